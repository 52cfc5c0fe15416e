import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ApiFault, startGithubApi } from '../../sandbox/github-api.ts';
import { canariesBelow, canariesIn } from './support/canaries.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type JobSpec, type Load, type LoadSpec, World } from './support/world.ts';

jest.setTimeout(60_000);

/** What a stranger's pull request would load, and what the base branch loads. */
const HOSTILE = 'version: 1\nsecrets:\n  STOLEN: ssm:/prod/crown\n';
const REVIEWED = 'version: 1\nsecrets:\n  REVIEWED: ssm:/ci/reviewed\n';
const EVENTS = ['pull_request_target', 'workflow_run', 'issue_comment'] as const;

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/prod/crown': 'crown-jewels', '/ci/reviewed': 'reviewed-value' },
  });
});
afterEach(() => {
  world.clean();
  world.sandbox.githubApi.settings.deniedStatus = 403;
});
afterAll(() => world.stop());

const api = () => world.sandbox.githubApi;

/** A load in a job whose workspace is a stranger's, and whose commit is reviewed. */
async function loadAt(event: string, spec: JobSpec = {}, load: LoadSpec = {}): Promise<Load> {
  const job = world.job({
    manifest: HOSTILE,
    commit: { '.keytrail.yml': REVIEWED },
    ...spec,
    token: { event },
    github: { event_name: event, ...spec.github },
  });
  return await world.loadIn(job, load);
}

/** The load was refused for the manifest, and the workspace's was not taken in its place. */
function expectNoFallback(load: Load, code: 'KT106' | 'KT112' | 'KT113'): void {
  expectRefusal(load, { code, stage: 'declare' });
  expect(resultOf(load.records)).toMatchObject({
    reads: [],
    manifest: { path: null, source: 'commit', commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
  });
  expect(load.stdout).not.toContain('STOLEN');
}

describe.each(EVENTS)('in a %s run', (event) => {
  test("the commit's manifest is read, a hostile one in the workspace is not, and the record says so", async () => {
    const load = await loadAt(event);
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
    const [request] = api().requests;
    const sha = /ref=([0-9a-f]{40})$/.exec(request?.target ?? '')?.[1] ?? '';
    expect(api().requests).toMatchObject([
      { target: `/repos/acme/api/contents/.keytrail.yml?ref=${sha}`, status: 200 },
    ]);
    expect(request?.userAgent).toMatch(/^keytrail\/\d/);
    for (const { manifest } of load.records) {
      expect(manifest).toMatchObject({ path: '.keytrail.yml', source: 'commit', commit: sha });
    }
    expect(load.stdout).toContain(`· .keytrail.yml of commit ${sha.slice(0, 12)} · 1 secret\n`);
  });

  test('manifest-trust: workspace reads the workspace, asks nobody, and is on record', async () => {
    const load = await loadAt(event, {}, { with: { 'manifest-trust': 'workspace' } });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['STOLEN']);
    expect(api().requests).toEqual([]);
    expect(resultOf(load.records).manifest).toMatchObject({ source: 'workspace', commit: null });
  });

  test('an API that fails is an error, and the workspace is not read in its place', async () => {
    api().faults.add({ when: {}, do: { status: 410, body: '{}' } });
    expectNoFallback(await loadAt(event), 'KT113');
  });
});

test.each(['push', 'pull_request', 'schedule', 'workflow_dispatch'])(
  'in a %s run the workspace is read, and the API is not asked',
  async (event) => {
    const load = await loadAt(event, { manifest: REVIEWED, commit: { '.keytrail.yml': HOSTILE } });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
    expect(api().requests).toEqual([]);
    expect(resultOf(load.records).manifest).toMatchObject({ source: 'workspace', commit: null });
  },
);

