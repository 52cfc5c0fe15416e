/**
 * `npm run demo`: the main job on an embedded AWS account, with the built action and a model of GitHub's runner; three
 * failures; the job with a store of the security team, and what its auditor sees; then the same manifest in a GitLab
 * job, through the component. Every log is shown as the runner would print it, masks applied.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { auditAct } from './audit-demo.ts';
import { gitlabAct } from './gitlab-demo.ts';
import { type Sandbox, startSandbox } from './index.ts';
import { Job } from './runner/runner.ts';
import type { StepResult } from './runner/step.ts';

const ROOT = resolve(import.meta.dirname, '..');

const KEY = 'alias/keytrail-demo';

const MANIFEST = `version: 1
defaults:
  prefix: /acme/prod/
secrets:
  DATABASE_URL: db_url
  STRIPE_KEY:
    from: ssm:/shared/payments/stripe:prod
    reason: smoke test of the charge endpoint
    owner: payments
  SIGNING_KEY: { from: signing_key, as: file }
  LICENSE: { from: "kms:ci/license.enc", key: "KEY", context: { app: acme } }
  DB_HOST: { from: "ssm:/acme/prod/db#/host", mask: false }
scopes:
  deploy: [DATABASE_URL, STRIPE_KEY, SIGNING_KEY, LICENSE]
  test: [DB_HOST]
`;

const ACCOUNT = {
  keys: [KEY],
  parameters: {
    '/acme/prod/db_url': {
      value: 'postgres://app:correct-horse-battery@db.acme.internal:5432/app',
      key: KEY,
    },
    '/acme/prod/signing_key':
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIDemoDemoDemoDemoDemoDemoDemoDemoDemoDemo\n-----END PRIVATE KEY-----\n',
    '/acme/prod/db': '{"host":"db.acme.internal","password":"tr0ub4dor-and-3"}',
    '/shared/payments/stripe': {
      versions: ['sk_test_first_of_the_demo', 'sk_test_second_of_the_demo', 'sk_test_third_of_the_demo'],
      labels: { prod: 2 },
    },
    '/ci/npm_token': 'npm_demoTokenOfTheDemo0123456789',
  },
  roles: {
    'ci-api': {
      policies: [
        {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'ssm:GetParameters',
              Resource: 'arn:aws:ssm:us-east-1:111122223333:parameter/*',
            },
            { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' },
          ],
        },
      ],
    },
    'ci-other': { repository: 'acme/other', policies: [] },
  },
} satisfies Parameters<typeof startSandbox>[0];

function say(text: string): void {
  process.stdout.write(
    `\n\u001b[1m== ${text}\u001b[0m\n`.replace(/\u001b\[\dm/g, (code) => (process.stdout.isTTY ? code : '')),
  );
}

function show(text: string): void {
  process.stdout.write(text.replace(/^/gm, '  ').trimEnd().concat('\n'));
}

function newJob(sandbox: Sandbox): Job {
  const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '', ...aws } = sandbox.env;
  return new Job({
    idToken: { requestUrl: ACTIONS_ID_TOKEN_REQUEST_URL, requestToken: ACTIONS_ID_TOKEN_REQUEST_TOKEN },
    machineEnv: aws,
    github: { run_id: '9', repository: 'acme/api' },
    event: { repository: { full_name: 'acme/api', private: true, visibility: 'private' } },
  });
}

/** The checkout: the manifest, and the ciphertext that it names; KMS's keys have random ids. */
async function checkOut(job: Job, manifest: string, { account }: Sandbox): Promise<void> {
  const { workspace } = job.folders;
  const ciphertext = await account.encrypt(KEY, 'license-of-the-demo-4711', { app: 'acme' });
  mkdirSync(join(workspace, 'ci'), { recursive: true });
  writeFileSync(join(workspace, '.keytrail.yml'), manifest.replace('"KEY"', `"${account.keys[KEY]}"`));
  writeFileSync(join(workspace, 'ci', 'license.enc'), ciphertext);
}

