import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { JobOptions } from '../../../sandbox/runner/job-options.ts';
import { Job } from '../../../sandbox/runner/runner.ts';
import { FixtureActions } from './fixture-action.ts';

const actions = new FixtureActions();
const jobs: Job[] = [];

function startJob(options: JobOptions = {}): Job {
  const job = new Job(options);
  jobs.push(job);
  return job;
}

afterEach(() => {
  for (const job of jobs.splice(0)) {
    job.remove();
  }
});
afterAll(() => actions.remove());

const printEnv = actions.make('print-env', {
  main: 'console.log(JSON.stringify(process.env));',
  inputs: [
    'inputs:',
    '  role-to-assume:',
    '    required: true',
    '  dry run:',
    '    default: false',
    '  github-token:',
    '    default: $' + '{{ github.token }}',
  ].join('\n'),
});

/** Reads what `printEnv` printed. */
function parseEnv(stdout: Buffer): Record<string, string> {
  const env: unknown = JSON.parse(stdout.toString());
  return Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, String(value)]));
}

describe('the environment of a step', () => {
  test('has inputs with their hyphens, defaults, the runtime and the id-token pair, and nothing of this machine', async () => {
    process.env['KEYTRAIL_TEST_LEAK'] = 'leaked';
    const idToken = { requestUrl: 'http://127.0.0.1:1/?a=b', requestToken: 'request-token' };
    const job = startJob({ idToken, githubToken: 'ghs_0123456789' });
    const { rawStdout, log } = await job.uses(printEnv, { with: { 'role-to-assume': 'arn:x' } });
    delete process.env['KEYTRAIL_TEST_LEAK'];
    const env = parseEnv(rawStdout);
    expect(env).toMatchObject({
      'INPUT_ROLE-TO-ASSUME': 'arn:x',
      INPUT_DRY_RUN: 'false',
      'INPUT_GITHUB-TOKEN': 'ghs_0123456789',
      ACTIONS_ID_TOKEN_REQUEST_URL: idToken.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: job.folders.workspace,
      RUNNER_TEMP: job.folders.temp,
      HOME: job.folders.home,
    });
    expect(Object.keys(env)).toEqual(expect.arrayContaining(['ACTIONS_RUNTIME_TOKEN', 'GITHUB_EVENT_PATH']));
    expect(env).not.toHaveProperty('KEYTRAIL_TEST_LEAK');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
    expect(log).toContain('  github-token: ***\n');
    expect(log).not.toContain('ghs_0123456789');
  });

  test('has no token pair without the permission, and a script has nothing of the runtime', async () => {
    const job = startJob({ idToken: { requestUrl: 'http://127.0.0.1:1/', requestToken: 'request-token' } });
    const names = /^(ACTIONS_\w+|INPUT_\S+)=/gm;
    const script = await job.run('env');
    expect(script.rawStdout.toString().match(names)).toHaveLength(2);
    const action = await startJob().uses(printEnv);
    expect(action.rawStdout.toString()).not.toContain('ID_TOKEN');
  });

  test('warns of an input that the action does not declare, and passes it on', async () => {
    const { rawStdout, annotations } = await startJob().uses(printEnv, { with: { 'role-to-asume': 'x' } });
    expect(parseEnv(rawStdout)).toHaveProperty(['INPUT_ROLE-TO-ASUME'], 'x');
    expect(annotations.map(({ message }) => message)).toEqual([
      "Unexpected input(s) 'role-to-asume', valid inputs are ['role-to-assume', 'dry run', 'github-token']",
    ]);
  });
});

