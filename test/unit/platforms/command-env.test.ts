import { expect, test } from '@jest/globals';
import { commandEnv } from '../../../src/platforms/github/command-env.ts';
import { systemOf } from '../../../src/system.ts';

const OF_ACTIONS = {
  INPUT_SCOPE: 'x',
  'INPUT_ROLE-TO-ASSUME': 'x',
  'STATE_files-dir': 'x',
  ACTIONS_RUNTIME_URL: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_RESULTS_URL: 'x',
  ACTIONS_CACHE_URL: 'x',
  ACTIONS_CACHE_SERVICE_V2: 'x',
  ACTIONS_CACHE_MODE: 'x',
  GITHUB_ACTION_REPOSITORY: 'x',
  GITHUB_ACTION_REF: 'x',
  GITHUB_ACTION_PATH: 'x',
  GITHUB_STATE: 'x',
};
const PAIR = { ACTIONS_ID_TOKEN_REQUEST_URL: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' };
const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'x',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_SESSION_TOKEN: 'x',
  AWS_WEB_IDENTITY_TOKEN_FILE: 'x',
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: 'x',
  AWS_CONTAINER_AUTHORIZATION_TOKEN: 'x',
};
const KEPT = {
  PATH: '/bin',
  EMPTY: '',
  GITHUB_ACTION: 'keytrail',
  GITHUB_ENV: '/env',
  GITHUB_OUTPUT: '/output',
  GITHUB_TOKEN: 'of the workflow',
  AWS_REGION: 'us-east-1',
  AWS_PROFILE: 'ci',
  ACTIONS_RUNNER_DEBUG: 'true',
  MY_INPUT_A: 'x',
  INPUTRC: '/etc/inputrc',
  STATE: 'x',
};
const ALL = { ...OF_ACTIONS, ...PAIR, ...CREDENTIALS, ...KEPT, UNSET: undefined };

test('a command has what a run: step has, without credentials of AWS and the token pair', () => {
  const { env, withheld } = commandEnv(ALL, { idToken: false });
  expect(env).toEqual(KEPT);
  expect(withheld).toEqual(Object.keys(CREDENTIALS));
});

test('the token pair is given on demand', () => {
  expect(commandEnv(ALL, { idToken: true }).env).toEqual({ ...KEPT, ...PAIR });
});

test('on Windows the case of a name does not count', () => {
  const windows = systemOf('win32', () => {});
  const given = { Input_Scope: 'x', actions_runtime_token: 'x', aws_session_token: 'x', Path: 'C:' };
  expect(commandEnv(given, { idToken: false }, windows)).toEqual({
    env: { Path: 'C:' },
    withheld: ['aws_session_token'],
  });
  expect(commandEnv(given, { idToken: false }, systemOf('linux')).env).toEqual(given);
});
