import type { Readable, Writable } from 'node:stream';
import type { Filter } from './filter.ts';
import { GivenUp, type Patience } from './patience.ts';

/** A stream of ours, and the filter before it. */
export interface Filtered {
  readonly to: Writable;
  readonly filter: Filter;
}

/** A silence of this length is a pause: a prompt that waits for an answer must be seen. */
const PAUSE_MS = 50;

/**
 * Moves bytes from a stream of the command through the filter to ours, no faster than ours takes them. Resolves when
 * the command's stream has ended or was destroyed. When ours fails (nobody reads it any more) the command's is closed,
 * so that the command learns it as it would without us: by SIGPIPE; the failure is returned.
 */
export async function pump(
  source: Readable,
  { to, filter }: Filtered,
  patience: Patience,
): Promise<Error | undefined> {
  const send = (bytes: Uint8Array) => patience.whileBlocked(write(to, bytes));
  if (!to.listeners('error').includes(ignore)) to.on('error', ignore);
  try {
    for await (const chunk of chunksOf(source, () => send(filter.pause()))) {
      await send(filter.write(chunk));
    }
    await send(filter.end());
    return undefined;
  } catch (thrown) {
    return thrown instanceof GivenUp ? undefined : asError(thrown);
  } finally {
    source.destroy();
  }
}

/** The chunks of a stream until it ends, or is destroyed; between two of them `onPause`, once, when none comes. */
async function* chunksOf(source: Readable, onPause: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const chunks = source.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = chunks.next().catch(endOfDestroyed);
    if (await isLate(next)) await onPause();
    const { done, value } = await next;
    if (done) return;
    yield value;
  }
}

/** A stream that was destroyed because it was waited for long enough ends without having said so. */
function endOfDestroyed(): IteratorResult<Uint8Array> {
  return { done: true, value: undefined };
}

async function isLate(next: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PAUSE_MS, true);
  });
  try {
    return await Promise.race([next.then(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

function write(to: Writable, bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    to.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Each write tells its own failure, and one that was given up can still fail. */
function ignore(): void {}
