/** The official SDK clients, each evaluated when it is asked for first. */

/** STS's, and with it what all clients share (about 20 ms). */
export const loadSts = () => import('./sdk-sts.ts');
/** What every client of ours is equipped with. */
export const loadEquipment = async () => (await loadSts()).equipment();
/** The SDK's own credential chain. */
export const loadChain = async () => (await loadSts()).chain();
/** SSM's (about 7 ms). */
export const loadSsm = async () => (await loadSts()).ssm();
/** KMS's for decryption, which only loads with `kms:` secrets need. */
export const loadKms = async () => (await loadSts()).kms();
/** KMS's for signatures, which only loads need that sign their records. */
export const loadSigning = async () => (await loadSts()).sign();
/** S3's for writing, which only loads need that have a bucket for a sink. */
export const loadBucket = async () => (await loadSts()).s3();
/** CloudWatch Logs' for writing, which only loads need that have a log group for a sink. */
export const loadLogs = async () => (await loadSts()).logs();
/** Those that read records back. */
export const loadReview = async () => (await loadSts()).review();
