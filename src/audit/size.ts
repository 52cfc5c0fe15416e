import type { AuditRecord, Read } from './record.ts';

/** The most that a call adds, as JSON: its longest texts are cut when the record is made. */
const CALL_BYTES = 420;
/** A batch of ten that fails is asked for again name by name: eleven calls for ten names. */
const CALLS_PER_READ = 1.1;
/** What the result knows of a read beyond the intent: version, type, date, age, delivery, outcome, call. */
const ANSWER_BYTES = 160;
/** An ARN's parts before the name: `arn:aws-us-gov:ssm:us-gov-west-1:111122223333:parameter`. */
const ARN_BYTES = 80;
/** A message of 2,000 characters, each of them an escape of six bytes at most; a digest for `prev`; a signature. */
const ERROR_BYTES = 13_200;

/**
 * A bound on the size in bytes of the result that follows this intent, whatever the reads bring: so that a load
 * whose result could not be recorded is refused before it reads.
 */
export function largestResultBytes(intent: AuditRecord, intentBytes: number): number {
  const reads = intent.reads.reduce((sum, read) => sum + growthOf(read), 0);
  return Math.ceil(intentBytes + reads + ERROR_BYTES);
}

function growthOf(read: Read): number {
  const arn = read.arn === null ? ARN_BYTES + Buffer.byteLength(read.reference) : 0;
  return arn + ANSWER_BYTES + CALLS_PER_READ * CALL_BYTES;
}
