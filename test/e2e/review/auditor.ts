import { Moto } from '../../../sandbox/gateway/moto.ts';
import type { Laptop, Run } from '../cli/laptop.ts';
import { BUCKET, GROUP, startAuditedWorld } from '../sinks/audited-world.ts';
import type { World } from '../support/world.ts';

/** A bucket without Object Lock: whoever may, can change what is in it. */
export const SOFT_BUCKET = 'sse-audit';
export const SEAL_KEY = 'alias/keytrail-seals';

const BUCKETS = [BUCKET, SOFT_BUCKET];

/** Reads records back, and no more. */
const AUDITOR = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 's3:ListBucketVersions',
      Resource: BUCKETS.map((bucket) => `arn:aws:s3:::${bucket}`),
    },
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: BUCKETS.map((bucket) => `arn:aws:s3:::${bucket}/keytrail/*`),
    },
    { Effect: 'Allow', Action: 'logs:FilterLogEvents', Resource: `arn:aws:logs:*:*:log-group:${GROUP}:*` },
  ],
};

/** Writes seals, beside. */
const SEALER = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 's3:PutObject',
      Resource: BUCKETS.map((bucket) => `arn:aws:s3:::${bucket}/keytrail/*/seals/*`),
    },
    { Effect: 'Allow', Action: ['kms:Sign', 'kms:GenerateDataKey'], Resource: '*' },
  ],
};

/** A world whose loads leave records in AWS, with users who read and seal them. */
export function startReviewedWorld(): Promise<World> {
  return startAuditedWorld({
    users: { auditor: [AUDITOR], sealer: [AUDITOR, SEALER], nobody: [] },
    signingKeys: [SEAL_KEY],
  });
}

/** The public key of a key of the account, as `aws kms get-public-key` prints it. */
export function publicKeyOf({ sandbox }: World, alias: string): string {
  const pair = sandbox.gateway.registry.signingKeys.get(sandbox.account.keys[alias] ?? '');
  if (pair === undefined) throw new Error(`there is no key ${alias}`);
  return pair.publicKey.toString('base64');
}

export interface Finding {
  readonly kind: string;
  readonly place: string;
  readonly load: string | null;
}

export interface Verified {
  readonly run: Run;
  readonly findings: readonly Finding[];
  readonly report: {
    readonly records: number;
    readonly loads: number;
    readonly copies: number;
    readonly signatures: { readonly valid: number };
    readonly seals: { readonly sealed: number; readonly unsealed: number; readonly until: string } | null;
    readonly cannotProve: readonly string[];
  };
}

/** Runs `keytrail audit verify`. */
export async function verified(
  laptop: Laptop,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Verified> {
  const run = await laptop.run(['audit', 'verify', '--format', 'json', ...args], { env });
  if (run.code !== 0 && run.code !== 1) throw new Error(run.stderr);
  const { findings, ...report } = JSON.parse(run.stdout);
  return { run, findings, report };
}

/** Does to an object what somebody with all permissions can do. */
export class Intruder {
  readonly #moto: Moto;
  readonly #target: { readonly service: string; readonly region: string; readonly account: string };

  constructor({ sandbox }: World) {
    this.#moto = new Moto(sandbox.emulatorUrl);
    this.#target = { service: 's3', region: sandbox.account.region, account: sandbox.account.account };
  }

  async put(bucket: string, key: string, text: string): Promise<void> {
    await this.#do('PUT', `/${bucket}/${encodeURI(key)}`, text);
  }

  /** Lays a delete marker on it. */
  async remove(bucket: string, key: string): Promise<void> {
    await this.#do('DELETE', `/${bucket}/${encodeURI(key)}`);
  }

  /** Removes all versions of it for good. */
  async erase(bucket: string, key: string): Promise<void> {
    const list = await this.#do('GET', `/${bucket}?versions&prefix=${encodeURIComponent(key)}`);
    for (const [, version = ''] of list.matchAll(/<VersionId>([^<]+)<\/VersionId>/g)) {
      await this.#do('DELETE', `/${bucket}/${encodeURI(key)}?versionId=${encodeURIComponent(version)}`);
    }
  }

  async #do(method: string, path: string, text = ''): Promise<string> {
    const { body } = await this.#moto.forward(this.#target, method, path, {}, Buffer.from(text));
    return Buffer.from(body).toString('utf8');
  }
}
