import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { Moto } from '../../../sandbox/gateway/moto.ts';
import { Laptop } from '../cli/laptop.ts';
import { auditedLoad } from '../sinks/audited-world.ts';
import { expectLoaded } from '../support/expectations.ts';
import { READER, ROLE, ROOT, World } from '../support/world.ts';
import { verified } from './auditor.ts';

jest.setTimeout(120_000);

const TEMPLATE = readFileSync(join(ROOT, 'cloudformation', 'audit-store.yml'), 'utf8');
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
let outputs: ReadonlyMap<string, string>;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'canary-of-one', '/app/two': 'canary-of-two' },
    roles: { [ROLE]: { policies: [READER] } },
    users: { nobody: [] },
    signingKeys: Object.values(KEYS),
  });
  laptop = new Laptop(world, 'nobody');
  outputs = await deploy();
  await adopt('writer', 'write-records');
});
afterAll(async () => {
  laptop.remove();
  await world.stop();
});

function target(service: string) {
  const { account, region } = world.sandbox.account;
  return { service, region, account };
}

/** A call of a service whose answers are XML; moto answers it past every permission. */
async function query(service: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = Buffer.from(new URLSearchParams(parameters).toString());
  const answer = await new Moto(world.sandbox.emulatorUrl).forward(
    target(service),
    'POST',
    '/',
    headers,
    body,
  );
  const text = Buffer.from(answer.body).toString('utf8');
  if (answer.status !== 200) throw new Error(text);
  return text;
}

async function bucketAsks(what: string): Promise<string> {
  const moto = new Moto(world.sandbox.emulatorUrl);
  const { body } = await moto.forward(target('s3'), 'GET', `/${BUCKET}?${what}`, {}, new Uint8Array());
  return Buffer.from(body).toString('utf8');
}

/** Deploys the template, and gives the outputs of the stack. */
async function deploy(): Promise<ReadonlyMap<string, string>> {
  const given = Object.entries(PARAMETERS).flatMap(([key, value], index) => [
    [`Parameters.member.${index + 1}.ParameterKey`, key],
    [`Parameters.member.${index + 1}.ParameterValue`, value],
  ]);
  const stack = { Version: '2010-05-15', StackName: `audit-${process.pid}` };
  await query('cloudformation', {
    ...stack,
    Action: 'CreateStack',
    TemplateBody: TEMPLATE,
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    ...Object.fromEntries(given),
  });
  const described = await query('cloudformation', { ...stack, Action: 'DescribeStacks' });
  expect(described).toContain('CREATE_COMPLETE');
  const pairs = described.matchAll(/<OutputKey>([^<]+)<\/OutputKey><OutputValue>([^<]+)<\/OutputValue>/g);
  const { registry } = world.sandbox.gateway;
  const found = new Map([...pairs].map(([, key = '', value = '']) => [key, value]));
  registry.bucketKeys.set(BUCKET, recordsKeyIn(await bucketAsks('encryption')));
  return found;
}

function recordsKeyIn(xml: string): string {
  return /<KMSMasterKeyID>([^<]+)</.exec(xml)?.[1] ?? '';
}

/** A policy in an answer of IAM. (AWS writes JSON, as a part of a URL; moto what Python prints, where a stack made it.) */
function documentIn(xml: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>([^<]+)<`).exec(xml) ?? [];
  const working = world.sandbox.account.keys;
  const swap = (policy: string, [output, alias]: readonly [string, string]) =>
    policy.replaceAll(outputs.get(output) ?? '', working[alias] ?? '');
  const plain = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const policy = decodeURIComponent(plain.startsWith("{'") ? plain.replaceAll("'", '"') : plain);
  return Object.entries(KEYS).reduce(swap, policy);
}

async function policyOf(role: string, name: string): Promise<string> {
  const answer = await query('iam', {
    Version: '2010-05-08',
    Action: 'GetRolePolicy',
    RoleName: `keytrail-${role}`,
    PolicyName: name,
  });
  return documentIn(answer, 'PolicyDocument');
}

/** Makes a role of the stack one of the gateway's, which is as strict as IAM. */
async function adopt(role: string, policy: string): Promise<void> {
  const { account } = world.sandbox.account;
  const answer = await query('iam', {
    Version: '2010-05-08',
    Action: 'GetRole',
    RoleName: `keytrail-${role}`,
  });
  const trust = documentIn(answer, 'AssumeRolePolicyDocument');
  const policies = [await policyOf(role, policy)];
  world.sandbox.gateway.registry.addRole({ name: `keytrail-${role}`, account, trust, policies });
}

/** Keys of somebody who has the permissions of a role. */
async function keysOf(role: string, policy: string): Promise<Readonly<Record<string, string>>> {
  const { account } = world.sandbox.account;
  const user = world.sandbox.gateway.registry.addUser(`as-${role}`, account, [await policyOf(role, policy)]);
  return { AWS_ACCESS_KEY_ID: user.accessKeyId, AWS_SECRET_ACCESS_KEY: user.secretAccessKey };
}

test('the store that the template makes keeps what a load writes, and its roles suffice to seal and to verify', async () => {
  const [store = '', logs = ''] = [outputs.get('Store'), outputs.get('LogGroupStore')];
  const load = await auditedLoad(world, [store, logs], {
    'audit-role-to-assume': outputs.get('WriterRoleArn') ?? '',
    'audit-signing-key': world.sandbox.account.keys[KEYS.SigningKeyArn] ?? '',
  });
  expectLoaded(load);
  const sealer = await keysOf('sealer', 'seal-records');
  const args = ['audit', 'seal', '--store', store, '--until', new Date().toISOString()];
  const sealed = await laptop.run([...args, '--signing-key', KEYS.SealKeyArn], {
    env: sealer,
  });
  expect(sealed).toMatchObject({ code: 0 });
  const auditor = await keysOf('auditor', 'read-records');
  const { findings, report } = await verified(laptop, [store, logs], auditor);
  expect(findings).toEqual([]);
  expect(report).toMatchObject({ records: 4, copies: 2, seals: { sealed: 2, unsealed: 0 } });
});

test('nobody can delete, overwrite or write past TLS, and only the sealer seals, as the template says', () => {
  // The emulator takes neither lock, versions nor the bucket's policy from a template.
  const { Resources } = parse(TEMPLATE, { logLevel: 'silent' });
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
