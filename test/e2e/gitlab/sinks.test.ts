import { expect, jest } from '@jest/globals';
import { BUCKET, GROUP, KEY, LOGS, S3, WRITER } from '../sinks/audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from '../sinks/store.ts';
import { resultOf } from '../support/records.ts';
import { testHere, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(120_000);

const ONE = 'canary-value-of-one';
const ALLOWED = { 'allow-endpoint-override': true };
const files = { '.keytrail.yml': 'version: 1\nsecrets: { ONE: "ssm:/app/one" }\n' };
const script = ['echo "it is $ONE."'];
const variables = { KEYTRAIL_RECORD: 'true' };

let world: GitlabWorld;

useWorld(
  { '/app/one': ONE },
  (started) => {
    world = started;
  },
  { policies: [WRITER], signingKeys: [KEY], buckets: { [BUCKET]: { objectLock: true } }, logGroups: [GROUP] },
);

testHere('a job leaves both records in each sink, signed, named by its project and pipeline', async () => {
  const end = await world.run({
    files,
    variables,
    claims: { projectId: '42', pipelineId: '9' },
    inputs: { audit: `${S3}\n${LOGS}\n`, 'audit-signing-key': KEY, ...ALLOWED },
    script,
  });
  expect(end).toMatchObject({ code: 0, text: expect.stringContaining('\nit is ***.\n') });
  const { load } = resultOf(end.records);
  expect(end.records[1]?.signature?.key).toBe(world.sandbox.account.keys[KEY]);
  const objects = ofLoad(await objectsIn(world, BUCKET), load);
  expect(objects.map(({ record }) => record)).toEqual(end.records);
  expect(objects[0]?.place).toContain(`/platform=gitlab/42-9-1-${load}-0-`);
  expect(ofLoad(await eventsIn(world, GROUP), load).map(({ record }) => record)).toEqual(end.records);
});

testHere('a job whose sink does not take the record ends, and its script does not run', async () => {
  const inputs = { audit: 's3://no-such-bucket', ...ALLOWED };
  const end = await world.run({ files, variables, inputs, script });
  expect(end.code).toBe(5);
  expect(end.text).toContain('Error KT601: ');
  expect(end.text).not.toMatch(/^it is /m);
  expect(end.records.map(({ outcome }) => outcome)).toEqual(['pending', 'failed']);
});

testHere('with audit-failure: warn it runs, and the log says what did not confirm', async () => {
  const inputs = { audit: 's3://no-such-bucket', 'audit-failure': 'warn', ...ALLOWED };
  const end = await world.run({ files, variables, inputs, script });
  expect(end).toMatchObject({ code: 0, text: expect.stringContaining('\nit is ***.\n') });
  expect(end.text).toMatch(/^! audit-failure is warn: /m);
  expect(end.records.map(({ environment }) => environment.audit_failure)).toEqual(['warn', 'warn']);
});

testHere('a sink on an endpoint that a variable moves is refused unless the input allows it', async () => {
  const end = await world.run({ files, inputs: { audit: S3 }, script });
  expect(end.code).toBe(5);
  expect(end.text).toContain('Error KT604: ');
});
