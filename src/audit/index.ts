/** The audit trail: the record, its digest and chain, and the places that keep it. */
export type { Receipt } from './deliver.ts';
export { digestOf } from './digest.ts';
export type { LoadFacts } from './facts.ts';
export { inertJson } from './line.ts';
export { loadRemoteSinks } from './load-remote.ts';
export { newestDigest } from './newest-digest.ts';
export type {
  AuditRecord,
  Call,
  Failure,
  Read,
  ReadOutcome,
  Session,
  Signature,
  Stage,
} from './record.ts';
export { RECORD_LIMIT_BYTES } from './record.ts';
export { type Released, releasedIn } from './released.ts';
export type { EnvironmentClaims, RunClaims, RuntimeEnvironment } from './run.ts';
export { type Field, type FieldsOf, type GroupField, misfitOf, PATTERN, RECORD } from './schema/index.ts';
export { LateSigner } from './signer.ts';
export { type Sink, SinkError } from './sink.ts';
export { fileSink } from './sinks/file.ts';
export { LateSink } from './sinks/late.ts';
export type { TrailName } from './sinks/trail-name.ts';
export { openTrail, type Trail } from './trail.ts';
