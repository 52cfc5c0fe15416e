import type { Filter } from '../handover/index.ts';
import type { Job } from '../job.ts';
import { allFormsOf, Redactor } from '../masking/index.ts';
import type { Value } from '../sources/index.ts';
import { entryOf } from './mask.ts';

const LINE_FEED = 0x0a;

/** What stands between a command and the log: no form of a value passes, all else does. */
export function commandFilter(job: Job, values: readonly Value[]): Filter {
  return new LineEnding(new Redactor(hiddenForms(job, values)));
}

/** Every form of every value that is to be hidden. */
export function hiddenForms({ inputs }: Job, values: readonly Value[]): readonly Uint8Array[] {
  return allFormsOf(values.flatMap(entryOf), { maskShort: inputs.shortValues === 'mask' });
}

/** Ends the last line of what passed, so that what is printed next begins one of its own. */
export class LineEnding implements Filter {
  readonly #filter: Filter;
  #last = LINE_FEED;

  constructor(filter: Filter) {
    this.#filter = filter;
  }

  write(chunk: Uint8Array): readonly Uint8Array[] {
    return this.#seen(this.#filter.write(chunk));
  }

  pause(): readonly Uint8Array[] {
    return this.#seen(this.#filter.pause());
  }

  end(): readonly Uint8Array[] {
    const rest = this.#seen(this.#filter.end());
    return this.#last === LINE_FEED ? rest : [...rest, Buffer.of(LINE_FEED)];
  }

  #seen(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
    this.#last = pieces.findLast(({ length }) => length > 0)?.at(-1) ?? this.#last;
    return pieces;
  }
}
