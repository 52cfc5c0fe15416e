import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { githubClaims } from '../../../sandbox/github-claims.ts';
import { expectModes } from '../../modes.ts';
import { canariesBelow } from '../support/canaries.ts';
import { expectChains, resultOf } from '../support/records.ts';
import { READER, ROLE, World } from '../support/world.ts';
import { finish, Laptop } from './laptop.ts';

jest.setTimeout(60_000);

const ONE = 'canary-value-of-one';
const KEY = '-----BEGIN KEY-----\ncanary-line-of-the-key\n-----END KEY-----\n';
const MANIFEST = `version: 1
secrets:
  ONE: ssm:/app/one
  KEY: { from: ssm:/app/key, as: file }
scopes:
  one: [ONE]
  both: [ONE, KEY]
`;

let world: World;
let laptop: Laptop;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': ONE, '/app/key': KEY },
    users: { ann: [READER], nobody: [] },
  });
});
beforeEach(() => {
  laptop = new Laptop(world, 'ann');
  laptop.write('.keytrail.yml', MANIFEST);
});
afterEach(() => {
  laptop.remove();
  world.clean();
});
afterAll(() => world.stop());

/** Runs a script of sh with the secrets of a scope. */
async function sh(script: string, { scope = 'one', options = [] as readonly string[], env = {} } = {}) {
  return await laptop.run(['exec', '--scope', scope, ...options, '--', 'sh', '-c', script], { env });
}

describe('the command', () => {
  test('has the secrets in its environment, and what it prints shows none of them', async () => {
    const run = await sh('test "$ONE" = "$EXPECTED" && echo equal; echo "it is $ONE"; echo "$ONE" >&2', {
      env: { EXPECTED: ONE },
    });
    expect(run.stdout).toBe('equal\nit is ***\n');
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/^\*\*\*$/m);
    expect(run.stdout + run.stderr).not.toContain(ONE);
  });

  test('is told of by a report on standard error only, which says whose credentials were used', async () => {
    const { account } = world.sandbox.account;
    const run = await sh('echo out');
    expect(run.stdout).toBe('out\n');
    expect(run.stderr).toContain('Keytrail 0.1.0 · .keytrail.yml, scope one · 1 secret\n');
    expect(run.stderr).toContain(`✓ identity  arn:aws:iam::${account}:user/ann, keys in the environment\n`);
    expect(run.stderr).toContain('! no role-to-assume');
    expect(run.stderr).toContain('→ running   sh, with 1 variable\n');
    expect(run.stderr).not.toContain('\x1b');
  });

  test('with --quiet is told of by warnings only', async () => {
    const run = await sh('true', { options: ['--quiet'] });
    expect(run.stderr.split('\n').filter((line) => !line.startsWith('! '))).toEqual(['']);
  });

  test('reads our standard input', async () => {
    const run = await laptop.run(['exec', '--scope', 'one', '--', 'cat'], { stdin: `a ${ONE} b\n` });
    expect(run.stdout).toBe('a *** b\n');
  });

  test('gets its arguments as they are', async () => {
    const run = await laptop.run([
      'exec',
      '--scope',
      'one',
      '--',
      'printf',
      '%s|',
      '--scope',
      '-h',
      '',
      'a b',
    ]);
    expect(run.stdout).toBe('--scope|-h||a b|');
  });

  test('keeps our environment', async () => {
    const run = await sh('echo "$MINE $AWS_ACCESS_KEY_ID"', { env: { MINE: 'here' } });
    expect(run.stdout).toBe(`here ${laptop.env['AWS_ACCESS_KEY_ID']}\n`);
  });

  test('with --pristine has the secrets and a minimal environment', async () => {
    const run = await laptop.run(['exec', '--scope', 'one', '--pristine', '--redact', 'never', '--', 'env'], {
      env: { MINE: 'here', LANG: 'C' },
    });
    const names = run.stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names.toSorted()).toEqual(['HOME', 'LANG', 'ONE', 'PATH']);
  });

  test('gets secrets of the command line beside those of the manifest', async () => {
    const run = await sh('test -n "$TWO" && echo "$TWO"', { options: ['--secret', 'TWO=ssm:/app/one'] });
    expect(run.stdout).toBe('***\n');
  });
});

