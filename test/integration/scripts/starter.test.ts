import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ended, SmallCheckout } from './small-checkout.ts';

let checkout: SmallCheckout;
beforeEach(() => {
  checkout = new SmallCheckout();
});
afterEach(() => checkout.remove());

/** The stand-ins are scripts of a POSIX shell. */
const onPosix = process.platform === 'win32' ? describe.skip : describe;
const WHOLE = ['npm begins', 'npm ends', 'venv', 'pip'];

/** What every problem must look like: no stack trace, a fix, and a failure. */
function expectProblem(
  result: { code: number | null; stdout: string; stderr: string },
  message: string,
): void {
  expect(result.stderr).toContain(message);
  expect(result.stderr).toMatch(/\n {2}Fix: \S/);
  expect(result.stderr).not.toMatch(/^\s+at /m);
  expect(result.stdout).toBe('');
  expect(result.code).toBe(1);
}

onPosix('the starter', () => {
  test('prepares a checkout once, says so, and hands arguments on', async () => {
    const first = await checkout.start(['demo', 'a', '--b']);
    expect(first).toMatchObject({ code: 0, stdout: 'demo a --b\n' });
    expect(first.stderr.match(/^keytrail: Installing /gm)).toHaveLength(2);
    expect(await checkout.start(['demo'])).toEqual({ code: 0, stdout: 'demo \n', stderr: '' });
    expect(checkout.events).toEqual(WHOLE);
  });

  test('prepares anew what is older than its lock file, and only that', async () => {
    await checkout.start(['demo']);
    checkout.lock('1.0.1');
    await checkout.start(['demo']);
    writeFileSync(join(checkout.root, 'sandbox', 'requirements.txt'), 'moto==2\n');
    await checkout.start(['demo']);
    expect(checkout.events).toEqual([...WHOLE, 'npm begins', 'npm ends', 'venv', 'pip']);
  });

  test.each([
    ['node_modules without npm’s own list', 'node_modules/.package-lock.json', ['npm begins', 'npm ends']],
    ['node_modules without its Node', 'node_modules/node', ['npm begins', 'npm ends']],
    ['a virtual environment without its stamp', '.cache/venv/.keytrail-stamp', ['venv', 'pip']],
    ['a virtual environment without its Python', '.cache/venv/bin', ['venv', 'pip']],
  ])('makes anew what a killed run left half made: %s', async (_what, path, events) => {
    await checkout.start(['demo']);
    rmSync(join(checkout.root, path), { recursive: true });
    expect((await checkout.start(['demo'])).code).toBe(0);
    expect(checkout.events).toEqual([...WHOLE, ...events]);
  });

  test('lets one of several at once prepare, and the others wait', async () => {
    const results = await Promise.all(
      Array.from({ length: 4 }, () => checkout.start(['demo'], { NPM_SECONDS: '1' })),
    );
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(checkout.events).toEqual(WHOLE);
  });

  test('does not begin before the npm of a killed starter has ended', async () => {
    const killed = checkout.spawn(['demo'], { NPM_SECONDS: '2' });
    const end = ended(killed);
    while (checkout.events[0] !== 'npm begins') {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    killed.kill('SIGKILL');
    const second = await checkout.start(['demo']);
    await end;
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('Waiting for another command');
    expect(checkout.events).toEqual(WHOLE);
    expect(existsSync(join(checkout.root, '.cache', 'start.lock'))).toBe(false);
  });

  test.each([
    ['7', 'process.exit(7);', 7],
    ['a signal', "process.kill(process.pid, 'SIGKILL');", 137],
  ])('ends as the command does: %s', async (_what, script, code) => {
    checkout.demo(script);
    expect((await checkout.start(['demo'])).code).toBe(code);
  });

  test('passes a signal on to the command', async () => {
    checkout.demo(
      "process.on('SIGTERM', () => process.exit(9)); console.log('ready'); setInterval(() => 0, 1000);",
    );
    const child = checkout.spawn(['demo']);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect((await ended(child)).code).toBe(9);
  });

  test.each([
    ['an unknown command', ['dmeo'], {}, 'There is no command "dmeo".'],
    [
      'no network for npm',
      ['demo'],
      { NPM_FAILS: 'npm error code ENOTFOUND' },
      'the package index cannot be reached',
    ],
    ['a full disk', ['demo'], { NPM_FAILS: 'npm error ENOSPC' }, 'the disk is full'],
    ['lock files that do not fit', ['demo'], { NPM_FAILS: 'npm error code EUSAGE' }, 'do not fit together'],
    [
      'no network for pip',
      ['demo'],
      { PIP_FAILS: 'NewConnectionError: Failed to establish' },
      'the package index cannot be reached',
    ],
    [
      'a package that is another one',
      ['demo'],
      { PIP_FAILS: 'THESE PACKAGES DO NOT MATCH THE HASHES' },
      'not the one that the lock file names',
    ],
    [
      'something unknown',
      ['demo'],
      { NPM_FAILS: 'the moon is full' },
      'npm ci failed.\n    the moon is full',
    ],
    ['a Python without venv', ['demo'], { HAS_VENV: 'false' }, 'has no module venv or ensurepip'],
    ['an old Python', ['demo'], { PYTHON_MINOR: '9' }, 'Python is too old (3.9 at '],
  ])('explains %s, with a fix', async (_what, args, env, message) => {
    expectProblem(await checkout.start(args, env, '/bin'), message);
  });

  test('looks for Python before it installs anything', async () => {
    await checkout.start(['demo'], { HAS_VENV: 'false' });
    expect(checkout.events).toEqual(['']);
  });

  test('explains that npm or Python is missing', async () => {
    rmSync(join(checkout.programs, 'npm'));
    expectProblem(await checkout.start(['demo'], {}, ''), 'npm is not on PATH');
    rmSync(join(checkout.programs, 'python'));
    rmSync(join(checkout.programs, 'python3'));
    expectProblem(await checkout.start(['demo'], {}, ''), 'Python is not on PATH');
  });
});
