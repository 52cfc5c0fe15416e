import { createSigningKeyPair } from './gateway/ecdsa.ts';
import type { Gateway } from './gateway/gateway.ts';
import { fieldsOf, Moto } from './gateway/moto.ts';
import { GITHUB_CONDITION_CLAIMS } from './gateway/registry.ts';
import type { Issuer } from './issuer.ts';
import { createStores, type Stores } from './stores.ts';

/** A parameter; `versions` are put in this order, so that the last one is the newest. */
export interface ParameterSpec {
  readonly value?: string;
  readonly versions?: readonly string[];
  /** SecureString when absent. */
  readonly type?: 'String' | 'StringList' | 'SecureString';
  /** An alias of `keys`; AWS's own `alias/aws/ssm` when absent. */
  readonly key?: string;
  /** Label to version. */
  readonly labels?: Readonly<Record<string, number>>;
  /** How long ago its versions were made, in the order of `versions`; now when absent. */
  readonly agesSeconds?: readonly number[];
  /** Accounts that may read it by its ARN; they may use its key too, if that is no key of AWS's own. */
  readonly sharedWith?: readonly string[];
}

/** A role; without `trust` it trusts the issuer's tokens of `repository` (both subject forms are up to the caller). */
export interface AccountRole {
  readonly policies: readonly (object | string)[];
  readonly trust?: object | string;
  readonly repository?: string;
  readonly path?: string;
  readonly maxSessionSeconds?: number;
}

export interface AccountSpec extends Stores {
  /** By name, or by full ARN for another Region or account; a text is a SecureString's value. */
  readonly parameters?: Readonly<Record<string, ParameterSpec | string>>;
  readonly roles?: Readonly<Record<string, AccountRole>>;
  /** KMS keys to make: an alias, or an alias's full ARN for another Region or account. */
  readonly keys?: readonly string[];
  /** Keys of other accounts whose own policies let these accounts use them, by what `keys` calls them. */
  readonly sharedKeys?: Readonly<Record<string, readonly string[]>>;
  /** Asymmetric keys that sign (ECC_NIST_P256), as `keys`: what they are called stands among the account's keys. */
  readonly signingKeys?: readonly string[];
  /** IAM users with their permission policies. */
  readonly users?: Readonly<Record<string, readonly (object | string)[]>>;
}

export interface AccountOptions {
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
  /** The claims that trust policies can test; GitHub's when absent. */
  readonly conditionClaims?: readonly string[];
}

/** What was made, by the names of the spec. */
export interface Account {
  readonly account: string;
  readonly region: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly users: Readonly<
    Record<string, { readonly accessKeyId: string; readonly secretAccessKey: string }>
  >;
  readonly providerArn: string;
  /** The ARN of a parameter in the account's own Region. */
  parameterArn(name: string): string;
  /** What KMS makes of a value with a key of `keys`, and an encryption context. */
  encrypt(
    key: string,
    value: string | Uint8Array,
    context?: Readonly<Record<string, string>>,
  ): Promise<Buffer>;
  /** Puts more parameters, or new versions of the same ones. */
  putParameters(parameters: Readonly<Record<string, ParameterSpec | string>>): Promise<void>;
}

const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'us-east-1';
const PARALLEL_PUTS = 8;
const ALIAS_ARN = /^arn:[^:]+:kms:([^:]+):([^:]+):(alias\/.+)$/;
const ARN = /^arn:[^:]+:ssm:([^:]+):([^:]+):parameter(\/.+)$/;

