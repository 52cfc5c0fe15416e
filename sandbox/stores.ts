import { type Moto, MotoError } from './gateway/moto.ts';

/** Where records can be kept. */
export interface Stores {
  /** Buckets to make, versioned, in the account's Region; with Object Lock, or a key of `keys` that they encrypt with. */
  readonly buckets?: Readonly<Record<string, { readonly objectLock?: true; readonly key?: string }>>;
  /** Log groups to make. */
  readonly logGroups?: readonly string[];
}

interface Place {
  readonly region: string;
  readonly account: string;
}

/** The Region whose buckets are made without a name of a Region (S3, CreateBucket). */
const FIRST_REGION = 'us-east-1';

/** Makes the buckets and log groups of an account. */
export async function createStores(
  moto: Moto,
  place: Place,
  { buckets = {}, logGroups = [] }: Stores,
): Promise<void> {
  await Promise.all(logGroups.map((group) => createLogGroup(moto, place, group)));
  for (const [bucket, { objectLock }] of Object.entries(buckets)) {
    await createBucket(moto, place, bucket, objectLock === true);
  }
}

async function createLogGroup(moto: Moto, place: Place, logGroupName: string): Promise<void> {
  const target = { service: 'logs', account: place.account, region: place.region };
  await moto.call(target, 'Logs_20140328.CreateLogGroup', { logGroupName }).catch(toleratingExistence);
}

/** Sandboxes can share an emulator. */
function toleratingExistence(error: unknown): void {
  if (!(error instanceof MotoError && error.code === 'ResourceAlreadyExistsException')) throw error;
}

async function createBucket(moto: Moto, place: Place, bucket: string, objectLock: boolean): Promise<void> {
  const target = { service: 's3', account: place.account, region: place.region };
  const lock = objectLock ? { 'x-amz-bucket-object-lock-enabled': 'true' } : {};
  const where = place.region === FIRST_REGION ? '' : locationOf(place.region);
  await moto.forward(target, 'PUT', `/${bucket}`, lock, Buffer.from(where));
  const versioned = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
  await moto.forward(target, 'PUT', `/${bucket}?versioning`, {}, Buffer.from(versioned));
  if (objectLock) {
    const rule = '<DefaultRetention><Mode>GOVERNANCE</Mode><Days>1</Days></DefaultRetention>';
    const xml = `<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule>${rule}</Rule></ObjectLockConfiguration>`;
    await moto.forward(target, 'PUT', `/${bucket}?object-lock`, {}, Buffer.from(xml));
  }
}

function locationOf(region: string): string {
  return `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
}
