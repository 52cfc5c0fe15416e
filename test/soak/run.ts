/**
 * `npm run soak`: loads by the built action under random faults on every call, bad disks and kills, each looked at when it
 * is over: no value out without both records in every sink, no part of the values, no read without its intent.
 * `--faults N` (10,000), `--seed S` (random, and printed), `--workers N` loads at once.
 * `--plan N` prints what befalls the n-th load of the seed.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { planOf } from './plan.ts';
import { soak } from './soak.ts';

const TELL_EVERY = 500;

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    workers: { type: 'string', default: String(2 * availableParallelism()) },
    plan: { type: 'string' },
  },
});

const seed = Number(values.seed);
if (values.plan === undefined) {
  await run();
} else {
  console.log(JSON.stringify(planOf(seed, Number(values.plan)), null, 2));
}

async function run(): Promise<void> {
  const [faults, workers] = [Number(values.faults), Number(values.workers)];
  console.log(`${faults} faults, seed ${seed}, ${workers} loads at once`);
  let told = 0;
  const onProgress = (dealt: number): void => {
    if (dealt - told < TELL_EVERY) return;
    told = dealt;
    console.log(`${dealt} faults`);
  };
  const report = await soak({ faults, seed, workers, onProgress });
  console.log(report.violations.join('\n'));
  console.log(
    `${report.loads} loads, ${report.faults} faults: ${report.whole} handed over, ${report.failed} refused, ` +
      `${report.killed} killed; ${report.violations.length} violations`,
  );
  process.exitCode = report.violations.length > 0 ? 1 : 0;
}
