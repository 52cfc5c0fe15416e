import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { canariesBelow, canariesIn, withoutMasks } from './support/canaries.ts';
import { expectLoaded } from './support/expectations.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const VALUES = {
  '/canary/text': 'canary-text-9f3b2c',
  '/canary/lines': 'canary-line-one-77aa01\ncanary-line-two-77aa02\n',
  '/canary/json':
    '{"user":"canary-user-5512","password":"canary \\"quoted\\" 8812","nested":{"k":"canary-nested-1"}}',
  '/canary/command': '::error::canary-command-4451\n##[error]canary-command-4452',
  '/canary/markdown': '<b>canary-html-1</b>|canary-table-2',
  '/canary/file': '-----BEGIN KEY-----\ncanary+base64/lookalike==\n-----END KEY-----\n',
  '/canary/denied': 'canary-denied-0001',
  '/canary/unread': 'canary-unread-0002',
};
const CANARIES = [
  ...Object.values(VALUES),
  'canary-user-5512',
  'canary "quoted" 8812',
  'canary-nested-1',
  'canary-request-token',
];

const MANIFEST = `version: 1
secrets:
  TEXT: ssm:/canary/text
  LINES: ssm:/canary/lines
  JSON: ssm:/canary/json
  LEAF: ssm:/canary/json#/nested/k
  COMMAND: ssm:/canary/command
  MARKDOWN: { from: ssm:/canary/markdown, reason: "shown in the <b>summary</b>", owner: "a|b" }
  FILE: { from: ssm:/canary/file, as: file }
`;

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: VALUES });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** All that no byte may show: the values, the sessions' keys, and the tokens. */
function secretsOf(load: Load): readonly string[] {
  const keys = world.sandbox.gateway.registry.sessions.flatMap(({ secretAccessKey, sessionToken }) => [
    secretAccessKey,
    sessionToken ?? '',
  ]);
  const bearer = world.sandbox.envOf({})['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  expect(bearer).not.toBe('');
  expect(load.step.rawStdout.length).toBeGreaterThan(0);
  return [...CANARIES, ...keys.filter((key) => key !== ''), bearer];
}

/** No secret in any byte but the masks, the runner's files of variables and outputs (where allowed), and secret files. */
function expectNoCanary(load: Load, isHandedOver: boolean): void {
  const { step, job } = load;
  const secrets = secretsOf(load);
  expect(canariesIn(withoutMasks(step.rawStdout), secrets)).toEqual([]);
  expect(canariesIn(step.rawStderr, secrets)).toEqual([]);
  for (const name of ['state', 'path', 'summary'] as const)
    expect(canariesIn(step.files[name], secrets)).toEqual([]);
  expect(canariesIn(Buffer.from(JSON.stringify(load.records)), secrets)).toEqual([]);
  expect(canariesIn(Buffer.from(step.log), secrets)).toEqual([]);
  const isExcepted = (path: string): boolean =>
    isHandedOver && (/set_(env|output)_/.test(path) || /keytrail.files-[0-9a-f-]+./.test(path));
  expect(canariesBelow(job.folders.root, secrets, isExcepted)).toEqual([]);
  // A token of the job is a JWT, whose header begins like this.
  expect(withoutMasks(step.rawStdout).toString() + JSON.stringify(load.records)).not.toMatch(/eyJ[\w-]{10}/);
}

test('a load that succeeds shows no value anywhere but where it hands it over', async () => {
  for (const to of ['env', 'outputs', 'none']) {
    const load = await world.loadIn(world.job({ manifest: MANIFEST }), { with: { export: to } });
    expectLoaded(load);
    expect(withoutMasks(load.step.rawStdout).length).toBeLessThan(load.step.rawStdout.length);
    expectNoCanary(load, true);
    if (to === 'none') {
      expect(canariesIn(load.step.files.env, CANARIES)).toEqual([]);
      expect(canariesIn(load.step.files.output, CANARIES)).toEqual([]);
    }
  }
});

test('a load that fails after it has read values shows none of them anywhere', async () => {
  const bad = `${MANIFEST}  MISSING: ssm:/canary/none\n  POINTER: ssm:/canary/json#/passwort\n  NO_JSON: ssm:/canary/text#/a\n`;
  const load = await world.loadIn(world.job({ manifest: bad }));
  expect(load.step.exitCode).toBe(1);
  expect(load.stdout).toContain('3 of 10 secrets could not be read');
  expectNoCanary(load, false);
});

test('a load whose time is spent half-way shows none of what it had read', async () => {
  world.sandbox.gateway.faults.add({ when: { service: 'ssm', names: ['/canary/unread'] }, do: 'hang' });
  const versions = Array.from({ length: 10 }, (_, index) => `  V${index}: ssm:/canary/text:${index + 1}`);
  const manifest = [MANIFEST.trimEnd(), '  UNREAD: ssm:/canary/unread', ...versions].join('\n');
  const load = await world.loadIn(world.job({ manifest }), { with: { 'timeout-seconds': '3' } });
  expect(load.step.exitCode).toBe(1);
  expect(load.stdout).toContain('Error KT403');
  expectNoCanary(load, false);
});

test('services that quote values in their errors are not repeated', async () => {
  const body = JSON.stringify({ __type: 'ValidationException', message: 'nothing here' });
  world.sandbox.gateway.faults.add({
    when: { service: 'ssm' },
    do: { status: 400, body: `${body}canary-text-9f3b2c` },
  });
  const load = await world.loadIn(world.job({ manifest: MANIFEST }));
  expect(load.step.exitCode).toBe(1);
  expectNoCanary(load, false);
});

test('a value pasted where a reference or a name belongs is not shown', async () => {
  const load = await world.load('canary-text-9f3b2c\nTEXT: canary-text-9f3b2c', {});
  expect(load.step.exitCode).toBe(1);
  expect(canariesIn(load.step.rawStdout, CANARIES)).toEqual([]);
  expect(canariesIn(load.step.files.summary, CANARIES)).toEqual([]);
});

test('debug logging shows no more', async () => {
  const load = await world.loadIn(
    world.job({ manifest: MANIFEST, github: {}, machineEnv: { RUNNER_DEBUG: '1', NODE_DEBUG: '' } }),
  );
  expectLoaded(load);
  expectNoCanary(load, true);
});
