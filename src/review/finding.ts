/**
 * What `verify` can find. The words are stable: other programs read them.
 * - `unreadable`: no record: cut, no JSON, a key twice
 * - `malformed`: JSON, but not in the form of a record
 * - `changed`: its content is not what its digest says
 * - `signature`: its signature does not hold under any key that was given
 * - `unsigned`: a result with outcome `ok` without a signature, though a key was given
 * - `misplaced`: it lies under a name that belongs to another record
 * - `reordered`: it stands before what it was written after
 * - `intent_missing`, `result_missing`: the other half of its load is not there
 * - `chain`: it names another intent than the one that is there
 * - `conflict`: two different records with one id, or in one place of a load
 * - `delete_marker`, `versions`: S3 holds more about a key than one object
 * - `seal`: a seal that is broken, or not where it should be
 * - `sealed_changed`, `sealed_removed`, `sealed_added`: a record is not what, or where, a seal says
 * - `empty`: a source without any record
 */
export type FindingKind =
  | 'unreadable'
  | 'malformed'
  | 'changed'
  | 'signature'
  | 'unsigned'
  | 'misplaced'
  | 'reordered'
  | 'intent_missing'
  | 'result_missing'
  | 'chain'
  | 'conflict'
  | 'delete_marker'
  | 'versions'
  | 'seal'
  | 'sealed_changed'
  | 'sealed_removed'
  | 'sealed_added'
  | 'empty';

export interface Finding {
  readonly kind: FindingKind;
  /** Where: `FILE:LINE`, an object's URI, a stream. */
  readonly place: string;
  /** What of it is known: the ids of the record and its load, as they stand in it. */
  readonly id: string | null;
  readonly load: string | null;
  readonly phase: 'intent' | 'result' | null;
  /** A sentence. */
  readonly message: string;
}
