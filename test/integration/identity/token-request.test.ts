import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { githubClaims } from '../../../sandbox/github-claims.ts';
import { type Issuer, type IssuerFault, type IssuerJob, startIssuer } from '../../../sandbox/issuer.ts';
import { KeytrailError } from '../../../src/errors.ts';
import { readClaims, requestToken, type TokenRequest } from '../../../src/identity/index.ts';
import { type ScriptedServer, startScriptedServer, type Turn, until } from '../aws/scripted-server.ts';

const BEARER = 'canary-bearer-7731';
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJjYW5hcnkiOiJ0b2tlbiJ9.c2lnbmF0dXJl';
const ATTEMPT_MS = 150;

let server: ScriptedServer | undefined;
let retries: string[] = [];

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

function ask(url: string, changes: Partial<TokenRequest> = {}): Promise<string> {
  retries = [];
  return requestToken({
    endpoint: { url, bearer: BEARER },
    audience: 'sts.amazonaws.com',
    attemptMs: ATTEMPT_MS,
    signal: new AbortController().signal,
    onRetry: (_, reason) => void retries.push(reason),
    onSent: () => undefined,
    ...changes,
  });
}

/** The URL of an endpoint that takes these turns, the last one again and again. */
async function endpointOf(...turns: readonly Turn[]): Promise<string> {
  server = await startScriptedServer((_, number) => turns[number] ?? turns.at(-1) ?? 'hang');
  return `${server.url}/token?api-version=2.0`;
}

async function failureOf(promise: Promise<unknown>): Promise<KeytrailError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof KeytrailError)) {
    throw new Error('it failed with no error of ours', { cause: error });
  }
  return error;
}

/** All that anybody might print of an error. */
function textOf(error: KeytrailError): string {
  return JSON.stringify([error.message, error.details, error.fix, String(error.cause), error.stack, retries]);
}

const GRANTED: Turn = { body: JSON.stringify({ count: 1, value: TOKEN }) };

describe('the request', () => {
  test('sends the bearer, and keeps the query that is there byte for byte', async () => {
    const url = await endpointOf(GRANTED);
    const query = 'api-version=2.0&sig=a%2Bb%3D+x%7e&empty=&flag&list=1&list=2';
    expect(await ask(url.replace('api-version=2.0', query))).toBe(TOKEN);
    expect(server?.requests[0]).toMatch(/^GET \/token\?[^ ]* HTTP\/1\.1\r\n/);
    expect(server?.requests[0]?.split(' ')[1]).toBe(`/token?${query}&audience=sts.amazonaws.com`);
    expect(server?.requests[0]).toMatch(new RegExp(`\\r\\nauthorization: Bearer ${BEARER}\\r\\n`, 'i'));
  });

  test('begins a query where there is none', async () => {
    const url = await endpointOf(GRANTED);
    await ask(url.replace('?api-version=2.0', ''));
    expect(server?.requests[0]?.split(' ')[1]).toBe('/token?audience=sts.amazonaws.com');
  });

  test.each(['https://own.example/?a=b&c=d#e', 'a b+c%20', 'ä/ö', '&audience=other'])(
    'encodes the audience %j',
    async (audience) => {
      await ask(await endpointOf(GRANTED), { audience });
      const target = new URL(server?.requests[0]?.split(' ')[1] ?? '', 'http://x');
      expect(target.searchParams.getAll('audience')).toEqual([audience]);
    },
  );

  test('is told once it is sent, while its answer is still to come', async () => {
    const url = await endpointOf('hang');
    const budget = new AbortController();
    const end = new Error('enough');
    await new Promise<void>((resolve, reject) => {
      ask(url, { attemptMs: 60_000, signal: budget.signal, onSent: resolve }).catch(reject);
    });
    budget.abort(end);
  });

  test('does not follow a redirect with the bearer', async () => {
    const other = await startScriptedServer(() => GRANTED);
    const url = await endpointOf({ status: 302, headers: { location: `${other.url}/` }, body: '' });
    expect((await failureOf(ask(url))).code).toBe('KT202');
    expect(other.requests).toEqual([]);
    await other.stop();
  });
});

describe('an attempt that fails in passing', () => {
  test.each<[string, Turn, RegExp]>([
    ['429', { status: 429, body: 'slow down' }, /status 429/],
    ['500', { status: 500, body: 'x' }, /status 500/],
    ['503', { status: 503, body: '' }, /status 503/],
    ['a reset', 'reset', /ECONNRESET|hang up/],
    ['a cut answer', 'cut', /aborted|ECONNRESET/],
    ['a hang', 'hang', /no answer within 150 ms/],
    ['a hang in the answer', 'hangInBody', /no answer within 150 ms/],
    ['garbage', { body: `{"value": "${TOKEN}` }, /holds no token/],
    ['no value', { body: '{"count":0}' }, /holds no token/],
    ['an empty value', { body: '{"value":""}' }, /holds no token/],
    ['a huge answer', { body: JSON.stringify({ value: 'x'.repeat(70_000) }) }, /larger than 65536 bytes/],
  ])('as %s is made again, and the reason is told', async (_, turn, reason) => {
    expect(await ask(await endpointOf(turn, GRANTED))).toBe(TOKEN);
    expect(server?.requests).toHaveLength(2);
    expect(retries).toEqual([expect.stringMatching(reason)]);
  });
});

