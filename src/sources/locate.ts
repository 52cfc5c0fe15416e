import { KeytrailError } from '../errors.ts';
import { type Declaration, formatPosition, partitionOf } from '../manifest/index.ts';
import { table } from '../text.ts';
import { sourceOf } from './registry.ts';
import type { Home, Target } from './source.ts';

/**
 * What is read for the declarations: each parameter and selector once, in the order of the declarations. Throws KT107
 * with all declarations whose Region nothing gives, or lies in another partition than the credentials: a role reaches its
 * own only.
 */
export function locateTargets(declarations: readonly Declaration[], home: Home): readonly Target[] {
  refuseMisplaced(declarations, home);
  const targets = new Map<string, Target>();
  for (const declaration of declarations) {
    const region = regionOf(declaration, home) ?? '';
    const target = sourceOf(declaration.reference.scheme).locate(declaration, { ...home, region });
    const key = JSON.stringify([target.scheme, target.arn, target.selector]);
    const before = targets.get(key);
    const together =
      before === undefined ? target : { ...before, declarations: [...before.declarations, declaration] };
    targets.set(key, together);
  }
  return [...targets.values()];
}

function regionOf({ region }: Declaration, home: Home): string | undefined {
  return region?.value ?? home.region;
}

function refuseMisplaced(declarations: readonly Declaration[], home: Home): void {
  const nowhere = declarations.filter((each) => regionOf(each, home) === undefined);
  const misplaced = declarations.filter((each) => partitionAt(each, home) !== home.partition);
  if (misplaced.length === 0) {
    return;
  }
  const unknown = nowhere.length > 0 ? ['is not known'] : [];
  const unfit = misplaced.length > nowhere.length ? ['does not fit'] : [];
  throw new KeytrailError(
    'KT107',
    `the Region of ${misplaced.length} of ${declarations.length} secrets ${[...unknown, ...unfit].join(', or ')}.`,
    {
      details: table(
        misplaced.map((each) => [
          formatPosition(each.position),
          each.name,
          each.reference.text,
          tellPlace(each, home),
        ]),
      ),
    },
  );
}

/** Undefined where no Region is given. */
function partitionAt(declaration: Declaration, home: Home): string | undefined {
  const region = regionOf(declaration, home);
  return region === undefined ? undefined : (declaration.reference.partition ?? partitionOf(region));
}

function tellPlace(declaration: Declaration, home: Home): string {
  const region = regionOf(declaration, home);
  return region === undefined
    ? 'no Region'
    : `Region ${region} of ${partitionAt(declaration, home)}, but the credentials are of ${home.partition}`;
}
