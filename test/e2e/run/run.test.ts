import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { canariesBelow, canariesIn, withoutMasks } from '../support/canaries.ts';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { expectChains, resultOf } from '../support/records.ts';
import { filesDirsOf, type World } from '../support/world.ts';
import { CANARIES, KEY, printed, run, startWorld, TOKEN } from './support.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

describe('the secrets of a command', () => {
  test('are in its environment and in files while it runs, and nowhere else', async () => {
    const load = await run(
      world,
      `printf %s "$NPM_TOKEN" > got; cat "$KEY" >> got; stat -c %a "$KEY" >> got; echo "$KEY" > path
       stat -c '%a %n' "$0" "$(dirname "$0")" > modes`,
    );
    expectLoaded(load);
    const { workspace, temp } = load.job.folders;
    const left = (name: string) => readFileSync(join(workspace, name), 'utf8');
    expect(left('got')).toBe(`${TOKEN}${KEY}400\n`);
    expect(left('path').startsWith(join(temp, 'keytrail', 'files-'))).toBe(true);
    expect(left('modes')).toMatch(/^600 .*\/run-script\.sh\n700 .*\n$/);
    expect(existsSync(left('path').trim())).toBe(false);
    expect(filesDirsOf(load.job)).toEqual([]);
    expect(load.step.files.env).toHaveLength(0);
    expect(load.step.files.state).toHaveLength(0);
    expect([...load.step.outputs.keys()]).toEqual(['audit-file', 'audit-digest']);
    expect(canariesBelow(temp, CANARIES, () => false)).toEqual([]);
    expect(canariesIn(withoutMasks(load.step.rawStdout), CANARIES)).toEqual([]);
    expect(await load.job.finish()).toMatchObject([{ conclusion: 'skipped' }]);
  });

  test('are handed over when masks are out and both records are written', async () => {
    const load = await run(world, 'wc -l < "$RUNNER_TEMP/keytrail/audit-9-1.jsonl"');
    expectLoaded(load);
    expect(printed(load.stdout).trim()).toBe('2');
    const [before = ''] = load.stdout.split('→ running');
    expect(before).toContain(`::add-mask::${TOKEN}\n`);
    expect(resultOf(load.records).reads.map(({ delivered }) => delivered)).toEqual(['run', 'file']);
    expect(load.stdout).toMatch(/^ {4}NPM_TOKEN .* → run$/m);
    expect(load.step.summary).toContain('Keytrail: loaded');
  });

  test('are handed over by a Node that compiles nothing, too', async () => {
    // What its output goes through is worth compiling, and to ask such a Node for it would crash it.
    const load = await run(world, 'seq 1 100000', {}, { machineEnv: { NODE_OPTIONS: '--jitless' } });
    expectLoaded(load);
    expect(load.stdout).toContain('\n100000\n');
  });

  test('obey the rules on names: refused ones, and those that are set already', async () => {
    const secrets = { secrets: 'PATH = /ci/npm_token' };
    expectRefusal(await run(world, 'true', secrets), { code: 'KT110', stage: 'declare' });
    const env = { machineEnv: { NPM_TOKEN: 'of the machine' } };
    expectRefusal(await run(world, 'true', {}, env), { code: 'KT111', stage: 'mask' });
    const load = await run(world, 'printf %s "$NPM_TOKEN" > got', { overwrite: 'NPM_TOKEN' }, env);
    expectLoaded(load);
    expect(readFileSync(join(load.job.folders.workspace, 'got'), 'utf8')).toBe(TOKEN);
  });
});

