import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { expectLoaded } from './support/expectations.ts';
import { ROOT, World } from './support/world.ts';

jest.setTimeout(60_000);

const ACTION_LIMIT_BYTES = 1_000_000;
const EVALUATED_LIMIT_BYTES = 2_000_000;
const POST_LIMIT_BYTES = 50_000;

let world: World;
let coverage: string;
let folder: string;

beforeAll(async () => {
  coverage = mkdtempSync(join(tmpdir(), 'keytrail-coverage-'));
  folder = mkdtempSync(join(tmpdir(), 'keytrail-modules-'));
  world = await World.start({ parameters: { '/app/one': 'value-of-one', '/app/key': 'value-of-key' } });
});
afterAll(async () => {
  rmSync(coverage, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  await world.stop();
});

/** The files below `dist/` that the processes of a step evaluated, as V8 itself lists them. */
function evaluated(folder: string): readonly string[] {
  const reports = readdirSync(folder).map((name): { readonly result: readonly { readonly url: string }[] } =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  );
  const files = reports.flatMap(({ result }) =>
    result.flatMap(({ url }) => (url.startsWith('file:') ? [fileURLToPath(url)] : [])),
  );
  return [...new Set(files)].filter((file) => file.startsWith(join(ROOT, 'dist') + sep));
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function chunks(): readonly string[] {
  return readdirSync(join(ROOT, 'dist/action')).map((name) => join(ROOT, 'dist/action', name));
}

test('the built entries are as small as they have to be', () => {
  expect(statSync(join(ROOT, 'dist/action/index.js')).size).toBeLessThanOrEqual(ACTION_LIMIT_BYTES);
  expect(statSync(join(ROOT, 'dist/post/index.js')).size).toBeLessThanOrEqual(POST_LIMIT_BYTES);
});

test('the default path evaluates at most 2 MB of JavaScript, and post nothing but itself', async () => {
  const manifest = 'version: 1\nsecrets:\n  ONE: ssm:/app/one\n  KEY: { from: ssm:/app/key, as: file }\n';
  const job = world.job({ manifest, machineEnv: { NODE_V8_COVERAGE: coverage } });
  expectLoaded(await world.loadIn(job, { with: { secrets: 'TWO = ssm:/app/one' } }));
  const files = evaluated(coverage);
  expect(files).toContain(join(ROOT, 'dist/action/index.js'));
  expect(files.length).toBeGreaterThan(1);
  expect(bytesOf(files)).toBeLessThanOrEqual(EVALUATED_LIMIT_BYTES);
  // The chain of the SDK is no part of it; a text of it tells its chunks.
  const isChain = (file: string) => readFileSync(file, 'utf8').includes('defaultProvider::fromSSO');
  expect(chunks().filter(isChain)).not.toEqual([]);
  expect(files.filter(isChain)).toEqual([]);
  // Nor is the client of GitHub's API.
  const isOctokit = (file: string) => readFileSync(file, 'utf8').includes('octokit-core.js/');
  expect(chunks().filter(isOctokit)).not.toEqual([]);
  expect(files.filter(isOctokit)).toEqual([]);
  // Nor is the client of KMS.
  const isKms = (file: string) => readFileSync(file, 'utf8').includes('TrentService');
  expect(chunks().filter(isKms)).not.toEqual([]);
  expect(files.filter(isKms)).toEqual([]);

  rmSync(coverage, { recursive: true });
  const [post] = await job.finish();
  expect(post?.exitCode).toBe(0);
  expect(evaluated(coverage)).toEqual([join(ROOT, 'dist/post/index.js')]);
});

test("the default path evaluates none of Node's modules that it has no use for", async () => {
  const list = join(folder, 'modules');
  const machineEnv = {
    NODE_OPTIONS: `--require ${join(ROOT, 'test/e2e/support/list-modules.cjs')}`,
    MODULES_FILE: list,
  };
  const manifest = 'version: 1\nsecrets:\n  ONE: ssm:/app/one\n';
  expectLoaded(await world.loadIn(world.job({ manifest, machineEnv }), {}));
  const modules = readFileSync(list, 'utf8').split('\n');
  expect(modules).toContain('NativeModule https');
  // Each of them costs a load one to three milliseconds.
  const names = [
    'child_process',
    'http2',
    'internal/webstreams/readablestream',
    'perf_hooks',
    'worker_threads',
    'zlib',
  ];
  for (const name of names) {
    expect(modules).not.toContain(`NativeModule ${name}`);
  }
});