describe('an endpoint that never gives a token', () => {
  test.each<[string, Turn]>([
    ['answers 500', { status: 500, body: `${TOKEN} ${BEARER}` }],
    ['resets', 'reset'],
    ['hangs', 'hang'],
    ['is throttled', { status: 429, body: `${TOKEN} ${BEARER}` }],
  ])(
    'because it %s is asked until the budget is spent, without a word of token or bearer',
    async (_, turn) => {
      const budget = new AbortController();
      const spent = new Error('the budget of the test');
      const outcome = ask(await endpointOf(turn), { signal: budget.signal }).catch(
        (thrown: unknown) => thrown,
      );
      await until(() => retries.length >= 2);
      budget.abort(spent);
      expect(await outcome).toBe(spent);
      expect(server?.requests.length).toBeGreaterThanOrEqual(2);
      expect(retries.join()).not.toMatch(/canary|eyJ/);
    },
  );

  test('is asked again no sooner than it says', async () => {
    const url = await endpointOf({ status: 429, body: '', headers: { 'retry-after': '1' } }, GRANTED);
    const begun = performance.now();
    expect(await ask(url)).toBe(TOKEN);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(999);
  });

  test.each([400, 401, 403, 404])('because it answers %i is asked once', async (status) => {
    const error = await failureOf(ask(await endpointOf({ status, body: `${TOKEN} ${BEARER}` })));
    expect(error.message).toContain(`status ${status}`);
    expect(server?.requests).toHaveLength(1);
    expect(textOf(error)).not.toMatch(/canary|eyJ/);
  });

  test('but with something else each time (the catalogue says: KT203) shows nothing of it', async () => {
    const error = await failureOf(ask(await endpointOf({ body: `{"value": ["${TOKEN}"]}` })));
    expect(error.code).toBe('KT203');
    expect(server?.requests).toHaveLength(8);
    expect(textOf(error)).not.toMatch(/canary|eyJ/);
  });

  test('is named when nothing listens there', async () => {
    const url = await endpointOf(GRANTED);
    await server?.stop();
    const budget = new AbortController();
    const outcome = ask(url, { signal: budget.signal }).catch(() => undefined);
    await until(() => retries.length > 0);
    budget.abort();
    await outcome;
    expect(retries[0]).toContain('ECONNREFUSED');
  });

  test('with a bearer that is no header shows nothing of it', async () => {
    const url = await endpointOf(GRANTED);
    const error = await failureOf(ask(url, { endpoint: { url, bearer: `${BEARER}\r\nx: y` } }));
    expect(textOf(error)).not.toContain('canary');
    expect(server?.requests).toEqual([]);
  });
});

describe("the budget's end", () => {
  const spent = new Error('the budget of the test');

  test.each<[string, Turn]>([
    ['hangs', 'hang'],
    ['hangs in the answer', 'hangInBody'],
    ['pauses after a failure', { status: 500, body: '' }],
  ])('wins with its own reason while the request %s', async (_, turn) => {
    const budget = new AbortController();
    const asked = ask(await endpointOf(turn), { signal: budget.signal, attemptMs: 60_000 });
    const outcome = asked.catch((thrown: unknown) => thrown);
    await until(() => (server?.requests.length ?? 0) > 0);
    budget.abort(spent);
    expect(await outcome).toBe(spent);
  });

  test('lets no request begin', async () => {
    const url = await endpointOf(GRANTED);
    await expect(ask(url, { signal: AbortSignal.abort(spent) })).rejects.toBe(spent);
    expect(server?.requests).toEqual([]);
  });
});

describe("GitHub's endpoint", () => {
  let issuer: Issuer;
  let job: IssuerJob;

  beforeAll(async () => {
    issuer = await startIssuer();
    job = issuer.addJob(githubClaims());
  });
  afterAll(() => issuer.stop());
  afterEach(() => issuer.faults.clear());

  const askIssuer = () =>
    ask(job.requestUrl, { endpoint: { url: job.requestUrl, bearer: job.requestToken } });

  test('gives a token for the audience, whose claims can be read', async () => {
    expect(readClaims(await askIssuer())).toMatchObject({
      aud: 'sts.amazonaws.com',
      sub: 'repo:acme/api:ref:refs/heads/main',
      iss: issuer.issuer,
    });
  });

  test.each<IssuerFault>([
    'throttle',
    'error5xx',
    'reset',
    'resetHalfway',
    'cut',
    'hang',
    'garbage',
    'noValue',
  ])('gives one after %s, twice', async (fault) => {
    issuer.faults.add({ when: { action: 'token' }, do: fault, times: 2 });
    expect(readClaims(await askIssuer())).toMatchObject({ aud: 'sts.amazonaws.com' });
    expect(retries).toHaveLength(2);
  });
});