/** Declares an account: IAM in the gateway, keys and parameters in the emulator, past every permission. */
export async function createAccount(
  { gateway, issuer, emulatorUrl }: { gateway: Gateway; issuer: Issuer; emulatorUrl: string },
  spec: AccountSpec,
  options: AccountOptions = {},
): Promise<Account> {
  const { account = DEFAULT_ACCOUNT, region = DEFAULT_REGION, partition = 'aws' } = options;
  const moto = new Moto(emulatorUrl);
  const { registry } = gateway;
  const providerArn = registry.addProvider({
    account,
    partition,
    issuer: issuer.issuer,
    address: issuer.url,
    audiences: [partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'],
    conditionClaims: options.conditionClaims ?? GITHUB_CONDITION_CLAIMS,
  });
  const roles = mapValues(spec.roles ?? {}, (name, role) =>
    registry.addRole({
      ...role,
      name,
      account,
      partition,
      trust: role.trust ?? trustRepository(providerArn, role.repository),
    }),
  );
  const users = mapValues(spec.users ?? {}, (name, policies) =>
    registry.addUser(name, account, policies, partition),
  );
  const keys = Object.fromEntries(
    await Promise.all(
      (spec.keys ?? []).map(async (alias) => [alias, await createKey(moto, { account, region }, alias)]),
    ),
  );
  for (const alias of spec.signingKeys ?? []) {
    keys[alias] = await createKey(moto, { account, region }, alias, SIGNING_KEY);
    registry.signingKeys.set(keys[alias], createSigningKeyPair());
  }
  const home = { partition, region, account };
  await createStores(moto, home, spec);
  for (const [bucket, { key }] of Object.entries(spec.buckets ?? {})) {
    if (key !== undefined) registry.bucketKeys.set(bucket, keys[key] ?? '');
  }
  const putParameters = async (
    parameters: Readonly<Record<string, ParameterSpec | string>>,
  ): Promise<void> => {
    await inParallel(Object.entries(parameters), PARALLEL_PUTS, async ([name, given]) => {
      const [, ownRegion = region, owner = account, path = name] = ARN.exec(name) ?? [];
      const parameter = typeof given === 'string' ? { value: given } : given;
      await putParameter(moto, { region: ownRegion, account: owner }, path, parameter);
      const arn = parameterArn({ partition, region: ownRegion, account: owner }, path);
      for (const [index, age] of (parameter.agesSeconds ?? []).entries()) {
        registry.modified.set(`${arn}:${index + 1}`, Date.now() - age * 1000);
      }
      if (parameter.sharedWith !== undefined) {
        registry.shares.set(arn, new Set(parameter.sharedWith));
      }
    });
  };
  await putParameters(spec.parameters ?? {});
  for (const [name, accounts] of Object.entries(spec.sharedKeys ?? {})) {
    registry.shares.set(keys[name] ?? '', new Set(accounts));
  }
  return {
    account,
    region,
    roles,
    keys,
    users,
    providerArn,
    putParameters,
    encrypt: (key, value, context = {}) => encrypt(moto, keys[key] ?? '', value, context),
    parameterArn: (name) => parameterArn(home, name),
  };
}

/** The trust policy that the README shows: audience and subject, every ref of one repository. */
export function trustRepository(providerArn: string, repository = 'acme/api'): object {
  const issuer = providerArn.replace(/^.*oidc-provider\//, '');
  const audience = providerArn.startsWith('arn:aws-cn:') ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${issuer}:aud`]: audience },
          StringLike: { [`${issuer}:sub`]: `repo:${repository}:*` },
        },
      },
    ],
  };
}

interface Home {
  readonly account: string;
  readonly region: string;
}

const SIGNING_KEY = { KeyUsage: 'SIGN_VERIFY', KeySpec: 'ECC_NIST_P256' };

async function createKey(moto: Moto, home: Home, name: string, spec: object = {}): Promise<string> {
  const [, region = home.region, account = home.account, alias = name] = ALIAS_ARN.exec(name) ?? [];
  const target = { service: 'kms', region, account };
  const { KeyMetadata } = await moto.call(target, 'TrentService.CreateKey', spec);
  const metadata = fieldsOf(KeyMetadata);
  await moto.call(target, 'TrentService.CreateAlias', { AliasName: alias, TargetKeyId: metadata['KeyId'] });
  return String(metadata['Arn']);
}

async function encrypt(
  moto: Moto,
  key: string,
  value: string | Uint8Array,
  EncryptionContext: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const [, , , region = '', account = ''] = key.split(':');
  const input = { KeyId: key, Plaintext: Buffer.from(value).toString('base64'), EncryptionContext };
  const answer = await moto.call({ service: 'kms', region, account }, 'TrentService.Encrypt', input);
  return Buffer.from(String(answer['CiphertextBlob']), 'base64');
}

/** Versions one after the other (their numbers are their order), then the labels. */
async function putParameter(moto: Moto, home: Home, name: string, spec: ParameterSpec): Promise<void> {
  const target = { service: 'ssm', ...home };
  const { type = 'SecureString', key } = spec;
  for (const Value of spec.versions ?? [spec.value ?? '']) {
    const input = {
      Name: name,
      Value,
      Type: type,
      Overwrite: true,
      ...(key === undefined ? {} : { KeyId: key }),
    };
    await moto.call(target, 'AmazonSSM.PutParameter', input);
  }
  for (const [label, ParameterVersion] of Object.entries(spec.labels ?? {})) {
    await moto.call(target, 'AmazonSSM.LabelParameterVersion', {
      Name: name,
      ParameterVersion,
      Labels: [label],
    });
  }
}

function parameterArn(
  { partition, region, account }: Home & { readonly partition: string },
  name: string,
): string {
  return `arn:${partition}:ssm:${region}:${account}:parameter${name.startsWith('/') ? name : `/${name}`}`;
}

async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (name: string, value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
}
