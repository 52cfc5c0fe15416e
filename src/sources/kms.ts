import { loadKms } from '../aws/index.ts';
import type { Declaration, KmsReference } from '../manifest/index.ts';
import type { Home, Source, Statement, Target } from './source.ts';

const DECRYPT = 'kms:Decrypt';

/**
 * Ciphertexts of KMS that the repository holds, by Decrypt: one call each. What only such loads need is loaded with
 * them.
 */
export const kms: Source = {
  scheme: 'kms',
  service: 'KMS',
  api: DECRYPT,
  title: 'KMS',
  prepare: () => Promise.all([loadKms(), loadDecryption()]),
  locate,
  statements,
  batches: (targets) => targets.map((target) => [target]),
  read: async (batch, options) => {
    const { decryptTarget } = await loadDecryption();
    await Promise.all(batch.map((target) => decryptTarget(target, options)));
  },
};

function loadDecryption(): Promise<typeof import('./kms-decryption.ts')> {
  return import('./kms-decryption.ts');
}

/** The reference that a target of this scheme was located for. */
export function referenceOf(declaration: Declaration | undefined): KmsReference {
  if (declaration?.reference.scheme !== 'kms') {
    throw new RangeError(`${declaration?.reference.text} is no ciphertext`);
  }
  return declaration.reference;
}

function locate(declaration: Declaration, { region }: Home & { readonly region: string }): Target {
  const { account, context, key, selector } = referenceOf(declaration);
  return {
    scheme: 'kms',
    arn: key,
    region,
    account,
    selector: JSON.stringify([selector, ...pairsOf(context)]),
    request: key,
    declarations: [declaration],
  };
}

/**
 * Decrypt on exactly these keys, with exactly the declared encryption contexts: no key of a context may be left out,
 * none added. Contexts that differ in one value share a statement, which then lists the values: that allows no
 * context that was not declared.
 */
function statements(targets: readonly Target[]): readonly Statement[] {
  const wanted = targets.map(({ arn, declarations }) => ({
    arn,
    pairs: pairsOf(referenceOf(declarations[0]).context),
  }));
  const alike = Map.groupBy(wanted, ({ arn, pairs }) => JSON.stringify([arn, pairs.map(([key]) => key)]));
  return [...alike.values()].flatMap((group) => {
    const contexts = group.map(({ pairs }) => new Map(pairs));
    const varying = mostVaried(contexts);
    const fixed = Map.groupBy(contexts, (context) =>
      JSON.stringify([...context].filter(([key]) => key !== varying)),
    );
    return [...fixed.values()].map((together) => allow(group[0]?.arn ?? '', together));
  });
}

type Context = ReadonlyMap<string, string>;

function pairsOf(context: Context): readonly (readonly [string, string])[] {
  return [...context].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The key that has most values, in contexts that have the same keys; undefined when they have none. */
function mostVaried(contexts: readonly Context[]): string | undefined {
  const values = (key: string) => new Set(contexts.map((context) => context.get(key))).size;
  return [...(contexts[0]?.keys() ?? [])].toSorted((left, right) => values(right) - values(left))[0];
}

/** One statement for contexts that differ in the value of one key at most. */
function allow(arn: string, contexts: readonly Context[]): Statement {
  const keys = [...(contexts[0]?.keys() ?? [])];
  const values = keys.map((key) => {
    const own = [...new Set(contexts.map((context) => context.get(key) ?? ''))];
    return [`kms:EncryptionContext:${key}`, one(own)] as const;
  });
  return {
    Effect: 'Allow',
    Action: DECRYPT,
    Resource: arn,
    Condition:
      keys.length === 0
        ? { Null: { 'kms:EncryptionContextKeys': 'true' } }
        : {
            StringEquals: Object.fromEntries(values),
            'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': one(keys) },
          },
  };
}

function one(texts: readonly string[]): string | readonly string[] {
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}
