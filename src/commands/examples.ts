import { AUDIT_EXAMPLES } from './audit-examples.ts';

/** What stands below the help of each command. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  ...AUDIT_EXAMPLES,
  keytrail: `Examples:
  keytrail exec -- npm run deploy
  keytrail exec --scope deploy -- ./deploy.sh --verbose
  keytrail exec --help
  keytrail audit verify s3://acme-audit/keytrail

Exit codes: 0 all went well, 1 a finding, 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit.`,
  exec: `Examples:
  keytrail exec -- npm run deploy
  keytrail exec --scope test --secret NPM_TOKEN=ssm:/ci/npm_token -- npm publish
  keytrail exec --pristine --redact always -- terraform apply
  keytrail exec --role-to-assume arn:aws:iam::111122223333:role/ci-api \\
    --web-identity-token-file /run/token --aws-region us-east-1 -- ./deploy.sh

Exit codes: that of COMMAND; 126 when it cannot be executed, 127 when it is not found, 128 and the number of the
signal that ended it. Before it starts: 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit.`,
  env: `Examples:
  eval "$(keytrail env)"
  eval "$(keytrail env --scope test --secret NPM_TOKEN=ssm:/ci/npm_token)"

Exit codes: 2 usage or manifest, 3 identity or access, 4 a missing secret, 5 audit. eval drops them, so what is printed
then is code that ends with the same status: with set -e the script ends.`,
  redact: `Examples:
  ./deploy.sh 2>&1 | keytrail redact --values values.json
  ./deploy.sh 2>&1 | keytrail redact --values - 3< values.json`,
  masks: `Example:
  printf %s "$VALUE" | keytrail masks`,
};
