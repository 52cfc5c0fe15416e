import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts';
import { BudgetSpent, Cancelled } from '../../../src/budget.ts';
import { KeytrailError } from '../../../src/errors.ts';
import { type Declaration, declare } from '../../../src/manifest/index.ts';
import { assumeSessions, planSessions } from '../../../src/session/index.ts';
import {
  type Call,
  isSettled,
  locateTargets,
  type ReadTarget,
  resolveValue,
  sourceOf,
  type Value,
} from '../../../src/sources/index.ts';
import { HOME } from '../../unit/declarations.ts';
import { startScriptedServer, until } from '../aws/scripted-server.ts';
import { type AwsOfAJob, awsOfAJob, roleOf, tokenOf } from '../aws-of-a-job.ts';
import { allow } from '../sandbox/clients.ts';

const OTHER = '444455556666';
const SHARED = `arn:aws:ssm:us-east-1:${OTHER}:parameter/shared/key`;
const EUROPE = 'arn:aws:ssm:eu-west-1:111122223333:parameter/acme/db';
const own = (name: string) => `arn:aws:ssm:us-east-1:111122223333:parameter${name}`;
const ODD = ' two  lines\r\n=EOF\t{}"\\ äöü 😀 \n';
const MANY = Array.from(
  { length: 200 },
  (_, index) => `/many/value_of_the_tests_${String(index).padStart(3, '0')}`,
);

