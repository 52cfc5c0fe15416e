import { KeytrailError } from '../errors.ts';
import { type Declaration, partitionOf } from '../manifest/index.ts';
import { sourceOf } from './registry.ts';
import type { Home, Target } from './source.ts';

/**
 * What is read for the declarations: each parameter and selector once, in the order of the declarations. Throws KT107
 * with all declarations whose Region nothing gives.
 */
export function locateTargets(declarations: readonly Declaration[], home: Home): readonly Target[] {
  const nowhere = declarations.filter(({ region }) => region === undefined && home.region === undefined);
  if (nowhere.length > 0) {
    throw new KeytrailError(
      'KT107',
      `the Region of ${nowhere.length} of ${declarations.length} secrets is not known.`,
      {
        details: nowhere.map(({ name, reference }) => `${name}  ${reference.text}`),
      },
    );
  }
  const targets = new Map<string, Target>();
  for (const declaration of declarations) {
    const region = declaration.region?.value ?? home.region ?? '';
    checkPartition(declaration, region, home);
    const target = sourceOf(declaration.reference.scheme).locate(declaration, { ...home, region });
    const key = JSON.stringify([target.scheme, target.arn, target.selector]);
    const before = targets.get(key);
    const together =
      before === undefined ? target : { ...before, declarations: [...before.declarations, declaration] };
    targets.set(key, together);
  }
  return [...targets.values()];
}

/** A role reaches its own partition only: another one's Region would give an ARN that nothing has. */
function checkPartition({ name, reference }: Declaration, region: string, { partition }: Home): void {
  const given = reference.partition ?? partitionOf(region);
  if (given !== partition) {
    throw new KeytrailError(
      'KT107',
      `${name} lies in Region ${region} of ${given}, but the credentials are of ${partition}.`,
      {
        fix: `Name a Region of ${partition}, or a role of ${given}.`,
      },
    );
  }
}