describe('the files of a step', () => {
  test('carry variables, paths, outputs, state and a summary, with every byte that text can have', async () => {
    const value = '\r\n a=b<<EOF \té😀\n\n';
    const folder = actions.make('files', {
      main: `const v = ${JSON.stringify(value)};
        add('ENV', 'VALUE<<E\\n' + v + '\\nE\\nNODE_OPTIONS=--x\\nBASH_ENV=/none\\n');
        add('OUTPUT', 'out=1\\n'); add('STATE', 'dir=/some/dir\\n'); add('PATH', '/added/first\\n/added/last\\n');
        console.log('::add-mask::top secret'); add('STEP_SUMMARY', '# A top secret\\n');`,
      post: 'console.log(process.env.STATE_dir);',
    });
    const job = startJob();
    const step = await job.uses(folder);
    expect(step.conclusion).toBe('success');
    expect(step.env).toEqual(
      new Map([
        ['VALUE', value],
        ['BASH_ENV', '/none'],
      ]),
    );
    expect(step.outputs).toEqual(new Map([['out', '1']]));
    expect(step.summary).toBe('# A ***\n');
    expect(step.files.summary.toString()).toBe('# A top secret\n');
    expect(step.annotations.map(({ message }) => message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
    const next = await job.run('printf %s "$VALUE"; printf "\\n%s" "$PATH"');
    expect(next.rawStdout.toString().startsWith(`${value}\n/added/last:/added/first:`)).toBe(true);
    expect(next.rawStdout.toString()).not.toContain('STATE_');
    const [post] = await job.finish();
    expect(post?.rawStdout.toString()).toBe('/some/dir\n');
  });

  test.each([
    ['was cut in the middle', "add('ENV', 'A=1\\nB<<E\\nhalf');"],
    ['has a line that is no pair', "add('ENV', 'A=1\\nnonsense\\nC=3\\n');"],
  ])('fail the step when one %s, but what stands before counts', async (_what, main) => {
    const job = startJob();
    const step = await job.uses(actions.make('broken', { main }));
    expect(step.conclusion).toBe('failure');
    expect(step.exitCode).toBe(0);
    expect(job.env).toEqual(new Map([['A', '1']]));
    expect(step.log).toContain("##[error]Unable to process file command 'env' successfully.");
  });

  test('are read although the step crashed or was killed', async () => {
    const crash = actions.make('crash', { main: "add('ENV', 'A=1\\n'); process.exitCode = 7;" });
    const job = startJob();
    expect(await job.uses(crash)).toMatchObject({ conclusion: 'failure', exitCode: 7 });
    const hang = actions.make('hang', {
      main: "add('ENV', 'B=2\\n'); console.log('ready'); setInterval(() => undefined, 1000);",
    });
    let end = (): void => undefined;
    const killed = await job.uses(hang, {
      if: 'always()',
      onStart: (running) => {
        end = () => running.kill('SIGKILL');
      },
      onOutput: () => end(),
    });
    expect(killed).toMatchObject({ conclusion: 'failure', exitCode: 137, signal: 'SIGKILL' });
    expect(job.env).toEqual(
      new Map([
        ['A', '1'],
        ['B', '2'],
      ]),
    );
  });

  test('may be gone, and may be a folder', async () => {
    const main = `rmSync(process.env.GITHUB_OUTPUT); rmSync(process.env.GITHUB_ENV); mkdirSync(process.env.GITHUB_ENV);`;
    const step = await startJob().uses(actions.make('folder', { main }));
    expect(step.conclusion).toBe('failure');
    expect(step.annotations[0]?.message).toBe("Unable to process file command 'env' successfully.");
  });

  test('lose a summary of more than 1 MiB', async () => {
    const main = "add('STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1));";
    const step = await startJob().uses(actions.make('large', { main }));
    expect(step).toMatchObject({ conclusion: 'success', summary: '' });
    expect(step.annotations[0]?.message).toContain('upload aborted');
  });
});

describe('the log of a job', () => {
  test('is masked from the moment of the mask on, on both outputs and in the header of the next step', async () => {
    const main = `process.stdout.write('::add-mask::hunter2%0Asecond line\\n');
      setTimeout(() => { console.error('hunter2 on stderr'); add('ENV', 'PASSWORD=hunter2\\n'); }, 100);`;
    const job = startJob({ secrets: ['from-the-start'] });
    await job.run('echo hunter2 from-the-start');
    const step = await job.uses(actions.make('mask', { main }));
    expect(step.rawStderr.toString()).toBe('hunter2 on stderr\n');
    await job.run('echo "$PASSWORD" | base64; echo "second line"; echo -n "$PASSWORD" | base64');
    expect(job.log).toContain('hunter2 ***\n');
    expect(job.log).toContain('*** on stderr\n');
    expect(job.log).toContain('  PASSWORD: ***\n');
    // A newline changes the end of base64, so the runner's own forms do not cover it.
    expect(job.log).toContain('aHVudGVyMgo=\n***\n***\n');
  });

  test('shows what a script is, its shell, and its exit code', async () => {
    const { log, exitCode } = await startJob().run('\n  false | true\n  exit 3\n', {
      shell: 'sh',
      env: { A: 'b' },
    });
    expect(exitCode).toBe(3);
    expect(log.replace(/^shell: .*\/sh /m, 'shell: sh ')).toBe(
      [
        '##[group]Run false | true',
        '\u001b[36;1m\u001b[0m',
        '\u001b[36;1m  false | true\u001b[0m',
        '\u001b[36;1m  exit 3\u001b[0m',
        'shell: sh -e {0}',
        'env:',
        '  A: b',
        '##[endgroup]',
        '##[error]Process completed with exit code 3.',
        '',
      ].join('\n'),
    );
  });

  test('passes on no job output in which a mask is found', async () => {
    const job = startJob({ secrets: ['abc'] });
    expect(job.passOutputs({ one: 'x abc', two: 'x', three: '' })).toEqual({ two: 'x' });
  });
});

describe('the order of a job', () => {
  test('runs posts from the last to the first, whatever became of main, and empties the temporary folder', async () => {
    const post = "console.log('post of ' + process.env.INPUT_NAME);";
    const inputs = 'inputs:\n  name: {}';
    const good = actions.make('good', { main: '', post, inputs });
    const bad = actions.make('bad', { main: 'process.exit(1);', post, inputs });
    const job = startJob();
    await job.uses(good, { with: { name: 'first' } });
    await job.uses(bad, { with: { name: 'second' } });
    expect(await job.uses(good, { with: { name: 'third' } })).toMatchObject({ conclusion: 'skipped' });
    expect((await job.run('echo always', { if: 'always()' })).conclusion).toBe('success');
    const posts = await job.finish();
    expect(posts.map(({ rawStdout }) => rawStdout.toString())).toEqual([
      'post of second\n',
      'post of first\n',
    ]);
    expect(readdirSync(job.folders.temp)).toEqual([]);
    expect(job.status).toBe('failure');
  });

  test.each([
    ['1', 'success'],
    ['0', 'skipped'],
  ])('decides on a post by what stands in the environment: %s', async (value, conclusion) => {
    const folder = actions.make('post-if', {
      main: `add('ENV', 'MY_POST=${value}\\n'); process.exit(1);`,
      post: '',
      postIf: "env.MY_POST == '1'",
    });
    const job = startJob();
    await job.uses(folder);
    expect((await job.finish()).map((post) => post.conclusion)).toEqual([conclusion]);
  });

  test('empties the temporary folder of a runner before its next job', async () => {
    const first = startJob();
    await first.run('echo kept > "$RUNNER_TEMP/file"; echo kept > "$HOME/file"');
    const second = startJob({ root: first.folders.root });
    expect(existsSync(join(second.folders.temp, 'file'))).toBe(false);
    expect(existsSync(join(second.folders.home, 'file'))).toBe(true);
  });

  test('refuses an action that is not for node24', async () => {
    await expect(startJob().uses(join(actions.make('x', { main: '' }), '..'))).rejects.toThrow(
      "Can't find 'action.yml'",
    );
  });
});

describe('the end of a step', () => {
  const stubborn = `process.on('SIGINT', () => console.log('got SIGINT'));
    process.on('SIGTERM', () => console.log('got SIGTERM'));
    add('ENV', 'A=1\\n'); console.log('ready'); setInterval(() => undefined, 1000);`;

  test('comes with SIGINT, then SIGTERM, then a kill, when the job is cancelled', async () => {
    const job = startJob({ patience: { interruptMs: 200, terminateMs: 200 } });
    const folder = actions.make('stubborn', { main: stubborn, post: "console.log('post');" });
    let cancelled: Promise<void> | undefined;
    const step = await job.uses(folder, {
      onOutput: () => {
        cancelled ??= job.cancel();
      },
    });
    await cancelled;
    expect(step.rawStdout.toString()).toBe('ready\ngot SIGINT\ngot SIGTERM\n');
    expect(step).toMatchObject({ conclusion: 'cancelled', signal: 'SIGKILL' });
    expect(job.env).toEqual(new Map([['A', '1']]));
    expect((await job.run('echo no')).conclusion).toBe('skipped');
    expect((await job.finish()).map((post) => post.conclusion)).toEqual(['success']);
  });

  test('is not held up for ever by a child that keeps the pipes', async () => {
    const job = startJob({ patience: { pipesMs: 100 } });
    const step = await job.run('sleep 600 & echo "$!"');
    expect(step.conclusion).toBe('success');
    process.kill(Number(step.rawStdout.toString()), 'SIGKILL');
  });

  test('comes at once when the environment is too large to start anything', async () => {
    const job = startJob({ env: { HUGE: 'x'.repeat(4 * 1024 * 1024) } });
    const step = await job.run('echo never');
    expect(step).toMatchObject({ conclusion: 'failure', exitCode: null });
    expect(step.annotations[0]?.message).toContain('An error occurred trying to start process');
  });

  test('hands a value with NUL on up to the NUL', async () => {
    const step = await startJob({ env: { CUT: 'before\0behind' } }).run('printf %s "$CUT"');
    expect(step.rawStdout.toString()).toBe('before');
  });
});
