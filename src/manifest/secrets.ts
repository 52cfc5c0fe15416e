import { type AgeDefaults, readAgeLimit } from './age-limit.ts';
import type { Declaration, Delivery, Encoding, Position, Reference } from './declaration.ts';
import { childOf, type Entry, type Node, textOf } from './document.ts';
import { isEnvName } from './env-names.ts';
import { completeKms, refuseKmsOptions } from './kms-reference.ts';
import type { Mistakes } from './mistakes.ts';
import { parseReference } from './reference.ts';

/** What the manifest's `defaults` complete a declaration with. */
export interface Defaults extends AgeDefaults {
  /** Valid, or undefined. */
  readonly prefix: string | undefined;
  readonly region: string | undefined;
}

/** Without a manifest nothing is completed. */
export const NO_DEFAULTS: Defaults = {
  prefix: undefined,
  region: undefined,
  maxAge: undefined,
  onStale: undefined,
};

/** The mode of a file that says nothing of it: its owner reads and writes. */
const DEFAULT_FILE_MODE = 0o600;

/**
 * Reads an entry of `secrets`, whose shape was checked: only what is there in the right form is looked at.
 * Undefined when its reference has a mistake, which is noted then, here or by the check of the shape.
 */
export function readSecret(entry: Entry, defaults: Defaults, mistakes: Mistakes): Declaration | undefined {
  const { key: name, position, value } = entry;
  const from = value.kind === 'map' ? childOf(value, 'from') : value;
  checkOptions(name, value, mistakes);
  const reference = readReference(name, value, from, defaults, mistakes);
  if (reference === undefined || !isEnvName(name)) {
    return undefined;
  }
  const fallback = textOf(childOf(value, 'default'));
  return {
    name,
    reference,
    region: chooseRegion(name, reference, childOf(value, 'region'), defaults, mistakes),
    delivery: readDelivery(value),
    decode: readEncoding(value),
    mask: flagOf(childOf(value, 'mask')) ?? true,
    optional: fallback !== undefined || flagOf(childOf(value, 'optional')) === true,
    default: fallback,
    ...readAgeLimit(name, value, { defaults, isDated: isDated(reference) }, mistakes),
    reason: textOf(childOf(value, 'reason')),
    owner: textOf(childOf(value, 'owner')),
    position,
  };
}

/** A declaration in the short form: only a name and a reference. */
export function declareShort(
  name: string,
  text: string,
  at: { readonly name: Position; readonly reference: Position },
  defaults: Defaults,
  mistakes: Mistakes,
): Declaration | undefined {
  const value: Node = { kind: 'scalar', value: text, position: at.reference };
  return readSecret({ key: name, position: at.name, value }, defaults, mistakes);
}

function readReference(
  name: string,
  value: Node,
  from: Node | undefined,
  defaults: Defaults,
  mistakes: Mistakes,
): Reference | undefined {
  const text = textOf(from);
  if (from === undefined || text === undefined || mistakes.isNotedAt(from.position)) {
    return undefined;
  }
  const result = parseReference(text, defaults.prefix);
  if (!result.ok) {
    mistakes.add(result.kind, from.position, `${name}: ${result.message}`);
    return undefined;
  }
  if (result.reference.scheme === 'kms') {
    return completeKms({ name, text: result.reference, value, position: from.position }, mistakes);
  }
  refuseKmsOptions(name, value, mistakes);
  return result.reference;
}

/** Options that contradict each other, which the shape cannot say. */
function checkOptions(name: string, value: Node, mistakes: Mistakes): void {
  const mode = childOf(value, 'mode');
  if (mode !== undefined && (textOf(childOf(value, 'as')) ?? 'env') === 'env') {
    mistakes.add('mistake', mode.position, `${name}: "mode" goes only with "as: file"`);
  }
  const optional = childOf(value, 'optional');
  if (optional !== undefined && flagOf(optional) === false && childOf(value, 'default') !== undefined) {
    mistakes.add(
      'mistake',
      optional.position,
      `${name}: "optional: false" contradicts "default"; leave one of them out`,
    );
  }
}

function chooseRegion(
  name: string,
  reference: Reference,
  node: Node | undefined,
  defaults: Defaults,
  mistakes: Mistakes,
): Declaration['region'] {
  const declared = textOf(node);
  if (reference.region !== undefined) {
    if (node !== undefined && declared !== undefined && declared !== reference.region) {
      const message = `${name}: "region" contradicts the ARN, which says ${reference.region}; leave it out`;
      mistakes.add('mistake', node.position, message);
    }
    return { value: reference.region, source: 'arn' };
  }
  if (declared !== undefined) {
    return { value: declared, source: 'declaration' };
  }
  return defaults.region === undefined ? undefined : { value: defaults.region, source: 'manifest' };
}

function readDelivery(value: Node): Delivery {
  if (textOf(childOf(value, 'as')) !== 'file') {
    return { as: 'env' };
  }
  const mode = textOf(childOf(value, 'mode'));
  return { as: 'file', mode: mode === undefined ? DEFAULT_FILE_MODE : Number.parseInt(mode, 8) };
}

const ENCODINGS: readonly Encoding[] = ['base64', 'hex'];

function readEncoding(value: Node): Encoding | undefined {
  const word = textOf(childOf(value, 'decode'));
  return ENCODINGS.find((known) => known === word);
}

/** Whether what the reference leads to has a date of its last change. */
function isDated({ scheme }: Reference): boolean {
  return scheme === 'ssm';
}

function flagOf(node: Node | undefined): boolean | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined;
}
