import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { AUDIT_STORE_TEMPLATE, type AuditStore, deployAuditStore } from '../../../sandbox/audit-store.ts';
import { Laptop } from '../cli/laptop.ts';
import { auditedLoad } from '../sinks/audited-world.ts';
import { expectLoaded } from '../support/expectations.ts';
import { READER, ROLE, World } from '../support/world.ts';
import { verified } from './auditor.ts';

jest.setTimeout(120_000);

const BUCKET = `store-${process.pid}`;
const PARAMETERS = {
  BucketName: BUCKET,
  LogGroupName: `/keytrail/${process.pid}`,
  WriterSubject: 'repo:acme/*',
  SealerSubject: 'repo:acme/audit:ref:refs/heads/main',
  AuditorPrincipal: 'arn:aws:iam::111122223333:root',
};

/** moto makes keys that encrypt of a stack's keys that sign: what the stack says of its keys is tried with these. */
const KEYS = { SigningKeyArn: 'alias/records-of-stack', SealKeyArn: 'alias/seals-of-stack' };

let world: World;
let laptop: Laptop;
let stack: AuditStore;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'canary-of-one', '/app/two': 'canary-of-two' },
    roles: { [ROLE]: { policies: [READER] } },
    users: { nobody: [] },
    signingKeys: Object.values(KEYS),
  });
  laptop = new Laptop(world, 'nobody');
  stack = await deployAuditStore(world.sandbox, { parameters: PARAMETERS, keys: KEYS });
  await stack.adopt('writer', 'write-records');
});
afterAll(async () => {
  laptop.remove();
  await world.stop();
});

test('the store that the template makes keeps what a load writes, and its roles suffice to seal and to verify', async () => {
  const [store = '', logs = ''] = [stack.outputs.get('Store'), stack.outputs.get('LogGroupStore')];
  const load = await auditedLoad(world, [store, logs], {
    'audit-role-to-assume': stack.outputs.get('WriterRoleArn') ?? '',
    'audit-signing-key': world.sandbox.account.keys[KEYS.SigningKeyArn] ?? '',
  });
  expectLoaded(load);
  const sealer = await stack.keysOf('sealer', 'seal-records');
  const args = ['audit', 'seal', '--store', store, '--until', new Date().toISOString()];
  const sealed = await laptop.run([...args, '--signing-key', KEYS.SealKeyArn], {
    env: sealer,
  });
  expect(sealed).toMatchObject({ code: 0 });
  const auditor = await stack.keysOf('auditor', 'read-records');
  const { findings, report } = await verified(laptop, [store, logs], auditor);
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ records: 4, copies: 2, seals: { sealed: 2, unsealed: 0 } });
});

test('nobody can delete, overwrite or write past TLS, and only the sealer seals, as the template says', () => {
  // The emulator takes neither lock, versions nor the bucket's policy from a template.
  const { Resources } = parse(AUDIT_STORE_TEMPLATE, { logLevel: 'silent' });
  expect(Resources.Bucket.Properties).toMatchObject({
    ObjectLockEnabled: true,
    VersioningConfiguration: { Status: 'Enabled' },
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'LockMode', Days: 'RetentionDays' } } },
  });
  const { Statement } = Resources.BucketPolicy.Properties.PolicyDocument;
  expect(Statement).toMatchObject([
    { Sid: 'OnlyOverTls', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    {
      Sid: 'NothingIsOverwritten',
      Action: 's3:PutObject',
      Condition: { Null: { 's3:if-none-match': 'true' } },
    },
    {
      Sid: 'WhoWritesCannotDelete',
      Action: expect.arrayContaining(['s3:DeleteObject*', 's3:BypassGovernanceRetention']),
      Principal: { AWS: ['WriterRole.Arn', 'SealerRole.Arn'] },
    },
    {
      Sid: 'OnlyTheSealerSeals',
      Resource: expect.stringMatching(/\/seals\/\*$/),
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'SealerRole.Arn' } },
    },
  ]);
  expect(Statement.map(({ Effect }: { Effect: string }) => Effect)).toEqual(['Deny', 'Deny', 'Deny', 'Deny']);
});