/** The step's `with:`. */
function inputs(sandbox: Sandbox, more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { 'role-to-assume': sandbox.account.roles['ci-api'] ?? '', 'aws-region': 'us-east-1', ...more };
}

async function mainJob(sandbox: Sandbox): Promise<void> {
  const job = newJob(sandbox);
  await checkOut(job, MANIFEST, sandbox);
  say('The main job. The log, as the runner prints it');
  const step = await job.uses(ROOT, {
    id: 'keytrail',
    reference: 'keytrail/keytrail@v1',
    with: inputs(sandbox, { scope: 'deploy', secrets: 'NPM_TOKEN = ssm:/ci/npm_token' }),
  });
  show(step.log);
  const next = await job.run('echo "deploying with $DATABASE_URL and $STRIPE_KEY"\nwc -l < "$SIGNING_KEY"');
  show(next.log);
  say('What the next step sees (in clear: these secrets are made up)');
  for (const [name, value] of step.env) {
    show(`${name}=${value}`);
  }
  say('The job summary');
  show(step.summary);
  say('The audit trail');
  const auditFile = step.outputs.get('audit-file') ?? '';
  for (const line of readFileSync(auditFile, 'utf8').trim().split('\n')) {
    const { id, phase, outcome, prev, digest, reads } = JSON.parse(line) as Record<string, unknown>;
    show(`${phase} ${id}: ${outcome}, ${(reads as unknown[]).length} reads, ${digest}, after ${prev}`);
  }
  show('\nThe result, whole:');
  show(JSON.stringify(JSON.parse(readFileSync(auditFile, 'utf8').trim().split('\n').at(-1) ?? ''), null, 2));
  say('The end of the job');
  for (const post of await job.finish()) {
    show(post.log);
  }
  job.remove();
  if (step.conclusion !== 'success' || next.conclusion !== 'success') {
    throw new Error('the main job failed');
  }
}

async function failure(
  sandbox: Sandbox,
  title: string,
  manifest: string,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const job = newJob(sandbox);
  await checkOut(job, manifest, sandbox);
  say(title);
  const step = await job.uses(ROOT, { reference: 'keytrail/keytrail@v1', with: inputs(sandbox, more) });
  show(step.log.slice(step.log.lastIndexOf('##[endgroup]') + '##[endgroup]\n'.length));
  const exported = [...step.env.keys()];
  show(`(exported: ${exported.length === 0 ? 'nothing' : exported.join(', ')})`);
  await job.finish();
  job.remove();
  if (step.conclusion !== 'failure' || exported.length > 0) {
    throw new Error('a load that should fail did not');
  }
}

/** The step in a job of its own, on another sandbox. */
async function loadOnce(sandbox: Sandbox, more: Readonly<Record<string, string>>): Promise<StepResult> {
  const job = newJob(sandbox);
  await checkOut(job, MANIFEST, sandbox);
  const step = await job.uses(ROOT, {
    reference: 'keytrail/keytrail@v1',
    with: inputs(sandbox, { scope: 'deploy', ...more }),
  });
  await job.finish();
  job.remove();
  return step;
}

async function main(): Promise<void> {
  const begun = performance.now();
  process.stdout.write('Starting the AWS emulator, the OIDC issuer and the gateway …\n');
  const sandbox = await startSandbox(ACCOUNT);
  try {
    await mainJob(sandbox);
    await failure(sandbox, 'Failure 1: a typo in the manifest', MANIFEST.replace('reason:', 'raeson:'), {
      scope: 'deploy',
    });
    await failure(
      sandbox,
      'Failure 2: a parameter that does not exist',
      MANIFEST.replace(': db_url', ': db_ulr'),
      { scope: 'deploy' },
    );
    await failure(sandbox, 'Failure 3: a role that trusts another repository', MANIFEST, {
      scope: 'deploy',
      'role-to-assume': sandbox.account.roles['ci-other'] ?? '',
    });
  } finally {
    await sandbox.stop();
  }
  await auditAct(say, show, { account: ACCOUNT, load: loadOnce });
  await gitlabAct(say, show, { manifest: MANIFEST, account: ACCOUNT, key: KEY });
  say(`Done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

await main();
