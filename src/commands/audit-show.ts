import { inertJson } from '../audit/index.ts';
import { type Load, type NoRecord, readLoads, tableOf } from '../review/index.ts';
import { Complaints } from './audit-complaints.ts';
import type { ShowRequest } from './audit-requests.ts';
import { openStores } from './audit-stores.ts';
import { failureIn, type Output, writing } from './output.ts';

/** How loads are written. */
interface Form {
  readonly begin: string;
  /** Between two loads. */
  readonly between: string;
  /** @param error what ended the command early */
  end(error: ReturnType<typeof failureIn> | null): string;
  load(load: Load, output: Output): Promise<void>;
}

/**
 * Shows loads: for people, as one JSON document, or as the records themselves. Returns 1 when something was no record.
 * Throws KT801, and what opening AWS throws.
 */
export async function auditShow({ format, run, sources }: ShowRequest): Promise<number> {
  const form = FORMS[format];
  return await writing(async (output) => {
    const complaints = new Complaints();
    await output.raw(form.begin);
    try {
      const loads = await showLoads(readLoads(await openStores(sources), run), form, output, complaints);
      await output.raw(form.end(null));
      if (loads === 0 && format === 'table') await output.line(nothing(run));
    } catch (thrown) {
      await output.raw(form.end(failureIn(thrown)));
      throw thrown;
    }
    return complaints.end();
  });
}

/** Returns how many loads it wrote. */
async function showLoads(
  all: AsyncIterable<Load | NoRecord>,
  form: Form,
  output: Output,
  complaints: Complaints,
): Promise<number> {
  let loads = 0;
  for await (const load of all) {
    if (isNoRecord(load)) {
      complaints.add(load);
      continue;
    }
    if (loads > 0) await output.raw(form.between);
    loads += 1;
    await form.load(load, output);
  }
  return loads;
}

const FORMS: Readonly<Record<ShowRequest['format'], Form>> = {
  table: {
    begin: '',
    between: '\n',
    end: () => '',
    load: async (load, output) => {
      for (const line of tableOf(load)) await output.line(line);
    },
  },
  json: {
    begin: '{"schema":"keytrail.loads/v1","loads":[\n',
    between: ',\n',
    end: (error) => `\n],${inertJson({ error }).slice(1)}\n`,
    load: async ({ intent, isIntact, load, places, record }, output) => {
      const result = record.phase === 'result' ? record : null;
      await output.raw(inertJson({ load, intact: isIntact, places, intent: intent ?? null, result }));
    },
  },
  jsonl: {
    begin: '',
    between: '',
    end: () => '',
    load: async ({ intent, record }, output) => {
      const records = intent === undefined || intent === record ? [record] : [intent, record];
      await output.raw(records.map((each) => `${inertJson(each)}\n`).join(''));
    },
  },
};

function isNoRecord(load: Load | NoRecord): load is NoRecord {
  return 'problem' in load;
}

function nothing(run: string | undefined): string {
  return run === undefined ? 'There is no load.' : `There is no load of run ${run}.`;
}
