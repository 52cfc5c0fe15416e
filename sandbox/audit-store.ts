/** The account of a security team: `cloudformation/audit-store.yml`, deployed to the emulator. */
import { readFileSync } from 'node:fs';
import { Moto } from './gateway/moto.ts';
import type { Sandbox } from './index.ts';

export const AUDIT_STORE_TEMPLATE = readFileSync(
  new URL('../cloudformation/audit-store.yml', import.meta.url),
  'utf8',
);

export interface AuditStoreSpec {
  /** The template's parameters; `BucketName` among them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** moto makes keys that encrypt of a stack's keys that sign: by output of the stack, the alias that stands in for it. */
  readonly keys: Readonly<Record<string, string>>;
}

type Answer = Promise<string>;

/** Deploys the template, and hands its roles and keys to the gateway, which is as strict as IAM. Throws what moto says. */
export async function deployAuditStore(sandbox: Sandbox, spec: AuditStoreSpec): Promise<AuditStore> {
  const given = Object.entries(spec.parameters).flatMap(([key, value], index) => [
    [`Parameters.member.${index + 1}.ParameterKey`, key],
    [`Parameters.member.${index + 1}.ParameterValue`, value],
  ]);
  const bucket = spec.parameters['BucketName'] ?? '';
  const stack = { Version: '2010-05-15', StackName: `audit-${bucket}` };
  await query(sandbox, 'cloudformation', {
    ...stack,
    Action: 'CreateStack',
    TemplateBody: AUDIT_STORE_TEMPLATE,
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    ...Object.fromEntries(given),
  });
  const described = await query(sandbox, 'cloudformation', { ...stack, Action: 'DescribeStacks' });
  if (!described.includes('CREATE_COMPLETE')) throw new Error(described);
  const pairs = described.matchAll(/<OutputKey>([^<]+)<\/OutputKey><OutputValue>([^<]+)<\/OutputValue>/g);
  const outputs = new Map([...pairs].map(([, key = '', value = '']) => [key, value]));
  const [, recordsKey = ''] = /<KMSMasterKeyID>([^<]+)</.exec(await encryptionOf(sandbox, bucket)) ?? [];
  sandbox.gateway.registry.bucketKeys.set(bucket, recordsKey);
  return new AuditStore(sandbox, outputs, spec.keys);
}

/** The deployed stack. */
export class AuditStore {
  readonly #sandbox: Sandbox;
  readonly #keys: AuditStoreSpec['keys'];
  /** The outputs of the stack: `Store`, `LogGroupStore`, `WriterRoleArn` and others. */
  readonly outputs: ReadonlyMap<string, string>;

  constructor(sandbox: Sandbox, outputs: ReadonlyMap<string, string>, keys: AuditStoreSpec['keys']) {
    this.#sandbox = sandbox;
    this.outputs = outputs;
    this.#keys = keys;
  }

  /** Makes a role of the stack one of the gateway's. */
  async adopt(role: string, policy: string): Promise<void> {
    const answer = await this.#iam({ Action: 'GetRole', RoleName: `keytrail-${role}` });
    this.#sandbox.gateway.registry.addRole({
      name: `keytrail-${role}`,
      account: this.#sandbox.account.account,
      trust: this.#documentIn(answer, 'AssumeRolePolicyDocument'),
      policies: [await this.#policyOf(role, policy)],
    });
  }

  /** Keys of somebody who has the permissions of a role, as variables. */
  async keysOf(role: string, policy: string): Promise<Readonly<Record<string, string>>> {
    const { account, gateway } = this.#sandbox;
    const policies = [await this.#policyOf(role, policy)];
    const user = gateway.registry.addUser(`as-${role}`, account.account, policies);
    return { AWS_ACCESS_KEY_ID: user.accessKeyId, AWS_SECRET_ACCESS_KEY: user.secretAccessKey };
  }

  async #policyOf(role: string, name: string): Promise<string> {
    const asked = { Action: 'GetRolePolicy', RoleName: `keytrail-${role}`, PolicyName: name };
    return this.#documentIn(await this.#iam(asked), 'PolicyDocument');
  }

  async #iam(parameters: Readonly<Record<string, string>>): Answer {
    return await query(this.#sandbox, 'iam', { Version: '2010-05-08', ...parameters });
  }

  /** A policy in an answer of IAM. (AWS writes JSON, as a part of a URL; moto what Python prints, where a stack made it.) */
  #documentIn(xml: string, element: string): string {
    const [, text = ''] = new RegExp(`<${element}>([^<]+)<`).exec(xml) ?? [];
    const working = this.#sandbox.account.keys;
    const swap = (policy: string, [output, alias]: readonly [string, string]) =>
      policy.replaceAll(this.outputs.get(output) ?? '', working[alias] ?? '');
    const plain = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const policy = decodeURIComponent(plain.startsWith("{'") ? plain.replaceAll("'", '"') : plain);
    return Object.entries(this.#keys).reduce(swap, policy);
  }
}

function targetOf({ account }: Sandbox, service: string) {
  return { service, region: account.region, account: account.account };
}

/** A call of a service whose answers are XML; moto answers it past every permission. */
async function query(
  sandbox: Sandbox,
  service: string,
  parameters: Readonly<Record<string, string>>,
): Answer {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = Buffer.from(new URLSearchParams(parameters).toString());
  const moto = new Moto(sandbox.emulatorUrl);
  const answer = await moto.forward(targetOf(sandbox, service), 'POST', '/', headers, body);
  const text = Buffer.from(answer.body).toString('utf8');
  if (answer.status !== 200) throw new Error(text);
  return text;
}

async function encryptionOf(sandbox: Sandbox, bucket: string): Answer {
  const moto = new Moto(sandbox.emulatorUrl);
  const path = `/${bucket}?encryption`;
  const { body } = await moto.forward(targetOf(sandbox, 's3'), 'GET', path, {}, new Uint8Array());
  return Buffer.from(body).toString('utf8');
}
