import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectNothingHandedOver } from './support/expectations.ts';
import { expectChains, resultOf } from './support/records.ts';
import { filesDirsOf, ROOT, recordsOf, runnerFileBytes, World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: { '/ci/npm_token': 'npm_canary_token' } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** An action whose main is ours, but whose output nobody reads before the file `read-on` is in the workspace. */
const UNREAD = `
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
const child = spawn(process.execPath, [process.env.KEYTRAIL_MAIN], { stdio: ['ignore', 'pipe', 'inherit'] });
child.on('close', (code) => { process.exitCode = code; });
const look = setInterval(() => {
  if (!existsSync(process.env.GITHUB_WORKSPACE + '/read-on')) return;
  clearInterval(look);
  child.stdout.pipe(process.stdout);
}, 20);
`;

describe('the order of things', () => {
  let action: string;

  beforeAll(() => {
    action = mkdtempSync(join(tmpdir(), 'keytrail-unread-'));
    writeFileSync(join(action, 'main.mjs'), UNREAD);
    writeFileSync(join(action, 'action.yml'), 'name: unread\nruns:\n  using: node24\n  main: main.mjs\n');
  });
  afterAll(() => rmSync(action, { recursive: true, force: true }));

  test('while the masks cannot be written out, no byte is in the env file and no secret file exists', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `/bulk/p${index}`);
    // More than any pipe holds.
    await world.sandbox.account.putParameters(
      Object.fromEntries(names.map((name) => [name, `${name} `.repeat(380).slice(0, 4000)])),
    );
    const manifest = ['version: 1', 'secrets:', ...names.map((name, index) => `  B${index}: ssm:${name}`)];
    const job = world.job({
      manifest: [...manifest, '  AS_FILE: { from: ssm:/ci/npm_token, as: file }'].join('\n'),
    });
    world.sandbox.gateway.log.clear();
    const running = world.loadIn(job, { action, env: { KEYTRAIL_MAIN: join(ROOT, 'dist/action/index.js') } });
    const calls = () => world.sandbox.gateway.log.find({ service: 'ssm', outcome: 'ok' });
    while (calls().reduce((sum, call) => sum + call.names.length, 0) < 151) await delay(20);
    // A load that does not wait for its masks would be through by then.
    await delay(1_500);
    const seen = {
      records: recordsOf(job).length,
      env: runnerFileBytes(job, 'set_env_'),
      files: filesDirsOf(job),
    };
    writeFileSync(join(job.folders.workspace, 'read-on'), '');
    const load = await running;
    expect(seen).toEqual({ records: 1, env: 0, files: [] });
    expectLoaded(load);
    expect(load.step.env.get('B149')).toHaveLength(4000);
  });

  test('every mask comes before the first line that tells of what was read', async () => {
    const { stdout } = await world.load('NPM_TOKEN = ssm:/ci/npm_token');
    const lines = stdout.split('\n');
    const first = lines.findIndex((line) => line.startsWith('::add-mask::'));
    const end = lines.findLastIndex((line) => line.startsWith('::add-mask::'));
    expect(lines.slice(first, end + 1).every((line) => line.startsWith('::add-mask::'))).toBe(true);
    expect(lines.slice(end + 1, end + 3)).toEqual([
      expect.stringMatching(/^✓ masked/),
      expect.stringMatching(/^✓ read/),
    ]);
  });
});

/** An action that runs the built one and closes its output at once. */
const CLOSED = `
import { spawn } from 'node:child_process';
const child = spawn(process.execPath, [process.env.KEYTRAIL_MAIN], { stdio: ['ignore', 'pipe', 'inherit'] });
child.stdout.destroy();
child.on('close', (code) => { process.exitCode = code; });
`;

describe('a standard output that is closed', () => {
  test('nobody has heard of the masks, so nothing is handed over, and the record says why', async () => {
    const action = mkdtempSync(join(tmpdir(), 'keytrail-closed-'));
    writeFileSync(join(action, 'main.mjs'), CLOSED);
    writeFileSync(join(action, 'action.yml'), 'name: closed\nruns:\n  using: node24\n  main: main.mjs\n');
    try {
      const job = world.job();
      const main = join(ROOT, 'dist/action/index.js');
      const load = await world.loadIn(job, {
        action,
        with: { secrets: 'NPM_TOKEN = ssm:/ci/npm_token' },
        env: { KEYTRAIL_MAIN: main },
      });
      expectNothingHandedOver(load);
      expect(resultOf(load.records)).toMatchObject({
        outcome: 'failed',
        error: { code: 'KT501', stage: 'mask' },
      });
      expectChains(load.records);
    } finally {
      rmSync(action, { recursive: true });
    }
  });
});
