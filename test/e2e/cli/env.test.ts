import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { testUnless, tool } from '../../machine-tool.ts';
import { resultOf } from '../support/records.ts';
import { READER, World } from '../support/world.ts';
import { CLI, Laptop } from './laptop.ts';

jest.setTimeout(60_000);

const ONE = "canary's $(value) of\n`one`\n";
const MANIFEST = `version: 1
secrets:
  ONE: ssm:/app/one
  KEY: { from: ssm:/app/key, as: file }
  MISSING: ssm:/app/missing
scopes: { one: [ONE], key: [KEY], missing: [ONE, MISSING] }
`;

let world: World;
let laptop: Laptop;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': ONE, '/app/key': 'canary-key' },
    users: { ann: [READER] },
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

/** Runs a script of a shell in the repository. */
function script(shell: readonly string[], text: string) {
  const [command = '', ...args] = shell;
  const { stdout, stderr, status } = spawnSync(command, [...args, '-c', text], {
    cwd: laptop.repository,
    env: { ...laptop.env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

for (const name of ['bash', 'dash', 'busybox']) {
  const found = tool(name);
  const shell = found.isThere ? (name === 'busybox' ? [found.path, 'sh'] : [found.path]) : [];
  testUnless(
    found.isThere ? undefined : `${name}: ${found.reason}`,
    `${name} has the secrets by eval`,
    async () => {
      const { stdout: code } = await laptop.run(['env', '--scope', 'one']);
      laptop.write('code', code);
      const program = `'${process.execPath}' -p 'JSON.stringify(process.env.ONE)'`;
      const { stdout, status } = script(shell, `set -e; eval "$(cat code)"; ${program}`);
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toBe(ONE);
    },
  );
}

test('standard output holds the code and nothing else, the record says what was released', async () => {
  const run = await laptop.run(['env', '--scope', 'one']);
  expect(run.code).toBe(0);
  expect(run.stdout).toBe(`export ONE='${ONE.replaceAll("'", "'\\''")}'\n`);
  expect(run.stderr).toContain('✓ exported  1 variable to the shell\n');
  expect(resultOf(laptop.records)).toMatchObject({
    reads: [{ name: 'ONE', delivered: 'env', outcome: 'found' }],
  });
});

test('a shell that has the secrets already may load them again', async () => {
  await laptop.run(['env', '--scope', 'one']);
  const run = await laptop.run(['env', '--scope', 'one'], { env: { ONE: 'an older version' } });
  expect(run.code).toBe(0);
});

test('a variable that the user has set is not overwritten', async () => {
  const run = await laptop.run(['env', '--scope', 'one'], { env: { ONE: 'mine' } });
  expect(run.code).toBe(2);
  expect(run.stdout).toBe('(exit 2)\n');
  expect(run.stderr).toContain('Error KT111: ');
});

test('an option before the command is no way to a green eval', async () => {
  const run = await laptop.run(['--quiet', 'env']);
  expect(run).toMatchObject({ code: 2, stdout: '(exit 2)\n' });
});

test.each([
  [['--scope', 'missing'], 4],
  [['--scope', 'other'], 2],
  [['--manifest', 'nowhere/else.yml'], 2],
  [['--scop', 'one'], 2],
  [['surplus'], 2],
])('with %j it fails, and so does the eval of what it prints', async (args, code) => {
  const run = await laptop.run(['env', ...args]);
  expect(run).toMatchObject({ code, stdout: `(exit ${code})\n` });
  expect(script(['/bin/sh'], `set -e; eval '${run.stdout}'; echo went on`)).toMatchObject({
    stdout: '',
    status: code,
  });
});

test('a secret as a file lies where only its user can read it, and the log says where', async () => {
  const run = await laptop.run(['env', '--scope', 'key']);
  const [, path = ''] = /^export KEY='(.*)'\n$/.exec(run.stdout) ?? [];
  expect(readFileSync(path, 'utf8')).toBe('canary-key');
  expect(run.stderr).toContain(`! the files lie in ${dirname(path)}\n`);
});

const PYTHON = tool('python3');
testUnless(
  PYTHON.isThere ? undefined : PYTHON.reason,
  'a terminal is refused, unless --force is given',
  async () => {
    const run = (option: string) =>
      new Promise<string>((resolve) => {
        const program = `import pty, sys; pty.spawn(sys.argv[1:])`;
        const child = spawn(
          PYTHON.isThere ? PYTHON.path : '',
          ['-c', program, process.execPath, CLI, 'env', '--scope', 'one', ...(option === '' ? [] : [option])],
          { cwd: laptop.repository, env: { ...laptop.env, NO_COLOR: '1' } },
        );
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString();
        });
        child.on('close', () => resolve(out));
      });
    const refused = await run('');
    expect(refused).toContain('Error KT903: standard output is a terminal');
    expect(refused).not.toContain('canary');
    expect(await run('--force')).toContain("export ONE='canary'\\''s");
  },
);

test('the help says it, and that of the program lists it without what is for the component', async () => {
  const { stdout } = await laptop.run(['env', '--help']);
  expect(stdout).toContain('eval "$(keytrail env)"');
  const all = await laptop.run(['--help']);
  expect(all.stdout).toMatch(/^ {2}env /m);
  expect(all.stdout).not.toContain('gitlab-job');
  const unknown = await laptop.run(['envv']);
  expect(unknown.stderr).toContain('did you mean "env"');
  expect(unknown.stderr).not.toContain('gitlab-job');
});

test('what is for the component is refused elsewhere', async () => {
  expect(await laptop.run(['gitlab-job', '1'])).toMatchObject({ code: 2, stdout: '' });
  expect(await laptop.run(['gitlab-job', 'x'])).toMatchObject({ code: 2, stdout: '' });
});
