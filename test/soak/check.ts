import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Job } from '../../sandbox/runner/runner.ts';
import type { StepResult } from '../../sandbox/runner/step.ts';
import { type AuditRecord, digestOf } from '../../src/audit/index.ts';
import { eventsIn, type Kept, objectsIn, ofLoad } from '../e2e/sinks/store.ts';
import type { Plan } from './plan.ts';

/** One load that is over, and where its records should be. */
export interface Over {
  readonly sandbox: Sandbox;
  readonly job: Job;
  readonly step: StepResult;
  readonly bucket: string;
  readonly prefix: string;
  readonly group: string;
  readonly expected: Readonly<Record<string, string>>;
  readonly plan: Plan;
}

/** What a load broke of what is promised; empty: nothing. */
export async function violationsOf(over: Over): Promise<readonly string[]> {
  const records = wholeRecords(over.job);
  const load = records[0]?.load;
  const kept = [
    ofLoad(await objectsIn(over, over.bucket, over.prefix), load),
    ofLoad(await eventsIn(over, over.group), load),
  ];
  return [
    ...wrongRecords(records),
    ...unrecordedReads(over, records),
    ...unrecordedValues(over, records, kept),
    ...missingEnd(over, records),
  ];
}

/** The file's whole lines; the last of a killed load, or of a full disk, can be half a record. */
function wholeRecords(job: Job): readonly AuditRecord[] {
  const path = join(job.folders.temp, 'keytrail', 'audit-9-1.jsonl');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text.split('\n').flatMap((line): AuditRecord[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

function wrongRecords(records: readonly AuditRecord[]): readonly string[] {
  const [first, second, ...more] = records;
  const isChain = second === undefined || (second.seq === 1 && second.prev === first?.digest);
  return [
    ...records
      .filter((record) => digestOf(record) !== record.digest)
      .map(() => 'a record has a wrong digest'),
    ...(more.length > 0 ? ['a load has more than two records'] : []),
    ...(isChain || first?.phase !== 'intent' ? [] : ['the result does not follow the intent']),
  ];
}

/** Reads without an intent that all sinks had confirmed before. */
function unrecordedReads({ sandbox }: Over, records: readonly AuditRecord[]): readonly string[] {
  const { log } = sandbox.gateway;
  return log.find({ service: 'ssm' }).flatMap((read) => {
    const isConfirmed = (action: string) =>
      log.calls.some(
        (call) =>
          call.action === action &&
          isTaken(call.outcome) &&
          (call.endedAt ?? read.startedAt + 1) <= read.startedAt,
      );
    return [
      ...(records[0]?.phase === 'intent' ? [] : ['a read without an intent in the file']),
      ...(isConfirmed('PUT') ? [] : ['a read without an intent in S3']),
      ...(isConfirmed('PutLogEvents') ? [] : ['a read without an intent in CloudWatch Logs']),
    ];
  });
}

/** 412: the key is taken, by this very record. */
function isTaken(outcome: string | null): boolean {
  return outcome === 'ok' || outcome === 'http:412';
}

/** Values that are out, in part, or without both records in every sink. */
function unrecordedValues(
  { expected, job, step }: Over,
  records: readonly AuditRecord[],
  kept: readonly (readonly Kept[])[],
): readonly string[] {
  const given = [...step.env].filter(([name]) => name !== 'KEYTRAIL_POST');
  const files = filesOf(job);
  const broken: string[] = [];
  if (given.length > 0 && given.length !== Object.keys(expected).length + 1) {
    broken.push(`a part of the variables: ${given.map(([name]) => name).join()}`);
  }
  broken.push(
    ...given.flatMap(([name, value]) =>
      name === 'KEY' || expected[name] === value ? [] : [`a part of ${name}`],
    ),
  );
  if (step.conclusion === 'success' && given.length === 0) {
    broken.push('a green step without values');
  }
  if (given.length > 0 || files.length > 0) {
    const digests = records.map(({ digest }) => digest).join();
    if (records.length !== 2 || records[1]?.outcome !== 'ok') {
      broken.push('values without both records in the file');
    }
    for (const sink of kept) {
      if ([...new Set(sink.map(({ record }) => record.digest))].join() !== digests) {
        broken.push('values without both records in a remote sink');
      }
    }
  }
  return broken;
}

/** A process that nobody killed leaves its result in the file, unless the disk did not take it. */
function missingEnd({ plan, step }: Over, records: readonly AuditRecord[]): readonly string[] {
  const isExcused = plan.disk !== undefined || step.signal !== null;
  const hasResult = records.some(({ phase }) => phase === 'result');
  return isExcused || hasResult ? [] : ['a load that ended by itself left no result in the file'];
}

function filesOf(job: Job): readonly string[] {
  const folder = join(job.folders.temp, 'keytrail');
  const dirs = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('files-')) : [];
  return dirs.flatMap((dir) => readdirSync(join(folder, dir)));
}