describe('a token that may not read the commit', () => {
  test.each([403, 404] as const)('is told with the permission to add, also as status %i', async (status) => {
    api().settings.deniedStatus = status;
    const githubToken = api().addToken('acme/api', 'none');
    // With inline lines the manifest needs not be there: a denial must not pass for a missing file.
    const load = await loadAt(
      'issue_comment',
      { githubToken },
      { with: { secrets: 'A = ssm:/ci/reviewed' } },
    );
    expectNoFallback(load, 'KT112');
    expect(load.stdout).toContain('permissions: contents: read');
  });

  test('of another repository, unknown, or empty is told', async () => {
    const other = await loadAt('issue_comment', { githubToken: api().addToken('acme/other') });
    expectNoFallback(other, 'KT112');
    const unknown = await loadAt('workflow_run', {}, { with: { 'github-token': 'ghs_canary_of_nobody' } });
    expectNoFallback(unknown, 'KT112');
    expect(unknown.stdout).toContain('(401)');
    expect(unknown.stdout).not.toContain('ghs_canary');
    const empty = await loadAt('workflow_run', {}, { with: { 'github-token': '' } });
    expectNoFallback(empty, 'KT112');
    expect(empty.stdout).toContain('the input `github-token` is empty');
  });
});

describe('a manifest that the commit does not have', () => {
  test('may be missing when inline lines declare something', async () => {
    const load = await loadAt(
      'pull_request_target',
      { commit: { 'README.md': '' } },
      {
        with: { secrets: 'A = ssm:/ci/reviewed' },
      },
    );
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['A']);
    expect(api().requests.map(({ action, status }) => [action, status])).toEqual([
      ['contents', 404],
      ['commit', 200],
    ]);
    expect(resultOf(load.records).manifest).toMatchObject({ path: null, source: 'commit' });
  });

  test('is an error otherwise, which names the commit and asks for no checkout', async () => {
    for (const inputs of [{}, { manifest: 'ci/other.yml', secrets: 'A = ssm:/ci/reviewed' }]) {
      const { step, stdout } = await loadAt('issue_comment', { commit: { 'a.txt': '' } }, { with: inputs });
      expect(step.exitCode).toBe(1);
      expect(stdout).toMatch(/Error KT10[26]: .* in the commit [0-9a-f]{40}/);
      expect(stdout).not.toContain('actions/checkout');
    }
  });
});

describe('what the commit has in the place of a manifest', () => {
  test.each([
    ['a folder', { '.keytrail.yml/inner': '' }, 'a folder'],
    ['a submodule', { '.keytrail.yml': { submodule: 'a'.repeat(40) } }, 'a submodule'],
    ['a link out of the repository', { '.keytrail.yml': { symlink: '../../etc/passwd' } }, 'a link'],
    ['a file over the limit', { '.keytrail.yml': ' '.repeat(256 * 1024 + 1) }, 'has 262145 bytes'],
    ['a file over 1 MB', { '.keytrail.yml': ' '.repeat(1024 * 1024 + 1) }, 'has 1048577 bytes'],
  ])('is refused when it is %s', async (_what, commit, reason) => {
    const load = await loadAt('pull_request_target', { commit });
    expectNoFallback(load, 'KT106');
    expect(load.stdout).toContain(reason);
  });

  test('may be a link to a file of the commit, in a folder with an odd name', async () => {
    const path = 'ci/a b#?%2e&é/keytrail.yml';
    const commit = { [path]: { symlink: '../real.yml' }, 'ci/real.yml': REVIEWED };
    const load = await loadAt('pull_request_target', { commit }, { with: { manifest: `./ci/../${path}` } });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
  });

  test('is not asked for by a path that leads out of the repository', async () => {
    for (const manifest of ['../x.yml', '/etc/passwd', 'a/../../x.yml', 'C:\\x.yml', '.git/config']) {
      expectNoFallback(await loadAt('issue_comment', {}, { with: { manifest } }), 'KT106');
    }
    expect(api().requests).toEqual([]);
  });
});

