import { GetParametersCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { FaultEffect } from '../../../sandbox/gateway/faults.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { allow, assume, failureOf, type Keys, openSession, ssmClient } from './clients.ts';

let sandbox: Sandbox;
let keys: Keys;
const read = { service: 'ssm', action: 'GetParameters' };
const NAMES = Array.from({ length: 200 }, (_, index) => `/many/${index}`);

beforeAll(async () => {
  sandbox = await startSandbox({
    parameters: {
      ...Object.fromEntries(NAMES.map((name) => [name, `value of ${name}`])),
      '/a': 'value-a',
      '/b': 'value-b',
    },
    roles: { 'ci-api': { policies: [allow(['ssm:GetParameters', 'kms:Decrypt'], '*')] } },
  });
  keys = await openSession(sandbox);
}, 60_000);

beforeEach(() => {
  sandbox.gateway.faults.clear();
  sandbox.gateway.log.clear();
});

afterAll(() => sandbox?.stop());

async function get(name = '/a', maxAttempts = 1) {
  const client = ssmClient(sandbox, keys, { maxAttempts });
  return client
    .send(new GetParametersCommand({ Names: [name], WithDecryption: true }))
    .finally(() => client.destroy());
}

describe('faults', () => {
  test.each<[string, FaultEffect, object, string]>([
    ['throttling', 'throttle', { name: 'ThrottlingException', status: 400 }, 'fault:throttle'],
    ['a 5xx', 'error5xx', { name: 'InternalServerError', status: 500 }, 'fault:error5xx'],
    ['a denial', 'deny', { name: 'AccessDeniedException', status: 400 }, 'fault:deny'],
    [
      'a reset before the answer',
      'reset',
      { message: expect.stringMatching(/ECONNRESET|socket hang up/) },
      'fault:reset',
    ],
    [
      'a reset in the answer',
      'resetHalfway',
      { message: expect.stringMatching(/ECONNRESET|aborted/) },
      'fault:resetHalfway',
    ],
    [
      'a cut answer',
      'cut',
      { message: expect.stringMatching(/aborted|socket hang up|ECONNRESET/) },
      'fault:cut',
    ],
    ['an answer of its own', { status: 503, body: 'busy' }, { status: 503 }, 'fault:answer'],
    [
      'an error by name',
      { error: { code: 'InvalidKeyId', message: 'no key' } },
      { name: 'InvalidKeyId', message: 'no key' },
      'fault:answer',
    ],
  ])('%s strikes once, and the SDK gets over what passes', async (_, effect, failure, outcome) => {
    sandbox.gateway.faults.add({ when: read, do: effect, times: 1 });
    expect(await failureOf(get())).toMatchObject(failure);
    expect((await get()).Parameters).toHaveLength(1);
    expect(sandbox.gateway.log.calls.map((call) => call.outcome)).toEqual([outcome, 'ok']);
  });

  test('a hang holds the call until the client goes', async () => {
    sandbox.gateway.faults.add({ when: read, do: 'hang' });
    const { SSMClient } = await import('@aws-sdk/client-ssm');
    const requestHandler = new NodeHttpHandler({ requestTimeout: 200, throwOnRequestTimeout: true });
    const client = new SSMClient({
      endpoint: sandbox.gateway.url,
      region: 'us-east-1',
      credentials: keys,
      maxAttempts: 1,
      requestHandler,
    });
    expect((await failureOf(client.send(new GetParametersCommand({ Names: ['/a'] })))).name).toBe(
      'TimeoutError',
    );
    client.destroy();
    expect(sandbox.gateway.log.calls[0]).toMatchObject({ outcome: 'fault:hang', status: null });
  });

  test('a delay lets later calls overtake, and changes nothing in the answer', async () => {
    sandbox.gateway.faults.add({ when: { ...read, names: ['/a'] }, do: { delayMs: 500 } });
    const order: string[] = [];
    const slow = get('/a:1').finally(() => order.push('slow'));
    await get('/b').then(() => order.push('quick'));
    expect((await slow).Parameters).toMatchObject([{ Value: 'value-a' }]);
    expect(order).toEqual(['quick', 'slow']);
  });

  test('a fault fits by service, action, name and turn', async () => {
    const { faults } = sandbox.gateway;
    faults.add({ when: { ...read, names: ['/b'] }, do: 'deny' });
    faults.add({ when: { action: 'GetParameters', nth: 3 }, do: 'throttle' });
    faults.add({ when: { service: 'kms' }, do: 'reset' });
    await get('/a');
    expect((await failureOf(get('/b'))).name).toBe('AccessDeniedException');
    expect((await failureOf(get('/a'))).name).toBe('ThrottlingException');
    await get('/a');
  });

  test('a probability strikes the same calls for the same seed', async () => {
    const run = async (seed: number): Promise<readonly (string | null)[]> => {
      sandbox.gateway.faults.clear();
      sandbox.gateway.log.clear();
      sandbox.gateway.faults.add({ when: { ...read, probability: 0.5, seed }, do: 'throttle' });
      for (let turn = 0; turn < 12; turn += 1) await get().catch(() => undefined);
      return sandbox.gateway.log.calls.map(({ outcome }) => outcome);
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set(['ok', 'fault:throttle']));
  });

  test('STS is struck in its own words', async () => {
    sandbox.gateway.faults.add({ when: { service: 'sts' }, do: 'throttle', times: 1 });
    expect(await failureOf(assume(sandbox))).toMatchObject({ name: 'Throttling', status: 400 });
    sandbox.gateway.faults.add({
      when: { service: 'sts' },
      do: { error: { code: 'IDPCommunicationError', message: 'x' } },
      times: 1,
    });
    expect((await failureOf(assume(sandbox))).name).toBe('IDPCommunicationErrorException');
  });
});

describe('the log', () => {
  test('counts calls, connections and what runs at once, and holds no value', async () => {
    sandbox.gateway.faults.add({ when: read, do: { delayMs: 100 } });
    const client = ssmClient(sandbox, keys);
    const batches = Array.from({ length: 20 }, (_, index) => NAMES.slice(index * 10, index * 10 + 10));
    const answers = await Promise.all(
      batches.map((Names) => client.send(new GetParametersCommand({ Names, WithDecryption: true }))),
    );
    client.destroy();
    expect(answers.flatMap(({ Parameters }) => Parameters)).toHaveLength(200);
    const { log } = sandbox.gateway;
    expect(log.find({ service: 'ssm', outcome: 'ok', accessKeyId: keys.accessKeyId })).toHaveLength(20);
    expect(log.connections).toHaveLength(20);
    expect(log.maxConcurrent(read)).toBe(20);
    expect(log.calls[0]).toMatchObject({
      region: 'us-east-1',
      sessionName: 'gh-1-9-1-77',
      names: batches[0],
      status: 200,
      userAgent: expect.stringContaining('aws-sdk-js'),
    });
    expect(JSON.stringify(log.calls)).not.toMatch(/value of|Signature/);
  });
});
