import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type JobSpec, World } from './support/world.ts';

jest.setTimeout(60_000);

const ONE = 'ONE = ssm:/app/one';

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'canary-value-of-one' },
    roles: { 'ci-other': { repository: 'acme/other', policies: [] } },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const CALLER = `on: push
jobs:
  deploy:
    uses: acme/workflows/.github/workflows/deploy.yml@main
`;
const OWN = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: echo
`;
const WORKFLOW = '.github/workflows/deploy.yml';

const CAUSES: readonly (readonly [string, JobSpec, RegExp, RegExp])[] = [
  [
    'the permission is missing',
    { files: { [WORKFLOW]: OWN } },
    /lacks the permission `?id-token: write/,
    /permissions: \{ id-token: write, contents: read \}/,
  ],
  [
    'the caller of a reusable workflow did not give it',
    { files: { [WORKFLOW]: CALLER }, github: { job: 'build' } },
    /reusable workflow/,
    /calling job.*deploy\.yml.*id-token: write/,
  ],
  [
    'the run comes from a fork',
    {
      files: { [WORKFLOW]: OWN },
      github: { event_name: 'pull_request', actor: 'stranger' },
      event: {
        repository: { full_name: 'acme/api', private: false, visibility: 'public' },
        pull_request: { head: { repo: { full_name: 'stranger/api', fork: true } } },
      },
    },
    /fork/,
    /if: /,
  ],
  [
    'the run comes from a fork that was deleted since',
    {
      files: { [WORKFLOW]: OWN },
      github: { event_name: 'pull_request', actor: 'stranger' },
      event: {
        repository: { full_name: 'acme/api', private: false, visibility: 'public' },
        pull_request: { head: { repo: null } },
      },
    },
    /fork/,
    /if: /,
  ],
  [
    'Dependabot started the run',
    { files: { [WORKFLOW]: OWN }, github: { event_name: 'pull_request', actor: 'dependabot[bot]' } },
    /Dependabot/,
    /dependabot\[bot\]/,
  ],
];

describe('a missing token says which of the four causes fits', () => {
  test.each(CAUSES)('%s', async (_, spec, why, fix) => {
    const load = await world.load(ONE, {}, { ...spec, token: null });
    expectRefusal(load, { code: 'KT201', stage: 'identify' });
    const error = load.stdout.slice(load.stdout.indexOf('Error KT201'));
    expect(error.split('\n  Fix: ')[0]).toMatch(why);
    expect(error.split('\n  Fix: ')[1]).toMatch(fix);
    const others = CAUSES.filter(([, , other]) => String(other) !== String(why));
    for (const [, , other] of others) expect(error.split('\n  Fix: ')[0]).not.toMatch(other);
  });
});

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a workflow in the workspace that is a FIFO, or a link out of it, is not waited for', async () => {
  const job = world.job({ token: null });
  const folder = join(job.folders.workspace, '.github', 'workflows');
  mkdirSync(folder, { recursive: true });
  execFileSync('mkfifo', [join(folder, 'deploy.yml')]);
  const fifo = await world.loadIn(job, { with: { secrets: ONE } });
  expectRefusal(fifo, { code: 'KT201', stage: 'identify' });
  rmSync(join(folder, 'deploy.yml'));
  symlinkSync('/dev/zero', join(folder, 'deploy.yml'));
  const link = await world.loadIn(job, { if: 'always()', with: { secrets: ONE } });
  expectRefusal(link, { code: 'KT201', stage: 'identify' });
});

/** A token endpoint that answers as it is told. */
async function endpoint(
  answer: RequestListener,
): Promise<{ server: Server; spec: JobSpec; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const idToken = {
    requestUrl: `http://127.0.0.1:${port}/token?api-version=2.0`,
    requestToken: 'canary-request-token',
  };
  return { server, spec: { idToken }, asked: () => asked };
}

describe('a token endpoint that fails', () => {
  const ENDPOINTS: readonly (readonly [string, RequestListener, 'KT202' | 'KT203' | 'KT403', number])[] = [
    ['answers 429 each time', (_, response) => response.writeHead(429).end('{}'), 'KT403', 2],
    ['answers 500 each time', (_, response) => response.writeHead(500).end('canary-body'), 'KT403', 2],
    ['answers 403', (_, response) => response.writeHead(403).end('{}'), 'KT202', 1],
    ['resets each connection', (request) => request.socket.resetAndDestroy(), 'KT403', 2],
    [
      'cuts each answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"value":"ey', () => response.socket?.destroy());
      },
      'KT403',
      2,
    ],
    ['answers garbage', (_, response) => response.end('<html>canary-body</html>'), 'KT203', 1],
    ['answers without a token', (_, response) => response.end('{"count":0}'), 'KT203', 1],
    [
      'answers with what is no token',
      (_, response) => response.end('{"value":"canary.canary.canary"}'),
      'KT203',
      1,
    ],
  ];

  test.each(ENDPOINTS)('%s: the load is refused, and says so', async (_, answer, code, atLeast) => {
    const { server, spec, asked } = await endpoint(answer);
    try {
      const inputs = code === 'KT403' ? { 'timeout-seconds': '3' } : {};
      const load = await world.load(ONE, inputs, spec);
      expectNoCanary(load.stdout);
      expect(asked()).toBeGreaterThanOrEqual(atLeast);
      expectRefusal(load, { code, stage: 'identify' });
      expectNoCanary(JSON.stringify(load.records) + load.step.summary);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test.each(['throttle', 'error5xx', 'reset', 'resetHalfway', 'cut'] as const)(
    '%s on the first two attempts only: the load succeeds and says that it tried again',
    async (fault) => {
      world.sandbox.issuer.faults.add({ when: { action: 'token' }, do: fault, times: 2 });
      const load = await world.load(ONE);
      expectLoaded(load);
      expect(load.stdout.match(/^… .*token.* is tried again: /gm)).toHaveLength(2);
    },
  );
});

function expectNoCanary(text: string): void {
  expect(text).not.toMatch(/canary/);
}

describe('a role that is refused', () => {
  test('trusts another repository: refused with the claims to compare, which stay unverified on record', async () => {
    const role = world.sandbox.account.roles['ci-other'] ?? '';
    const load = await world.load(ONE, { 'role-to-assume': role });
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expect(load.stdout).toContain(role);
    expect(load.stdout).toContain('repo:acme/api:ref:refs/heads/main');
    const { run, unverified } = resultOf(load.records);
    expect(run).toMatchObject({ repository: null, actor: null, oidc: { sub: null, jti: null } });
    expect(unverified).toMatchObject({
      repository: 'acme/api',
      oidc: { sub: 'repo:acme/api:ref:refs/heads/main' },
    });
    expect(load.records).toHaveLength(1);
  });

  test('does not exist: refused, and no parameter is asked for', async () => {
    const before = world.sandbox.gateway.log.find({ service: 'ssm' }).length;
    const load = await world.load(ONE, { 'role-to-assume': 'arn:aws:iam::111122223333:role/nobody' });
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expect(world.sandbox.gateway.log.find({ service: 'ssm' })).toHaveLength(before);
  });
});
