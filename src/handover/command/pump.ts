import type { Readable, Writable } from 'node:stream';
import { type ByteFilter, FilterStream } from '../filter-stream.ts';
import { GivenUp, type Patience } from './patience.ts';

/** A stream of ours, and the filter before it: one filter a stream. */
export interface Filtered {
  readonly to: Writable;
  readonly filter: ByteFilter;
}

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
  if (!to.listeners('error').includes(ignore)) to.on('error', ignore);
  const filtered = source.pipe(new FilterStream(filter));
  source.once('error', (error) => filtered.destroy(error));
  source.once('close', () => filtered.end());
  try {
    for await (const chunk of filtered) {
      await patience.whileBlocked(write(to, chunk as Uint8Array));
    }
    return undefined;
  } catch (thrown) {
    return thrown instanceof GivenUp ? undefined : asError(thrown);
  } finally {
    source.destroy();
  }
}

function write(to: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Each write tells its own failure, and one that was given up can still fail. */
function ignore(): void {}
