import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { World } from '../support/world.ts';
import { CLI, finish } from './laptop.ts';

jest.setTimeout(60_000);

const TOKEN = 'canary-tok"en/of+the?filter';
const KEY = '-----BEGIN KEY-----\ncanary-line-of-the-key\n-----END KEY-----\n';
const VALUES = JSON.stringify([
  { id: 'TOKEN', value: TOKEN },
  { id: 'KEY', value: KEY },
]);

let folder: string;
let valuesFile: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-filters-'));
  valuesFile = write('values.json', VALUES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs `keytrail` on what comes in. */
async function run(args: readonly string[], stdin: string | Uint8Array) {
  const child = spawn(process.execPath, [CLI, ...args], { env: {}, timeout: 45_000, killSignal: 'SIGKILL' });
  child.stdin.on('error', () => {}).end(stdin);
  return await finish(child);
}

describe('keytrail redact', () => {
  test('hides the values and their encodings in what comes in, and ends with 0', async () => {
    const encodings = [
      TOKEN,
      Buffer.from(TOKEN).toString('base64'),
      Buffer.from(`user:${TOKEN}\n`).toString('base64'),
      Buffer.from(TOKEN).toString('hex'),
      encodeURIComponent(TOKEN),
      JSON.stringify(TOKEN).slice(1, -1),
      'canary-line-of-the-key',
    ];
    const { code, stderr, stdout } = await run(
      ['redact', '--values', valuesFile],
      encodings.map((text) => `before ${text} after\n`).join(''),
    );
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^before \S*\*\*\*\S* after$/);
    for (const text of encodings) expect(stdout).not.toContain(text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('lets everything else through byte for byte, an end without a line end too', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => (n * 7919 + (n >> 8)) & 0xff));
    const child = spawn(process.execPath, [CLI, 'redact', '--values', valuesFile]);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.end(bytes);
    await once(child, 'close');
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test('finds a value that comes in pieces', async () => {
    const child = spawn(process.execPath, [CLI, 'redact', '--values', valuesFile]);
    const ended = finish(child);
    child.stdin.write('a');
    await once(child.stdout, 'data');
    for (const part of [TOKEN.slice(0, 9), TOKEN.slice(9, 20), `${TOKEN.slice(20)}b`]) {
      child.stdin.write(part);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
    child.stdin.end();
    expect((await ended).stdout).toBe('a***b');
  });

  test('lets out what comes in while more is still to come', async () => {
    const child = spawn(process.execPath, [CLI, 'redact', '--values', valuesFile]);
    child.stdin.write('a prompt: ');
    let shown = '';
    for await (const chunk of child.stdout) {
      shown += String(chunk);
      if (shown === 'a prompt: ') child.stdin.end();
    }
    expect(shown).toBe('a prompt: ');
  });

  test('reads the values from file descriptor 3 with -', async () => {
    const values = openSync(valuesFile, 'r');
    const child = spawn(process.execPath, [CLI, 'redact', '--values', '-'], {
      stdio: ['pipe', 'pipe', 'pipe', values],
    });
    closeSync(values);
    child.stdin?.end(`x ${TOKEN}\n`);
    expect(await finish(child)).toMatchObject({ code: 0, stdout: 'x ***\n', stderr: '' });
  });

  test('with an empty list lets all through', async () => {
    expect(await run(['redact', '--values', write('none.json', '[]')], 'all\n')).toMatchObject({
      code: 0,
      stdout: 'all\n',
    });
  });

  test('ends when nobody reads what it prints', async () => {
    const child = spawn(process.execPath, [CLI, 'redact', '--values', valuesFile]);
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    const feeding = setInterval(() => child.stdin.write('more\n'.repeat(1000)), 5);
    const [code] = await once(child, 'exit');
    clearInterval(feeding);
    expect(code).toBe(141);
  });

  test.each([
    ['is not there', undefined, 'could not be read (ENOENT)'],
    ['is no JSON', `[{"id":"A","value":"${TOKEN.slice(0, 8)}`, 'holds no valid JSON'],
    ['is no list', `{"TOKEN":"canary-a"}`, 'holds no JSON list'],
    ['has an entry without a value', '[{"id":"canary-a"}]', 'no text "value" in its entry 1 of 1'],
    [
      'has an entry that is no object',
      '[{"id":"A","value":"canary-a"},null]',
      'no text "id" in its entry 2 of 2',
    ],
    ['has a number for a value', '[{"id":"A","value":12345678}]', 'no text "value" in its entry 1 of 1'],
  ])('passes nothing on when the file %s, and shows nothing of it', async (_, text, reason) => {
    const file = text === undefined ? join(folder, 'missing') : write('bad.json', text);
    const { code, stderr, stdout } = await run(['redact', '--values', file], 'canary-input\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Error KT904: ');
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('canary');
  });

  test.each(['redact', 'masks'])('%s refuses a folder for an input', async (command) => {
    const args = command === 'redact' ? [command, '--values', valuesFile] : [command];
    const input = openSync(folder, 'r');
    const child = spawn(process.execPath, [CLI, ...args], { stdio: [input, 'pipe', 'pipe'] });
    closeSync(input);
    const { code, stderr, stdout } = await finish(child);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Error KT904: standard input is a folder');
  });

  test('says which values it cannot hide, by their ids; --short-values changes that', async () => {
    const file = write('short.json', '[{"id":"PIN","value":"q7z"},{"id":"FLAG","value":"true"}]');
    const warned = await run(['redact', '--values', file], 'q7z true\n');
    expect(warned).toMatchObject({ code: 0, stdout: 'q7z true\n' });
    expect(warned.stderr).toContain('! the value PIN is not masked: it is too short');
    expect(warned.stderr).toContain('! the value FLAG is not masked: it is no text');
    expect(warned.stderr).not.toContain('q7z');
    const refused = await run(['redact', '--values', file, '--short-values', 'fail'], 'q7z\n');
    expect(refused).toMatchObject({ code: 3, stdout: '' });
    const masked = await run(['redact', '--values', file, '--short-values', 'mask'], 'q7z true\n');
    expect(masked.stdout).toBe('*** true\n');
  });
});

describe('keytrail masks', () => {
  test('prints the lines by which the action masks that value', async () => {
    const value = JSON.stringify({ user: 'canary-user', password: TOKEN });
    const world = await World.start({ parameters: { '/app/one': value } });
    try {
      const { step } = await world.load('ONE = ssm:/app/one');
      const ofAction = step.rawStdout
        .toString()
        .split('\n')
        .filter((line) => line.startsWith('::add-mask::'));
      const { code, stderr, stdout } = await run(['masks'], value);
      expect(stdout.trimEnd().split('\n').toSorted()).toEqual(ofAction.toSorted());
      expect(ofAction.length).toBeGreaterThan(5);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    } finally {
      await world.stop();
    }
  });

  test('takes the bytes as they are, with their line end', async () => {
    const { stdout } = await run(['masks'], 'canary-value\n');
    expect(stdout).toContain('::add-mask::canary-value\n');
  });

  test('says that there is nothing to mask', async () => {
    const { code, stderr, stdout } = await run(['masks'], '');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('is not masked: it is empty or blank');
  });
});