describe("the runner's variables", () => {
  test('say where the API is, also on GitHub Enterprise Server', async () => {
    const load = await loadAt('issue_comment', { github: { api_url: `${api().url}/api/v3` } });
    expectLoaded(load);
    expect(api().requests[0]?.target).toMatch(/^\/api\/v3\/repos\/acme\/api\/contents\//);
  });

  test.each([
    ['api_url', 'http://github.example/api/v3'],
    ['api_url', 'ftp://127.0.0.1'],
    ['sha', 'main'],
    ['sha', ''],
    ['repository', 'acme/api/../other'],
  ])('are refused when %s is %j: nothing else is read then', async (name, value) => {
    const load = await loadAt('issue_comment', { github: { [name]: value } });
    expectRefusal(load, { code: 'KT902', stage: 'declare' });
    expect(load.stdout).toContain(`GITHUB_${name.toUpperCase()}`);
    expect(api().requests).toEqual([]);
  });

  const DAMAGED: [string, (path: string) => void] = [
    'damaged',
    (path) => writeFileSync(path, 'canary of an event'),
  ];
  const FIFO: [string, (path: string) => void] = ['a FIFO', (path) => void execFileSync('mkfifo', [path])];

  test.each(process.platform === 'win32' ? [DAMAGED] : [DAMAGED, FIFO])(
    'may name an event that is %s: it is neither needed, waited for nor shown',
    async (_, lay) => {
      const job = world.job({
        manifest: HOSTILE,
        commit: { '.keytrail.yml': REVIEWED },
        token: { event: 'issue_comment' },
        github: { event_name: 'issue_comment' },
      });
      const path = join(job.folders.temp, '_github_workflow', 'event.json');
      rmSync(path);
      lay(path);
      const load = await world.loadIn(job, { with: { 'timeout-seconds': '10' } });
      expectLoaded(load);
      expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
      expect(load.stdout).not.toContain('canary');
    },
  );
});

describe('an API that fails', () => {
  test.each<[string, ApiFault]>([
    ['throttles', 'throttle'],
    ['answers with 5xx', 'error5xx'],
    ['resets the connection', 'reset'],
    ['resets it half-way', 'resetHalfway'],
    ['cuts its answer', 'cut'],
    ['answers with half a text', 'garbage'],
    ['hangs', 'hang'],
  ])('once is asked again when it %s', async (_how, fault) => {
    api().faults.add({ when: { nth: 1 }, do: fault });
    const load = await loadAt('workflow_run', {}, { with: { 'timeout-seconds': '8' } });
    expectLoaded(load);
    expect(load.stdout).toMatch(/^… GitHub's API is tried again: /m);
    expect(api().requests).toHaveLength(2);
  });

  test.each<[string, ApiFault, RegExp]>([
    ['has no more requests for this hour', 'limited', /rate limit.*\(403; it ends at 20\d\d-/],
    [
      'answers with a list of nothing known',
      { status: 200, body: '{"type":"alien","size":1}' },
      /something else than a file/,
    ],
    [
      'answers with less than it says',
      { status: 200, body: '{"type":"file","size":9,"encoding":"base64","content":"YQ=="}' },
      /something else than a file/,
    ],
    ['is another program', { status: 418, body: '{}' }, /status 418/],
    [
      'leads elsewhere',
      { status: 302, body: '{}', headers: { location: 'https://elsewhere.example/' } },
      /302/,
    ],
    ['leads in a circle', { status: 302, body: '{}', headers: { location: '/repos' } }, /302/],
    ['answers without an answer', { status: 204, body: '' }, /status 204/],
    ['never answers with JSON', 'garbage', /no JSON/],
    ['answers with 100 times too much', { status: 200, body: ' '.repeat(5 * 1024 * 1024) }, /larger than/],
    ['goes on throttling', { status: 429, body: '{}' }, /rate limit/],
  ])('for good is told: it %s', async (_how, fault, reason) => {
    api().faults.add({ when: {}, do: fault });
    const load = await loadAt('workflow_run');
    expectNoFallback(load, 'KT113');
    expect(load.stdout).toMatch(reason);
  });

  test.each<[string, ApiFault, RegExp]>([
    ['hangs', 'hang', /tried again \d+ times?: no answer \d/],
    [
      'is out of order',
      'error5xx',
      /tried again \d+ times?: server error \d+; the last: it answered with status 502/,
    ],
    ['breaks each connection', 'reset', /tried again \d+ times?: connection broken \d.*ECONNRESET/],
  ])(
    'and %s ends the load at its time budget, red and on record, with the reason',
    async (_, fault, reason) => {
      api().faults.add({ when: {}, do: fault });
      const load = await loadAt('workflow_run', {}, { with: { 'timeout-seconds': '3' } });
      expectRefusal(load, { code: 'KT403', stage: 'declare' });
      expect(load.stdout).toContain('while reading the declarations');
      expect(load.stdout).toMatch(reason);
    },
  );

  test('for the commit itself is no missing manifest: what is said of another commit is refused', async () => {
    for (const body of ['{}', '[]', 'null', '{"sha":"main"}']) {
      api().faults.clear();
      api().faults.add({ when: { action: 'commit' }, do: { status: 200, body } });
      const commit = { 'README.md': '' };
      const load = await loadAt('issue_comment', { commit }, { with: { secrets: 'A = ssm:/ci/reviewed' } });
      expectNoFallback(load, 'KT113');
      expect(load.stdout).toContain('something else than that commit');
    }
  });

  test('by a redirect on the same host is followed there, and not to another one', async () => {
    const sha = 'a'.repeat(40);
    const stranger = await startGithubApi();
    try {
      const location = `${stranger.url}/repos/acme/api/contents/.keytrail.yml?ref=${sha}`;
      api().faults.add({ when: {}, do: { status: 301, body: '{}', headers: { location } } });
      expectNoFallback(await loadAt('workflow_run'), 'KT113');
      expect(stranger.requests).toEqual([]);
    } finally {
      await stranger.stop();
    }
    api().faults.clear();
    const moved = api().addCommit('acme/moved', { '.keytrail.yml': REVIEWED });
    const location = `/repos/acme/moved/contents/.keytrail.yml?ref=${moved}`;
    api().faults.add({ when: { nth: 1 }, do: { status: 301, body: '{}', headers: { location } } });
    const load = await loadAt('workflow_run', { githubToken: api().addToken('acme/moved') });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['REVIEWED']);
  });
});

describe('the token', () => {
  test('stands nowhere, also when the API says it back', async () => {
    const githubToken = api().addToken('acme/api');
    const loads = [await loadAt('issue_comment', { githubToken, machineEnv: { RUNNER_DEBUG: '1' } })];
    for (const status of [401, 403, 404, 500]) {
      api().faults.clear();
      api().faults.add({ when: {}, do: { status, body: JSON.stringify({ message: `Bad ${githubToken}` }) } });
      loads.push(await loadAt('issue_comment', { githubToken }, { with: { 'timeout-seconds': '4' } }));
    }
    for (const { job, step, records } of loads) {
      const texts = [
        step.rawStdout,
        step.rawStderr,
        Buffer.from(step.log),
        Buffer.from(JSON.stringify(records)),
      ];
      expect(canariesIn(Buffer.concat(texts), [githubToken])).toEqual([]);
      expect(canariesBelow(job.folders.root, [githubToken], () => false)).toEqual([]);
      expect(step.rawStdout.length).toBeGreaterThan(0);
    }
  });

  test('is nothing that a child inherits: what the environment holds at the end is shown by a preloaded module', async () => {
    const job = world.job({ manifest: REVIEWED });
    const seen = join(job.folders.root, 'environment.json');
    const program = join(job.folders.root, 'preloaded.mjs');
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs';
       process.on('exit', () => writeFileSync(${JSON.stringify(seen)}, JSON.stringify(process.env)));`,
    );
    const load = await world.loadIn(job, {
      env: { NODE_OPTIONS: `--import=${pathToFileURL(program)}` },
      with: { 'github-token': 'ghs_canary_for_no_child' },
    });
    expectLoaded(load);
    const environment = readFileSync(seen, 'utf8');
    expect(environment).toContain('INPUT_ROLE-TO-ASSUME');
    expect(environment).not.toContain('ghs_canary_for_no_child');
  });
});
