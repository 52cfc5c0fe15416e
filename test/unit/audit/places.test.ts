import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AuditRecord, openTrail, type TrailName } from '../../../src/audit/index.ts';
import { logsStatements, streamOf } from '../../../src/audit/sinks/cloudwatch-logs.ts';
import { signStatements } from '../../../src/audit/sinks/kms-signer.ts';
import { keyOf, s3Statements } from '../../../src/audit/sinks/s3.ts';
import { POLICY_LIMIT_CHARACTERS, policyText } from '../../../src/session/index.ts';
import { FIXED_CHANCE, factsOfALoad } from './facts-of-a-load.ts';
import { MemorySink } from './memory-sink.ts';

const LOAD = '01KATB6ZKV041061050R3GG28A';
const NAME: TrailName = { platform: 'github', run: ['1', '9', '1'], load: LOAD };
const PLACE = { partition: 'aws', bucket: 'acme-audit', prefix: 'keytrail/', region: 'us-east-1' };

async function aRecord(): Promise<AuditRecord> {
  const sink = new MemorySink('file');
  const tool = { name: 'keytrail', version: '1.0.0' };
  const trail = openTrail({ tool, sinks: [sink], previous: null, chance: FIXED_CHANCE });
  return (await trail.intent(factsOfALoad(), sink.signal)).record;
}

/** Whether a policy's pattern covers a text, as IAM reads it. */
function covers(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^$()|[\]\\{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

describe('the key of a record in S3', () => {
  test('is that of the design', async () => {
    const record = await aRecord();
    expect(keyOf(PLACE, NAME, record)).toBe(
      `keytrail/dt=2026-11-23/platform=github/1-9-1-${LOAD}-0-${record.digest.slice('sha256:'.length)}.json`,
    );
    expect(keyOf({ prefix: '' }, NAME, record)).toMatch(/^dt=2026-11-23\/platform=github\/1-9-1-/);
  });

  test('has at most 1,024 bytes, whatever the token says of the run', async () => {
    const long = { ...NAME, run: ['é'.repeat(500), '9'.repeat(500), null] };
    const key = keyOf({ prefix: `${'p'.repeat(256)}/` }, long, await aRecord());
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_024);
  });
});

describe('the permissions of a sink', () => {
  const part = fc.option(fc.string({ unit: 'binary', maxLength: 60 }), { nil: null });
  const names = fc.record({
    platform: fc.constantFrom('github' as const, 'gitlab' as const),
    run: fc.tuple(part, part, part),
    load: fc.constant(LOAD),
  });

  test('cover the keys of this load, and no key of another, whatever the claims hold', async () => {
    const record = await aRecord();
    const other = LOAD.replace(/A$/, 'B');
    fc.assert(
      fc.property(names, (name) => {
        const [put] = s3Statements(PLACE, name, ['2026-11-23', '2026-11-23']);
        expect(put).toMatchObject({ Effect: 'Allow', Action: 's3:PutObject' });
        const resources = [put?.Resource ?? []].flat();
        expect(resources).toHaveLength(1);
        const [resource = ''] = resources;
        expect(resource.slice(0, -1)).not.toMatch(/[*?$]/);
        expect(resource.endsWith(`-${LOAD}-*`)).toBe(true);
        const arn = 'arn:aws:s3:::acme-audit/';
        expect(covers(resource, arn + keyOf(PLACE, name, record))).toBe(true);
        expect(covers(resource, arn + keyOf(PLACE, { ...name, load: other }, record))).toBe(false);
        expect(covers(resource, arn + keyOf({ prefix: 'other/' }, name, record))).toBe(false);
      }),
    );
  });

  test('name both days of a load that can last past midnight', () => {
    const [put, keys] = s3Statements(PLACE, NAME, ['2026-11-23', '2026-11-24']);
    expect(put?.Resource).toEqual(
      ['23', '24'].map(
        (day) => `arn:aws:s3:::acme-audit/keytrail/dt=2026-11-${day}/platform=github/1-9-1-${LOAD}-*`,
      ),
    );
    expect(keys).toMatchObject({ Action: 'kms:GenerateDataKey' });
  });

  test('fit into a policy, two days and the longest names together', () => {
    const place = {
      ...PLACE,
      partition: 'aws-us-gov',
      bucket: 'b'.repeat(63),
      prefix: `${'p'.repeat(255)}/`,
    };
    const name = { ...NAME, run: ['9'.repeat(500), '9'.repeat(500), '9'.repeat(500)] };
    const text = policyText(
      s3Statements({ ...place, region: 'us-gov-west-1' }, name, ['2026-11-23', '2026-11-24']),
    );
    expect(text.length).toBeLessThanOrEqual(POLICY_LIMIT_CHARACTERS);
    const logs = { partition: 'aws-us-gov', account: '111122223333', region: 'us-gov-west-1' };
    const group = logsStatements({ ...logs, group: 'g'.repeat(512) }, name);
    expect(policyText(group).length).toBeLessThanOrEqual(POLICY_LIMIT_CHARACTERS);
  });

  test('are for exactly one stream, whose name holds nothing that CloudWatch Logs or a policy minds', () => {
    fc.assert(
      fc.property(names, (name) => {
        const stream = streamOf(name);
        expect(stream).toMatch(/^(github|gitlab)\/[\w.-]+$/);
        expect(stream.length).toBeLessThanOrEqual(512);
        const place = { partition: 'aws-cn', account: '111122223333', region: 'cn-north-1', group: '/ci' };
        const statements = logsStatements(place, name);
        expect(statements.map(({ Action }) => Action)).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
        for (const { Resource } of statements) {
          expect(Resource).toBe(`arn:aws-cn:logs:cn-north-1:111122223333:log-group:/ci:log-stream:${stream}`);
        }
      }),
    );
  });

  test('sign with one key: by its ARN, or under its alias', () => {
    const arn = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    expect(signStatements(arn)).toEqual([{ Effect: 'Allow', Action: 'kms:Sign', Resource: arn }]);
    expect(signStatements('alias/audit')).toEqual([
      {
        Effect: 'Allow',
        Action: 'kms:Sign',
        Resource: '*',
        Condition: { StringEquals: { 'kms:RequestAlias': 'alias/audit' } },
      },
    ]);
  });
});