let sandbox: Sandbox;
let job: AwsOfAJob;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({
    keys: ['alias/app', 'alias/closed', `arn:aws:kms:us-east-1:${OTHER}:alias/shared`],
    parameters: {
      ...Object.fromEntries(MANY.map((name) => [name, `value of ${name}`])),
      '/acme/db': { versions: ['db-1', 'db-2', 'db-3'], labels: { prod: 2 } },
      '/acme/json': '{"host":"db.internal","port":5432}',
      '/acme/odd': { value: ODD, type: 'String' },
      '/acme/app': { value: 'app-value', key: 'alias/app' },
      '/acme/closed': { value: 'closed-value', key: 'alias/closed' },
      '/acme/denied/a': 'denied-a',
      '/acme/denied/b': 'denied-b',
      root: 'root-value',
      [EUROPE]: 'db-europe',
      [SHARED]: { value: 'shared-value', key: 'alias/shared', sharedWith: ['111122223333'] },
    },
    roles: {
      'ci-api': {
        policies: [
          allow('ssm:GetParameters', '*'),
          allow('kms:Decrypt', '*'),
          {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Deny', Action: 'ssm:*', Resource: own('/acme/denied/*') },
              {
                Effect: 'Deny',
                Action: 'kms:*',
                Resource: '*',
                Condition: { StringEquals: { 'kms:EncryptionContext:PARAMETER_ARN': own('/acme/closed') } },
              },
            ],
          },
        ],
      },
    },
  });
  job = awsOfAJob(sandbox.gateway.url);
  token = await tokenOf(sandbox);
}, 60_000);

afterEach(() => {
  sandbox.gateway.faults.clear();
  sandbox.gateway.log.clear();
  sandbox.gateway.settings.kmsDenial = 'ciphertext';
  job.retries.length = 0;
});

afterAll(async () => {
  job?.stop();
  await sandbox?.stop();
});

interface Loaded {
  readonly values: ReadonlyMap<string, Value>;
  readonly reads: readonly ReadTarget[];
  readonly calls: readonly Call[];
}

interface Wanted {
  readonly aws?: AwsOfAJob['aws'];
  readonly signal?: AbortSignal;
  readonly onCall?: (call: Call) => void;
  readonly change?: (declaration: Declaration) => Partial<Declaration>;
}

/** Reads what lines of the input `secrets` declare, as a load does: sessions, batches, values. */
async function load(lines: readonly string[], wanted: Wanted = {}): Promise<Loaded> {
  const { signal = new AbortController().signal, change = () => ({}) } = wanted;
  const { declarations: written } = await declare({ inlineSecrets: lines.join('\n') });
  const declarations = written.map((declaration) => ({ ...declaration, ...change(declaration) }));
  const plans = planSessions(locateTargets(declarations, HOME));
  const sessions = await assumeSessions(plans, {
    aws: job.aws,
    role: roleOf(sandbox),
    region: 'us-east-1',
    token,
    durationSeconds: 900,
    sessionName: 'gh-1-9-1-77',
    renewToken: () => tokenOf(sandbox),
    explain: async (refusal) => new KeytrailError('KT301', refusal.message),
    signal: new AbortController().signal,
  });
  const calls: Call[] = [];
  const reads: ReadTarget[] = [];
  const batches = sessions.flatMap(({ plan, credentials }) =>
    plan.batches.map((batch) => ({ batch, credentials })),
  );
  await Promise.all(
    batches.map(({ batch, credentials }) =>
      sourceOf('ssm').read(batch, {
        aws: wanted.aws ?? job.aws,
        credentials,
        signal,
        onCall: (call) => {
          calls.push(call);
          wanted.onCall?.(call);
        },
        onRead: (read) => reads.push(read),
      }),
    ),
  );
  const values = declarations.map((declaration) =>
    resolveValue(
      declaration,
      reads.find(({ target }) => target.declarations.includes(declaration)),
      Date.now(),
    ),
  );
  return { values: new Map(values.map((value) => [value.declaration.name, value])), reads, calls };
}

const outcomesOf = ({ values }: Loaded) =>
  Object.fromEntries([...values].map(([name, { outcome }]) => [name, outcome]));
const textOf = ({ values }: Loaded, name: string) => values.get(name)?.secret?.reveal();

describe('values', () => {
  test('come by name, version, label, ARN, pointer, from the root, other Regions and other accounts', async () => {
    const loaded = await load([
      'NEWEST = /acme/db',
      'FIRST = /acme/db:1',
      'LABEL = /acme/db:prod',
      `BY_ARN = ${own('/acme/json')}`,
      'HOST = /acme/json#host',
      'PORT = ssm:/acme/json#/port',
      'ROOT = ssm:root',
      `EUROPE = ${EUROPE}`,
      `SHARED = ${SHARED}`,
      'ODD = /acme/odd',
      'APP = /acme/app',
    ]);
    const texts = Object.fromEntries(
      [...loaded.values].map(([name, { secret }]) => [name, secret?.reveal()]),
    );
    expect(texts).toEqual({
      NEWEST: 'db-3',
      FIRST: 'db-1',
      LABEL: 'db-2',
      BY_ARN: '{"host":"db.internal","port":5432}',
      HOST: 'db.internal',
      PORT: '5432',
      ROOT: 'root-value',
      EUROPE: 'db-europe',
      SHARED: 'shared-value',
      ODD,
      APP: 'app-value',
    });
    const found = loaded.values.get('LABEL')?.read?.outcome;
    expect(found).toMatchObject({
      kind: 'found',
      version: 2,
      type: 'SecureString',
      lastModified: expect.any(Date),
    });
    expect(loaded.reads).toHaveLength(9);
  });

  test('of 200 names come in one wave of at most 24 calls', async () => {
    sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: { delayMs: 300 } });
    const loaded = await load(MANY.map((name, index) => `S${index} = ${name}`));
    expect(loaded.values.size).toBe(200);
    for (const [index, name] of MANY.entries()) {
      expect(textOf(loaded, `S${index}`)).toBe(`value of ${name}`);
    }
    const calls = sandbox.gateway.log.find({ service: 'ssm' });
    expect(calls.length).toBeLessThanOrEqual(24);
    expect(sandbox.gateway.log.maxConcurrent({ service: 'ssm' })).toBe(calls.length);
    expect(new Set(calls.map(({ sessionName }) => sessionName)).size).toBe(
      sandbox.gateway.log.find({ service: 'sts' }).length,
    );
  });

  test('of a call mix no session, and each call is told once with its facts', async () => {
    const loaded = await load(['A = /acme/db', 'B = /acme/json', `C = ${EUROPE}`]);
    expect(
      loaded.calls.map(({ region, names, error, attempts }) => [region, names, error, attempts]).sort(),
    ).toEqual([
      ['eu-west-1', 1, null, 1],
      ['us-east-1', 2, null, 1],
    ]);
    const seen = sandbox.gateway.log.find({ service: 'ssm' }).map(({ requestId }) => requestId);
    expect(new Set(loaded.calls.map(({ requestId }) => requestId))).toEqual(new Set(seen));
  });
});

describe('what does not exist', () => {
  test('is told apart: a name, a version, a label', async () => {
    const loaded = await load([
      'FOUND = /acme/json',
      'NAME = /acme/none',
      'VERSION = /acme/db:9',
      'VERSION_OF_NONE = /acme/none2:9',
      'LABEL_OF_NONE = /acme/none3:prod',
      'LABEL = /acme/odd:prod',
    ]);
    expect(outcomesOf(loaded)).toEqual({
      FOUND: 'found',
      NAME: 'missing',
      VERSION: 'unknown_selector',
      VERSION_OF_NONE: 'missing',
      LABEL_OF_NONE: 'missing',
      LABEL: 'unknown_selector',
    });
    expect(loaded.values.get('VERSION')?.reason).toBe('version 9 not found');
    expect(loaded.values.get('LABEL')?.reason).toBe('label "prod" not found');
  });

  test('is covered by `optional` only when its name does not exist', async () => {
    const optional = () => ({ optional: true, default: 'fallback' });
    const loaded = await load(
      [
        'NAME = /acme/none',
        'SELECTOR = /acme/none2:3',
        'VERSION = /acme/db:9',
        'DENIED = /acme/denied/a',
        'KEY = /acme/closed',
        'POINTER = /acme/json#user',
      ],
      { change: optional },
    );
    const settled = [...loaded.values.values()].filter(isSettled).map(({ declaration }) => declaration.name);
    expect(settled).toEqual(['NAME', 'SELECTOR']);
    expect(textOf(loaded, 'NAME')).toBe('fallback');
    expect(textOf(loaded, 'VERSION')).toBeUndefined();
  });
});

describe('what is refused', () => {
  test('is named among ten, all of it, and the others are read', async () => {
    const lines = MANY.slice(0, 7).map((name, index) => `S${index} = ${name}`);
    const loaded = await load([...lines, 'A = /acme/denied/a', 'B = /acme/denied/b', 'KEY = /acme/closed']);
    const outcomes = outcomesOf(loaded);
    expect(Object.values(outcomes).filter((outcome) => outcome === 'found')).toHaveLength(7);
    expect(outcomes).toMatchObject({ A: 'denied', B: 'denied' });
    expect(loaded.values.get('A')?.reason).toContain(own('/acme/denied/a'));
    expect(loaded.values.get('A')?.reason).toContain('explicit deny');
    expect(loaded.values.get('KEY')?.secret).toBeUndefined();
    // The name that AWS speaks of alone, then the nine others, which fail again, each alone.
    expect(loaded.calls.map(({ names }) => names).sort((left, right) => right - left)).toEqual([
      10,
      9,
      ...Array(10).fill(1),
    ]);
  });

  test('costs two calls more when it is one of ten, wherever AWS names it', async () => {
    const lines = MANY.slice(0, 9).map((name, index) => `S${index} = ${name}`);
    const loaded = await load([...lines, 'A = /acme/denied/a']);
    expect(Object.values(outcomesOf(loaded)).filter((outcome) => outcome === 'found')).toHaveLength(9);
    expect(outcomesOf(loaded)).toMatchObject({ A: 'denied' });
    expect(loaded.calls.map(({ names }) => names).sort()).toEqual([1, 10, 9]);
  });

  test('is not taken from the message: AWS can name another parameter', async () => {
    const innocent = own('/acme/db');
    const message = `User: x is not authorized to perform: ssm:GetParameters on resource: ${innocent} because no identity-based policy allows the ssm:GetParameters action`;
    sandbox.gateway.faults.add({
      when: { service: 'ssm', names: ['/acme/odd'] },
      do: { error: { code: 'AccessDeniedException', message } },
    });
    const loaded = await load(['INNOCENT = /acme/db', 'DENIED = /acme/odd', 'OTHER = /acme/json']);
    expect(outcomesOf(loaded)).toEqual({ INNOCENT: 'found', DENIED: 'denied', OTHER: 'found' });
  });

  test('among 200 names is named, all five of them, also where every fifth answer is throttled', async () => {
    const denied = Array.from({ length: 5 }, (_, index) => `/acme/denied/n${index}`);
    const all = [...MANY.slice(0, 195), ...denied].sort();
    sandbox.gateway.faults.add({ when: { service: 'ssm', probability: 0.2, seed: 7 }, do: 'throttle' });
    const loaded = await load(all.map((name, index) => `S${index} = ${name}`));
    const refused = loaded.reads.filter(({ outcome }) => outcome.kind === 'denied');
    expect(refused.map(({ target }) => target.request).sort()).toEqual(denied);
    expect(loaded.reads.filter(({ outcome }) => outcome.kind === 'found')).toHaveLength(195);
    expect(loaded.calls.length).toBeLessThanOrEqual(24 + 5 * 12);
  });

  test.each(['ciphertext', 'named'] as const)(
    'by the key (told as %s) is undecryptable, not denied',
    async (wording) => {
      sandbox.gateway.settings.kmsDenial = wording;
      const loaded = await load(['KEY = /acme/closed', 'OTHER = /acme/db']);
      expect(outcomesOf(loaded)).toEqual({ KEY: 'undecryptable', OTHER: 'found' });
    },
  );

  test('by the key as InvalidKeyId is undecryptable', async () => {
    const error = { code: 'InvalidKeyId', message: 'the key is disabled' };
    sandbox.gateway.faults.add({ when: { service: 'ssm', names: ['/acme/app'] }, do: { error } });
    const loaded = await load(['KEY = /acme/app', 'OTHER = /acme/db']);
    expect(outcomesOf(loaded)).toEqual({ KEY: 'undecryptable', OTHER: 'found' });
    expect(loaded.values.get('KEY')?.reason).toBe('the key is disabled');
  });
});

describe('what passes', () => {
  test.each(['throttle', 'error5xx', 'reset', 'resetHalfway', 'cut'] as const)(
    '%s is survived',
    async (fault) => {
      sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: fault, times: 2 });
      const loaded = await load(['DB = /acme/db']);
      expect(textOf(loaded, 'DB')).toBe('db-3');
      expect(loaded.calls).toMatchObject([{ attempts: 3, error: null }]);
      expect(job.retries).toHaveLength(2);
    },
  );
});

describe('a call that fails for good', () => {
  test('leaves its names unread, with the reason, and the others found', async () => {
    const error = { code: 'ValidationException', message: 'no such thing' };
    sandbox.gateway.faults.add({ when: { service: 'ssm', names: [EUROPE, '/acme/db'] }, do: { error } });
    const loaded = await load(['FAILED = /acme/db', 'JSON = /acme/json', `FOUND = ${SHARED}`]);
    expect(outcomesOf(loaded)).toEqual({ FAILED: 'unread', JSON: 'unread', FOUND: 'found' });
    expect(loaded.values.get('FAILED')?.reason).toBe('Validation: no such thing');
    expect(loaded.calls.filter(({ error }) => error !== null)).toMatchObject([
      { attempts: 1, httpStatus: 400 },
    ]);
  });

  test.each([
    ['BudgetSpent', new BudgetSpent('the budget of the test')],
    ['Cancelled', new Cancelled('SIGINT')],
  ])('at the end of the budget rejects with its reason, and is told as %s', async (name, spent) => {
    sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'hang' });
    const budget = new AbortController();
    const calls: Call[] = [];
    const lines = MANY.slice(0, 30).map((name, index) => `S${index} = ${name}`);
    const outcome = load(lines, { signal: budget.signal, onCall: (call) => calls.push(call) }).catch(
      (thrown: unknown) => thrown,
    );
    await Promise.race([outcome, until(() => sandbox.gateway.log.find({ service: 'ssm' }).length >= 3)]);
    budget.abort(spent);
    expect(await outcome).toBe(spent);
    await new Promise(setImmediate);
    expect(calls.length).toBeGreaterThanOrEqual(3);
    expect(new Set(calls.map(({ error }) => error))).toEqual(new Set([name]));
  });
});

