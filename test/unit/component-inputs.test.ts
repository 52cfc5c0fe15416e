import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { inputSpecs } from '../../sandbox/gitlab-runner/template.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What of the action has no meaning in a GitLab job, with the reason. */
const OF_GITHUB_ONLY: Readonly<Record<string, string>> = {
  'mask-aws-account-id': "GitLab's runner prints no inputs, and there is no mask to add",
  export: 'mode says where the secrets go',
  run: 'mode: exec starts commands',
  shell: 'of run',
  'working-directory': 'of run',
  'id-token': 'of run; keep-token is of the job',
  summary: 'a job has none',
  'github-token': 'reads manifests by the API of GitHub',
  'manifest-trust': 'of events that GitLab does not have',
};

/** What only the component has. */
const OF_GITLAB_ONLY = [
  'mode',
  'keep-token',
  'install-node',
  'bundle-url',
  'bundle-sha256',
  'job-name',
  'stage',
  'token-name',
];

test('the component has the inputs of the action, by the same names', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };
  const shared = Object.keys(action.inputs).filter((name) => !(name in OF_GITHUB_ONLY));
  expect(Object.keys(inputSpecs())).toEqual([...shared, ...OF_GITLAB_ONLY]);
});

test('each input of the component that loads reaches the command line as a variable', () => {
  const template = readFileSync(join(ROOT, 'gitlab/templates/secrets/template.yml'), 'utf8');
  const passed = [...template.matchAll(/^ {4}KEYTRAIL_([A-Z_0-9]+): (?:\$\[\[ inputs\.([\w-]+) \]\])$/gm)];
  for (const [, variable, input = ''] of passed) {
    expect(variable).toBe(input.toUpperCase().replaceAll('-', '_'));
  }
  const elsewhere = [
    'audience',
    'mode',
    'keep-token',
    'install-node',
    'job-name',
    'stage',
    'allow-endpoint-override',
  ];
  const all = Object.keys(inputSpecs()).filter((name) => !elsewhere.includes(name));
  expect(passed.map(([, , input]) => input).toSorted()).toEqual(all.toSorted());
});
