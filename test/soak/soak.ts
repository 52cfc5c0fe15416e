import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Emulator, startEmulator } from '../../sandbox/emulator.ts';
import { Moto } from '../../sandbox/gateway/moto.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { Job } from '../../sandbox/runner/runner.ts';
import type { StepResult } from '../../sandbox/runner/step.ts';
import { violationsOf } from './check.ts';
import { countFaults, type Plan, planOf } from './plan.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KILLER = join(ROOT, 'test/e2e/support/kill-at-step.cjs');
const DISK = join(import.meta.dirname, 'disk-fault.cjs');
const KEY = 'alias/soak';
const TIMEOUT_SECONDS = 2;

/** Longer together than what a system writes in one piece. */
const VALUES = Object.fromEntries(['A', 'B', 'C'].map((name) => [name, `${name}-canary `.repeat(400)]));
const SECRETS = [
  ...Object.keys(VALUES).map((name) => `${name}: ssm:/soak/${name}`),
  'KEY: { from: ssm:/soak/A, as: file }',
];
const MANIFEST = `version: 1\nsecrets:\n${SECRETS.map((line) => `  ${line}\n`).join('')}`;

export interface SoakOptions {
  readonly faults: number;
  readonly seed: number;
  /** Loads that run at once. */
  readonly workers: number;
  readonly onProgress?: (faults: number) => void;
}

export interface SoakReport {
  readonly loads: number;
  readonly faults: number;
  /** Loads that handed their values over, were killed, and ended red. */
  readonly whole: number;
  readonly killed: number;
  readonly failed: number;
  /** Each with the number of its load: `planOf(seed, number)` is what befell it. */
  readonly violations: readonly string[];
}

/** Loads under random faults and kills until so many have been dealt, each looked at when it is over. */
export async function soak({ faults, onProgress, seed, workers }: SoakOptions): Promise<SoakReport> {
  const emulator = await startEmulator();
  const counts = { loads: 0, faults: 0, whole: 0, killed: 0, failed: 0 };
  const violations: string[] = [];
  const work = async (worker: number): Promise<void> => {
    const sandbox = await startOne(emulator, worker);
    try {
      while (counts.faults < faults) {
        const number = counts.loads;
        const plan = planOf(seed, number);
        counts.loads += 1;
        counts.faults += countFaults(plan);
        const { found, step } = await loadOnce(sandbox, worker, number, plan);
        violations.push(...found.map((broken) => `load ${number}: ${broken}`));
        counts[step.signal !== null ? 'killed' : step.conclusion === 'success' ? 'whole' : 'failed'] += 1;
        onProgress?.(counts.faults);
      }
    } finally {
      await sandbox.stop();
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
    return { ...counts, violations };
  } finally {
    await emulator.stop();
  }
}

/** A gateway of its own for each worker, so that its faults strike its loads only. */
function startOne(emulator: Emulator, worker: number): Promise<Sandbox> {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  return startSandbox(
    {
      parameters: Object.fromEntries(Object.entries(VALUES).map(([name, value]) => [`/soak/${name}`, value])),
      roles: { 'ci-api': { policies: [{ Version: '2012-10-17', Statement: [statement] }] } },
      buckets: { [`soak-${worker}`]: {} },
      signingKeys: [KEY],
    },
    // An account for each, so that they share nothing in the emulator.
    { emulator, account: `${111_122_223_300 + worker}` },
  );
}

async function loadOnce(sandbox: Sandbox, worker: number, number: number, plan: Plan) {
  const bucket = `soak-${worker}`;
  const prefix = `${number}/`;
  const group = `/soak/${number}`;
  const { account, region } = sandbox.account;
  const logs = { service: 'logs', account, region };
  await new Moto(sandbox.emulatorUrl).call(logs, 'Logs_20140328.CreateLogGroup', { logGroupName: group });
  sandbox.gateway.log.clear();
  addFaults(sandbox, plan);
  const job = jobOf(sandbox, plan);
  try {
    const step = await run(job, sandbox, plan, `s3://${bucket}/${prefix}\ncloudwatch-logs://${group}`);
    sandbox.gateway.faults.clear();
    const over = { sandbox, job, step, bucket, prefix, group, expected: VALUES, plan };
    return { found: await violationsOf(over), step };
  } finally {
    sandbox.gateway.faults.clear();
    sandbox.issuer.faults.clear();
    job.remove();
  }
}

function addFaults({ gateway, issuer }: Sandbox, { calls }: Plan): void {
  for (const fault of calls) {
    const nth = fault.nth === undefined ? {} : { nth: fault.nth };
    if (fault.service === 'issuer') {
      issuer.faults.add({ when: { action: fault.action, ...nth }, do: fault.effect });
    } else {
      gateway.faults.add({
        when: { service: fault.service, action: fault.action, ...nth },
        do: fault.effect,
      });
    }
  }
}

function jobOf(sandbox: Sandbox, { disk, kill }: Plan): Job {
  const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '', ...aws } = sandbox.env;
  const isAtStep = kill !== undefined && kill.kind !== 'time';
  const preloads = [...(isAtStep ? [KILLER] : []), ...(disk === undefined ? [] : [DISK])];
  const job = new Job({
    idToken: { requestUrl: ACTIONS_ID_TOKEN_REQUEST_URL, requestToken: ACTIONS_ID_TOKEN_REQUEST_TOKEN },
    machineEnv: {
      ...aws,
      ...(preloads.length === 0
        ? {}
        : { NODE_OPTIONS: preloads.map((file) => `--require=${file}`).join(' ') }),
      ...(isAtStep ? { KILL_AT: `${kill.at}` } : {}),
      ...(kill?.kind === 'requests' ? { KILL_NETWORK: '1' } : {}),
      ...(disk === undefined ? {} : { DISK_FAULT: `${disk.kind}:${disk.from}` }),
    },
    github: { run_id: '9', repository: 'acme/api' },
    event: { repository: { full_name: 'acme/api', visibility: 'private' } },
  });
  writeFileSync(join(job.folders.workspace, '.keytrail.yml'), MANIFEST);
  return job;
}

/** The step; killed so many milliseconds after its start when the plan says so. */
async function run(job: Job, sandbox: Sandbox, plan: Plan, audit: string): Promise<StepResult> {
  let timer: NodeJS.Timeout | undefined;
  const { kill } = plan;
  const step = await job.uses(ROOT, {
    id: 'keytrail',
    reference: 'keytrail/keytrail@v1',
    onStart: (process) => {
      timer = kill?.kind === 'time' ? setTimeout(() => process.kill('SIGKILL'), kill.ms) : undefined;
    },
    with: {
      'role-to-assume': sandbox.account.roles['ci-api'] ?? '',
      'aws-region': sandbox.account.region,
      'timeout-seconds': `${TIMEOUT_SECONDS}`,
      'allow-endpoint-override': 'true',
      audit,
      ...(plan.isSigned ? { 'audit-signing-key': KEY } : {}),
    },
  });
  clearTimeout(timer);
  return step;
}
