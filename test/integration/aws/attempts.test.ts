import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Aws, Connections } from '../../../src/aws/index.ts';
import { type ScriptedServer, startScriptedServer, type Turn, until } from './scripted-server.ts';

/** Of a call that will hang; no busy machine may run out of the time of the others. */
const ATTEMPT_MS = 600;
const PATIENT_MS = 30_000;
const KEYS = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
const ANSWER: Turn = {
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r-1' },
  body: JSON.stringify({
    Parameters: [
      { ARN: 'arn:aws:ssm:us-east-1:1:parameter/a', Name: '/a', Type: 'String', Value: 'v', Version: 3 },
    ],
    InvalidParameters: ['/b'],
  }),
};
const failure = (status: number, type: string, message: string): Turn => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ __type: type, message }),
});

let server: ScriptedServer;
let connections: Connections;
let retries: string[];

afterEach(async () => {
  connections?.close();
  await server?.stop();
});
/** A client of a server that takes these turns, the last one again and again. */
async function awsAgainst(...turns: readonly Turn[]): Promise<Aws> {
  server = await startScriptedServer((_, number) => turns[number] ?? turns.at(-1) ?? 'hang');
  connections = new Connections();
  retries = [];
  return new Aws({
    env: { AWS_ENDPOINT_URL: server.url },
    connections,
    attemptMs: turns.some((turn) => turn === 'hang' || turn === 'hangInBody') ? ATTEMPT_MS : PATIENT_MS,
    userAgent: 'keytrail/1.2.3 (github)',
    onRetry: ({ what, reason }) => void retries.push(`${what}: ${reason}`),
  });
}

const read = (aws: Aws, signal = new AbortController().signal) =>
  aws.getParameters('us-east-1', KEYS, { names: ['/a', '/b'], decrypt: true }, signal);

describe('a call', () => {
  test('gives what AWS answered, and the facts of the call', async () => {
    const answer = await read(await awsAgainst(ANSWER));
    expect(answer).toEqual({
      parameters: [
        {
          arn: 'arn:aws:ssm:us-east-1:1:parameter/a',
          name: '/a',
          type: 'String',
          value: 'v',
          version: 3,
          selector: undefined,
          lastModified: undefined,
        },
      ],
      invalid: ['/b'],
      facts: { requestId: 'r-1', httpStatus: 200, attempts: 1 },
    });
  });

  test('says who asks, first of all', async () => {
    await read(await awsAgainst(ANSWER));
    expect(server.requests[0]).toMatch(/\r\nuser-agent: keytrail\/1\.2\.3 \(github\) .*aws-sdk-js/i);
  });

  test('uses the connections that were opened for it', async () => {
    const aws = await awsAgainst(ANSWER);
    connections.open(new URL(server.url), 2);
    await until(() => server.connections.length === 2);
    await Promise.all([read(aws), read(aws)]);
    expect(server.connections.map(({ requests }) => requests)).toEqual([1, 1]);
  });
});

