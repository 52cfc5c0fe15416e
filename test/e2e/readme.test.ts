import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import type { GithubJob } from '../../sandbox/github-claims.ts';
import { CLI, Laptop } from './cli/laptop.ts';
import { expectLoaded, expectNothingHandedOver, expectRefusal } from './support/expectations.ts';
import { type Load, READER, ROLE, ROOT, World } from './support/world.ts';

jest.setTimeout(60_000);

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The README's blocks of a language, in their order. */
function blocks(language: string): readonly string[] {
  const all = [...README.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return all.flatMap(([, name, text = '']) => (name === language ? [text] : []));
}

const [WORKFLOW = '', MANIFEST = ''] = blocks('yaml');
const [TRUST_POLICY = '', PERMISSION_POLICY = ''] = blocks('json');
const [LOG = '', FAILED_LOG = ''] = blocks('');

/** The README's own example key; the sandbox draws ids of keys by itself. */
const KEY_ARN = /arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f-]+/;

interface Workflow {
  readonly jobs: {
    readonly deploy: { readonly steps: readonly { uses?: string; with?: Record<string, string> }[] };
  };
}

/** The inputs of the step to copy. */
function stepInputs(): Record<string, string> {
  const { steps } = (parse(WORKFLOW) as Workflow).jobs.deploy;
  return steps.find(({ uses }) => uses?.startsWith('keytrail/'))?.with ?? {};
}

let world: World;

