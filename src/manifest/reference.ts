import { hint } from '../nearest.ts';
import { quote } from '../quote.ts';
import { formatArn, type ParameterArn, parseArn } from './arn.ts';
import type { KmsText, SsmReference } from './declaration.ts';
import { type FragmentResult, parseFragment } from './fragment.ts';
import { formatKms, MAX_KMS_REFERENCE_CHARACTERS, parseKms } from './kms-reference.ts';
import { isPrintable } from './printable.ts';
import { isSecretsManagerName, refuseName, refuseSelector } from './ssm-name.ts';

export const MAX_REFERENCE_CHARACTERS = 2048;
const KMS = 'kms:';

const KNOWN_SCHEMES = ['ssm', 'kms'];
/** Schemes that a later version reads. They are kept free, so that no reference changes its meaning then. */
const LATER_SCHEMES = ['s3', 'secretsmanager'];

interface Refusal {
  readonly ok: false;
  readonly kind: 'mistake' | 'unsupported';
  readonly message: string;
}

/** What the text of a reference says; a `kms:` one is complete only with the keys beside it. */
export type ReferenceResult = { readonly ok: true; readonly reference: SsmReference | KmsText } | Refusal;

/** What stands before the `#` of an `ssm:` reference: a parameter, by name or by ARN. */
interface Parameter {
  readonly ok: true;
  readonly name: string;
  readonly arn: ParameterArn | undefined;
  readonly selector: string | undefined;
}

/**
 * Parses a reference by the grammar of `docs/references.md`. Names are held to the characters that AWS allows, so
 * that no reference can widen a policy. `prefix` completes a name without a leading slash; it must be valid.
 */
export function parseReference(text: string, prefix: string | undefined): ReferenceResult {
  const unreadable = refuseText(text);
  if (unreadable !== undefined) {
    return refuse(unreadable);
  }
  const hash = text.indexOf('#');
  const head = hash === -1 ? text : text.slice(0, hash);
  const place = head.startsWith(KMS) ? parseKms(head.slice(KMS.length)) : parseParameter(head, prefix);
  if (typeof place === 'string') {
    return refuse(place);
  }
  if ('ok' in place && !place.ok) {
    return place;
  }
  const suffix = hash === -1 ? '' : text.slice(hash);
  const fragment: FragmentResult | undefined = hash === -1 ? undefined : parseFragment(suffix.slice(1));
  if (fragment?.ok === false) {
    return refuse(fragment.message);
  }
  const pointer = fragment?.pointer;
  return 'ok' in place
    ? { ok: true, reference: toReference(place, pointer, suffix) }
    : { ok: true, reference: { scheme: 'kms', text: formatKms(place.path, suffix), ...place, pointer } };
}

function toReference(parameter: Parameter, pointer: string | undefined, suffix: string): SsmReference {
  const { name, arn } = parameter;
  const selector = parameter.selector === undefined ? undefined : `:${parameter.selector}`;
  return {
    scheme: 'ssm',
    text: `ssm:${arn === undefined ? name : formatArn(arn)}${selector ?? ''}${suffix}`,
    partition: arn?.partition,
    region: arn?.region,
    account: arn?.account,
    name,
    selector,
    pointer,
  };
}

/** What is wrong with the text as a whole; undefined: nothing. */
function refuseText(text: string): string | undefined {
  if (text === '') {
    return 'the reference is empty; write the name of a parameter, as "ssm:/acme/prod/db_url"';
  }
  const allowed = text.startsWith(KMS) ? MAX_KMS_REFERENCE_CHARACTERS : MAX_REFERENCE_CHARACTERS;
  if (text.length > allowed) {
    return `the reference has ${text.length} characters; allowed are ${allowed}`;
  }
  if (!isPrintable(text)) {
    return `the reference ${quote(text)} holds a control character; allowed are printable characters on one line`;
  }
  if (text.trim() !== text) {
    return `the reference ${quote(text)} begins or ends with a blank; remove it`;
  }
  return undefined;
}

/** Decides by the word before the first `:` what the reference is. */
function parseParameter(head: string, prefix: string | undefined): Parameter | Refusal {
  const colon = head.indexOf(':');
  const word = colon === -1 ? '' : head.slice(0, colon);
  const rest = head.slice(colon + 1);
  if (word === 'ssm') {
    return rest.startsWith('arn:') ? parseArnParameter(rest) : parseNamedParameter(rest, prefix);
  }
  if (word === 'arn') {
    return parseArnParameter(head);
  }
  if (LATER_SCHEMES.includes(word)) {
    return refuse(
      `the scheme "${word}:" is not supported yet; this version reads "ssm:" and "kms:"`,
      'unsupported',
    );
  }
  return isScheme(word, rest) ? refuse(refuseScheme(word, rest)) : parseNamedParameter(head, prefix);
}

/** A word before a `:` is a scheme unless what follows is a version or a label, be it a faulty one. */
function isScheme(word: string, rest: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9_.+-]*$/.test(word) && !/^[a-zA-Z0-9_.-]*$/.test(rest);
}

function refuseScheme(word: string, rest: string): string {
  return (
    `${quote(word)} is no known scheme (known: ${KNOWN_SCHEMES.map((scheme) => `"${scheme}:"`).join(', ')}), and ` +
    `${quote(rest)} is neither a version nor a label of a parameter${hint(word, [...KNOWN_SCHEMES, ...LATER_SCHEMES])}`
  );
}

function parseNamedParameter(body: string, prefix: string | undefined): Parameter | Refusal {
  const colon = body.indexOf(':');
  const written = colon === -1 ? body : body.slice(0, colon);
  const selector = colon === -1 ? undefined : body.slice(colon + 1);
  if (/^[^/]+\//.test(written) && prefix === undefined) {
    const fix = `write ${quote(`/${written}`)}, or set "prefix" under "defaults" in the manifest`;
    return refuse(refuseName(written) ?? `the name ${quote(written)} has no slash in front; ${fix}`);
  }
  const name = written === '' || written.startsWith('/') ? written : `${prefix ?? ''}${written}`;
  return checkParameter({ ok: true, name, arn: undefined, selector });
}

function parseArnParameter(text: string): Parameter | Refusal {
  const result = parseArn(text);
  return result.ok
    ? checkParameter({ ok: true, name: result.arn.name, arn: result.arn, selector: result.selector })
    : result;
}

function checkParameter(parameter: Parameter): Parameter | Refusal {
  const { name, arn, selector } = parameter;
  if (isSecretsManagerName(name)) {
    return refuse(
      `${quote(name)} is a secret of Secrets Manager, which is not supported yet; this version reads parameters only`,
      'unsupported',
    );
  }
  const refused =
    refuseName(name, arn === undefined ? undefined : formatArn({ ...arn, name: '' })) ??
    (selector === undefined ? undefined : refuseSelector(selector));
  return refused === undefined ? parameter : refuse(refused);
}

function refuse(message: string, kind: Refusal['kind'] = 'mistake'): Refusal {
  return { ok: false, kind, message };
}