describe('what a command leaves', () => {
  test('in the runner files counts as of this step, beside what Keytrail wrote', async () => {
    const load = await run(
      world,
      `echo built=yes >> "$GITHUB_OUTPUT"; echo NEXT=1 >> "$GITHUB_ENV"; echo /opt/tool >> "$GITHUB_PATH"
       echo '# Built' >> "$GITHUB_STEP_SUMMARY"; exit 3`,
    );
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 3, path: ['/opt/tool'] });
    expect([...load.step.outputs.keys()]).toEqual(['audit-file', 'audit-digest', 'built']);
    expect(load.step.env).toEqual(new Map([['NEXT', '1']]));
    expect(load.step.summary).toMatch(/^### Keytrail: loaded[\s\S]*\n# Built\n$/);
  });

  test('after longer than the time for the load is no failure', async () => {
    const load = await run(world, 'sleep 3; echo done', { 'timeout-seconds': '2' });
    expectLoaded(load);
    expect(printed(load.stdout)).toBe('done\n');
  });

  test.each([
    ['exit 1', 1, 'ended with exit code 1'],
    ['exit 255', 255, 'ended with exit code 255'],
    ['kill -9 $$', 137, 'was ended by SIGKILL (137)'],
  ])('by %s is the exit code of the step, and the record stays as it is', async (script, exitCode, how) => {
    const load = await run(world, `printf 'no line end'; ${script}`);
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode, signal: null });
    expect(load.stdout).toContain(`no line end\nError KT704: the command ${how}.\n`);
    expect(load.step.annotations).toMatchObject([{ level: 'error', message: `the command ${how}.` }]);
    expect(resultOf(load.records)).toMatchObject({ outcome: 'ok', error: null });
    expectChains(load.records);
    expect(filesDirsOf(load.job)).toEqual([]);
  });
});

describe('where a command runs', () => {
  test('is the workspace, or a folder in it, or one that a path from the top names', async () => {
    const job = world.job({ files: { 'app/sub/file': '' } });
    mkdirSync(join(job.folders.root, 'else where'));
    const { workspace, root } = job.folders;
    for (const [input, folder] of [
      ['', workspace],
      ['app/sub', join(workspace, 'app/sub')],
      ['./app/../app', join(workspace, 'app')],
      [join(root, 'else where'), join(root, 'else where')],
    ] as const) {
      const inputs = { secrets: 'A = /ci/npm_token', run: 'pwd -P', 'working-directory': input };
      const load = await world.loadIn(job, { with: inputs });
      expect(printed(load.stdout)).toBe(`${folder}\n`);
    }
  });

  test('must be there, with its shell, before anything is read', async () => {
    const inputs = { shell: 'no-such-shell -x {0}', 'working-directory': 'file' };
    const load = await run(world, 'true', inputs, { files: { file: '' } });
    expectRefusal(load, { code: 'KT703', stage: 'declare' });
    expect(load.stdout).toContain('  shell: "no-such-shell" is not in PATH\n');
    expect(load.stdout).toContain('  working-directory: "file" is no folder\n');
    expect(load.records).toHaveLength(1);
  });

  test('is told by inputs that need run, and run does not go with export', async () => {
    const lonely = { shell: 'bash', 'working-directory': 'x', 'id-token': 'true' };
    const load = await world.load('A = /ci/npm_token', lonely);
    expectRefusal(load, { code: 'KT101', stage: 'declare' });
    for (const name of Object.keys(lonely)) {
      expect(load.stdout).toContain(`  ${name}: says how the command of the input run is run`);
    }
    for (const to of ['env', 'outputs', 'none']) {
      const both = await run(world, 'touch ran', { export: to });
      expectRefusal(both, { code: 'KT101', stage: 'declare' });
      expect(existsSync(join(both.job.folders.workspace, 'ran'))).toBe(false);
    }
  });

  test('is no place for a program that the system cannot start', async () => {
    const job = world.job({ files: { tool: '#!/no/such/interpreter\n' } });
    const tool = join(job.folders.workspace, 'tool');
    const inputs = { secrets: 'A = /ci/npm_token', run: 'true', shell: `${tool} {0}` };
    chmodSync(tool, 0o755);
    const load = await world.loadIn(job, { with: inputs });
    expect(load.step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
    expect(load.stdout).toContain(
      'Error KT703: the command could not be started: the shell is not there (ENOENT); nothing was handed over.\n',
    );
    expect(filesDirsOf(job)).toEqual([]);
    expect(resultOf(load.records).outcome).toBe('ok');
  });
});
