import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { testWith } from '../../machine-tool.ts';
import { READER, World } from '../support/world.ts';
import { CLI, finish, Laptop } from './laptop.ts';

jest.setTimeout(60_000);

const ONE = 'canary-value-of-one';

let world: World;
let laptop: Laptop;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': ONE }, users: { ann: [READER] } });
});
beforeEach(() => {
  laptop = new Laptop(world, 'ann');
});
afterEach(() => {
  laptop.remove();
  world.clean();
});
afterAll(() => world.stop());

/** The arguments of `keytrail` that run a script of sh with one secret. */
function sh(script: string, ...options: readonly string[]): readonly string[] {
  return ['exec', '--quiet', '--secret', 'ONE=ssm:/app/one', ...options, '--', 'sh', '-c', script];
}

/** A program that prints so many lines of 100 bytes, each with its number, every 1000th with the secret. */
const MANY_LINES = `
  const line = (n) => String(n).padStart(8, '0') + (n % 1000 === 0 ? process.env.ONE : '').padEnd(91, 'x') + '\\n';
  const [, count] = process.argv;
  let n = 0;
  (function more() {
    while (n < Number(count)) {
      let text = '';
      for (let end = n + 500; n < end; n += 1) text += line(n);
      if (!process.stdout.write(text)) return process.stdout.once('drain', more);
    }
  })();
`;

describe('the output of a command', () => {
  test('of many megabytes arrives whole and in order, without the secrets', async () => {
    const count = 100_000;
    const child = laptop.start([...sh('').slice(0, -3), process.execPath, '-e', MANY_LINES, String(count)]);
    const seen = createHash('sha256');
    child.stdout.on('data', (chunk: Buffer) => seen.update(chunk));
    await once(child, 'close');
    const expected = createHash('sha256');
    for (let n = 0; n < count; n += 1) {
      const filling = 'x'.repeat(91 - ONE.length);
      expected.update(`${String(n).padStart(8, '0')}${n % 1000 === 0 ? `***${filling}` : 'x'.repeat(91)}\n`);
    }
    expect(child.exitCode).toBe(0);
    expect(seen.digest('hex')).toBe(expected.digest('hex'));
  });

  test('that is binary passes as it is', async () => {
    const child = laptop.start(sh('printf "\\377\\000\\376 %s \\200" "$ONE"'));
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(child, 'close');
    expect(Buffer.concat(chunks).toString('latin1')).toBe('\xff\0\xfe *** \x80');
  });

  test('keeps stdout and stderr apart', async () => {
    const run = await laptop.run(sh('echo out; echo err >&2'));
    expect(run).toMatchObject({ stdout: 'out\n' });
    expect(run.stderr).toMatch(/^err$/m);
  });

  test('hides a secret that comes in pieces with pauses between them', async () => {
    const run = await laptop.run(sh('printf canary-val; sleep 0.2; printf ue-of-; sleep 0.2; echo one'));
    expect(run.stdout).toBe('***\n');
  });

  test('is no more waited for when the command has closed it', async () => {
    const run = await laptop.run(sh('exec 1>&-; echo "still $ONE" >&2; exit 3'));
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toMatch(/^still \*\*\*$/m);
  });

  test('that nobody reads any more ends the command as it would without us', async () => {
    const child = laptop.start(sh('trap "" INT; while :; do echo more; done'));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'exit');
    expect(code).toBe(141);
  });

  test('is not waited for when only a background process of it holds it', async () => {
    const run = await laptop.run(sh('sleep 300 & echo $!; exit 5'));
    process.kill(Number(run.stdout));
    expect(run).toMatchObject({ code: 5, signal: null });
  });

  test('can be opened again by name, as with a pipe of a shell', async () => {
    const run = await laptop.run(sh('echo "$ONE" > /dev/stdout; echo err | tee /dev/stderr'));
    expect(run.stdout).toBe('***\nerr\n');
  });

  test('is shown with --redact never', async () => {
    expect((await laptop.run(sh('echo "$ONE"', '--redact', 'never'))).stdout).toBe(`${ONE}\n`);
  });
});

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const)(
    '%s is sent on to the command and what it has started',
    async (signal) => {
      const name = signal.slice(3);
      const inner = `trap "echo inner; exit 0" ${name}; echo ready; while :; do sleep 0.05; done`;
      const script = `trap : ${name}; sh -c '${inner}'; echo outer; exit 9`;
      const child = laptop.start(sh(script));
      const ended = finish(child);
      child.stdout.once('data', () => child.kill(signal));
      const { code, stdout } = await ended;
      expect(stdout).toBe('ready\ninner\nouter\n');
      expect(code).toBe(9);
    },
  );

  test('SIGTERM that the command ignores is followed by SIGKILL, for all that it has started', async () => {
    const child = laptop.start(sh('trap "" TERM; sh -c "echo \\$\\$; while :; do sleep 1; done" & wait'));
    let pid = 0;
    child.stdout.once('data', (chunk: Buffer) => {
      pid = Number(chunk);
      child.kill('SIGTERM');
    });
    expect(await finish(child)).toMatchObject({ code: 137, signal: null });
    // Where nobody has taken its end yet, it is a zombie.
    expect(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]).stdout.toString()).toMatch(/^(Z.*\s*)?$/);
  });

  test('before the command was started ends the load, and nothing is started', async () => {
    world.sandbox.gateway.faults.add({ when: { service: 'ssm', action: 'GetParameters' }, do: 'hang' });
    const child = laptop.start(['exec', '--secret', 'ONE=ssm:/app/one', '--', 'touch', 'started']);
    child.stderr.on('data', (chunk: Buffer) => {
      if (chunk.includes('recorded  intent')) child.kill('SIGINT');
    });
    const run = await finish(child);
    expect(run.code).toBe(130);
    expect(run.stderr).toContain('Error KT404: ');
    expect(laptop.records.at(-1)).toMatchObject({ phase: 'result', outcome: 'failed' });
  });
});

