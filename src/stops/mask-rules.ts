import { KeytrailError } from '../errors.ts';
import type { Job } from '../job.ts';
import type { MaskPlan } from '../masking/index.ts';
import type { Value } from '../sources/index.ts';
import { table } from '../text.ts';

/**
 * Refuses `mask: false` on a whole SecureString that the input `allow-unmasked` does not name: whoever edits the
 * manifest must not be able to show what is stored as a secret. A place inside a value, and what is stored as a String,
 * may be shown. Throws KT502 with all names.
 */
export function refuseShownSecrets({ inputs, ledger }: Job, values: readonly Value[]): void {
  const shown = values.filter((value) => isWholeSecretShown(value, inputs.allowUnmasked));
  if (shown.length === 0) {
    return;
  }
  for (const { declaration } of shown) {
    ledger.tellUnusable(declaration);
  }
  const names = shown.map(({ declaration }) => declaration.name);
  throw new KeytrailError(
    'KT502',
    `"mask: false" would show ${shown.length} of ${values.length} secrets whole; nothing was exported.`,
    {
      details: table(
        shown.map(({ declaration: { name, reference }, read }) => [
          name,
          reference.text,
          `${typeOf(read) ?? 'of no known type'}, "mask: false" without a pointer`,
        ]),
      ),
      fix: [
        'leave "mask: false" out, or point to the place in the value that is no secret ("#/host")',
        `or let the workflow allow it: allow-unmasked: ${names.join(', ')}`,
      ],
    },
  );
}

/** Only what AWS says is no SecureString counts as none. A default is text of the manifest. */
function isWholeSecretShown({ declaration, outcome, read }: Value, allowed: readonly string[]): boolean {
  const isOpen = ['String', 'StringList'].includes(typeOf(read) ?? '');
  return (
    outcome === 'found' &&
    !declaration.mask &&
    declaration.reference.pointer === undefined &&
    !isOpen &&
    !allowed.includes(declaration.name)
  );
}

function typeOf(read: Value['read']): string | null {
  return read?.outcome.kind === 'found' ? read.outcome.type : null;
}

/** Holds the plan to `short-values: fail`. Throws KT503 with the names of all that are too short for a mask. */
export function refuseShortValues({ inputs, ledger }: Job, { unmasked }: MaskPlan): void {
  const short = unmasked.filter(({ reason }) => reason === 'short').map(({ name }) => name);
  if (inputs.shortValues !== 'fail' || short.length === 0) {
    return;
  }
  const declarations = [...ledger.values.keys()].filter(({ name }) => short.includes(name));
  for (const declaration of declarations) {
    ledger.tellUnusable(declaration);
  }
  throw new KeytrailError(
    'KT503',
    `${short.length} of ${ledger.values.size} values are too short to be masked; nothing was exported.`,
    { details: table(declarations.map(({ name, reference }) => [name, reference.text, 'is too short'])) },
  );
}
