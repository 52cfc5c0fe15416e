import { rmSync } from 'node:fs';
import type { AccountSpec } from './account.ts';
import { serveBundle } from './gitlab-runner/bundle.ts';
import {
  GITLAB_CONDITION_CLAIMS,
  GITLAB_ISSUER,
  gitlabClaims,
  trustProject,
} from './gitlab-runner/claims.ts';
import { startGitlabJob } from './gitlab-runner/job.ts';
import { type Sandbox, startSandbox } from './index.ts';

type Print = (text: string) => void;

/** What the first act has, too. */
interface Shared {
  readonly manifest: string;
  readonly account: AccountSpec;
  /** The name of the KMS key. */
  readonly key: string;
}

const PROVIDER_ARN = 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com';

const JOB = [
  'echo "deploying with $DATABASE_URL and $STRIPE_KEY"',
  'printf %s "$DATABASE_URL" | base64',
  'wc -l < "$SIGNING_KEY"',
  'echo "the token: $KEYTRAIL_ID_TOKEN."',
];

/** The second act: the same manifest and the same account, in a job of GitLab that includes the component. */
export async function gitlabAct(say: Print, show: Print, { account, key, manifest }: Shared): Promise<void> {
  if (process.platform === 'win32') {
    say('GitLab: not shown here, the component needs a POSIX shell');
    return;
  }
  const policies = account.roles?.['ci-api']?.policies ?? [];
  const roles = { 'ci-api': { policies, trust: trustProject(PROVIDER_ARN) } };
  const options = { issuer: GITLAB_ISSUER, conditionClaims: GITLAB_CONDITION_CLAIMS };
  const [sandbox, bundle] = await Promise.all([startSandbox({ ...account, roles }, options), serveBundle()]);
  const ciphertext = await sandbox.account.encrypt(key, 'license-of-the-demo-4711', { app: 'acme' });
  const job = startGitlabJob({
    isFirst: false,
    inputs: {
      'role-to-assume': sandbox.account.roles['ci-api'] ?? '',
      'aws-region': sandbox.account.region,
      scope: 'deploy',
      'bundle-url': bundle.url,
      'bundle-sha256': bundle.sha256,
    },
    variables: { ...(await variablesOf(sandbox)), KEYTRAIL_RECORD: 'true' },
    files: {
      '.keytrail.yml': manifest.replace('"KEY"', `"${sandbox.account.keys[key]}"`),
      'ci/license.enc': ciphertext,
    },
    script: JOB,
  });
  try {
    say('GitLab: the same manifest through the component. The log, as the job printed it');
    const end = await job.end;
    show(end.text);
    show(`(exit code ${end.code}, left behind: ${end.left.length === 0 ? 'nothing' : end.left.join(', ')})`);
    say('GitLab: the audit trail that .keytrail-record keeps');
    for (const line of end.record) {
      const { id, phase, outcome, run, digest } = JSON.parse(line) as Record<string, unknown>;
      show(`${phase} ${id}: ${outcome}, ${digest}\n  ${JSON.stringify(run)}`);
    }
    if (end.code !== 0 || end.record.length !== 2 || /correct-horse|second_of_the_demo/.test(end.text)) {
      throw new Error('the GitLab job did not do what it should');
    }
  } finally {
    rmSync(job.top, { recursive: true, force: true });
    await Promise.all([sandbox.stop(), bundle.stop()]);
  }
}

async function variablesOf({ gateway, issuer }: Sandbox): Promise<Readonly<Record<string, string>>> {
  return {
    CI_JOB_ID: '1001',
    CI_JOB_NAME: 'deploy',
    CI_JOB_URL: 'https://gitlab.example.com/acme/api/-/jobs/1001',
    CI_PROJECT_ID: '42',
    CI_SERVER_URL: GITLAB_ISSUER,
    AWS_ENDPOINT_URL: gateway.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    KEYTRAIL_ID_TOKEN: await issuer.sign(gitlabClaims()),
  };
}
