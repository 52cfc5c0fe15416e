import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { World } from '../support/world.ts';
import { printed, run, startWorld } from './support.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** A shell of the input, a script, what it prints, and its exit code. */
type Case = readonly [shell: string, script: string, printed: string, exitCode: number];

const CASES: readonly Case[] = [
  // Without a shell: -e, but no pipefail.
  ['', 'false | true; echo "on $BASH"; false; echo never', 'on /usr/bin/bash\n', 1],
  ['bash', 'echo on; false | true; echo never', 'on\n', 1],
  ['sh', 'printf %s "$NPM_TOKEN" | wc -c; false; echo never', '17\n', 1],
  ['python', 'import os, sys\nprint(len(os.environ["NPM_TOKEN"]))\nsys.exit(4)', '17\n', 4],
  ['node', 'console.log(process.env.NPM_TOKEN.length, typeof require)', '17 function\n', 0],
  ['node', "import { ok } from 'node:assert';\nok(await 1); console.log('module')", 'module\n', 0],
  ['bash --norc {0} "two words" it\'s', 'echo "$#: $1, $2"', "2: two words, it's\n", 0],
  ['pwsh', 'Write-Output $env:NPM_TOKEN.Length; node -e "process.exit(5)"', '17\n', 5],
];

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;
const here = CASES.filter(([shell]) => shell !== 'pwsh' || isThere('pwsh'));

test.each(here)('shell: %s runs %j as a run: step does', async (shell, script, output, exitCode) => {
  const load = await run(world, script, { shell });
  expect(printed(load.stdout)).toBe(output);
  expect(load.step.exitCode).toBe(exitCode);
});

test.each(['bash -x', 'fish', 'bash {1} {0}', 'bash -c "{ {0}; }"', '{0}'])(
  'shell: %s is no shell, and nothing is asked for',
  async (shell) => {
    const load = await run(world, 'true', { shell });
    expect(load.stdout).toContain(`  shell: ${JSON.stringify(shell)} is not allowed; bash, sh, pwsh, `);
    expect(load.records).toMatchObject([{ error: { code: 'KT101' }, sessions: [] }]);
  },
);
