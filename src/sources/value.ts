import type { Declaration } from '../manifest/index.ts';
import { Secret } from '../secret.ts';
import { ageSeconds, isOverdue, tellOverdue } from './age.ts';
import { decode } from './decode.ts';
import { extract } from './pointer.ts';
import type { ReadTarget } from './source.ts';

/**
 * What became of one declaration. `secret` is what is handed over; without one, nothing is. `reason` says why a value
 * is not there; it never holds a part of one.
 */
export interface Value {
  readonly declaration: Declaration;
  readonly read: ReadTarget | undefined;
  readonly outcome:
    | 'found'
    | 'defaulted'
    | 'missing'
    | 'unknown_selector'
    | 'unknown_pointer'
    | 'undecodable'
    | 'stale'
    | 'denied'
    | 'undecryptable'
    | 'unread';
  readonly secret: Secret | undefined;
  /** With `decode`: the text that `secret` was decoded from. */
  readonly encoded: Secret | undefined;
  readonly reason: string | undefined;
  /** Whole seconds since what was read was last changed; null when nothing was, or when AWS gave no date. */
  readonly age: number | null;
}

/** What a pointer and a decoding make of what was read. */
type Content = Pick<Value, 'outcome' | 'secret' | 'encoded' | 'reason'>;

/**
 * The declaration's value from what was read at `now` (milliseconds since 1970): its age looked at, the pointer
 * followed, then decoded; a missing name is covered by its default, which stands as it was declared.
 */
export function resolveValue(declaration: Declaration, read: ReadTarget | undefined, now: number): Value {
  const outcome = read?.outcome ?? { kind: 'unread', reason: 'was not read' };
  if (outcome.kind === 'found') {
    const age = ageSeconds(outcome.lastModified, now);
    const isStale = declaration.onStale === 'fail' && isOverdue(declaration, age);
    const content = isStale
      ? without('stale', tellOverdue(declaration, age))
      : contentOf(declaration, outcome.value);
    return { declaration, read, age, ...content };
  }
  const content =
    outcome.kind === 'missing' && declaration.default !== undefined
      ? defaulted(declaration.name, declaration.default, outcome.reason)
      : without(outcome.kind, outcome.reason);
  return { declaration, read, age: null, ...content };
}

function contentOf({ name, reference, decode: encoding }: Declaration, whole: Secret): Content {
  if (reference.pointer === undefined) {
    return decoded(whole.named(name), encoding);
  }
  if (whole.isBinary) {
    return without('unknown_pointer', 'the value is binary, not JSON');
  }
  const part = extract(whole.reveal(), reference.pointer);
  return part.ok ? decoded(new Secret(name, part.text), encoding) : without('unknown_pointer', part.reason);
}

function decoded(secret: Secret, encoding: Declaration['decode']): Content {
  if (encoding === undefined) {
    return { outcome: 'found', secret, encoded: undefined, reason: undefined };
  }
  if (secret.isBinary) {
    return without('undecodable', `is not valid ${encoding}: it is binary`);
  }
  const result = decode(secret.reveal(), encoding);
  return result.ok
    ? {
        outcome: 'found',
        secret: new Secret(secret.name, result.bytes),
        encoded: secret,
        reason: undefined,
      }
    : without('undecodable', result.reason);
}

function defaulted(name: string, text: string, reason: string): Content {
  return { outcome: 'defaulted', secret: new Secret(name, text), encoded: undefined, reason };
}

function without(outcome: Value['outcome'], reason: string): Content {
  return { outcome, secret: undefined, encoded: undefined, reason };
}

/** True when the load may go on with this value: it is there, or it is optional and its name does not exist. */
export function isSettled({ declaration, outcome }: Value): boolean {
  return outcome === 'found' || outcome === 'defaulted' || (outcome === 'missing' && declaration.optional);
}
