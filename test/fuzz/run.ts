/**
 * `npm run fuzz`: generated manifests, inline lines and scopes, of which none may end in anything but declarations or
 * an error that says what is wrong. `--inputs N` (1,000,000), `--seed S` (random, and printed), `--jobs N` processes.
 * An input that took over 100 ms is run alone three times when all others are done, and counts when its best is slower.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { declareInput } from './declare-input.ts';
import { type FuzzInput, largeInput, smallInput } from './inputs.ts';

const SLOW_MS = 100;
/** One input in so many is as large as it may be. */
const LARGE_ONE_IN = 200;
const RUNS_ALONE = 3;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    jobs: { type: 'string', default: String(availableParallelism()) },
    share: { type: 'string' },
  },
});

interface Report {
  readonly inputs: number;
  readonly declared: number;
  readonly slow: readonly string[];
  /** What fast-check says of the smallest input that failed. */
  readonly failure: string | null;
}

async function fuzz(inputs: number, seed: number): Promise<Report> {
  const slow: string[] = [];
  let run = 0;
  let declared = 0;
  const property = fc.asyncProperty(
    fc.oneof({ weight: LARGE_ONE_IN, arbitrary: smallInput }, { weight: 1, arbitrary: largeInput }),
    async (input) => {
      const begun = performance.now();
      const end = await declareInput(input);
      run += 1;
      declared += end === 'declared' ? 1 : 0;
      if (performance.now() - begun > SLOW_MS) {
        slow.push(JSON.stringify(pack(input)));
      }
    },
  );
  const result = await fc.check(property, { numRuns: inputs, seed });
  return { inputs: run, declared, slow, failure: fc.defaultReportMessage(result) ?? null };
}

type Packed = Omit<FuzzInput, 'manifest'> & { readonly manifest: string | undefined };

function pack({ manifest, ...rest }: FuzzInput): Packed {
  return { ...rest, manifest: manifest && Buffer.from(manifest).toString('base64') };
}

function unpack(packed: string): FuzzInput {
  const { manifest, ...rest } = JSON.parse(packed) as Packed;
  return { ...rest, manifest: manifest === undefined ? undefined : Buffer.from(manifest, 'base64') };
}

/** The best of three runs, in ms. */
async function timeAlone(input: FuzzInput): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < RUNS_ALONE; turn += 1) {
    const begun = performance.now();
    await declareInput(input);
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

function runShare(share: number, inputs: number, seed: number): Promise<Report> {
  const args = ['--share', String(share), '--inputs', String(inputs), '--seed', String(seed)];
  const child = fork(import.meta.filename, args);
  return new Promise((resolve, reject) => {
    child.once('message', (report) => resolve(report as Report));
    child.once('exit', (code, signal) => reject(new Error(`a process ended with ${signal ?? code}`)));
  });
}

async function main(): Promise<void> {
  const [inputs, seed, jobs] = [Number(values.inputs), Number(values.seed), Number(values.jobs)];
  console.log(`${inputs} inputs, seed ${seed}, ${jobs} processes`);
  const shares = Array.from({ length: jobs }, (_, share) =>
    runShare(share, Math.ceil(inputs / jobs), seed + share),
  );
  const reports = await Promise.all(shares);
  const failures = reports.flatMap(({ failure }) => failure ?? []);
  const suspects = reports.flatMap(({ slow }) => slow);
  const slow: string[] = [];
  for (const suspect of suspects) {
    const best = await timeAlone(unpack(suspect));
    if (best > SLOW_MS) {
      slow.push(`${best.toFixed(0)} ms: ${suspect.slice(0, 200)}`);
    }
  }
  const sum = (count: (report: Report) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  console.log([...failures, ...slow].join('\n'));
  console.log(
    `${sum((report) => report.inputs)} inputs: ${sum((report) => report.declared)} declared, the others refused; ` +
      `${failures.length} crashes; ${suspects.length} took over ${SLOW_MS} ms, ${slow.length} of them alone, too`,
  );
  process.exitCode = failures.length + slow.length > 0 ? 1 : 0;
}

if (values.share === undefined) {
  await main();
} else {
  process.send?.(await fuzz(Number(values.inputs), Number(values.seed)), () => process.disconnect());
}