describe('an attempt that fails in passing', () => {
  test.each<[string, Turn, RegExp]>([
    ['hangs before its answer', 'hang', /no whole answer within 600 ms/],
    ['hangs in its answer', 'hangInBody', /no whole answer within 600 ms/],
    ['is cut off', 'cut', /cut|abort|ECONNRESET/],
    ['is reset', 'reset', /ECONNRESET|socket hang up/],
    ['is answered with 500', failure(500, 'InternalServerError', 'x'), /status 500/],
    ['is answered with 503 by no AWS', { status: 503, body: '<html>busy' }, /status 503/],
    [
      'is throttled',
      failure(400, 'ThrottlingException', 'Rate exceeded'),
      /throttled, status 400 \(Throttling\)/,
    ],
    ['is throttled by a status', { status: 429, body: '' }, /throttled, status 429/],
    [
      'is answered with a part of JSON',
      { body: '{"Parameters":[{"Value":"can' },
      /status 200\) is none of AWS/,
    ],
    ['is answered with a page', { body: '<html>sign in</html>' }, /status 200\) is none of AWS/],
    ['is answered with nothing', { body: '' }, /: the answer is empty$/],
    [
      'is answered with a field of another type',
      { body: '{"Parameters":[{"LastModifiedDate":"canary"}]}' },
      /status 200\) is none of AWS/,
    ],
    [
      'is answered with bytes that are no UTF-8',
      { body: Buffer.from('{"Parameters":[{"Value":"\xff"}]}', 'latin1') },
      /: the answer is no UTF-8$/,
    ],
    [
      'is answered with too much',
      { body: `{"Parameters":[{"Value":"${'a'.repeat(4 * 1024 * 1024)}"}]}` },
      /: the answer is larger than 4194304 bytes$/,
    ],
  ])('and %s is made again, and the reason is told', async (_, turn, reason) => {
    const answer = await read(await awsAgainst(turn, ANSWER));
    expect(answer.facts.attempts).toBe(2);
    expect(server.requests).toHaveLength(2);
    expect(retries).toEqual([expect.stringMatching(/^ssm:GetParameters: /)]);
    expect(retries[0]).toMatch(reason);
  });

  test('says the right reason each time', async () => {
    await read(await awsAgainst('hang', failure(500, 'InternalServerError', 'x'), ANSWER));
    expect(retries).toEqual([
      'ssm:GetParameters: no whole answer within 600 ms',
      'ssm:GetParameters: status 500 (InternalServerError)',
    ]);
  });
});

interface Ended {
  readonly printed: unknown;
  readonly requests: number;
}

/** Runs `programs/failing-call.ts` against a server that takes the same turn each time. */
async function callInVain(turn: Turn, budgetMs: number, attemptMs = ATTEMPT_MS): Promise<Ended> {
  const failing = await startScriptedServer(() => turn);
  const program = fileURLToPath(new URL('./programs/failing-call.ts', import.meta.url));
  const child = spawn(process.execPath, [program, String(attemptMs), String(budgetMs)], {
    env: { ...process.env, AWS_ENDPOINT_URL: failing.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');
  await failing.stop();
  return { printed: JSON.parse(output), requests: failing.requests.length };
}

describe('a call whose every attempt', () => {
  // Processes of their own: jest's realm has another Error, which the SDK does not know for one.
  const endless: readonly (readonly [string, Turn])[] = [
    ['hangs', 'hang'],
    ['hangs in the answer', 'hangInBody'],
    ['is cut off', 'cut'],
    ['is reset', 'reset'],
    ['is throttled', failure(400, 'ThrottlingException', 'Rate exceeded')],
    ['is answered with 500', failure(500, 'InternalServerError', 'x')],
  ];
  const doubtful = [
    ['is answered with a page', { body: '<html>canary</html>' }],
    ['is answered with a part of a value', { body: '{"Parameters":[{"Value":"canary' }],
  ] as const;
  let ended: readonly Ended[] = [];

  beforeAll(async () => {
    ended = await Promise.all([
      ...endless.map(([, turn]) => callInVain(turn, 8_000)),
      // Time enough for an attempt on a busy machine: one that runs out of it is no doubtful one.
      ...doubtful.map(([, turn]) => callInVain(turn, 30_000, 10_000)),
    ]);
  }, 60_000);

  test.each(endless.map(([how], index) => [how, index] as const))(
    '%s is made again until the budget is spent',
    (_, index) => {
      expect(ended[index]?.printed).toEqual({ message: 'Error: the budget of the test' });
      expect(ended[index]?.requests).toBeGreaterThanOrEqual(2);
    },
  );

  test.each(doubtful.map(([how], index) => [how, endless.length + index] as const))(
    '%s is given up after eight, and nothing of the answer is shown',
    (_, index) => {
      expect(ended[index]).toMatchObject({ printed: { code: 'UnreadableAnswer', attempts: 8 }, requests: 8 });
      expect(JSON.stringify(ended[index])).not.toMatch(/canary|html/);
    },
  );
});

describe('a call that is refused', () => {
  test.each([
    ['AccessDeniedException', 'AccessDenied'],
    ['ValidationException', 'Validation'],
    ['InvalidKeyId', 'InvalidKeyId'],
  ])('with %s is made once', async (type, code) => {
    const error = await read(await awsAgainst(failure(400, type, 'why'))).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: 'why', facts: { attempts: 1, httpStatus: 400 } });
    expect(server.requests).toHaveLength(1);
    expect(retries).toEqual([]);
  });
});

describe('an answer with a bad status', () => {
  test.each([302, 403, 404])('%i that names no error is told by its status, and final', async (status) => {
    const aws = await awsAgainst({ status, body: '{}', headers: { location: 'http://127.0.0.1:1/' } });
    const error = await read(aws).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'UnreadableAnswer',
      message: `the answer (status ${status}) is none of AWS, or a part of one`,
    });
    expect(server.requests).toHaveLength(1);
  });

  test('whose error has another type than text is none of AWS', async () => {
    const aws = await awsAgainst({ status: 400, body: '{"__type":{"canary":1}}' }, ANSWER);
    expect((await read(aws)).facts.attempts).toBe(2);
    expect(retries[0]).not.toContain('canary');
  });

  test('is cut in its message, that the log stays readable', async () => {
    const error = await read(await awsAgainst(failure(400, 'Odd', 'm'.repeat(1_000_000)))).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'Odd', message: `${'m'.repeat(1_999)}…` });
  });
});

