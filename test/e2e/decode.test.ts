import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { canariesBelow, canariesIn, withoutMasks } from './support/canaries.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

/** A keystore: every byte there is, NUL and line ends included. */
const BYTES = Buffer.from(Array.from({ length: 1024 }, (_, index) => (index * 7) % 256));
const BASE64 = BYTES.toString('base64');
const WRAPPED = `${BASE64.replace(/.{76}/g, '$&\n')}\n`;
const TEXT = 'canary-decoded-text-41aa';
const TEXT_BASE64 = Buffer.from(TEXT).toString('base64');
const LINES = 'canary-decoded-one-52bb\ncanary-decoded-two-63cc\n';
const LINES_HEX = Buffer.from(LINES).toString('hex');
const INVALID = 'canary-not-base64-74dd!';

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: {
      '/keys/wrapped': WRAPPED,
      '/keys/json': JSON.stringify({ hex: BYTES.subarray(0, 40).toString('hex'), other: 'sibling-word' }),
      '/keys/text': `${TEXT_BASE64}\n`,
      '/keys/lines': LINES_HEX,
      '/keys/nul': Buffer.from('text with \0 inside').toString('base64'),
      '/keys/invalid': INVALID,
      '/keys/half': BASE64.slice(0, -3),
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

async function loadManifest(
  secrets: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const manifest = `version: 1\nsecrets:\n${secrets.map((line) => `  ${line}\n`).join('')}`;
  return await world.loadIn(world.job({ manifest }), { with: inputs });
}

function masksIn({ stdout }: Load): readonly string[] {
  return stdout.split('\n').flatMap((line) => /^::add-mask::(.*)$/.exec(line)?.[1] ?? []);
}

/** Nothing of these texts is in the log, the records or the summary, but in the masks. */
function expectUnseen({ job, step }: Load, texts: readonly string[]): void {
  expect(canariesIn(withoutMasks(step.rawStdout), texts)).toEqual([]);
  expect(canariesIn(Buffer.from(step.summary), texts)).toEqual([]);
  expect(
    canariesBelow(join(job.folders.temp, 'keytrail'), texts, (path) => path.startsWith('files-')),
  ).toEqual([]);
}

describe('a value that is decoded', () => {
  test('is in its file byte for byte, with mode 0600, and its encoded text is masked', async () => {
    const load = await loadManifest([
      'KEYSTORE: { from: ssm:/keys/wrapped, as: file, decode: base64 }',
      'PART: { from: "ssm:/keys/json#/hex", as: file, decode: hex, mode: "0400" }',
    ]);
    expectLoaded(load);
    const dir = load.step.outputs.get('files-dir') ?? '';
    expect(readFileSync(join(dir, 'KEYSTORE')).equals(BYTES)).toBe(true);
    expect(readFileSync(join(dir, 'PART')).equals(BYTES.subarray(0, 40))).toBe(true);
    if (process.platform !== 'win32') {
      expect(statSync(join(dir, 'KEYSTORE')).mode & 0o7777).toBe(0o600);
      expect(statSync(join(dir, 'PART')).mode & 0o7777).toBe(0o400);
    }
    const lines = WRAPPED.trimEnd().split('\n');
    expect(masksIn(load)).toEqual(
      expect.arrayContaining([...lines, BYTES.subarray(0, 40).toString('hex'), BYTES.toString('base64')]),
    );
    expect(resultOf(load.records).reads).toMatchObject([
      { name: 'KEYSTORE', outcome: 'found', delivered: 'file', masked: true },
      { name: 'PART', outcome: 'found', delivered: 'file', masked: true },
    ]);
    expectUnseen(load, lines);
  });

  test('may go into a variable and an output when it is text, and both texts are masked in all their forms', async () => {
    const secrets = [
      'TEXT: { from: ssm:/keys/text, decode: base64 }',
      'LINES: { from: ssm:/keys/lines, decode: hex }',
    ];
    const load = await loadManifest(secrets);
    expectLoaded(load);
    const env = await nextStepEnv(load.job);
    expect([env.get('TEXT'), env.get('LINES')]).toEqual([TEXT, LINES]);
    const masks = ['canary-decoded-one-52bb', 'canary-decoded-two-63cc', LINES_HEX, TEXT, TEXT_BASE64];
    expect(masksIn(load)).toEqual(expect.arrayContaining(masks));
    expectUnseen(load, [TEXT, LINES, TEXT_BASE64]);
    const shown = await load.job.run(`echo "$TEXT" "$LINES"; echo ${TEXT_BASE64} ${LINES_HEX}`);
    expect(shown.log).not.toMatch(/canary|Y2FuYXJ5|63616e/);
    const outputs = await loadManifest(secrets, { export: 'outputs' });
    expect(outputs.step.outputs.get('TEXT')).toBe(TEXT);
  });

  test.each(['env', 'outputs'])(
    'that is no text is refused for export: %s, all names at once, and as: file is proposed',
    async (to) => {
      const load = await loadManifest(
        [
          'KEYSTORE: { from: ssm:/keys/wrapped, decode: base64 }',
          'NUL: { from: ssm:/keys/nul, decode: base64 }',
          'TEXT: { from: ssm:/keys/text, decode: base64 }',
        ],
        { export: to },
      );
      expectRefusal(load, { code: 'KT701', stage: 'mask' });
      expect(load.stdout).toMatch(/^ {2}KEYSTORE .*is binary, .*"as: file"$/m);
      expect(load.stdout).toMatch(/^ {2}NUL .*NUL byte, .*"as: file"$/m);
      expect(load.stdout).not.toMatch(/^ {2}TEXT /m);
      const { reads } = resultOf(load.records);
      expect(reads.map(({ outcome }) => outcome)).toEqual(['unusable', 'unusable', 'found']);
      expectUnseen(load, [TEXT, TEXT_BASE64]);
    },
  );

  test('that is not in its encoding is refused by name, also when it is optional, and nothing of it is shown', async () => {
    const load = await loadManifest([
      'INVALID: { from: ssm:/keys/invalid, as: file, decode: base64, default: x }',
      'HALF: { from: ssm:/keys/half, as: file, decode: base64 }',
      'WRONG: { from: ssm:/keys/text, as: file, decode: hex }',
      'TEXT: { from: ssm:/keys/text, decode: base64 }',
    ]);
    expectRefusal(load, { code: 'KT402', stage: 'fetch' });
    for (const name of ['INVALID', 'HALF', 'WRONG']) {
      expect(load.stdout).toMatch(new RegExp(`^ {2}${name} .* is not valid (base64|hex): `, 'm'));
    }
    expect(load.stdout).toMatch(/Fix: store the value in the encoding/);
    const outcomes = resultOf(load.records).reads.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['undecodable', 'undecodable', 'undecodable', 'found']);
    expectUnseen(load, [INVALID, TEXT, TEXT_BASE64, BASE64.slice(0, 60)]);
  });

  test('has a default that is not decoded', async () => {
    const load = await loadManifest(['NONE: { from: ssm:/keys/none, decode: hex, default: "no hex" }']);
    expectLoaded(load);
    expect((await nextStepEnv(load.job)).get('NONE')).toBe('no hex');
  });
});
