import { decodeCiphertext, MAX_BASE64_CHARACTERS, selectorOf } from './ciphertext.ts';
import type { KmsReference, KmsText, Position } from './declaration.ts';
import { childOf, type Node, textOf } from './document.ts';
import { type KeyPlace, parseKeyArn } from './kms-key.ts';
import { refusePath } from './kms-path.ts';
import type { Mistakes } from './mistakes.ts';

const INLINE = 'base64,';
/** A `kms:` reference may be longer than others: it can hold the ciphertext. */
export const MAX_KMS_REFERENCE_CHARACTERS = 2_048 + MAX_BASE64_CHARACTERS;

const NOTHING = new Uint8Array();

/** What stands between `kms:` and the `#`: a text says why it is refused. */
export function parseKms(body: string): Pick<KmsText, 'path' | 'ciphertext'> | string {
  if (body === '') {
    return 'nothing follows "kms:"; write the path of a file, or "base64," and the ciphertext';
  }
  if (!body.startsWith(INLINE)) {
    return refusePath(body) ?? { path: body, ciphertext: NOTHING };
  }
  const decoded = decodeCiphertext(body.slice(INLINE.length));
  return decoded.ok ? { path: undefined, ciphertext: decoded.bytes } : decoded.message;
}

/** The reference as logs and records show it: a ciphertext itself is too long for them. */
export function formatKms(path: string | undefined, fragment: string): string {
  return `kms:${path ?? `${INLINE}…`}${fragment}`;
}

/** What the declaration of a secret gives beside its reference. */
export interface KmsParts {
  readonly name: string;
  readonly text: KmsText;
  /** The declaration: a map, or the reference alone. */
  readonly value: Node;
  /** Of the reference. */
  readonly position: Position;
}

/** A key that has a mistake, so that the rest of its declaration can be checked all the same. */
const NO_KEY = { partition: '', account: '', key: '' };

/** The reference with the keys `key` and `context`, whose shape was checked. Notes what is wrong with them. */
export function completeKms(parts: KmsParts, mistakes: Mistakes): KmsReference {
  const { name, text, value, position } = parts;
  refuseDefaults(name, value, mistakes);
  return {
    ...text,
    ...(readKey(parts, mistakes) ?? { ...NO_KEY, region: textOf(childOf(value, 'region')) ?? '' }),
    context: readContext(name, childOf(value, 'context'), mistakes),
    selector: selectorOf(text.ciphertext),
    position,
  };
}

/** Notes that options which only `kms:` has stand beside another reference. */
export function refuseKmsOptions(name: string, value: Node, mistakes: Mistakes): void {
  for (const option of ['key', 'context']) {
    const node = childOf(value, option);
    if (node !== undefined) {
      mistakes.add('mistake', node.position, `${name}: "${option}" goes only with "kms:"`);
    }
  }
}

function readKey(
  { name, text, value, position }: KmsParts,
  mistakes: Mistakes,
): (KeyPlace & { readonly key: string }) | undefined {
  const node = childOf(value, 'key');
  const key = textOf(node);
  if (node === undefined) {
    mistakes.add('mistake', position, `${name}: ${askForKey(name, text, value, position)}`);
  }
  if (node === undefined || key === undefined || mistakes.isNotedAt(node.position)) {
    return undefined;
  }
  const place = parseKeyArn(key);
  if (typeof place === 'string') {
    mistakes.add('mistake', node.position, `${name}: ${place}`);
    return undefined;
  }
  return { ...place, key };
}

function askForKey(name: string, { text }: KmsText, value: Node, { file }: Position): string {
  const needed = '"kms:" needs "key", the ARN of the KMS key, to which the session is limited';
  if (value.kind === 'map') {
    return needed;
  }
  const place = file.startsWith('input ')
    ? `${file} has no place for it; declare it in the manifest`
    : 'write';
  return `${needed}; ${place}: ${name}: { from: "${text}", key: "arn:aws:kms:REGION:ACCOUNT:key/ID" }`;
}

/** What is in the repository is there, or the manifest is wrong: there is nothing that may be missing. */
function refuseDefaults(name: string, value: Node, mistakes: Mistakes): void {
  const optional = childOf(value, 'optional');
  const isOptional = optional?.kind === 'scalar' && optional.value === true;
  for (const [option, node] of [
    ['optional', isOptional ? optional : undefined],
    ['default', childOf(value, 'default')],
  ] as const) {
    if (node !== undefined) {
      const message = `${name}: "${option}" is for parameters that may be missing; a ciphertext is part of the repository`;
      mistakes.add('mistake', node.position, message);
    }
  }
}

/** IAM compares the names of conditions without regard to case, so that keys must differ in more than that. */
function readContext(name: string, node: Node | undefined, mistakes: Mistakes): ReadonlyMap<string, string> {
  const context = new Map<string, string>();
  const folded = new Set<string>();
  for (const { key, position, value } of node?.kind === 'map' ? node.entries : []) {
    if (folded.has(key.toLowerCase())) {
      const message = `${name}: two keys of "context" differ only in case, which no policy can tell apart`;
      mistakes.add('mistake', position, message);
    }
    folded.add(key.toLowerCase());
    context.set(key, textOf(value) ?? '');
  }
  return context;
}
