/** The audit trail: the record, its digest and chain, and the places that keep it. */
export type { Missed, Receipt } from './deliver.ts';
export { digestOf } from './digest.ts';
export type { LoadFacts } from './facts.ts';
export { newestDigest } from './newest-digest.ts';
export type {
  AuditRecord,
  Call,
  EnvironmentClaims,
  Failure,
  LoadOutcome,
  ManifestFacts,
  OidcClaims,
  Phase,
  Read,
  ReadOutcome,
  Run,
  RunClaims,
  RuntimeEnvironment,
  Session,
  Stage,
  Unverified,
} from './record.ts';
export { RECORD_LIMIT_BYTES, RECORD_SCHEMA } from './record.ts';
export { type Sink, SinkError } from './sink.ts';
export { fileSink } from './sinks/file.ts';
export { type Ending, openTrail, type Trail, type TrailOptions } from './trail.ts';
export type { Chance } from './ulid.ts';
