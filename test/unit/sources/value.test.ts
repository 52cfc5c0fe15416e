import { describe, expect, test } from '@jest/globals';
import { Secret } from '../../../src/secret.ts';
import type { ReadTarget } from '../../../src/sources/index.ts';
import { isSettled, locateTargets, resolveValue } from '../../../src/sources/index.ts';
import { declarationOf, HOME } from '../declarations.ts';

const NOW = Date.parse('2026-11-23T04:10:00.500Z');

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

const found = (text: string | Uint8Array, lastModified: Date | null = null): ReadTarget =>
  read({
    kind: 'found',
    value: new Secret('DB', text),
    version: 7,
    type: 'SecureString',
    lastModified,
  });
const FAILURES = ['unknown_selector', 'denied', 'undecryptable', 'unread'] as const;

describe('a value that was read', () => {
  test('is handed on byte for byte, under the name of its declaration', () => {
    const value = resolveValue(declarationOf('OTHER', { name: '/db' }), found(' a\r\nb=\u0000'), NOW);
    expect(value).toMatchObject({ outcome: 'found', reason: undefined });
    expect(value.secret?.name).toBe('OTHER');
    expect(value.secret?.reveal()).toBe(' a\r\nb=\u0000');
    expect(isSettled(value)).toBe(true);
  });

  test('may be empty, whatever the default says', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: 'x' }), found(''), NOW);
    expect(value.secret?.reveal()).toBe('');
    expect(value.outcome).toBe('found');
  });

  test('gives the part that the pointer leads to', () => {
    const value = resolveValue(
      declarationOf('HOST', { pointer: '/host' }),
      found('{"host":"db.internal"}'),
      NOW,
    );
    expect(value.secret?.reveal()).toBe('db.internal');
  });

  test('is no value when the pointer leads nowhere, also for an optional secret with a default', () => {
    const wanted = declarationOf('HOST', { pointer: '/host' }, { optional: true, default: 'x' });
    const value = resolveValue(wanted, found('{"canary-41":1}'), NOW);
    expect(value).toMatchObject({ outcome: 'unknown_pointer', secret: undefined });
    expect(isSettled(value)).toBe(false);
    expect(JSON.stringify(value)).not.toContain('canary-41');
  });
});

describe('a name that does not exist', () => {
  const missing = read({ kind: 'missing', reason: 'does not exist' });

  test('fails the load when it is required', () => {
    expect(isSettled(resolveValue(declaration, missing, NOW))).toBe(false);
  });

  test('is nothing when it is optional', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true }), missing, NOW);
    expect(value).toMatchObject({ outcome: 'missing', secret: undefined });
    expect(isSettled(value)).toBe(true);
  });

  test.each(['', 'fallback'])('is the default %j', (text) => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: text }), missing, NOW);
    expect(value.outcome).toBe('defaulted');
    expect(value.secret?.reveal()).toBe(text);
    expect(isSettled(value)).toBe(true);
  });
});

describe('neither optional nor a default covers', () => {
  test.each(FAILURES)('%s', (kind) => {
    const wanted = declarationOf('DB', {}, { optional: true, default: 'x' });
    const value = resolveValue(wanted, read({ kind, reason: 'why' }), NOW);
    expect(value).toMatchObject({ outcome: kind, secret: undefined, reason: 'why' });
    expect(isSettled(value)).toBe(false);
  });

  test('what was never asked for', () => {
    const value = resolveValue(declarationOf('DB', {}, { optional: true, default: 'x' }), undefined, NOW);
    expect(value).toMatchObject({ outcome: 'unread', secret: undefined });
    expect(isSettled(value)).toBe(false);
  });
});