describe('lists of an answer', () => {
  test.each(['"canary"', '{"0":{}}', '[null]', '["canary"]', '[0]'])(
    'that are none (%s) count as empty',
    async (list) => {
      const body = `{"Parameters":${list},"InvalidParameters":${list}}`;
      const { parameters } = await read(await awsAgainst({ ...ANSWER, body }));
      expect(parameters).toEqual([]);
    },
  );
});

test('fields of Decrypt that are none of their types count as not answered', async () => {
  const body = JSON.stringify({ Plaintext: 5, KeyId: { a: 1 }, EncryptionAlgorithm: ['canary'] });
  const aws = await awsAgainst({ ...ANSWER, body });
  const request = { key: 'k', ciphertext: Buffer.of(1), context: new Map(), onAttempt: () => undefined };
  const { facts: _, ...answer } = await aws.decrypt('us-east-1', KEYS, request, new AbortController().signal);
  expect(answer).toEqual({ plaintext: undefined, key: undefined, algorithm: undefined });
});

describe("the budget's end", () => {
  const spent = new Error('the budget of the test');

  test.each<[string, Turn]>([
    ['hangs', 'hang'],
    ['hangs in the answer', 'hangInBody'],
    ['fails again and again', 'reset'],
  ])('ends a call that %s, with its own reason', async (_, turn) => {
    const aws = await awsAgainst(turn);
    const budget = new AbortController();
    const call = read(aws, budget.signal).catch((thrown: unknown) => thrown);
    await until(() => server.requests.length > 0);
    budget.abort(spent);
    expect(await call).toBe(spent);
    connections.close();
    const seen = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 2 * ATTEMPT_MS));
    expect(server.requests).toHaveLength(seen);
  });

  test('closes the connection of the attempt that it ended', async () => {
    const aws = await awsAgainst('hangInBody');
    const budget = new AbortController();
    const call = read(aws, budget.signal).catch((thrown: unknown) => thrown);
    await until(() => server.requests.length > 0);
    const [seen] = server.connections;
    budget.abort(spent);
    await call;
    if (seen?.socket.destroyed === false) {
      // A reset is a close as well: `once` of node:events would reject at the error that comes before it.
      await new Promise((resolve) => seen.socket.once('close', resolve));
    }
  });

  test('lets no call begin', async () => {
    const aws = await awsAgainst(ANSWER);
    await expect(read(aws, AbortSignal.abort(spent))).rejects.toBe(spent);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requests).toEqual([]);
  });
});
