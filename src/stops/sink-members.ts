import { loadRemoteSinks, type TrailName } from '../audit/index.ts';
import { type Aws, type Credentials, loadBucket, loadLogs, loadSigning } from '../aws/index.ts';
import { KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import { type LogsUri, partitionOf, type S3Uri, type SinkUri } from '../manifest/index.ts';
import type { Statement } from '../policy-statement.ts';
import type { RemoteTrail } from '../recorder.ts';

/** Whose session it is, and where. */
export interface SinkHome {
  readonly partition: string;
  readonly account: string;
  /** Of sinks and keys that name none; undefined: it is not known. */
  readonly region: string | undefined;
  readonly name: TrailName;
}

/** Something that a session for records is for: a sink, or the key that signs. */
export interface Member {
  readonly text: string;
  readonly isRequired: boolean;
  readonly statements: readonly Statement[];
  /** Loads its client. */
  prepare(): Promise<unknown>;
  open(aws: Aws, credentials: Credentials): Promise<void>;
  refuse: RemoteTrail['sinks'][number]['late']['refuse'];
}

const DAY_CHARACTERS = 'YYYY-MM-DD'.length;

/** What the sessions of a load's records are for, each with exactly the permissions that its writes need. */
export async function membersOf(job: Job, home: SinkHome, remote: RemoteTrail): Promise<readonly Member[]> {
  const sinks = await Promise.all(
    remote.sinks.map(async ({ uri, late }) => ({
      text: uri.text,
      isRequired: uri.isRequired,
      ...(await sinkMember(job, home, uri, late)),
      refuse: late.refuse.bind(late),
    })),
  );
  return [...sinks, ...(await signerMembers(job, home, remote))];
}

type Own = Omit<Member, 'text' | 'isRequired' | 'refuse'>;
type Late = RemoteTrail['sinks'][number]['late'];

function sinkMember(job: Job, home: SinkHome, uri: SinkUri, late: Late): Promise<Own> {
  return uri.scheme === 's3' ? bucketMember(job, home, uri, late) : groupMember(home, uri as LogsUri, late);
}

async function bucketMember({ budget, now }: Job, home: SinkHome, uri: S3Uri, late: Late): Promise<Own> {
  const { openS3, s3Statements } = await loadRemoteSinks();
  const { bucket, prefix } = uri;
  const region = regionOf(uri, home);
  const place = { partition: home.partition, bucket, prefix, region };
  const days = [now(), now() + budget.totalMs].map((ms) =>
    new Date(ms).toISOString().slice(0, DAY_CHARACTERS),
  );
  return {
    statements: s3Statements(place, home.name, days),
    prepare: loadBucket,
    open: async (aws, credentials) => late.open(await openS3(aws, { ...place, credentials }, home.name)),
  };
}

async function groupMember(home: SinkHome, uri: LogsUri, late: Late): Promise<Own> {
  const { logsStatements, openLogs } = await loadRemoteSinks();
  const { partition, account, name } = home;
  const region = regionOf(uri, home);
  const place = { partition, account, region, group: uri.group };
  return {
    statements: logsStatements(place, name),
    prepare: loadLogs,
    open: async (aws, credentials) => late.open(await openLogs(aws, { ...place, credentials }, name)),
  };
}

async function signerMembers(
  { inputs }: Job,
  home: SinkHome,
  { signer }: RemoteTrail,
): Promise<readonly Member[]> {
  const key = inputs.audit.signingKey;
  if (key === undefined || signer === undefined) {
    return [];
  }
  const { openSigner, signStatements } = await loadRemoteSinks();
  const region = regionOf({ text: key.id, region: key.region }, home);
  return [
    {
      text: key.id,
      isRequired: true,
      statements: signStatements(key.id),
      prepare: loadSigning,
      open: async (aws, credentials) =>
        signer.open(await openSigner(aws, { key: key.id, region, credentials })),
      refuse: signer.refuse.bind(signer),
    },
  ];
}

/** Throws KT107 when no Region is known, or the one that is named lies in another partition than the role. */
function regionOf(
  { text, region }: { readonly text: string; readonly region: string | undefined },
  home: SinkHome,
): string {
  const found = region ?? home.region;
  if (found === undefined) {
    throw new KeytrailError('KT107', `no Region is known for the audit sink ${text}; nothing was read.`);
  }
  if (partitionOf(found) !== home.partition) {
    const lies = `Region ${found} of the audit sink ${text} lies in ${partitionOf(found)}`;
    throw new KeytrailError('KT107', `${lies}, but its role is of ${home.partition}; nothing was read.`);
  }
  return found;
}
