import { describe, expect, test } from '@jest/globals';
import { gitlabClaims } from '../../../sandbox/gitlab-runner/claims.ts';
import { createLog } from '../../../src/log.ts';
import { Gitlab } from '../../../src/platforms/index.ts';

const NO_RECORD = { keepsToken: false, keepsRecord: false };

function gitlab(env: Readonly<Record<string, string>> = {}, token?: string): Gitlab {
  const log = createLog({ on: () => {}, write: () => {} });
  return new Gitlab(env, { ...NO_RECORD, log, folder: '/private', token, tokenName: 'TOKEN' });
}

const ISS = 'https://gitlab.example.com';

describe('the session', () => {
  test.each([
    [{ iss: ISS }, '1001-42-gitlab.example.com'],
    [{ iss: 'https://gitlab.example.com:8443/gitlab' }, '1001-42-gitlab.example.com'],
    [{ iss: `https://${'sub.'.repeat(30)}example.com` }, `1001-42-${'sub.'.repeat(14)}`],
    [{ iss: 'no address' }, '1001-42-0'],
    [{ iss: ISS, job_id: 5, project_id: '' }, '5-0-gitlab.example.com'],
  ])('of %j is named %s', (claims, name) => {
    const named = gitlab().sessionName({ ...gitlabClaims(), ...claims });
    expect(named).toBe(name);
    expect(named.length).toBeLessThanOrEqual(64);
  });
});

describe('the run', () => {
  test('of a tag has the path of the reference', () => {
    const claims = gitlabClaims({ ref: 'v1', refType: 'tag', environment: 'prod' });
    expect(gitlab().runClaims({ ...claims, iss: ISS })).toMatchObject({
      ref: 'refs/tags/v1',
      environment: 'prod',
      attempt: 1,
    });
  });

  test('of an older GitLab without the path has the name of the reference', () => {
    const { ref_path: _, ...claims } = gitlabClaims({ ref: 'main' });
    expect(gitlab().runClaims(claims)).toMatchObject({ ref: 'main', environment: null });
  });
});

test('jobs, projects and instances have keys of their own', () => {
  const job = { CI_SERVER_URL: ISS, CI_PROJECT_ID: '1', CI_JOB_ID: '2' };
  const all = [
    job,
    { ...job, CI_JOB_ID: '3' },
    { ...job, CI_PROJECT_ID: '3' },
    { ...job, CI_SERVER_URL: 'x' },
  ];
  const keys = all.map((env) => gitlab(env).jobKey);
  expect(new Set(keys).size).toBe(all.length);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{12}$/);
  expect(gitlab(job).jobKey).toBe(keys[0]);
});

test('a project is public when the token says so, else when the job does', () => {
  expect(gitlab().isPublic(gitlabClaims({ visibility: 'public' }))).toBe(true);
  expect(gitlab({ CI_PROJECT_VISIBILITY: 'public' }).isPublic(gitlabClaims())).toBe(false);
  expect(gitlab({ CI_PROJECT_VISIBILITY: 'public' }).isPublic(undefined)).toBe(true);
});

test('the record is named by the job, whatever its id is', () => {
  expect(gitlab({ CI_JOB_ID: '../7' }).auditFile).toBe('/private/audit-.._7.jsonl');
});

test('records in a sink are named by project and pipeline: the claims, else the variables', () => {
  const env = { CI_PROJECT_ID: '8', CI_PIPELINE_ID: '9', CI_JOB_ID: '10' };
  const claims = gitlab().runClaims(gitlabClaims({ projectId: '42', pipelineId: '5' }));
  expect(gitlab(env).recordName(claims)).toEqual(['42', '5', '1']);
  expect(gitlab(env).recordName(null)).toEqual(['8', '9', '1']);
  expect(gitlab({ CI_PIPELINE_ID: '' }).recordName(null)).toEqual([null, null, '1']);
});

test('a token of blanks is none', () => {
  expect(gitlab({}, ' \n').readToken).toBeUndefined();
  expect(gitlab({}, 'a.b.c\n').readToken?.()).resolves.toBe('a.b.c');
});
