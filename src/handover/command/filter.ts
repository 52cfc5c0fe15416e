/** What stands between a stream of the command and ours: bytes in, bytes out. One filter a stream. */
export interface Filter {
  /** Takes the next bytes and returns those that may be shown now. */
  write(chunk: Uint8Array): Uint8Array;
  /** To be called when no byte came for a while: returns what need not wait. */
  pause(): Uint8Array;
  /** The rest, when no more bytes will come. */
  end(): Uint8Array;
}