describe('files', () => {
  test('live as long as the command, in a folder that only this user can look into', async () => {
    const run = await sh(
      'cp "$KEY" copy; echo "$KEY" > path; stat -c %a "$(dirname "$KEY")" "$KEY"; cat "$KEY"',
      { scope: 'both' },
    );
    expect(run.stdout).toMatch(/^700\n600\n/);
    expect(run.stdout).not.toContain('canary');
    const path = readFileSync(join(laptop.repository, 'path'), 'utf8').trim();
    expect(readFileSync(join(laptop.repository, 'copy'), 'utf8')).toBe(KEY);
    expect(path.startsWith(laptop.state)).toBe(true);
    expect(existsSync(path)).toBe(false);
    const left = canariesBelow(laptop.top, [ONE, 'canary-line-of-the-key'], (file) => file.endsWith('copy'));
    expect(left).toEqual([]);
  });

  test('are removed when the command is ended by a signal that we got', async () => {
    const child = laptop.start([
      'exec',
      '--scope',
      'both',
      '--',
      'sh',
      '-c',
      'echo "$KEY" > path; echo ready; sleep 60',
    ]);
    child.stdout.once('data', () => child.kill('SIGTERM'));
    const run = await finish(child);
    expect(run).toMatchObject({ code: 143, signal: null });
    expect(existsSync(readFileSync(join(laptop.repository, 'path'), 'utf8').trim())).toBe(false);
  });
});

describe('the exit code', () => {
  test.each([
    ['exit 7', 7],
    ['kill -KILL $$', 137],
    ['kill -TERM $$', 143],
    ['exec 1>&- 2>&-; exit 4', 4],
  ])('is that of the command: %s', async (script, code) => {
    expect(await sh(script)).toMatchObject({ code, signal: null });
  });

  test('is 127 for a command that is not there, 126 for one that cannot be executed', async () => {
    const missing = await laptop.run(['exec', '--scope', 'one', '--', 'no-such-command']);
    expect(missing.code).toBe(127);
    expect(missing.stderr).toContain('Error KT703: the command "no-such-command" could not be started');
    const folder = await laptop.run(['exec', '--scope', 'one', '--', laptop.repository]);
    expect(folder.code).toBe(126);
  });

  test.each([
    ['a scope that is not there', ['--scope', 'none'], {}, 2, 'KT104'],
    ['an option that is not valid', ['--scope', 'one', '--timeout-seconds', 'x'], {}, 2, 'KT101'],
    ['no credentials', ['--scope', 'one'], { AWS_ACCESS_KEY_ID: '' }, 3, 'KT304'],
    [
      'a role without a token',
      ['--scope', 'one', '--role-to-assume', 'arn:aws:iam::111122223333:role/a'],
      {},
      3,
      'KT201',
    ],
    ['a secret that is missing', ['--scope', 'one', '--secret', 'X=ssm:/nope'], {}, 4, 'KT402'],
    ['a record that cannot be written', ['--scope', 'one'], { XDG_STATE_HOME: '/proc' }, 5, 'KT601'],
  ])('tells %s, and nothing is started', async (_, options, env, code, error) => {
    const run = await laptop.run(['exec', ...options, '--', 'touch', 'started'], { env });
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(`Error ${error}: `);
    expect(existsSync(join(laptop.repository, 'started'))).toBe(false);
  });
});

