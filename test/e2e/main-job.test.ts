import { existsSync, readFileSync } from 'node:fs';
import { EOL } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectModes } from '../modes.ts';
import { expectLoaded } from './support/expectations.ts';
import { INPUTS, KEY_FILE, LOG, MANIFEST, SUMMARY } from './support/main-job.ts';
import { nextStepEnv } from './support/next-step.ts';
import { normalise } from './support/normalise.ts';
import { resultOf } from './support/records.ts';
import { auditFileOf, filesDirsOf, recordsOf, World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await World.start({
    keys: ['alias/own'],
    parameters: {
      '/acme/prod/db_url': { value: 'postgres://app:canary-database@db.acme.test/app', key: 'alias/own' },
      '/acme/prod/signing_key': KEY_FILE,
      '/shared/payments/stripe': {
        versions: ['sk_canary_first', 'sk_canary_second', 'sk_canary_third'],
        labels: { prod: 2 },
      },
      '/ci/npm_token': 'npm_canary_token',
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** How our own renderer and @actions/core delimit a pair. */
function pair(text: string): RegExp {
  const [name = '', ...rest] = text.split('=');
  const value = rest.join('=').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${name}<<([^\\r\\n]+)\\r?\\n${value}\\r?\\n\\1\\r?\\n`);
}

/** Takes the pairs off the front of a runner file, in this order; what is left must be nothing. */
function expectPairs(file: Buffer | undefined, pairs: readonly string[]): void {
  let rest = (file ?? '').toString();
  for (const each of pairs) {
    expect(rest).toMatch(pair(each));
    rest = rest.replace(pair(each), '');
  }
  expect(rest).toBe('');
}

describe('the main job', () => {
  test('prints exactly these lines, and hands the secrets over in the runner’s files', async () => {
    const job = world.job({ manifest: MANIFEST });
    const load = await world.loadIn(job, { with: INPUTS });
    const { step, stdout } = load;
    expectLoaded(load);
    expect(normalise(stdout, job)).toBe(LOG);
    const masks = stdout.split('\n').filter((line) => line.startsWith('::add-mask::'));
    expect(masks).toMatchSnapshot();
    expect(stdout).toContain(`✓ masked    ${masks.length} strings`);
    expect(step.rawStderr.toString()).toBe('');

    const [dir = ''] = filesDirsOf(job).map((name) => join(job.folders.temp, 'keytrail', name));
    const announced = Buffer.from(`KEYTRAIL_POST=1${EOL}`);
    expect(step.files.env.subarray(0, announced.length)).toEqual(announced);
    expectPairs(step.files.env.subarray(announced.length), [
      'DATABASE_URL=postgres://app:canary-database@db.acme.test/app',
      'STRIPE_KEY=sk_canary_second',
      `SIGNING_KEY=${join(dir, 'SIGNING_KEY')}`,
      'NPM_TOKEN=npm_canary_token',
    ]);
    expectPairs(step.files.output, [
      `audit-file=${auditFileOf(job)}`,
      `audit-digest=${resultOf(load.records).digest}`,
      `files-dir=${dir}`,
    ]);
    expectPairs(step.files.state, [`files-dir=${dir}`, 'first-with-files=true']);
    expect(normalise(step.files.summary.toString(), job)).toBe(`${SUMMARY}\n`);
    expect(step.files.path).toHaveLength(0);
  });

  test('the next step has the values, the log shows them masked, and the file is private and whole', async () => {
    const job = world.job({ manifest: MANIFEST });
    expectLoaded(await world.loadIn(job, { with: INPUTS }));
    const env = await nextStepEnv(job);
    expect(env.get('DATABASE_URL')).toBe('postgres://app:canary-database@db.acme.test/app');
    expect(env.get('STRIPE_KEY')).toBe('sk_canary_second');
    expect(env.get('NPM_TOKEN')).toBe('npm_canary_token');
    expect([...env.keys()].filter((name) => /^AWS_(ACCESS|SECRET|SESSION)/.test(name))).toEqual([]);

    const file = env.get('SIGNING_KEY') ?? '';
    expect(readFileSync(file, 'utf8')).toBe(KEY_FILE);
    expectModes([file, 0o400], [join(file, '..'), 0o700], [auditFileOf(job), 0o600]);

    const shown = await job.run('echo "$DATABASE_URL $STRIPE_KEY $NPM_TOKEN"; cat "$SIGNING_KEY"');
    expect(shown.log).toContain('*** *** ***');
    expect(shown.log).toContain('-----BEGIN PRIVATE KEY-----\n***\n-----END PRIVATE KEY-----');
    expect(job.log).not.toMatch(/canary/i);
  });

  test('the two records are those of the design, and hold the session’s policy as STS saw it', async () => {
    const job = world.job({ manifest: MANIFEST });
    const { records } = await world.loadIn(job, { with: INPUTS });
    const [intent, result] = records;
    expect(intent).toMatchObject({ phase: 'intent', outcome: 'pending', seq: 0, prev: null, calls: [] });
    expect(intent?.reads.map(({ outcome, version, call }) => [outcome, version, call])).toEqual(
      Array.from({ length: 4 }, () => ['pending', null, null]),
    );
    const session = world.sandbox.gateway.registry.sessions.at(-1);
    const [read] = world.sandbox.gateway.log.find({ service: 'ssm' }).slice(-1);
    expect(result).toMatchObject({
      schema: 'keytrail.audit/v1',
      load: intent?.load,
      tool: { name: 'keytrail', version: '0.1.0' },
      run: {
        platform: 'github',
        issuer: 'https://token.actions.githubusercontent.com',
        repository: 'acme/api',
        repository_id: '1',
        run_id: '9',
        attempt: 1,
        check_run_id: '77',
        actor: 'ann',
        oidc: { sub: 'repo:acme/api:ref:refs/heads/main', aud: 'sts.amazonaws.com' },
      },
      unverified: { job: 'deploy', step: 'keytrail', runner: 'sandbox' },
      environment: {
        endpoints: { AWS_ENDPOINT_URL: world.sandbox.gateway.url },
        proxy: false,
        custom_ca: false,
        audit_failure: 'block',
      },
      sessions: [{ purpose: 'read', name: 'gh-1-9-1-77', access_key_id: session?.accessKeyId }],
      manifest: { path: '.keytrail.yml', scope: 'deploy' },
      calls: [
        {
          session: 0,
          region: 'us-east-1',
          api: 'ssm:GetParameters',
          request_id: read?.requestId,
          http_status: 200,
          names: 4,
          attempts: 1,
          error: null,
        },
      ],
      error: null,
      signature: null,
    });
    expect(result?.reads[1]).toMatchObject({
      name: 'STRIPE_KEY',
      reference: 'ssm:/shared/payments/stripe:prod',
      arn: world.sandbox.account.parameterArn('/shared/payments/stripe'),
      version: 2,
      selector: ':prod',
      type: 'SecureString',
      max_age_seconds: null,
      delivered: 'env',
      masked: true,
      outcome: 'found',
      reason: 'smoke test of the charge endpoint',
      owner: 'payments',
      call: 0,
    });
    expect(result?.reads.map(({ name, delivered }) => `${name} ${delivered}`)).toEqual([
      'DATABASE_URL env',
      'STRIPE_KEY env',
      'SIGNING_KEY file',
      'NPM_TOKEN env',
    ]);
  });

  test('post removes the secret files, says so, and keeps the audit file', async () => {
    const job = world.job({ manifest: MANIFEST });
    const seen: { dirs?: readonly string[]; audit?: Buffer } = {};
    // What post prints comes when the files are gone, and before the runner empties RUNNER_TEMP.
    const onOutput = (): void => {
      seen.dirs = filesDirsOf(job);
      seen.audit = existsSync(auditFileOf(job)) ? readFileSync(auditFileOf(job)) : Buffer.alloc(0);
    };
    await world.loadIn(job, { with: INPUTS, onOutput });
    const file = (await nextStepEnv(job)).get('SIGNING_KEY') ?? '';
    const before = readFileSync(auditFileOf(job));
    expect(existsSync(file)).toBe(true);
    const posts = await job.finish();
    expect(posts.map(({ conclusion, exitCode }) => [conclusion, exitCode])).toEqual([['success', 0]]);
    expect(posts[0]?.rawStdout.toString()).toBe('✓ removed   the files with secrets\n');
    expect(seen.dirs).toEqual([]);
    expect(seen.audit).toEqual(before);
  });

  test('without files no variable is set for post, no state is saved, and post is not even started', async () => {
    const job = world.job();
    const load = await world.loadIn(job, { with: { secrets: INPUTS.secrets } });
    expectLoaded(load);
    expectPairs(load.step.files.env, ['NPM_TOKEN=npm_canary_token']);
    expect(load.step.files.state).toHaveLength(0);
    expect(load.step.outputs.has('files-dir')).toBe(false);
    const posts = await job.finish();
    expect(posts.map(({ conclusion }) => conclusion)).toEqual(['skipped']);
  });

  test('a load without files in a job that has some: its own post is started, and does and says nothing', async () => {
    const plain = 'version: 1\nsecrets:\n  OTHER: ssm:/ci/npm_token\n';
    const job = world.job({ manifest: MANIFEST, files: { 'plain.yml': plain } });
    expectLoaded(await world.loadIn(job, { with: INPUTS, id: 'files' }));
    expectLoaded(await world.loadIn(job, { with: { manifest: 'plain.yml' }, id: 'plain' }));
    const posts = await job.finish();
    expect(posts.map(({ exitCode, rawStdout }) => [exitCode, rawStdout.toString()])).toEqual([
      [0, ''],
      [0, '✓ removed   the files with secrets\n'],
    ]);
  });

  test('two loads in one job do not meet: own files, own post, one trail', async () => {
    const job = world.job({ manifest: MANIFEST });
    let dirs: readonly string[] = [];
    const onOutput = (): void => {
      dirs = filesDirsOf(job);
    };
    const first = await world.loadIn(job, { with: INPUTS, id: 'one', onOutput });
    const again = 'SIGNING_KEY_2 = ssm:/acme/prod/signing_key\nSTRIPE_OLD = ssm:/shared/payments/stripe:1';
    const second = await world.loadIn(job, { with: { ...INPUTS, secrets: again }, id: 'two' });
    expectLoaded(first);
    expectLoaded(second);
    expect(first.step.outputs.get('files-dir')).not.toBe(second.step.outputs.get('files-dir'));
    expect(filesDirsOf(job)).toHaveLength(2);
    const records = recordsOf(job);
    expect(records.map(({ seq }) => seq)).toEqual([0, 1, 0, 1]);
    expect(records[2]?.prev).toBe(records[1]?.digest);
    const env = await nextStepEnv(job);
    expect(env.get('NPM_TOKEN')).toBe('npm_canary_token');
    expect(env.get('STRIPE_OLD')).toBe('sk_canary_first');
    // The first step's post is the last to print.
    const posts = await job.finish();
    expect(posts.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(dirs).toEqual([]);
  });
});
