import type { Call, LoadFacts, Read, RunClaims, Session } from '../../../src/audit/index.ts';

/** A clock that stands still and random bytes that count up: every record comes out the same. */
export const FIXED_CHANCE = {
  now: () => Date.parse('2026-11-23T04:10:00.123Z'),
  randomBytes: (count: number) => Uint8Array.from({ length: count }, (_, index) => index + 1),
};

export const CLAIMS: RunClaims = {
  issuer: 'https://token.actions.githubusercontent.com',
  repository: 'acme/api',
  repository_id: '1',
  ref: 'refs/heads/main',
  sha: '0123456789abcdef0123456789abcdef01234567',
  event: 'push',
  environment: null,
  workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
  run_id: '9',
  attempt: 1,
  check_run_id: '77',
  actor: 'ann',
  actor_id: '7',
  oidc: { sub: 'repo:acme/api:ref:refs/heads/main', aud: 'sts.amazonaws.com', jti: 'a1b2' },
};

export const SESSION: Session = {
  purpose: 'read',
  account: '111122223333',
  role: 'arn:aws:iam::111122223333:role/ci-api',
  arn: 'arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77',
  name: 'gh-1-9-1-77',
  access_key_id: 'ASIAEXAMPLE',
  policy_sha256: 'ab'.repeat(32),
  packed_policy_percent: 31,
  expires: '2026-11-23T04:25:00.000Z',
};

export const CALL: Call = {
  session: 0,
  region: 'us-east-1',
  api: 'ssm:GetParameters',
  request_id: '8f0c3f0e-0000-4000-8000-000000000001',
  http_status: 200,
  names: 3,
  attempts: 1,
  error: null,
};

export function declaredRead(name: string): Read {
  return {
    name,
    reference: `ssm:/acme/prod/${name.toLowerCase()}`,
    arn: null,
    version: null,
    selector: null,
    type: null,
    last_modified: null,
    age_seconds: null,
    max_age_seconds: null,
    delivered: null,
    masked: null,
    outcome: 'pending',
    reason: null,
    owner: null,
    call: null,
  };
}

export const FOUND: Read = {
  name: 'STRIPE_KEY',
  reference: 'ssm:/shared/payments/stripe:prod',
  arn: 'arn:aws:ssm:us-east-1:111122223333:parameter/shared/payments/stripe',
  version: 7,
  selector: ':prod',
  type: 'SecureString',
  last_modified: '2026-11-11T04:10:00.000Z',
  age_seconds: 1_036_800,
  max_age_seconds: 2_592_000,
  delivered: 'env',
  masked: true,
  outcome: 'found',
  reason: 'smoke test of the charge endpoint',
  owner: 'payments',
  call: 0,
};

/** A load with a verified token and one secret that was found. */
export function factsOfALoad(changes: Partial<LoadFacts> = {}): LoadFacts {
  return {
    platform: 'github',
    claims: { of: CLAIMS, verified: true },
    unverified: { job: 'deploy', step: 'keytrail', runner: 'runner-1' },
    environment: { endpoints: {}, proxy: false, custom_ca: false, audit_failure: 'block' },
    sessions: [SESSION],
    manifest: {
      path: '.keytrail.yml',
      sha256: 'cd'.repeat(32),
      scope: 'deploy',
      source: 'workspace',
      commit: null,
    },
    calls: [CALL],
    reads: [FOUND],
    ...changes,
  };
}