beforeAll(async () => {
  const key = 'alias/acme';
  world = await World.start({
    keys: [key],
    users: { ann: [READER] },
    parameters: {
      '/acme/prod/db_url': { value: 'postgres://app:canary@db.acme.test/app', key },
      '/acme/prod/signing_key': { value: 'canary-signing-key', key },
      '/acme/prod/db': { value: '{"host":"db.acme.test"}', key },
      '/acme/prod/keystore_b64': { value: 'AP+ACg==\n', key },
      '/acme/prod/undeclared': { value: 'canary-undeclared', key },
      '/shared/payments/stripe': { versions: ['canary-one', 'canary-two'], labels: { prod: 2 }, key },
      '/ci/npm_token': { value: 'canary-npm-token', key },
    },
  });
  const { account, gateway } = world.sandbox;
  gateway.registry.addRole({
    name: ROLE,
    account: account.account,
    trust: TRUST_POLICY,
    policies: [PERMISSION_POLICY.replace(KEY_ARN, account.keys[key] ?? '')],
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

async function load(
  token: GithubJob,
  inputs: Record<string, string> = {},
  manifest = MANIFEST,
): Promise<Load> {
  return await world.loadIn(world.job({ manifest, token }), { with: { ...stepInputs(), ...inputs } });
}

/** A log with what differs from run to run made alike. */
function alike(log: string): string {
  return (
    log
      .replace(/^::.*\n/gm, '')
      // The sandbox's own address: a job that asks AWS has no such line.
      .replace(/^→ endpoint.*\n/gm, '')
      .replace(/[0-9a-f]{6}…/g, 'DIGEST…')
      .replace(/\d+ ms/, 'N ms')
      .replace(/\d+ strings/, 'N strings')
      .replace(/ +\d+ (?:d|h|min) +→/g, '  AGE  →')
  );
}

describe("the README's own step, manifest and policies", () => {
  test.each<GithubJob>([
    { subject: 'classic' },
    { subject: 'immutable', ownerId: '123', repositoryId: '456' },
  ])('load the secrets of its scope: %j', async (token) => {
    const loaded = await load(token);
    expectLoaded(loaded);
    expect([...loaded.step.env.keys()].filter((name) => name !== 'KEYTRAIL_POST').toSorted()).toEqual([
      'DATABASE_URL',
      'NPM_TOKEN',
      'SIGNING_KEY',
      'STRIPE_KEY',
    ]);
    expect(loaded.step.env.get('STRIPE_KEY')).toBe('canary-two');
  });

  test('give them to one command, and to no later step', async () => {
    const [step] = parse(blocks('yaml').find((block) => block.startsWith('- uses: keytrail/')) ?? '');
    const job = world.job({ manifest: MANIFEST, token: {} });
    const names = 'DATABASE_URL STRIPE_KEY SIGNING_KEY';
    const script = `#!/bin/sh\nfor name in ${names}; do printenv "$name" > "got-$name" || exit 1; done\n`;
    writeFileSync(join(job.folders.workspace, 'deploy.sh'), script, { mode: 0o755 });
    const loaded = await world.loadIn(job, { with: step.with });
    expectLoaded(loaded);
    expect(readFileSync(join(job.folders.workspace, 'got-STRIPE_KEY'), 'utf8')).toBe('canary-two\n');
    expect(loaded.step.files.env).toHaveLength(0);
  });

  test('are those of the command line, too: its examples run as they stand', async () => {
    const laptop = new Laptop(world, 'ann');
    try {
      laptop.write('.keytrail.yml', MANIFEST);
      laptop.write('values.json', '[{"id":"URL","value":"text-of-values"}]');
      const names = ['DATABASE_URL', 'STRIPE_KEY', 'NPM_TOKEN'];
      const lines = names.map((name) => `echo "${name}=\${${name}+is there}"`).join('\n');
      chmodSync(laptop.write('deploy.sh', `#!/bin/sh\n${lines}\necho text-of-values\n`), 0o755);
      const example = blocks('sh').find((block) => block.startsWith('keytrail exec')) ?? '';
      const script = `set -e\nkeytrail() { "$NODE" "$CLI" "$@"; }\nVALUE=canary-value\n${example}`;
      const env = { NODE: process.execPath, CLI };
      const run = await laptop.run(['-c', script], {
        program: 'bash',
        env,
      });
      expect(run.code).toBe(0);
      expect(run.stdout.split('\n').slice(0, 4)).toEqual([
        'DATABASE_URL=is there',
        'STRIPE_KEY=is there',
        'NPM_TOKEN=',
        'text-of-values',
      ]);
      expect(run.stdout).toContain('NPM_TOKEN=is there\n');
      expect(run.stdout).toContain('NPM_TOKEN=\n***\n');
      expect(run.stdout).toContain('::add-mask::canary-value\n');
    } finally {
      laptop.remove();
    }
  });

  test('print the log that it shows', async () => {
    const { stdout } = await load({});
    expect(alike(stdout)).toBe(alike(LOG));
  });

  test('load its other scope: a pointer, a decoded file, and a default for what does not exist', async () => {
    const loaded = await load({}, { scope: 'test', secrets: '' });
    expectLoaded(loaded);
    expect(Object.fromEntries(loaded.step.env)).toMatchObject({ DB_HOST: 'db.acme.test', DEBUG_DSN: '' });
    const keystore = readFileSync(loaded.step.env.get('KEYSTORE') ?? '');
    expect(keystore).toEqual(Buffer.from([0x00, 0xff, 0x80, 0x0a]));
  });

  test('fail as it shows when a reference has a typo', async () => {
    const failed = await load({}, { secrets: '' }, MANIFEST.replace('db_url #', 'db_ulr #'));
    expectNothingHandedOver(failed);
    expect(failed.stdout).toContain(FAILED_LOG);
  });
});

describe("the README's policies refuse", () => {
  test.each<GithubJob>([
    { ref: 'refs/heads/other' },
    { event: 'pull_request' },
    { environment: 'prod' },
    { repository: 'other/api' },
    { subject: 'immutable', ownerId: '123', repositoryId: '457' },
  ])('another job: %j', async (token) => {
    expectRefusal(await load(token), { code: 'KT301', stage: 'assume' });
  });

  test('a parameter that the permission policy does not name', async () => {
    const refused = await load({}, { secrets: 'OTHER = ssm:/other/token' });
    expectRefusal(refused, { code: 'KT402', stage: 'fetch' });
    expect(refused.stdout).toContain(`denied to role ${ROLE}`);
  });
});
