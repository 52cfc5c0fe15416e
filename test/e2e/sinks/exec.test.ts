import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Laptop } from '../cli/laptop.ts';
import { READER, type World } from '../support/world.ts';
import { BUCKET, GROUP, KEY, LOGS, S3, startAuditedWorld, WRITER } from './audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from './store.ts';

jest.setTimeout(60_000);

const SINKS = ['--audit', S3, '--audit', LOGS, '--audit-signing-key', KEY];
const ALLOWED = ['--allow-endpoint-override', 'true'];

let world: World;
let laptop: Laptop;

beforeAll(async () => {
  world = await startAuditedWorld({ users: { ann: [READER, WRITER], ben: [READER] } });
});
beforeEach(() => {
  laptop = new Laptop(world, 'ann');
});
afterEach(() => {
  laptop.remove();
  world.clean();
});
afterAll(() => world.stop());

function exec(options: readonly string[], by = laptop) {
  const script = ['--', 'sh', '-c', 'test "$ONE" = canary-of-one && echo whole'];
  return by.run(['exec', '--secret', 'ONE=ssm:/app/one', ...options, ...script]);
}

describe('keytrail exec', () => {
  test('leaves both records in each sink, by the credentials that there are', async () => {
    const run = await exec([...SINKS, ...ALLOWED]);
    expect(run).toMatchObject({ code: 0, stdout: 'whole\n' });
    const [intent, result] = laptop.records;
    expect(result?.signature?.key).toBe(world.sandbox.account.keys[KEY]);
    const load = intent?.load;
    const objects = ofLoad(await objectsIn(world, BUCKET), load);
    expect(objects.map(({ record }) => record)).toEqual([intent, result]);
    expect(objects[0]?.place).toContain(`/platform=terminal/0-0-0-${load}-0-`);
    expect(ofLoad(await eventsIn(world, GROUP), load).map(({ record }) => record)).toEqual([intent, result]);
  });

  test('starts nothing when a sink does not take the intent', async () => {
    const ben = new Laptop(world, 'ben');
    try {
      const run = await exec([...SINKS, ...ALLOWED], ben);
      expect(run).toMatchObject({ code: 5, stdout: '' });
      expect(run.stderr).toContain('Error KT601: ');
      expect(ben.records.map(({ outcome }) => outcome)).toEqual(['pending', 'failed']);
    } finally {
      ben.remove();
    }
  });

  test.each([
    ['a sink on a moved endpoint', SINKS, 5, 'Error KT604: '],
    ['a URI that is none', ['--audit', 's3:/x'], 2, 'audit, line 1: "s3:/x" is no sink'],
  ])('refuses %s', async (_, options, code, told) => {
    const run = await exec(options);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(told);
  });

  test('with --audit-failure warn starts the command, and says what did not confirm', async () => {
    const run = await exec(['--audit', 's3://no-such-bucket', '--audit-failure', 'warn', ...ALLOWED]);
    expect(run).toMatchObject({ code: 0, stdout: 'whole\n' });
    expect(run.stderr).toMatch(/^! audit-failure is warn: /m);
    expect(run.stderr).toContain('s3://no-such-bucket did not confirm it (NoSuchBucket: ');
    expect(laptop.records.map(({ environment }) => environment.audit_failure)).toEqual(['warn', 'warn']);
  });
});