describe('a value that is decoded', () => {
  const BYTES = Buffer.from([0x00, 0xff, 0x80, 0x0a]);

  test('is its bytes, and keeps the text that it was written in', () => {
    const value = resolveValue(declarationOf('KEY', {}, { decode: 'base64' }), found('AP+ACg==\n'), NOW);
    expect(value.outcome).toBe('found');
    expect(value.secret?.isBinary).toBe(true);
    expect(value.secret?.revealBytes()).toEqual(BYTES);
    expect(value.secret?.name).toBe('KEY');
    expect(value.encoded?.reveal()).toBe('AP+ACg==\n');
  });

  test('is text where its bytes are UTF-8', () => {
    const text = 'Z\u00fcrich\n';
    const read = found(Buffer.from(text).toString('hex'));
    const value = resolveValue(declarationOf('CITY', {}, { decode: 'hex' }), read, NOW);
    expect(value.secret?.reveal()).toBe(text);
  });

  test('is what the pointer leads to, not what is around it', () => {
    const declaration = declarationOf('KEY', { pointer: '/key' }, { decode: 'hex' });
    const value = resolveValue(declaration, found('{"key":"00ff800a"}'), NOW);
    expect(value.secret?.revealBytes()).toEqual(BYTES);
    expect(value.encoded?.reveal()).toBe('00ff800a');
  });

  test('is no value where the text is not in that encoding, and the reason holds nothing of it', () => {
    const declaration = declarationOf('KEY', {}, { decode: 'hex', optional: true, default: 'x' });
    const value = resolveValue(declaration, found('canary-41'), NOW);
    expect(value).toMatchObject({ outcome: 'undecodable', secret: undefined, encoded: undefined });
    expect(isSettled(value)).toBe(false);
    expect(value.reason).toMatch(/^is not valid hex: /);
    expect(JSON.stringify(value)).not.toContain('canary-41');
  });

  test('is its default as it was declared, when the name does not exist', () => {
    const declaration = declarationOf('KEY', {}, { decode: 'hex', optional: true, default: 'none' });
    const value = resolveValue(declaration, read({ kind: 'missing', reason: 'does not exist' }), NOW);
    expect(value).toMatchObject({ outcome: 'defaulted', encoded: undefined });
    expect(value.secret?.reveal()).toBe('none');
  });

  test('that the source gives as bytes is neither decoded nor followed into', () => {
    const decoded = resolveValue(declarationOf('A', {}, { decode: 'hex' }), found(BYTES), NOW);
    const followed = resolveValue(declarationOf('A', { pointer: '/a' }), found(BYTES), NOW);
    expect([decoded.outcome, followed.outcome]).toEqual(['undecodable', 'unknown_pointer']);
    const whole = resolveValue(declarationOf('A'), found(BYTES), NOW);
    expect(whole.secret?.revealBytes()).toEqual(BYTES);
  });
});

describe('a value that has an age limit', () => {
  const LIMIT = { text: '1h', seconds: 3600 };
  const aged = (ms: number | null) => found('hunter2', ms === null ? null : new Date(NOW - ms));
  const judge = (ms: number | null, changes: Partial<Parameters<typeof declarationOf>[2]> = {}) =>
    resolveValue(declarationOf('A', {}, { maxAge: LIMIT, onStale: 'fail', ...changes }), aged(ms), NOW);

  test.each([
    ['a second younger than the limit', 3_599_000, 'found'],
    ['exactly as old as the limit', 3_600_000, 'found'],
    ['less than a second older', 3_600_999, 'found'],
    ['a second older', 3_601_000, 'stale'],
    ['changed in the future, by another clock', -60_000, 'found'],
    ['of an age that nobody knows', null, 'stale'],
  ])('and is %s', (_, ms, outcome) => {
    const value = judge(ms);
    expect(value.outcome).toBe(outcome);
    expect(value.secret === undefined).toBe(outcome === 'stale');
    expect(isSettled(value)).toBe(outcome === 'found');
  });

  test('says how old it is and how old it may be', () => {
    expect(judge(5_400_000).reason).toBe('is 1 h old, 30 min more than its max_age 1h');
    expect(judge(3_601_000).reason).toBe('is 1 h old, less than a minute more than its max_age 1h');
    expect(judge(null).reason).toBe('has no known age: AWS gave no date, and its max_age is 1h');
    expect(judge(5_400_000).age).toBe(5400);
  });

  test.each(['ignore', 'warn'] as const)('is handed on with on_stale: %s', (onStale) => {
    const value = judge(9e9, { onStale });
    expect(value).toMatchObject({ outcome: 'found', age: 9e6 });
    expect(value.secret?.reveal()).toBe('hunter2');
  });

  test('has no age when it is missing', () => {
    const declaration = declarationOf('A', {}, { maxAge: LIMIT, onStale: 'fail', optional: true });
    const value = resolveValue(declaration, read({ kind: 'missing', reason: 'does not exist' }), NOW);
    expect(value).toMatchObject({ outcome: 'missing', age: null });
    expect(isSettled(value)).toBe(true);
  });
});
