/** The review: reading records back, and judging them. */
export type { Finding, FindingKind } from './finding.ts';
export { eventOf, type OcsfEvent } from './ocsf/event.ts';
export { OCSF_VERSIONS, type OcsfVersion } from './ocsf/versions.ts';
export { type KeyBytes, readPublicKeys } from './public-keys.ts';
export { type Made, makeSeals, type SealOptions } from './seal/make.ts';
export { type Load, readLoads, runOf } from './show/loads.ts';
export type { NoRecord } from './show/read-records.ts';
export { tableOf } from './show/table.ts';
export type { Store } from './stores/batch.ts';
export { fileStore } from './stores/files.ts';
export { logsStore } from './stores/logs.ts';
export { type S3Source, s3Store, storeName } from './stores/s3.ts';
export { serveExaminer, type ThreadEntry } from './verify/examiner.ts';
export type { Report } from './verify/report.ts';
export { type VerifyRequest, verify } from './verify/verify.ts';
