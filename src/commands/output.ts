import { KeytrailError } from '../errors.ts';
import { defuseLine, escapeText } from '../escape.ts';
import { exitStatusOf } from '../handover/index.ts';
import { codeOf } from '../system.ts';
import { keytrailErrorOf } from '../unexpected.ts';

/** Nobody reads our output any more. */
class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Standard output of a command that may write a lot: each write waits until there is room. */
export class Output {
  #failure: Error | undefined;

  constructor() {
    process.stdout.on('error', (error) => {
      this.#failure ??= error;
    });
  }

  /** Writes a line for a person; what is no visible character in it is shown as an escape. */
  async line(text: string): Promise<void> {
    await this.raw(`${defuseLine(escapeText(text))}\n`);
  }

  /** Writes a text as it is. Rejects with KT705 when that cannot be. */
  async raw(text: string): Promise<void> {
    if (this.#failure === undefined && !process.stdout.write(text)) {
      await new Promise<void>((resolve) => {
        process.stdout
          .once('drain', resolve)
          .once('error', () => resolve())
          .once('close', resolve);
      });
    }
    const failure = this.#failure;
    if (failure === undefined) return;
    const reason = codeOf(failure) ?? failure.name;
    if (reason === 'EPIPE') throw new OutputClosed(failure.message);
    throw new KeytrailError('KT705', `standard output cannot be written: ${reason}.`, { cause: failure });
  }
}

/** What ended a command, as its JSON says it: the code and the message that standard error has as well. */
export function failureIn(thrown: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = keytrailErrorOf(thrown);
  return { code, message };
}

/** Runs what writes to standard output; when nobody reads that any more, it ends as a shell says of SIGPIPE. */
export async function writing(work: (output: Output) => Promise<number>): Promise<number> {
  try {
    return await work(new Output());
  } catch (thrown) {
    if (thrown instanceof OutputClosed) return exitStatusOf({ code: null, signal: 'SIGPIPE' });
    throw thrown;
  }
}
