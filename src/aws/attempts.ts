import type { Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpHandlerOptions, HttpRequest, HttpResponse, NodeHttpHandlerOptions } from '@smithy/types';
import { explainRefusal } from '../network/index.ts';
import type { Connections } from './connections.ts';

export interface AttemptOptions {
  readonly connections: Connections;
  /** How long one attempt may take, from its request to the last byte of its answer. */
  readonly attemptMs: number;
  /** The first word of the `User-Agent` header, which CloudTrail shows. */
  readonly userAgent: string;
  /** Told of each request when it is on its way: what is done from then on delays nothing. */
  readonly onSent: () => void;
}

/** What one call gives along, as the second argument of the client's `send`. */
export interface CallOptions extends HttpHandlerOptions {
  /** Told of each attempt as it begins. */
  readonly onAttempt?: () => void;
}

/**
 * The SDK's own HTTP handler with what it lacks: a time-out that covers the whole attempt, its body included (the SDK
 * would wait for ever for an answer that stops half-way). The time-out's error is named `TimeoutError`, as the SDK's are.
 */
export class AttemptHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #inner: NodeHttpHandler;
  readonly #options: AttemptOptions;

  constructor(options: AttemptOptions) {
    this.#options = options;
    this.#inner = new NodeHttpHandler({
      httpAgent: options.connections.http,
      httpsAgent: options.connections.https,
    });
  }

  async handle(
    request: HttpRequest,
    { onAttempt, ...options }: CallOptions = {},
  ): Promise<{ response: HttpResponse }> {
    onAttempt?.();
    request.headers['user-agent'] =
      `${this.#options.userAgent} ${request.headers['user-agent'] ?? ''}`.trim();
    const attempt = new AbortController();
    let body: Readable | undefined;
    const expire = () => {
      // Once the answer has begun, its stream must fail by the time-out's own name: aborted, it would say "aborted".
      body?.destroy(timeout(this.#options.attemptMs));
      attempt.abort();
    };
    const timer = setTimeout(expire, this.#options.attemptMs);
    const forward = () => attempt.abort();
    const outer = options.abortSignal as AbortSignal | undefined;
    outer?.addEventListener('abort', forward, { once: true });
    if (outer?.aborted === true) {
      forward();
    }
    const done = () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', forward);
    };
    try {
      const answering = this.#inner.handle(request as never, { ...options, abortSignal: attempt.signal });
      setImmediate(this.#options.onSent);
      const answer = await answering;
      const stream: Readable = answer.response.body;
      body = stream;
      stream.once('close', done);
      return answer;
    } catch (error) {
      done();
      if (outer?.aborted === true) {
        // The load is over, and nobody reads why this attempt failed.
        throw error;
      }
      throw attempt.signal.aborted
        ? timeout(this.#options.attemptMs)
        : await explainRefusal(error, request.hostname);
    }
  }

  updateHttpClientConfig(key: keyof NodeHttpHandlerOptions, value: never): void {
    this.#inner.updateHttpClientConfig(key, value);
  }

  httpHandlerConfigs(): NodeHttpHandlerOptions {
    return this.#inner.httpHandlerConfigs();
  }

  /** The agents belong to `Connections`, which closes them. */
  destroy(): void {}
}

function timeout(ms: number): Error {
  return Object.assign(new Error(`no whole answer within ${ms} ms`), { name: 'TimeoutError' });
}
