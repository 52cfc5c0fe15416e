import type { Declaration, SsmReference } from '../../src/manifest/index.ts';
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
