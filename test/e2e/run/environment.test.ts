import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Job } from '../../../sandbox/runner/runner.ts';
import { expectLoaded } from '../support/expectations.ts';
import { nextStepEnv } from '../support/next-step.ts';
import type { World } from '../support/world.ts';
import { printed, startWorld, TOKEN } from './support.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'canary-of-an-earlier-step',
  AWS_SESSION_TOKEN: 'canary-session',
};

const PRINT = `const entries = Object.entries(process.env).filter(([name]) => name !== 'NPM_TOKEN');
console.log(JSON.stringify(Object.fromEntries(entries)));
console.log(process.env.NPM_TOKEN.length);`;

/** The environment of a command, without its one secret. */
async function commandEnv(job: Job, inputs: Readonly<Record<string, string>>) {
  const load = await world.loadIn(job, {
    with: { secrets: 'NPM_TOKEN = /ci/npm_token', run: PRINT, shell: 'node', ...inputs },
    env: { OF_THE_STEP: 'a"b', 'with-hyphen': '1', STATE_own: 'x' },
  });
  expectLoaded(load);
  const [json = '', length] = printed(load.stdout).split('\n');
  expect(length).toBe(String(TOKEN.length));
  return { env: new Map(Object.entries<string>(JSON.parse(json))), stdout: load.stdout };
}

/** What bash adds for whatever it starts. */
const OF_BASH = ['PWD', 'SHLVL', '_'];

function namesOnlyIn(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  return [...one.keys()].filter((name) => !other.has(name) && !OF_BASH.includes(name)).sort();
}

const PAIR = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'];

test.each([
  ['false', ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_STATE']],
  ['true', ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'GITHUB_STATE']],
])(
  'a command with id-token: %s has what a run: step has, and neither credentials of AWS nor what actions have',
  async (idToken, withheld) => {
    const job = world.job({ machineEnv: CREDENTIALS });
    const { env, stdout } = await commandEnv(job, { 'id-token': idToken });
    const ofRunStep = await nextStepEnv(job);
    expect(namesOnlyIn(env, ofRunStep)).toEqual(['OF_THE_STEP', 'with-hyphen']);
    expect(namesOnlyIn(ofRunStep, env)).toEqual([...(idToken === 'true' ? [] : PAIR), ...withheld].sort());
    expect(env.get('OF_THE_STEP')).toBe('a"b');
    const differing = [...env].filter(([name, value]) => (ofRunStep.get(name) ?? value) !== value);
    expect(differing.map(([name]) => name).sort()).toEqual([
      'GITHUB_ACTION',
      'GITHUB_ENV',
      'GITHUB_OUTPUT',
      'GITHUB_PATH',
      'GITHUB_STEP_SUMMARY',
    ]);
    expect(stdout).toContain(
      '\n    without AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN: credentials of AWS are not passed on\n',
    );
  },
);
