import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { canariesIn, withoutMasks } from './support/canaries.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { type JobSpec, type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const ONE = 'canary-value-of-one';
const TWO = 'canary-value-of-two';
const FOREIGN = 'canary-of-somebody-else';

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': ONE, '/app/two': TWO } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Names that are refused, of many kinds; none of them is set in the job. */
const DANGEROUS =
  `PATHEXT IFS LD_PRELOAD DYLD_INSERT_LIBRARIES GCONV_PATH BASH_ENV ENV PS4 PROMPT_COMMAND NODE_PATH
  NODE_EXTRA_CA_CERTS SSLKEYLOGFILE SSL_CERT_FILE PYTHONPATH PYTHONSTARTUP PERL5OPT RUBYOPT JAVA_TOOL_OPTIONS
  _JAVA_OPTIONS MAVEN_OPTS DOTNET_STARTUP_HOOKS CORECLR_PROFILER GOFLAGS RUSTC_WRAPPER MAKEFLAGS PHPRC LUA_INIT
  PSModulePath GIT_SSH_COMMAND GIT_ASKPASS GIT_CONFIG_COUNT GIT_EXTERNAL_DIFF DOCKER_HOST KUBECONFIG TF_CLI_CONFIG_FILE
  AWS_PROFILE PIP_INDEX_URL npm_config_registry https_proxy GITLAB_CI CI_JOB_TOKEN INPUT_X STATE_X`.split(
    /\s+/,
  );

const declared = (names: readonly string[]) => names.map((name) => `${name} = ssm:/app/one`).join('\n');

describe('a name that gives power over later steps', () => {
  test('is refused before AWS is called, all such names at once, each with its place and reason', async () => {
    const names = ['PATH', 'HOME', 'NODE_OPTIONS', 'GITHUB_ENV', 'RUNNER_TEMP', 'CI', ...DANGEROUS];
    const load = await world.load(declared(['TOKEN', ...names]));
    expectRefusal(load, { code: 'KT110', stage: 'declare' });
    expect(load.stdout).toContain(`the declarations name ${names.length} variables that are refused`);
    for (const [index, name] of names.entries()) {
      expect(load.stdout).toContain(`  input secrets:${index + 2}:1  the variable ${name} is refused: it `);
    }
    expect(load.stdout).not.toContain('the variable TOKEN');
    expect(load.records).toHaveLength(1);
  });

  test('passes when the step names it, and arrives', async () => {
    const job = world.job({ manifest: `version: 1\nsecrets:\n  LUA_INIT: /app/one\n` });
    const load = await world.loadIn(job, {
      with: {
        secrets: declared(DANGEROUS.slice(0, 6)),
        'allow-env-names': `lua_init\n${DANGEROUS.join(', ')}`,
      },
    });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['LUA_INIT', ...DANGEROUS.slice(0, 6)]);
  });

  test.each(['outputs', 'none'])('passes with export: %s, where it is no variable', async (to) => {
    const job = world.job({
      manifest: 'version: 1\nsecrets:\n  PATH: /app/one\n  BASH_ENV: { from: /app/two, as: file }\n',
    });
    const load = await world.loadIn(job, { with: { export: to } });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(['KEYTRAIL_POST']);
  });

  test('is refused as the name of a file, too, whose path would be in the variable', async () => {
    const job = world.job({ manifest: 'version: 1\nsecrets:\n  BASH_ENV: { from: /app/two, as: file }\n' });
    expectRefusal(await world.loadIn(job), { code: 'KT110', stage: 'declare' });
  });

  test.each(['allow-env-names', 'overwrite'])('a pattern in %s is refused', async (input) => {
    const load = await world.load(declared(['LD_PRELOAD']), { [input]: 'LD_*' });
    expectRefusal(load, { code: 'KT101', stage: 'declare' });
    expect(load.stdout).toContain(`  ${input}: "LD_*" is not allowed; names of variables`);
  });
});

/** Neither the value that was read nor the one that stands there is told to anybody. */
function expectSilence({ step, records }: Load): void {
  const told = Buffer.concat([
    withoutMasks(step.rawStdout),
    Buffer.from(step.summary + JSON.stringify(records)),
  ]);
  expect(canariesIn(told, [ONE, TWO, FOREIGN])).toEqual([]);
}