describe('an answer', () => {
  const answering = async (
    parameters: readonly object[],
    invalid: readonly string[],
    lines: readonly string[],
  ) => {
    const server = await startScriptedServer(() => ({
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ Parameters: parameters, InvalidParameters: invalid }),
    }));
    const client = awsOfAJob(sandbox.gateway.url, server.url);
    try {
      return await load(lines, { aws: client.aws });
    } finally {
      client.stop();
      await server.stop();
    }
  };
  const parameter = (changes: object = {}) => ({
    ARN: own('/acme/db'),
    Name: '/acme/db',
    Type: 'SecureString',
    Value: 'canary',
    Version: 5,
    ...changes,
  });

  test.each<[string, object]>([
    ['of another parameter', { ARN: own('/acme/other'), Name: '/acme/db' }],
    ['of another account', { ARN: own('/acme/db').replace('111122223333', OTHER) }],
    ['without an ARN', { ARN: undefined }],
    ['without a value', { Value: undefined }],
  ])('%s is no value', async (_, changes) => {
    const loaded = await answering([parameter(changes)], [], ['DB = /acme/db']);
    expect(outcomesOf(loaded)).toEqual({ DB: 'unread' });
    expect(loaded.reads).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['with another selector', { Selector: ':5' }],
    ['without a selector, in another version', {}],
  ])('%s is not the version that was asked for', async (_, changes) => {
    const loaded = await answering([parameter(changes)], [], ['DB = /acme/db:3']);
    expect(outcomesOf(loaded)).toEqual({ DB: 'unread' });
  });

  test('that holds a name in neither list leaves it unread', async () => {
    const loaded = await answering([parameter()], [], ['DB = /acme/db', 'LOST = /acme/lost']);
    expect(outcomesOf(loaded)).toEqual({ DB: 'found', LOST: 'unread' });
  });
});