/** Runs `keytrail` with a terminal of its own, types what is given when it says that it is ready, prints what is shown. */
const TERMINAL = `
import os, pty, sys
pid, master = pty.fork()
if pid == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown = b''
while True:
    try:
        got = os.read(master, 65536)
    except OSError:
        break
    if not got:
        break
    if b'ready' not in shown and b'ready' in shown + got:
        os.write(master, sys.argv[1].encode())
    shown += got
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

describe('at a terminal', () => {
  async function atTerminal(python: string, typed: string, args: readonly string[]) {
    return await laptop.run(['-c', TERMINAL, typed, process.execPath, CLI, ...args], { program: python });
  }

  testWith('python3', 'the output is left alone, and one line says so', async (python) => {
    const run = await atTerminal(python, '', sh('test -t 1 && echo "$ONE"').toSpliced(1, 1));
    expect(run.stdout).toContain(`\r\n${ONE}\r\n`);
    expect(run.stdout.match(/goes to the terminal as it is.*--redact always/g)).toHaveLength(1);
    expect(laptop.records.at(-1)?.reads).toMatchObject([{ name: 'ONE', masked: false }]);
    expect(run.stdout).toContain('\x1b[32m✓\x1b[39m read');
  });

  testWith('python3', '--redact always hides the secrets in it', async (python) => {
    const run = await atTerminal(python, '', sh('echo "$ONE"', '--redact', 'always'));
    expect(run.stdout).toContain('***');
    expect(run.stdout).not.toContain(ONE);
    expect(laptop.records.at(-1)?.reads).toMatchObject([{ name: 'ONE', masked: true }]);
  });

  testWith('python3', 'Ctrl-C reaches the command once, and we wait for its end', async (python) => {
    const script = 'trap "echo interrupted" INT; echo ready; sleep 0.3; sleep 0.3; exit 4';
    for (const redact of ['auto', 'always']) {
      const run = await atTerminal(python, '\x03', sh(script, '--redact', redact));
      expect(run.stdout.match(/interrupted/g)).toHaveLength(1);
      expect(run.code).toBe(4);
    }
  });
});