describe('a variable that is set already with another value', () => {
  const machine: JobSpec = { machineEnv: { TOKEN: FOREIGN, EMPTY: '' } };

  test('is refused, all of them at once, and nothing of the others is handed over', async () => {
    const load = await world.load(declared(['FREE', 'TOKEN', 'EMPTY']), {}, machine);
    expectRefusal(load, { code: 'KT111', stage: 'mask' });
    expect(load.stdout).toContain('2 variables are set already with another value; nothing was exported.');
    expect(load.stdout).toMatch(/^ {2}TOKEN {2}ssm:\/app\/one/m);
    expect(load.stdout).toContain('overwrite: TOKEN, EMPTY"');
    expect(load.stdout).not.toMatch(/^ {2}FREE/m);
    expectSilence(load);
    expect(resultOf(load.records).reads.map(({ outcome }) => outcome)).toEqual(['found', 'found', 'found']);
  });

  test('is set when `overwrite` names it', async () => {
    const job = world.job(machine);
    const load = await world.loadIn(job, {
      with: { secrets: declared(['TOKEN', 'EMPTY']), overwrite: 'EMPTY, TOKEN' },
    });
    expectLoaded(load);
    const env = await nextStepEnv(job);
    expect([env.get('TOKEN'), env.get('EMPTY')]).toEqual([ONE, ONE]);
  });

  test('is refused when only another one is named', async () => {
    const load = await world.load(declared(['TOKEN', 'EMPTY']), { overwrite: 'EMPTY' }, machine);
    expectRefusal(load, { code: 'KT111', stage: 'mask' });
    expect(load.stdout).toContain('1 variable is set already');
  });

  test('is set when the value is the same, and when none is to be set', async () => {
    const same = await world.load(declared(['TOKEN']), {}, { machineEnv: { TOKEN: ONE } });
    expectLoaded(same);
    const manifest = 'version: 1\nsecrets:\n  TOKEN: { from: /app/nowhere, optional: true }\n';
    expectLoaded(await world.loadIn(world.job({ ...machine, manifest })));
  });

  test.each(['outputs', 'none'])('does not matter with export: %s', async (to) => {
    expectLoaded(await world.load(declared(['TOKEN']), { export: to }, machine));
  });

  test('is refused when an earlier step set it, and needs `overwrite` beside `allow-env-names`', async () => {
    const job = world.job();
    await job.run(`echo "BASH_ENV=${FOREIGN}" >> "$GITHUB_ENV"`);
    const secrets = declared(['BASH_ENV']);
    const first = await world.loadIn(job, { with: { secrets, 'allow-env-names': 'BASH_ENV' } });
    expectRefusal(first, { code: 'KT111', stage: 'mask' });
    expectSilence(first);
    const both = { secrets, 'allow-env-names': 'BASH_ENV', overwrite: 'bash_env' };
    const second = await world.loadIn(job, { id: 'second', if: 'always()', with: both });
    expect(second.step.env.get('BASH_ENV')).toBe(ONE);
  });

  test('does not trip over what every JavaScript object has', async () => {
    const load = await world.load(declared(['toString', 'constructor', '__proto__']));
    expectLoaded(load);
    expect([...load.step.env.values()]).toEqual([ONE, ONE, ONE]);
  });
});

describe('a variable that Keytrail set in this job', () => {
  test('is set again by a later load, as a value and as a file', async () => {
    const job = world.job();
    const manifestOf = (as: string) => `version: 1\nsecrets:\n  KEY: { from: /app/one, as: ${as} }\n`;
    const files = ['file', 'file', 'env', 'file'].map((as, index) => ({ path: `${index}.yml`, as }));
    const seen: (string | undefined)[] = [];
    for (const { path, as } of files) {
      writeFileSync(`${job.folders.workspace}/${path}`, manifestOf(as));
      const load = await world.loadIn(job, { id: `load${path[0]}`, with: { manifest: path } });
      expect(load.step.conclusion).toBe('success');
      seen.push(load.step.env.get('KEY'));
    }
    expect(seen[2]).toBe(ONE);
    expect(new Set(seen).size).toBe(4);
  });

  test('is known by the records of the job, not by what a variable or a value says', async () => {
    const job = world.job({ machineEnv: { TOKEN: FOREIGN, KEYTRAIL_SET: 'TOKEN', KEYTRAIL_TOKEN: '1' } });
    const load = await world.loadIn(job, { with: { secrets: declared(['TOKEN']) } });
    expectRefusal(load, { code: 'KT111', stage: 'mask' });
  });

  test('as an output, or as a file without a variable, was not set', async () => {
    const manifest =
      'version: 1\nsecrets:\n  KEY: { from: /app/one, as: file }\n  TOKEN: { from: /app/one }\nscopes:\n  all: [KEY, TOKEN]\n  key: [KEY]\n';
    const job = world.job({ manifest });
    const outputs = await world.loadIn(job, { with: { scope: 'all', export: 'outputs' } });
    expectLoaded(outputs);
    const folder = dirname(outputs.step.outputs.get('KEY') ?? '');
    await job.run(`echo "KEY=${folder}/OTHER" >> "$GITHUB_ENV"; echo "TOKEN=${FOREIGN}" >> "$GITHUB_ENV"`);
    const env = await world.loadIn(job, { id: 'env', with: { scope: 'all' } });
    expect(env.step.conclusion).toBe('failure');
    expect(env.stdout).toContain('2 variables are set already with another value');
  });
});