describe('the record', () => {
  test('is in the folder of state, for this user only, and says who it was for', async () => {
    await sh('true # no argument of this command', { scope: 'both' });
    expectChains(laptop.records);
    expectModes([laptop.auditFile, 0o600]);
    const { reads, run, sessions, unverified } = resultOf(laptop.records);
    expect(reads.map(({ name, delivered, masked }) => [name, delivered, masked])).toEqual([
      ['ONE', 'run', true],
      ['KEY', 'file', true],
    ]);
    expect(run).toMatchObject({ platform: 'terminal', repository: null });
    expect(unverified.runner).toMatch(/.@./);
    expect(sessions).toMatchObject([{ role: null, access_key_id: laptop.env['AWS_ACCESS_KEY_ID'] }]);
    expect(JSON.stringify(laptop.records)).not.toContain('no argument of this command');
  });
});

describe('with a token', () => {
  const role = () => world.sandbox.account.roles[ROLE] ?? '';

  test('in a file the role is assumed, and narrowed to what is declared', async () => {
    const token = await world.sandbox.issuer.sign({ aud: 'sts.amazonaws.com', ...githubClaims({}) });
    const file = laptop.write('token', `${token}\n`);
    const options = ['--role-to-assume', role(), '--web-identity-token-file', file];
    const run = await sh('echo "$ONE"', { options, env: { AWS_ACCESS_KEY_ID: '' } });
    expect(run.stdout).toBe('***\n');
    expect(run.stderr).toContain('on role ci-api, 900 s, limited to 1 parameter');
    const { sessions, run: facts } = resultOf(laptop.records);
    expect(sessions[0]?.name).toMatch(/^cli-.+@/);
    expect(facts.oidc.sub).toBe('repo:acme/api:ref:refs/heads/main');
    expect(run.stderr).not.toContain(token);
  });

  test('that GitHub gives to a step the record says which job it was', async () => {
    const run = await sh('true', { options: ['--role-to-assume', role()], env: world.sandbox.env });
    expect(run.code).toBe(0);
    expect(resultOf(laptop.records).run).toMatchObject({ platform: 'terminal', repository: 'acme/api' });
  });

  test('that is none the file is named, and nothing of it is shown', async () => {
    const file = laptop.write('token', 'canary-no-token');
    const options = ['--role-to-assume', role(), '--web-identity-token-file', file];
    const run = await sh('true', { options });
    expect(run).toMatchObject({ code: 3 });
    expect(run.stderr).toContain('Error KT905: ');
    expect(run.stderr).not.toContain('canary');
  });
});

describe('variables that are set already', () => {
  test('with another value are refused, unless --overwrite names them', async () => {
    const env = { ONE: 'mine' };
    const refused = await sh('true', { env });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toContain('Error KT111: ');
    const allowed = await sh('echo "$ONE"', { env, options: ['--overwrite', 'ONE'] });
    expect(allowed.stdout).toBe('***\n');
  });

  test('in one exec inside another are the same', async () => {
    const cli = ['exec', '--scope', 'one', '--quiet', '--'];
    const run = await laptop.run([
      ...cli,
      process.execPath,
      join(import.meta.dirname, '../../../dist/cli/index.js'),
      ...cli,
      'sh',
      '-c',
      'echo "$ONE"',
    ]);
    expect(run.stdout).toBe('***\n');
  });
});

test('a manifest elsewhere is read where it lies', async () => {
  const run = await laptop.run(
    ['exec', '--scope', 'one', '--manifest', join(laptop.repository, '.keytrail.yml'), '--', 'true'],
    { cwd: laptop.top },
  );
  expect(run.code).toBe(0);
  const missing = await laptop.run([
    'exec',
    '--manifest',
    '/no/such.yml',
    '--secret',
    'A=ssm:/app/one',
    '--',
    'true',
  ]);
  expect(missing).toMatchObject({ code: 2 });
});

test('many side by side leave a whole record each', async () => {
  const runs = await Promise.all(Array.from({ length: 12 }, () => sh('echo "$ONE"')));
  expect(runs.map(({ code, stdout }) => `${code} ${stdout}`)).toEqual(Array(12).fill('0 ***\n'));
  expect(laptop.records).toHaveLength(24);
  expectChains(laptop.records);
});
