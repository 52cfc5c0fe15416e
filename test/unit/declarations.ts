import type { Declaration, KmsReference, SsmReference } from '../../src/manifest/index.ts';
import { type Home, locateTargets, type Target } from '../../src/sources/index.ts';

export const HOME: Home = { partition: 'aws', account: '111122223333', region: 'us-east-1' };

/** A declaration as the manifest makes it, with a name of its own and what a test changes. */
export function declarationOf(
  name: string,
  reference: Partial<SsmReference> = {},
  changes: Partial<Declaration> = {},
): Declaration {
  const parameter = reference.name ?? `/acme/prod/${name.toLowerCase()}`;
  return {
    name,
    reference: {
      scheme: 'ssm',
      text: `ssm:${parameter}${reference.selector ?? ''}`,
      partition: undefined,
      region: undefined,
      account: undefined,
      selector: undefined,
      pointer: undefined,
      ...reference,
      name: parameter,
    },
    region: undefined,
    delivery: { as: 'env' },
    decode: undefined,
    mask: true,
    optional: false,
    default: undefined,
    maxAge: undefined,
    onStale: 'warn',
    reason: undefined,
    owner: undefined,
    position: { file: '.keytrail.yml', line: 1, column: 1 },
    ...changes,
  };
}

/** Two keys. */
export const KEYS: readonly string[] = ['1', '2'].map(
  (digit) => `arn:aws:kms:us-east-1:111122223333:key/${digit}234abcd-12ab-34cd-56ef-1234567890ab`,
);

/** What a test says of a ciphertext. */
export interface CiphertextSpec {
  readonly key?: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly ciphertext?: Uint8Array;
  readonly pointer?: string;
}

/** A declaration of a ciphertext, as the manifest makes it. */
export function ciphertextOf(name: string, spec: CiphertextSpec): Declaration {
  const { key = KEYS[0] ?? '', context = {}, ciphertext = Buffer.of(1), pointer } = spec;
  const [, partition = '', , region = '', account = ''] = key.split(':');
  const position = { file: '.keytrail.yml', line: 1, column: 1 };
  const reference: KmsReference = {
    scheme: 'kms',
    text: `kms:${name}.enc`,
    path: `${name}.enc`,
    ciphertext,
    selector: `sha256:${Buffer.from(ciphertext).toString('hex')}`,
    pointer,
    partition,
    region,
    account,
    key,
    context: new Map(Object.entries(context)),
    position,
  };
  return { ...declarationOf(name, {}), reference, region: { value: region, source: 'arn' } };
}

/** As many targets as asked for, whose ARNs have that many characters. */
export function targetsOf(count: number, arnCharacters = 69): readonly Target[] {
  const prefix = 'arn:aws:ssm:us-east-1:111122223333:parameter/';
  const declarations = Array.from({ length: count }, (_, index) =>
    declarationOf(`SECRET_${index}`, {
      name: `/${String(index).padStart(arnCharacters - prefix.length, 'x')}`,
    }),
  );
  return locateTargets(declarations, HOME);
}
