/**
 * Loads 50 secrets 20 times under each kind of fault, by the built action against the gateway, and counts the loads
 * that arrived whole: `npm run retries [-- --runs 20]`. Faults strike the token endpoint, STS and Parameter Store alike,
 * by seeds, so that a run can be repeated. Last, every request is throttled: the load must end at its budget.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { Job } from '../sandbox/runner/runner.ts';
import type { StepResult } from '../sandbox/runner/step.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { runs: { type: 'string' } } });
const RUNS = Number(values.runs ?? '20');
const SECRETS = 50;
const BUDGET_SECONDS = 10;
/** Room for the process to start and end. */
const GRACE_MS = 1_500;

type Shares = Readonly<Partial<Record<'throttle' | 'error5xx' | 'reset' | 'resetHalfway' | 'cut', number>>>;

const CASES: readonly (readonly [string, Shares])[] = [
  ['20 % throttled', { throttle: 0.2 }],
  ['20 % server errors, 10 % resets', { error5xx: 0.2, reset: 0.1 }],
  ['10 % each: resets half-way, cut answers, throttled', { resetHalfway: 0.1, cut: 0.1, throttle: 0.1 }],
];

const names = Array.from({ length: SECRETS }, (_, index) => `/acme/retries/secret_${index}`);
const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['ssm:GetParameters', 'kms:Decrypt'], Resource: '*' }],
};

function addFaults({ gateway, issuer }: Sandbox, shares: Shares, seed: number): void {
  gateway.faults.clear();
  issuer.faults.clear();
  for (const [index, effect] of (
    ['throttle', 'error5xx', 'reset', 'resetHalfway', 'cut'] as const
  ).entries()) {
    const probability = shares[effect] ?? 0;
    for (const [offset, service] of ['sts', 'ssm'].entries()) {
      const when = { service, probability, seed: seed * 1_000 + index * 10 + offset };
      gateway.faults.add({ when, do: effect });
    }
    issuer.faults.add({ when: { action: 'token', probability, seed: seed * 1_000 + index }, do: effect });
  }
}

async function load(sandbox: Sandbox, timeoutSeconds: number): Promise<StepResult> {
  const {
    ACTIONS_ID_TOKEN_REQUEST_URL = '',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN = '',
    ...machineEnv
  } = sandbox.env;
  const job = new Job({
    idToken: { requestUrl: ACTIONS_ID_TOKEN_REQUEST_URL, requestToken: ACTIONS_ID_TOKEN_REQUEST_TOKEN },
    machineEnv,
    github: { run_id: '9', repository: 'acme/api' },
    event: { repository: { full_name: 'acme/api', visibility: 'private' } },
  });
  try {
    return await job.uses(ROOT, {
      id: 'keytrail',
      reference: 'keytrail/keytrail@v1',
      with: {
        'role-to-assume': sandbox.account.roles['ci-api'] ?? '',
        'aws-region': sandbox.account.region,
        'timeout-seconds': String(timeoutSeconds),
        secrets: names.map((name, index) => `S${index} = ssm:${name}`).join('\n'),
      },
    });
  } finally {
    job.remove();
  }
}

async function countWhole(sandbox: Sandbox, what: string, shares: Shares): Promise<boolean> {
  let whole = 0;
  const times: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    addFaults(sandbox, shares, run);
    const step = await load(sandbox, 60);
    times.push(step.durationMs);
    whole += step.conclusion === 'success' && step.env.size === SECRETS ? 1 : 0;
  }
  const sorted = times.toSorted((left, right) => left - right);
  const [median = 0, most = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(
    `${what}: ${whole} of ${RUNS} whole; median ${(median / 1000).toFixed(1)} s, longest ${(most / 1000).toFixed(1)} s`,
  );
  return whole === RUNS;
}

async function endsAtBudget(sandbox: Sandbox): Promise<boolean> {
  addFaults(sandbox, {}, 1);
  sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'throttle' });
  const { conclusion, durationMs, files } = await load(sandbox, BUDGET_SECONDS);
  console.log(
    `all throttled, budget ${BUDGET_SECONDS} s: ${conclusion} after ${(durationMs / 1000).toFixed(1)} s, ${files.env.length} bytes in GITHUB_ENV`,
  );
  return conclusion === 'failure' && files.env.length === 0 && durationMs < BUDGET_SECONDS * 1_000 + GRACE_MS;
}

const sandbox = await startSandbox({
  parameters: Object.fromEntries(names.map((name) => [name, `value of ${name}`])),
  roles: { 'ci-api': { policies: [policy] } },
});
let isRight = true;
for (const [what, shares] of CASES) {
  isRight = (await countWhole(sandbox, what, shares)) && isRight;
}
isRight = (await endsAtBudget(sandbox)) && isRight;
await sandbox.stop();
process.exitCode = isRight ? 0 : 1;
