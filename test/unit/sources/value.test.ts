import { describe, expect, test } from '@jest/globals';
import { Secret } from '../../../src/secret.ts';
import type { ReadTarget } from '../../../src/sources/index.ts';
import { isSettled, locateTargets, resolveValue } from '../../../src/sources/index.ts';
import { declarationOf, HOME } from '../declarations.ts';

const declaration = declarationOf('DB', { name: '/db' });
const [target] = locateTargets([declaration], HOME);
const call = {
  region: 'us-east-1',
  api: 'ssm:GetParameters',
  names: 1,
  error: null,
  requestId: 'r',
  httpStatus: 200,
  attempts: 1,
};

function read(outcome: ReadTarget['outcome']): ReadTarget {
  if (target === undefined) {
    throw new Error('there is no target');
  }
  return { target, outcome, call };
}

const found = (text: string): ReadTarget =>
  read({
    kind: 'found',
    value: new Secret('DB', text),
    version: 7,
    type: 'SecureString',
    lastModified: null,
  });
const FAILURES = ['unknown_selector', 'denied', 'undecryptable', 'unread'] as const;

describe('a value that was read', () => {
  test('is handed on byte for byte, under the name of its declaration', () => {
    const value = resolveValue(declarationOf('OTHER', { name: '/db' }), found(' a\r\nb=\u0000'));
    expect(value).toMatchObject({ outcome: 'found', reason: undefined });
    expect(value.secret?.name).toBe('OTHER');
    expect(value.secret?.reveal()).toBe(' a\r\nb=\u0000');
    expect(isSettled(value)).toBe(true);
  });

  test('may be empty, whatever the default says', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: 'x' }), found(''));
    expect(value.secret?.reveal()).toBe('');
    expect(value.outcome).toBe('found');
  });

  test('gives the part that the pointer leads to', () => {
    const value = resolveValue(declarationOf('HOST', { pointer: '/host' }), found('{"host":"db.internal"}'));
    expect(value.secret?.reveal()).toBe('db.internal');
  });

  test('is no value when the pointer leads nowhere, also for an optional secret with a default', () => {
    const wanted = declarationOf('HOST', { pointer: '/host' }, { optional: true, default: 'x' });
    const value = resolveValue(wanted, found('{"canary-41":1}'));
    expect(value).toMatchObject({ outcome: 'unknown_pointer', secret: undefined });
    expect(isSettled(value)).toBe(false);
    expect(JSON.stringify(value)).not.toContain('canary-41');
  });
});

describe('a name that does not exist', () => {
  const missing = read({ kind: 'missing', reason: 'does not exist' });

  test('fails the load when it is required', () => {
    expect(isSettled(resolveValue(declaration, missing))).toBe(false);
  });

  test('is nothing when it is optional', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true }), missing);
    expect(value).toMatchObject({ outcome: 'missing', secret: undefined });
    expect(isSettled(value)).toBe(true);
  });

  test.each(['', 'fallback'])('is the default %j', (text) => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: text }), missing);
    expect(value.outcome).toBe('defaulted');
    expect(value.secret?.reveal()).toBe(text);
    expect(isSettled(value)).toBe(true);
  });
});

describe('neither optional nor a default covers', () => {
  test.each(FAILURES)('%s', (kind) => {
    const wanted = declarationOf('DB', {}, { optional: true, default: 'x' });
    const value = resolveValue(wanted, read({ kind, reason: 'why' }));
    expect(value).toMatchObject({ outcome: kind, secret: undefined, reason: 'why' });
    expect(isSettled(value)).toBe(false);
  });

  test('what was never asked for', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: 'x' }), undefined);
    expect(value).toMatchObject({ outcome: 'unread', secret: undefined });
    expect(isSettled(value)).toBe(false);
  });
});
