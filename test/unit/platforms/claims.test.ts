import { describe, expect, test } from '@jest/globals';
import { githubClaims } from '../../../sandbox/github-claims.ts';
import { githubRunClaims, githubSession, githubVariables } from '../../../src/platforms/github/claims.ts';

const claims = { ...githubClaims(), iss: 'https://issuer.example', aud: 'sts.amazonaws.com', jti: 'j' };

describe("GitHub's claims", () => {
  test("become the record's words", () => {
    expect(githubRunClaims({ ...claims, environment: 'prod' })).toEqual({
      issuer: 'https://issuer.example',
      repository: 'acme/api',
      repository_id: '1',
      ref: 'refs/heads/main',
      sha: '0123456789abcdef0123456789abcdef01234567',
      event: 'push',
      environment: 'prod',
      workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
      run_id: '9',
      attempt: 1,
      check_run_id: '77',
      actor: 'ann',
      actor_id: '7',
      oidc: { sub: 'repo:acme/api:ref:refs/heads/main', aud: 'sts.amazonaws.com', jti: 'j' },
    });
  });

  test('that are missing are null', () => {
    const run = githubRunClaims({});
    expect(Object.values({ ...run, ...run.oidc, oidc: null }).every((value) => value === null)).toBe(true);
  });

  test.each([
    ['1', 1],
    [12, 12],
    ['', null],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['x', null],
    [{}, null],
  ])('with the run attempt %j have the attempt %j', (run_attempt, attempt) => {
    expect(githubRunClaims({ run_attempt }).attempt).toBe(attempt);
  });
});

describe('the session name', () => {
  test('tells matrix legs apart by their check run', () => {
    expect(githubSession(claims, {})).toBe('gh-1-9-1-77');
    expect(githubSession({ ...claims, check_run_id: '78' }, {})).toBe('gh-1-9-1-78');
  });

  test('tells them apart without that claim, too, and jobs of one runner', () => {
    const server = { ...githubClaims({ checkRunId: null }) };
    const names = [
      { GITHUB_JOB: 'test', RUNNER_NAME: 'r-1', RUNNER_TRACKING_ID: 'a' },
      { GITHUB_JOB: 'test', RUNNER_NAME: 'r-1', RUNNER_TRACKING_ID: 'b' },
      { GITHUB_JOB: 'test', RUNNER_NAME: 'r-2', RUNNER_TRACKING_ID: 'a' },
      { GITHUB_JOB: 'lint', RUNNER_NAME: 'r-1', RUNNER_TRACKING_ID: 'a' },
    ].map((env) => githubSession(server, env));
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name).toMatch(/^gh-1-9-1-[0-9a-f]{12}$/);
    }
  });
});

describe("the runner's variables", () => {
  test('are null when they are empty or missing', () => {
    expect(githubVariables({ GITHUB_JOB: 'deploy', GITHUB_ACTION: '' })).toEqual({
      job: 'deploy',
      step: null,
      runner: null,
    });
  });
});
