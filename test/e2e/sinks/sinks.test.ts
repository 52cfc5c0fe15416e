import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import type { Call } from '../../../sandbox/gateway/call-log.ts';
import { Moto } from '../../../sandbox/gateway/moto.ts';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { type AuditRecord, resultOf } from '../support/records.ts';
import { type Load, READER, type World } from '../support/world.ts';
import {
  ALLOWED,
  auditedLoad,
  BUCKET,
  GROUP,
  KEY,
  LOGS,
  S3,
  startAuditedWorld,
  WRITER,
} from './audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from './store.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await startAuditedWorld({ users: { ann: [READER, WRITER] } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function calls(): readonly Call[] {
  return world.sandbox.gateway.log.calls;
}

function loadOf({ records }: Load): string {
  return records[0]?.load ?? '';
}

describe('a load with a bucket, a log group and a signature', () => {
  let load: Load;
  let seen: readonly Call[];

  beforeAll(async () => {
    world.sandbox.gateway.log.clear();
    load = await auditedLoad(world, [S3, LOGS], { 'audit-signing-key': KEY });
    seen = [...calls()];
  });

  test('goes well, and says where its records are', () => {
    expectLoaded(load);
    expect(load.step.env.get('ONE')).toBe('canary-of-one');
    expect(load.stdout).toMatch(
      /^✓ recorded {2}intent [0-9a-f]{6}… {2}→ file, s3:\/\/acme-audit\/keytrail, cloudwatch-logs:\/\/\/keytrail\/ci$/m,
    );
    expect(load.stdout).toMatch(
      /^✓ session {3}gh-1-9-1-77-audit on role ci-api, 900 s, limited to writing records$/m,
    );
  });

  test('has the same two records in each, under names that say whose they are', async () => {
    const [intent, result] = load.records;
    const objects = ofLoad(await objectsIn(world, BUCKET), loadOf(load));
    const events = ofLoad(await eventsIn(world, GROUP), loadOf(load));
    expect(objects.map(({ record }) => record)).toEqual([intent, result]);
    expect(events.map(({ record }) => record)).toEqual([intent, result]);
    const keyOf = (record: AuditRecord | undefined) =>
      `keytrail/dt=${record?.time.slice(0, 10)}/platform=github/1-9-1-${loadOf(load)}-${record?.seq}-${record?.digest.slice(7)}.json`;
    expect(objects.map(({ place }) => place)).toEqual([keyOf(intent), keyOf(result)]);
    expect(events.map(({ place }) => place)).toEqual(Array(2).fill(`github/1-9-1-${loadOf(load)}`));
  });

  test('is signed over its digest, so that the public key alone proves it', async () => {
    const { signature, ...result } = resultOf(load.records);
    const { digest: _, ...signed } = result;
    const key = world.sandbox.account.keys[KEY] ?? '';
    const der = world.sandbox.gateway.registry.signingKeys.get(key)?.publicKey ?? Buffer.of();
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const text = Buffer.from(String(canonicalize(signed)));
    expect(signature).toMatchObject({ key, algorithm: 'ECDSA_SHA_256' });
    const value = Buffer.from(signature?.value ?? '', 'base64');
    expect(verify('sha256', text, publicKey, value)).toBe(true);
    expect(verify('sha256', Buffer.from(`${text}.`), publicKey, value)).toBe(false);
    expect(seen.filter(({ action }) => action === 'Sign')).toHaveLength(1);
    expect(load.records[0]?.signature).toBeNull();
  });

  test('reads nothing before the intent is confirmed, and each sink is asked in two rounds at most', () => {
    const ends = (action: string) =>
      seen.filter((call) => call.action === action).map((call) => call.endedAt ?? 0);
    const read = seen.find(({ action }) => action === 'GetParameters')?.startedAt ?? 0;
    const [intentObject = Number.NaN, resultObject = Number.NaN] = ends('PUT');
    expect(intentObject).toBeLessThanOrEqual(read);
    expect(resultObject).toBeGreaterThan(read);
    const puts = seen.filter(({ action, outcome }) => action === 'PutLogEvents' && outcome === 'ok');
    expect(puts).toHaveLength(2);
    expect(puts[0]?.endedAt ?? Number.NaN).toBeLessThanOrEqual(read);
    expect(ends('PUT')).toHaveLength(2);
    expect(ends('CreateLogStream')).toHaveLength(1);
  });

  test('writes by a session of its own, whose policy allows exactly these writes', () => {
    const { registry } = world.sandbox.gateway;
    const audit = resultOf(load.records).sessions.filter(({ purpose }) => purpose === 'audit');
    expect(audit).toHaveLength(1);
    const principal = registry.principals.get(audit[0]?.access_key_id ?? '');
    const policy = principal?.policyText ?? '';
    expect(audit[0]?.policy_sha256).toBe(createHash('sha256').update(policy).digest('hex'));
    const name = `1-9-1-${loadOf(load)}`;
    const day = load.records[0]?.time.slice(0, 10);
    const object = `arn:aws:s3:::acme-audit/keytrail/dt=${day}/platform=github/${name}-*`;
    const stream = `arn:aws:logs:us-east-1:111122223333:log-group:/keytrail/ci:log-stream:github/${name}`;
    expect(JSON.parse(policy).Statement).toEqual([
      { Effect: 'Allow', Action: 's3:PutObject', Resource: object },
      {
        Effect: 'Allow',
        Action: 'kms:GenerateDataKey',
        Resource: '*',
        Condition: {
          StringEquals: { 'kms:ViaService': ['s3.us-east-1.amazonaws.com'] },
          StringLike: {
            'kms:EncryptionContext:aws:s3:arn': ['arn:aws:s3:::acme-audit', 'arn:aws:s3:::acme-audit/*'],
          },
        },
      },
      { Effect: 'Allow', Action: 'logs:CreateLogStream', Resource: stream },
      { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: stream },
      {
        Effect: 'Allow',
        Action: 'kms:Sign',
        Resource: '*',
        Condition: { StringEquals: { 'kms:RequestAlias': KEY } },
      },
    ]);
    const reads = resultOf(load.records).sessions.filter(({ purpose }) => purpose === 'read');
    const reader = registry.principals.get(reads[0]?.access_key_id ?? '')?.policyText;
    expect(reader).not.toMatch(/s3:|logs:|Sign/);
  });
});

describe('sinks', () => {
  test('of the manifest are added to those of the input', async () => {
    const job = world.job({
      manifest: `version: 1\nsecrets: { ONE: ssm:/app/one }\naudit: ["${S3}/from-manifest"]\n`,
    });
    const load = await world.loadIn(job, { with: { audit: LOGS, ...ALLOWED } });
    expectLoaded(load);
    expect(ofLoad(await objectsIn(world, BUCKET), loadOf(load))).toHaveLength(2);
    expect(ofLoad(await eventsIn(world, GROUP), loadOf(load))).toHaveLength(2);
  });

  test('take a bucket that encrypts with a key of KMS', async () => {
    const load = await auditedLoad(world, ['s3://sse-audit']);
    expectLoaded(load);
    const objects = ofLoad(await objectsIn(world, 'sse-audit'), loadOf(load));
    expect(objects.map(({ place }) => place.slice(0, 3))).toEqual(['dt=', 'dt=']);
  });

  test('are refused on an endpoint that a variable moves, before anything is asked of AWS', async () => {
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [S3], { 'allow-endpoint-override': 'false' });
    expectRefusal(load, { code: 'KT604', stage: 'declare' });
    expect(load.stdout).toContain(`${S3}: AWS_ENDPOINT_URL sends it to`);
    expect(calls()).toEqual([]);
  });

  test('write by the role of audit-role-to-assume, and a role that may not read leaves its result there', async () => {
    const { roles } = world.sandbox.account;
    const load = await auditedLoad(world, [S3, LOGS], {
      'role-to-assume': roles['ci-nobody'] ?? '',
      'audit-role-to-assume': roles['ci-audit'] ?? '',
      'audit-signing-key': KEY,
    });
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    const [result] = load.records;
    expect(result?.run.repository).toBe('acme/api');
    expect(result?.sessions).toMatchObject([{ purpose: 'audit', role: roles['ci-audit'] }]);
    expect(result?.signature).not.toBeNull();
    expect(ofLoad(await objectsIn(world, BUCKET), loadOf(load)).map(({ record }) => record)).toEqual([
      result,
    ]);
    expect(ofLoad(await eventsIn(world, GROUP), loadOf(load)).map(({ record }) => record)).toEqual([result]);
  });

  test('have a session that lives as long as a load, whatever the reads ask for', async () => {
    const { roles } = world.sandbox.account;
    const load = await auditedLoad(world, [S3], {
      'role-to-assume': roles['ci-long'] ?? '',
      'audit-role-to-assume': roles['ci-audit'] ?? '',
      'role-duration-seconds': '43200',
      'timeout-seconds': '3600',
    });
    expectLoaded(load);
    expect(load.stdout).toMatch(/-audit on role ci-audit, 3600 s, /);
  });

  test('get a record of 500 secrets in one request', async () => {
    const reason = 'r'.repeat(256);
    const secrets = Array.from(
      { length: 500 },
      (_, number) => `  N${number}: { from: ssm:/app/one, reason: ${reason} }\n`,
    );
    const job = world.job({ manifest: `version: 1\nsecrets:\n${secrets.join('')}` });
    world.sandbox.gateway.log.clear();
    const load = await world.loadIn(job, { with: { audit: `${S3}\n${LOGS}`, ...ALLOWED } });
    expectLoaded(load);
    const [, result] = ofLoad(await eventsIn(world, GROUP), loadOf(load));
    expect(result?.text.length).toBeGreaterThan(256_000);
    expect(result?.record).toEqual(resultOf(load.records));
    expect(ofLoad(await objectsIn(world, BUCKET), loadOf(load)).map(({ record }) => record)).toEqual(
      load.records,
    );
    expect(world.sandbox.gateway.log.find({ action: 'PUT' })).toHaveLength(2);
    expect(world.sandbox.gateway.log.find({ action: 'PutLogEvents', outcome: 'ok' })).toHaveLength(2);
  });

  test('whose role may not be assumed end the load before it reads', async () => {
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [S3], {
      'audit-role-to-assume': world.sandbox.account.roles['ci-nobody'] ?? '',
    });
    expectRefusal(load, { code: 'KT605', stage: 'assume' });
    expect(calls().filter(({ service }) => service !== 'sts')).toEqual([]);
    expect(load.stdout).toMatch(
      /^✗ recorded {2}result not confirmed by s3:\/\/acme-audit\/keytrail: no session for it/m,
    );
  });

  test('of another Region, and too many for one policy, are written to by as many sessions as need be', async () => {
    const far = `cloudwatch-logs:///keytrail/far?region=eu-west-1`;
    const moto = new Moto(world.sandbox.emulatorUrl);
    const target = { service: 'logs', region: 'eu-west-1', account: world.sandbox.account.account };
    await moto.call(target, 'Logs_20140328.CreateLogGroup', { logGroupName: '/keytrail/far' });
    const many = Array.from({ length: 6 }, (_, index) => `${S3}/${'p'.repeat(200)}${index}`);
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [...many, far]);
    expectLoaded(load);
    expect(ofLoad(await objectsIn(world, BUCKET), loadOf(load))).toHaveLength(12);
    const puts = world.sandbox.gateway.log.find({ action: 'PutLogEvents', outcome: 'ok' });
    expect(puts.map(({ region }) => region)).toEqual(['eu-west-1', 'eu-west-1']);
    const names = resultOf(load.records)
      .sessions.filter(({ purpose }) => purpose === 'audit')
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(names[1]).toBe('gh-1-9-1-77-audit-2');
  });

  test('of a Region of another partition are refused before STS is asked', async () => {
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [`${S3}?region=cn-north-1`]);
    expectRefusal(load, { code: 'KT107', stage: 'assume' });
    expect(calls()).toEqual([]);
  });

  test('that a load did not come to are named, with the reason', async () => {
    const load = await world.load('ONE = ssm:/app/one*', { audit: S3, ...ALLOWED });
    expectRefusal(load, { code: 'KT103', stage: 'declare' });
    expect(load.stdout).toContain(
      `result not confirmed by ${S3}: the load ended before a session for it was open`,
    );
    expect(load.step.summary).toContain(`result not confirmed by ${S3}`);
  });

  test("are written with the credentials of the SDK's own chain when there is no role", async () => {
    const { accessKeyId = '', secretAccessKey = '' } = world.sandbox.account.users['ann'] ?? {};
    const machineEnv = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const job = world.job({ token: null, machineEnv, github: { repository_id: '1' } });
    const secrets = 'ONE = ssm:/app/one';
    const inputs = {
      secrets,
      audit: `${S3}\n${LOGS}`,
      'audit-signing-key': KEY,
      'role-to-assume': '',
      ...ALLOWED,
    };
    const load = await world.loadIn(job, { with: inputs });
    expectLoaded(load);
    expect(resultOf(load.records).signature).not.toBeNull();
    const objects = ofLoad(await objectsIn(world, BUCKET), loadOf(load));
    expect(objects.map(({ record }) => record)).toEqual(load.records);
    expect(objects[0]?.place).toContain('/platform=github/1-9-1-');
    expect(ofLoad(await eventsIn(world, GROUP), loadOf(load))).toHaveLength(2);
  });

  test('beside a signature need not be remote', async () => {
    const load = await auditedLoad(world, ['file'], {
      'audit-signing-key': world.sandbox.account.keys[KEY] ?? '',
    });
    expectLoaded(load);
    expect(resultOf(load.records).signature?.key).toBe(world.sandbox.account.keys[KEY]);
  });

  test('may belong to no account but those that are allowed', async () => {
    world.sandbox.gateway.log.clear();
    const load = await auditedLoad(world, [S3], {
      'allowed-account-ids': '111122223333',
      'audit-role-to-assume': 'arn:aws:iam::444455556666:role/elsewhere',
    });
    expectRefusal(load, { code: 'KT310', stage: 'assume' });
    expect(calls()).toEqual([]);
  });
});
