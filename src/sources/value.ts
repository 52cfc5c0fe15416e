import type { Declaration } from '../manifest/index.ts';
import { Secret } from '../secret.ts';
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
    | 'denied'
    | 'undecryptable'
    | 'unread';
  readonly secret: Secret | undefined;
  readonly reason: string | undefined;
}

/** The declaration's value from what was read: the pointer followed, a missing name covered by its default. */
export function resolveValue(declaration: Declaration, read: ReadTarget | undefined): Value {
  const outcome = read?.outcome ?? { kind: 'unread', reason: 'was not read' };
  if (outcome.kind === 'found') {
    return foundValue(declaration, read, outcome.value);
  }
  if (outcome.kind === 'missing' && declaration.default !== undefined) {
    const secret = new Secret(declaration.name, declaration.default);
    return { declaration, read, outcome: 'defaulted', secret, reason: outcome.reason };
  }
  return { declaration, read, outcome: outcome.kind, secret: undefined, reason: outcome.reason };
}

const BINARY = { ok: false, reason: 'the value is binary, not JSON' } as const;

function foundValue(declaration: Declaration, read: ReadTarget | undefined, whole: Secret): Value {
  const { name, reference } = declaration;
  if (reference.pointer === undefined) {
    return {
      declaration,
      read,
      outcome: 'found',
      secret: whole.named(name),
      reason: undefined,
    };
  }
  const part = whole.isBinary ? BINARY : extract(whole.reveal(), reference.pointer);
  return part.ok
    ? { declaration, read, outcome: 'found', secret: new Secret(name, part.text), reason: undefined }
    : { declaration, read, outcome: 'unknown_pointer', secret: undefined, reason: part.reason };
}

/** True when the load may go on with this value: it is there, or it is optional and its name does not exist. */
export function isSettled({ declaration, outcome }: Value): boolean {
  return outcome === 'found' || outcome === 'defaulted' || (outcome === 'missing' && declaration.optional);
}
