/** The main job of the documentation: what it declares, and exactly what it prints. */

export const KEY_FILE =
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEICanaryCanaryCanary\n-----END PRIVATE KEY-----\n';

export const MANIFEST = `version: 1
defaults:
  prefix: /acme/prod/
secrets:
  DATABASE_URL: db_url
  STRIPE_KEY:
    from: ssm:/shared/payments/stripe:prod
    reason: smoke test of the charge endpoint
    owner: payments
  SIGNING_KEY: { from: signing_key, as: file, mode: "0400" }
  UNUSED: not_in_this_scope
scopes:
  deploy: [DATABASE_URL, STRIPE_KEY, SIGNING_KEY]
  other: [UNUSED]
`;

export const INPUTS = { scope: 'deploy', secrets: 'NPM_TOKEN = ssm:/ci/npm_token' };

export const LOG = `Keytrail 0.1.0 · .keytrail.yml, scope deploy · 4 secrets
→ endpoint  http://LOOPBACK, from AWS_ENDPOINT_URL
✓ identity  repo:acme/api:ref:refs/heads/main
✓ session   gh-1-9-1-77 on role ci-api, 900 s, limited to 4 parameters
✓ recorded  intent DIGEST…  → file
MASKS
✓ masked    N strings; rare forms (docs/masking.md) are left out for DATABASE_URL, STRIPE_KEY, SIGNING_KEY, NPM_TOKEN
✓ read      4 of 4 in 1 call (N ms)
    DATABASE_URL  ssm:/acme/prod/db_url             v1  0 min  → env
    STRIPE_KEY    ssm:/shared/payments/stripe:prod  v2  0 min  → env
    SIGNING_KEY   ssm:/acme/prod/signing_key        v1  0 min  → file
    NPM_TOKEN     ssm:/ci/npm_token                 v1  0 min  → env
✓ recorded  result DIGEST…  → file
✓ exported  4 variables to the later steps of this job
✓ written   1 file, removed at the end of the job
`;

export const SUMMARY = `### Keytrail: loaded

4 secrets declared, 4 parameters read in 1 call

| Secret | Reference | Version | Age | Outcome | Goes to | Owner |
| --- | --- | --- | --- | --- | --- | --- |
| \`DATABASE_URL\` | \`ssm:/acme/prod/db_url\` | 1 | 0 min | found | env |  |
| \`STRIPE_KEY\` | \`ssm:/shared/payments/stripe:prod\` | 2 | 0 min | found | env | \`payments\` |
| \`SIGNING_KEY\` | \`ssm:/acme/prod/signing_key\` | 1 | 0 min | found | file |  |
| \`NPM_TOKEN\` | \`ssm:/ci/npm_token\` | 1 | 0 min | found | env |  |

Session: \`arn:aws:sts::111122223333:assumed-role/ci-api/gh-1-9-1-77\`, access key \`ACCESS-KEY\`

Record: \`ROOT/_work/_temp/keytrail/audit-9-1.jsonl\`

Digest of the record: \`sha256:DIGEST\`
`;
