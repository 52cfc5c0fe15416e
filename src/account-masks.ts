import type { InputValues } from './inputs.ts';
import type { OutputStream } from './log.ts';
import type { Platform } from './platforms/index.ts';

/** The account in an ARN: its fifth part. An ARN can stand in a message of AWS, in a sentence, in JSON. */
const ARN_ACCOUNT = /\barn:[a-z-]+:[a-z0-9-]*:[a-z0-9-]*:(\d{12})(?!\d)/g;
const TWELVE_DIGITS = /(?<!\d)\d{12}(?!\d)/g;

/** The inputs whose every number of 12 digits is the id of an account, also when the rest of it is a mistake. */
const INPUTS_WITH_IDS = ['role-to-assume', 'allowed-account-ids'];

/**
 * Tells the runner to mask the ids of AWS accounts (`mask-aws-account-id`), each before it is first shown: those of the
 * inputs at once, and those of all ARNs that are about to be printed or written to the summary. It stands around the
 * output, so that no line, no error and no annotation gets past it.
 */
export class AccountMasks {
  readonly #told = new Set<string>();
  readonly #stream: OutputStream;

  constructor(stream: OutputStream, inputs: InputValues) {
    this.#stream = stream;
    const texts = INPUTS_WITH_IDS.map((name) => inputs.get(name) ?? '');
    this.#tell(texts.flatMap((text) => text.match(TWELVE_DIGITS) ?? []));
  }

  /** The stream to print on. */
  get stream(): OutputStream {
    return {
      on: (event, listener) => this.#stream.on(event, listener),
      write: (text, done) => this.#stream.write(this.#masksFor(accountsIn(text)) + text, done),
    };
  }

  /** The platform, its summary guarded alike: the runner masks that when the step has ended. */
  guard(platform: Platform): Platform {
    return {
      ...platform,
      writeSummary: async (markdown) => {
        this.#tell(accountsIn(markdown));
        await platform.writeSummary(markdown);
      },
    };
  }

  #tell(accounts: readonly string[]): void {
    const masks = this.#masksFor(accounts);
    if (masks !== '') {
      // An output that is broken is noticed by whoever prints on it next.
      this.#stream.write(masks, () => {});
    }
  }

  #masksFor(accounts: readonly string[]): string {
    const fresh = [...new Set(accounts)].filter((account) => !this.#told.has(account));
    for (const account of fresh) {
      this.#told.add(account);
    }
    return fresh.map((account) => `::add-mask::${account}\n`).join('');
  }
}

function accountsIn(text: string): readonly string[] {
  return [...text.matchAll(ARN_ACCOUNT)].map(([, account]) => account ?? '');
}
