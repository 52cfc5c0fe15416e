import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { githubClaims } from '../../../sandbox/github-claims.ts';
import {
  GITHUB_ISSUER,
  type Issuer,
  type IssuerFault,
  type IssuerJob,
  startIssuer,
} from '../../../sandbox/issuer.ts';

let issuer: Issuer;
let job: IssuerJob;

beforeAll(async () => {
  issuer = await startIssuer();
  job = issuer.addJob(githubClaims());
});

beforeEach(() => issuer.faults.clear());

afterAll(() => issuer?.stop());

function ask(audience = 'sts.amazonaws.com', bearer = job.requestToken): Promise<Response> {
  return fetch(`${job.requestUrl}&audience=${audience}`, { headers: { authorization: `Bearer ${bearer}` } });
}

async function tokenOf(response: Response): Promise<string> {
  return String(Object(await response.json()).value);
}

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.url}/.well-known/jwks`)), {
    issuer: GITHUB_ISSUER,
    algorithms: ['RS256'],
  });

describe('the token endpoint', () => {
  test("gives a token that the published keys verify, with GitHub's claims and 300 seconds to live", async () => {
    const { payload, protectedHeader } = await verify(await tokenOf(await ask()));
    expect(protectedHeader).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    expect(payload).toMatchObject({
      ...githubClaims(),
      aud: 'sts.amazonaws.com',
      iss: GITHUB_ISSUER,
      jti: expect.any(String),
      check_run_id: '77',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  });

  test('makes a new jti each time, and keeps jobs apart', async () => {
    const other = issuer.addJob(githubClaims({ repository: 'acme/web', runId: '10' }));
    const [one, two] = await Promise.all([tokenOf(await ask()), tokenOf(await ask())]);
    expect(decodeJwt(one).jti).not.toBe(decodeJwt(two).jti);
    const response = await fetch(other.requestUrl, {
      headers: { authorization: `Bearer ${job.requestToken}` },
    });
    expect(response.status).toBe(401);
  });

  test('refuses a wrong bearer, and does not know other addresses', async () => {
    expect((await ask('a', 'wrong')).status).toBe(401);
    expect((await fetch(`${issuer.url}/token/none`)).status).toBe(404);
    expect((await fetch(`${issuer.url}/`)).status).toBe(404);
    expect((await fetch(`${issuer.url}//`)).status).toBe(404);
  });

  test('names itself and its keys in the discovery document', async () => {
    const response = await fetch(`${issuer.url}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: GITHUB_ISSUER,
      jwks_uri: `${issuer.url}/.well-known/jwks`,
    });
  });

  test('counts what was asked, and for whom', async () => {
    const before = issuer.requests.length;
    await ask('one');
    expect(issuer.requests.slice(before)).toMatchObject([{ action: 'token', audience: 'one', status: 200 }]);
  });
});

describe('subjects', () => {
  test.each([
    [{}, 'repo:acme/api:ref:refs/heads/main'],
    [{ subject: 'immutable' as const }, 'repo:acme@100/api@1:ref:refs/heads/main'],
    [{ environment: 'eu:prod' }, 'repo:acme/api:environment:eu%3Aprod'],
    [{ event: 'pull_request' }, 'repo:acme/api:pull_request'],
  ])('%j is %s', (given, subject) => {
    expect(githubClaims(given)['sub']).toBe(subject);
  });

  test('a job of GitHub Enterprise Server has no check_run_id', () => {
    expect(githubClaims({ checkRunId: null })).not.toHaveProperty('check_run_id');
  });
});

describe('misbehaviour', () => {
  test.each<[string, IssuerFault, number, string | RegExp]>([
    ['429', 'throttle', 429, /Too many/],
    ['5xx', 'error5xx', 500, /Internal/],
    ['garbage', 'garbage', 200, '{"value": "ey'],
    ['no value', 'noValue', 200, '{"count":0}'],
    ['an answer of its own', { status: 403, body: 'no' }, 403, 'no'],
  ])('%s, once', async (_, fault, status, text) => {
    issuer.faults.add({ when: { action: 'token' }, do: fault, times: 1 });
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.text()).toEqual(expect.stringMatching(text));
    expect((await ask()).status).toBe(200);
  });

  test.each<IssuerFault>(['reset', 'resetHalfway', 'cut'])('%s breaks the answer', async (fault) => {
    issuer.faults.add({ when: { action: 'token' }, do: fault, times: 1 });
    await expect(ask().then((response) => response.text())).rejects.toThrow();
  });

  test('a hang ends with the client', async () => {
    issuer.faults.add({ when: { action: 'token' }, do: 'hang', times: 1 });
    await expect(fetch(job.requestUrl, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  });

  test('a delayed token is a good token', async () => {
    issuer.faults.add({ when: { action: 'token' }, do: { delayMs: 20 } });
    await expect(verify(await tokenOf(await ask()))).resolves.toBeDefined();
  });

  test.each<[IssuerFault, string]>([
    ['expired', 'ERR_JWT_EXPIRED'],
    ['wrongKey', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
  ])('%s gives a token that must be refused', async (fault, code) => {
    issuer.faults.add({ when: { action: 'token' }, do: fault, times: 1 });
    await expect(verify(await tokenOf(await ask()))).rejects.toMatchObject({ code });
  });
});
