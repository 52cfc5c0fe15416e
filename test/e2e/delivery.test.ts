import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectModes } from '../modes.ts';
import { expectLoaded } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { filesDirsOf, World } from './support/world.ts';

jest.setTimeout(60_000);

const SHARED = 'arn:aws:ssm:us-east-1:444455556666:parameter/team/shared';
const ABROAD = 'arn:aws:ssm:eu-central-1:111122223333:parameter/eu/token';

let world: World;

beforeAll(async () => {
  world = await World.start({
    keys: ['arn:aws:kms:us-east-1:444455556666:alias/team'],
    parameters: {
      '/app/one': 'value-of-one',
      '/app/versions': { versions: ['version-one', 'version-two', 'version-three'], labels: { prod: 1 } },
      '/app/json': '{"host":"db.acme.test","n":1.50,"list":[{"a/b":"deep-value"}],"on":true,"o":{"k":"v w"}}',
      '/app/plain': { value: 'plain-text', type: 'String' },
      '/app/list': { value: 'first-item,second-item', type: 'StringList' },
      [ABROAD]: 'token-of-europe',
      [SHARED]: {
        value: 'shared-by-the-team',
        key: 'arn:aws:kms:us-east-1:444455556666:alias/team',
        sharedWith: ['111122223333'],
      },
    },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

describe('where values go', () => {
  test('export: outputs puts them into the outputs of the step and into no environment', async () => {
    const job = world.job();
    const load = await world.loadIn(job, { with: { secrets: 'ONE = ssm:/app/one', export: 'outputs' } });
    expectLoaded(load);
    expect(load.step.outputs.get('ONE')).toBe('value-of-one');
    expect(load.step.files.env).toHaveLength(0);
    expect(load.stdout).toMatch(/^✓ exported {2}1 output of this step$/m);
    expect(load.stdout).toMatch(/ → outputs$/m);
    expect(resultOf(load.records).reads[0]?.delivered).toBe('outputs');
    expect((await nextStepEnv(job)).has('ONE')).toBe(false);
    const names = [...load.step.outputs.keys()];
    expect(names).toEqual(['audit-file', 'audit-digest', 'ONE']);
  });

  test('export: none reads, masks and records, and hands nothing over', async () => {
    const job = world.job();
    const load = await world.loadIn(job, { with: { secrets: 'ONE = ssm:/app/one', export: 'none' } });
    expectLoaded(load);
    expect(load.stdout).toContain('::add-mask::value-of-one\n');
    expect(load.step.files.env).toHaveLength(0);
    expect([...load.step.outputs.keys()]).toEqual(['audit-file', 'audit-digest']);
    expect(resultOf(load.records).reads[0]).toMatchObject({
      delivered: null,
      masked: true,
      outcome: 'found',
    });
  });

  test.each([
    ['env', ['KEYTRAIL_POST', 'KEY_A', 'KEY_B']],
    ['none', ['KEYTRAIL_POST']],
    ['outputs', ['KEYTRAIL_POST']],
  ])('as: file writes files with their modes also with export: %s', async (to, variables) => {
    const manifest = `version: 1
secrets:
  KEY_A: { from: ssm:/app/one, as: file }
  KEY_B: { from: ssm:/app/versions:2, as: file, mode: "0440" }
`;
    const job = world.job({ manifest });
    const load = await world.loadIn(job, { with: { export: to } });
    expectLoaded(load);
    expect([...load.step.env.keys()]).toEqual(variables);
    const dir = load.step.outputs.get('files-dir') ?? '';
    expect(dir).toBe(join(job.folders.temp, 'keytrail', filesDirsOf(job)[0] ?? ''));
    const files = ['KEY_A', 'KEY_B'].map((name) => join(dir, name));
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['value-of-one', 'version-two']);
    expectModes([files[0] ?? '', 0o600], [files[1] ?? '', 0o440]);
    const paths = to === 'outputs' ? load.step.outputs : load.step.env;
    expect(['KEY_A', 'KEY_B'].map((name) => paths.get(name))).toEqual(
      to === 'none' ? [undefined, undefined] : files,
    );
    expect(resultOf(load.records).reads.map(({ delivered }) => delivered)).toEqual(['file', 'file']);
  });
});

describe('what a reference can say', () => {
  test('versions, labels, pointers, types, other Regions and accounts, all in one load', async () => {
    const manifest = `version: 1
defaults: { prefix: /app/ }
secrets:
  LATEST: versions
  SECOND: ssm:/app/versions:2
  LABELLED: /app/versions:prod
  HOST: json#/host
  NUMBER: "ssm:/app/json#n"
  DEEP: "json#/list/0/a~1b"
  ON: { from: "ssm:/app/json#/on" }
  OBJECT: "ssm:/app/json#/o"
  PLAIN: plain
  LIST: ssm:/app/list
  EUROPE: ${ABROAD}
  SHARED: ssm:${SHARED}
  HERE: { from: ssm:arn:aws:ssm:us-east-1:111122223333:parameter/app/one }
`;
    const job = world.job({ manifest });
    const load = await world.loadIn(job);
    expectLoaded(load);
    const env = await nextStepEnv(job);
    const expected = {
      LATEST: 'version-three',
      SECOND: 'version-two',
      LABELLED: 'version-one',
      HOST: 'db.acme.test',
      NUMBER: '1.50',
      DEEP: 'deep-value',
      ON: 'true',
      OBJECT: '{"k":"v w"}',
      PLAIN: 'plain-text',
      LIST: 'first-item,second-item',
      EUROPE: 'token-of-europe',
      SHARED: 'shared-by-the-team',
      HERE: 'value-of-one',
    };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, env.get(name)]))).toEqual(expected);
    const { reads, calls } = resultOf(load.records);
    expect(reads.map(({ version }) => version)).toEqual([3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(reads.find(({ name }) => name === 'SHARED')?.arn).toBe(SHARED);
    expect(reads.find(({ name }) => name === 'EUROPE')?.arn).toBe(ABROAD);
    // One parameter is read once however many pointers lead into it.
    expect(calls.reduce((sum, { names }) => sum + names, 0)).toBe(9);
    expect(new Set(calls.map(({ region }) => region))).toEqual(new Set(['us-east-1', 'eu-central-1']));
  });

  test('a missing name that is optional is left out or replaced by its default, and the record says so', async () => {
    const manifest = `version: 1
secrets:
  ABSENT: { from: ssm:/app/nowhere, optional: true }
  DEFAULTED: { from: ssm:/app/nowhere_either, optional: true, default: "default-text" }
  EMPTY: { from: ssm:/app/nowhere_at_all, optional: true, default: "" }
  ABSENT_FILE: { from: ssm:/app/no_file, optional: true, as: file }
  ONE: ssm:/app/one
`;
    const job = world.job({ manifest });
    const load = await world.loadIn(job);
    expectLoaded(load);
    const env = await nextStepEnv(job);
    expect(['ABSENT', 'DEFAULTED', 'EMPTY', 'ABSENT_FILE', 'ONE'].map((name) => env.get(name))).toEqual([
      undefined,
      'default-text',
      '',
      undefined,
      'value-of-one',
    ]);
    expect(env.has('KEYTRAIL_POST')).toBe(false);
    expect(resultOf(load.records).reads.map(({ outcome, delivered }) => `${outcome} ${delivered}`)).toEqual([
      'missing null',
      'defaulted env',
      'defaulted env',
      'missing null',
      'found env',
    ]);
  });

  test('mask: false keeps a value readable in the log, and masks what it was taken from no more than that', async () => {
    const manifest = `version: 1
secrets:
  DB_HOST: { from: "ssm:/app/json#/host", mask: false }
  DB_JSON: ssm:/app/json
`;
    const job = world.job({ manifest });
    const load = await world.loadIn(job);
    expectLoaded(load);
    expect(load.stdout).not.toContain('::add-mask::db.acme.test\n');
    expect(load.stdout).toContain('::add-mask::deep-value\n');
    const { log } = await job.run('echo "host $DB_HOST deep-value"');
    expect(log).toContain('\nhost db.acme.test ***\n');
    expect(resultOf(load.records).reads.map(({ masked }) => masked)).toEqual([false, true]);
  });
});
