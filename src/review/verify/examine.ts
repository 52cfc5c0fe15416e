import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { type AuditRecord, misfitOf, RECORD, RECORD_LIMIT_BYTES } from '../../audit/index.ts';
import { canonicalOf, NotCanonical, parseStrictly } from '../canonical.ts';
import type { FindingKind } from '../finding.ts';
import type { SignatureCheck } from '../public-keys.ts';
import type { NameSays } from '../stores/batch.ts';

/** Something that is wrong with one record by itself. */
export interface Flaw {
  readonly kind: FindingKind;
  readonly message: string;
}

/** What of a record can be told from it alone, and is needed to judge it beside the others. Digests are hex. */
export interface Told {
  readonly id: string;
  readonly load: string;
  readonly seq: 0 | 1;
  readonly phase: 'intent' | 'result';
  readonly time: string;
  readonly digest: string;
  readonly computed: string;
  readonly prev: string | null;
  readonly identity: string;
  readonly signature: 'none' | 'unchecked' | 'holds' | 'fails';
}

export interface Examined {
  /** Undefined when it is no record, or one that says too little of itself. */
  readonly told: Told | undefined;
  /** The record itself; undefined when it is none, or not in the form of one. */
  readonly record: AuditRecord | undefined;
  readonly flaws: readonly Flaw[];
}

export interface Strictness {
  readonly signatures: SignatureCheck;
  /** True: a result without a signature is a flaw when there are keys. */
  readonly isSignatureWanted: boolean;
}

/** No record is longer; a line may have its line end beside it. */
const LONGEST_BYTES = RECORD_LIMIT_BYTES + 2;
const HEX_START = 'sha256:'.length;
const HAS_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const HAS_DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Looks at one record by itself: its text, form, digest, signature, and whether it lies under its own name. */
export function examine(
  bytes: Uint8Array,
  { signatures, isSignatureWanted }: Strictness,
  says?: NameSays,
): Examined {
  const members = membersIn(bytes);
  if (typeof members === 'string') {
    return { told: undefined, record: undefined, flaws: [{ kind: 'unreadable', message: members }] };
  }
  const flaws: Flaw[] = [];
  const misfit = misfitOf(members, RECORD) ?? contradictionIn(members);
  if (misfit !== undefined)
    flaws.push({ kind: 'malformed', message: `not in the form of a record: ${misfit}` });
  const canonical = canonicalText(members, flaws);
  const told = canonical === undefined ? undefined : tell(members, canonical, signatures);
  if (told !== undefined) {
    flaws.push(
      ...flawsOf(told, members, isSignatureWanted && signatures.hasKeys),
      ...misplacement(told, members, says),
    );
  }
  return { told, flaws, record: misfit === undefined ? (members as object as AuditRecord) : undefined };
}

type Fields = Readonly<Record<string, unknown>>;

/** The members of a record, or why it is none. */
function membersIn(bytes: Uint8Array): Fields | string {
  try {
    return fieldsOf(parseStrictly(textOf(bytes)));
  } catch (thrown) {
    return `no record: ${reasonOf(thrown)}`;
  }
}

function fieldsOf(record: unknown): Fields {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new NotCanonical('it is no JSON object');
  }
  return record as Fields;
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_BYTES) throw new NotCanonical('it is longer than a record can be');
  if (!isUtf8(bytes)) throw new NotCanonical('it is no UTF-8');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof NotCanonical) return thrown.message;
  if (thrown instanceof RangeError) return 'it is nested too deeply';
  throw thrown;
}

function canonicalText(members: Fields, flaws: Flaw[]): string | undefined {
  const { digest: _, signature: __, ...rest } = members;
  try {
    return canonicalOf(rest);
  } catch (thrown) {
    flaws.push({ kind: 'unreadable', message: `no record: ${reasonOf(thrown)}` });
    return undefined;
  }
}

/** What no load writes, though each field by itself is in order. */
function contradictionIn({ seq, phase, outcome, prev, error, signature }: Fields): string | undefined {
  if (phase === 'intent') {
    if (seq !== 0 || outcome !== 'pending') return 'an intent has seq 0 and is pending';
    return signature === null ? undefined : 'an intent is not signed';
  }
  if (outcome === 'pending') return 'a result is not pending';
  if ((outcome === 'ok') !== (error === null)) return 'outcome and error contradict each other';
  if (outcome === 'ok' && seq === 0) return 'a result that is ok follows an intent';
  return seq === 1 && prev === null ? 'a result with seq 1 names its intent' : undefined;
}

function tell(members: Fields, canonical: string, signatures: SignatureCheck): Told | undefined {
  const { id, load, seq, phase, prev, digest, time, signature } = members;
  if (typeof id !== 'string' || typeof load !== 'string' || !HAS_ID.test(id) || !HAS_ID.test(load))
    return undefined;
  if (typeof digest !== 'string' || !HAS_DIGEST.test(digest)) return undefined;
  const isPrev = typeof prev === 'string' && HAS_DIGEST.test(prev);
  const computed = hash('sha256', canonical, 'hex');
  const own = digest.slice(HEX_START);
  const value = signatureIn(signature);
  const isPlain = own === computed && signature === null;
  return {
    id,
    load,
    seq: seq === 1 ? 1 : 0,
    phase: phase === 'intent' ? 'intent' : 'result',
    time: typeof time === 'string' ? time : '',
    digest: own,
    computed,
    prev: isPrev ? prev.slice(HEX_START) : null,
    identity: isPlain ? computed : hash('sha256', `${own} ${computed} ${JSON.stringify(signature)}`, 'hex'),
    signature: value === undefined ? 'none' : judge(canonical, value, signatures),
  };
}

function signatureIn(signature: unknown): string | undefined {
  if (typeof signature !== 'object' || signature === null) return undefined;
  const value = 'value' in signature ? signature.value : '';
  return typeof value === 'string' ? value : '';
}

function judge(canonical: string, value: string, signatures: SignatureCheck): Told['signature'] {
  if (!signatures.hasKeys) return 'unchecked';
  return signatures.holds(canonical, value) ? 'holds' : 'fails';
}

function flawsOf(told: Told, { outcome }: Fields, isSignatureWanted: boolean): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (told.digest !== told.computed) {
    flaws.push({ kind: 'changed', message: 'its content is not what its digest says' });
  }
  if (told.signature === 'fails') {
    flaws.push({ kind: 'signature', message: 'its signature does not hold under any of the public keys' });
  }
  if (told.signature === 'none' && outcome === 'ok' && isSignatureWanted) {
    flaws.push({ kind: 'unsigned', message: 'it has no signature' });
  }
  return flaws;
}

function misplacement(told: Told, { run }: Fields, says: NameSays | undefined): readonly Flaw[] {
  if (says === undefined) return [];
  const platform = typeof run === 'object' && run !== null && 'platform' in run ? run.platform : undefined;
  const wrong = [
    says.load === told.load ? [] : ['load'],
    says.platform === platform ? [] : ['platform'],
    says.day === undefined || told.time.startsWith(says.day) ? [] : ['day'],
    says.seq === undefined || says.seq === told.seq ? [] : ['seq'],
    says.digest === undefined || says.digest === told.digest ? [] : ['digest'],
  ].flat();
  return wrong.length === 0
    ? []
    : [{ kind: 'misplaced', message: `it lies under a name that says another ${wrong.join(', ')}` }];
}
