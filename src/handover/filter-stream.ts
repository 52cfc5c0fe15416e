import { Transform, type TransformCallback } from 'node:stream';

/** A filter that may keep bytes back until it has seen more of them. What it returns may be views of the chunk. */
export interface ByteFilter {
  /** Takes the next bytes and returns those that may go on. */
  write(chunk: Uint8Array): readonly Uint8Array[];
  /** What may go on when no bytes came for a while. */
  pause(): readonly Uint8Array[];
  /** What may go on when no bytes will come. */
  end(): readonly Uint8Array[];
}

/** Longer than the bytes of one write are on their way, too short for a person to notice. */
const PAUSE_MS = 50;

/** A filter as a stream, with the clock that the filter has not. When it is destroyed, what was kept back stays so. */
export class FilterStream extends Transform {
  readonly #filter: ByteFilter;
  #timer: NodeJS.Timeout | undefined;

  constructor(filter: ByteFilter) {
    super();
    this.#filter = filter;
  }

  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pushAll(this.#filter.write(chunk));
    if (this.#timer === undefined)
      this.#timer = setTimeout(() => this.#pushAll(this.#filter.pause()), PAUSE_MS);
    else this.#timer.refresh();
    done();
  }

  override _flush(done: TransformCallback): void {
    clearTimeout(this.#timer);
    this.#pushAll(this.#filter.end());
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#timer);
    done(error);
  }

  #pushAll(pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) this.push(piece);
  }
}
