import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { canariesIn, withoutMasks } from '../support/canaries.ts';
import { expectLoaded } from '../support/expectations.ts';
import type { World } from '../support/world.ts';
import { CANARIES, printed, run, startWorld, TOKEN } from './support.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

describe('the output of a command', () => {
  test('is stdout and stderr in the exact order in which they were written', async () => {
    const load = await run(
      world,
      `for i in $(seq 500); do echo "out $i"; echo "err $i" >&2; done
       echo by name > /dev/stderr; echo copied | tee /dev/stderr`,
    );
    expectLoaded(load);
    const lines = Array.from({ length: 500 }, (_, index) => `out ${index + 1}\nerr ${index + 1}\n`);
    expect(printed(load.stdout)).toBe(`${lines.join('')}by name\ncopied\ncopied\n`);
    expect(load.step.rawStderr).toHaveLength(0);
  });

  test('shows no secret, whole, encoded, or written byte by byte with pauses', async () => {
    const load = await run(
      world,
      `echo "a $NPM_TOKEN b"; cat "$KEY"; printf %s "$NPM_TOKEN" | base64
       for i in $(seq 0 $((\${#NPM_TOKEN} - 1))); do printf %s "\${NPM_TOKEN:$i:1}"; [ $i = 9 ] && sleep 0.2; done; echo
       echo "::error::it is $NPM_TOKEN"; set -x; : "$NPM_TOKEN"`,
    );
    expect(canariesIn(withoutMasks(load.step.rawStdout), CANARIES)).toEqual([]);
    expect(printed(load.stdout)).toMatch(/^a \*\*\* b\n/);
    expect(printed(load.stdout)).toContain('\n::error::it is ***\n');
    expect(load.step.log).not.toContain(TOKEN);
  });

  test('of workflow commands reaches the runner, which obeys them', async () => {
    const load = await run(
      world,
      `own=own-secret; echo '::group::building'; echo "::add-mask::$own-42"; echo '::warning file=a.js::look'
       echo "$own-42"; echo '::stop-commands::word'; echo '::error::not obeyed'; echo '::word::'
       echo '::endgroup::'`,
    );
    expectLoaded(load);
    expect(load.step.annotations).toMatchObject([{ level: 'warning', message: 'look' }]);
    const names = load.step.commands.map(({ name }) => name);
    expect(names.slice(names.indexOf('group'))).toEqual([
      'group',
      'add-mask',
      'warning',
      'stop-commands',
      'word',
      'endgroup',
    ]);
    expect(load.step.log).toContain('\n***\n');
    expect(load.step.log).not.toContain('own-secret-42');
  });

  test('of 20 MB, some of which are no text, arrives byte for byte', async () => {
    const load = await run(
      world,
      `head -c 1000000 /dev/urandom | tr -d ':#*' > bytes
       yes "$(seq -s ' ' 200)" | head -c 19000000 >> bytes; echo >> bytes; cat bytes`,
    );
    const bytes = readFileSync(join(load.job.folders.workspace, 'bytes'));
    const begin = load.step.rawStdout.indexOf('\n', load.step.rawStdout.indexOf('→ running')) + 1;
    const arrived = load.step.rawStdout.subarray(begin, begin + bytes.length);
    expect(sha256(arrived)).toBe(sha256(bytes));
    expect(load.step.exitCode).toBe(0);
  });

  test('is not waited for when a background process holds it, which lives on', async () => {
    const load = await run(world, 'sleep 300 & echo $! > pid; echo started');
    const pid = Number(readFileSync(join(load.job.folders.workspace, 'pid'), 'utf8'));
    try {
      expectLoaded(load);
      expect(printed(load.stdout)).toBe('started\n');
      expect(process.kill(pid, 0)).toBe(true);
    } finally {
      process.kill(pid, 'SIGKILL');
    }
  });

  test('does not end the command when it asks for input: there is none', async () => {
    const load = await run(world, 'read -r line || echo "no input"; cat');
    expectLoaded(load);
    expect(printed(load.stdout)).toBe('no input\n');
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
