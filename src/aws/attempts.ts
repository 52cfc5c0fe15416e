import type { Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpHandlerOptions, HttpRequest, HttpResponse, NodeHttpHandlerOptions } from '@smithy/types';
import { messageOf } from '../errors.ts';
import { explainRefusal } from '../network/index.ts';
import type { Connections } from './connections.ts';

/** Told that a call is tried once more, with what the attempt before came to. */
export type OnRetry = (reason: string) => void;

export interface AttemptOptions {
  readonly connections: Connections;
  /** How long one attempt may take, from its request to the last byte of its answer. */
  readonly attemptMs: number;
  /** The first word of the `User-Agent` header, which CloudTrail shows. */
  readonly userAgent: string;
  readonly onRetry: OnRetry;
  /** Told of each request when it is on its way: what is done from then on delays nothing. */
  readonly onSent: () => void;
}

/**
 * The SDK's own HTTP handler with what it lacks: a time-out that covers the whole attempt, its body included (the SDK
 * would wait for ever for an answer that stops half-way), and a word about each retry. The time-out's error is named
 * `TimeoutError`, which the SDK's retry strategy takes for transient.
 */
export class AttemptHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #inner: NodeHttpHandler;
  readonly #options: AttemptOptions;
  /** What the attempt before came to, by the id that the SDK gives a call and all its attempts. */
  readonly #before = new Map<string, string>();

  constructor(options: AttemptOptions) {
    this.#options = options;
    this.#inner = new NodeHttpHandler({
      httpAgent: options.connections.http,
      httpsAgent: options.connections.https,
    });
  }

  async handle(request: HttpRequest, options: HttpHandlerOptions = {}): Promise<{ response: HttpResponse }> {
    request.headers['user-agent'] =
      `${this.#options.userAgent} ${request.headers['user-agent'] ?? ''}`.trim();
    const call = request.headers['amz-sdk-invocation-id'] ?? '';
    const before = this.#before.get(call);
    if (before !== undefined) {
      this.#options.onRetry(before);
    }
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
      this.#before.set(call, `it answered with status ${answer.response.statusCode}`);
      stream.once('error', (error) => this.#before.set(call, messageOf(error)));
      stream.once('close', done);
      return answer;
    } catch (error) {
      done();
      const told =
        attempt.signal.aborted && outer?.aborted !== true
          ? timeout(this.#options.attemptMs)
          : await explainRefusal(error, request.hostname);
      this.#before.set(call, messageOf(told));
      throw told;
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
