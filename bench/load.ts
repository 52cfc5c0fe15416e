/**
 * How long the whole job (`main`, and `post` when the runner would start it) takes beside `node -e 0` and beside the
 * floor, with 1, 50 and 200 secrets at 50 ms a round trip; and with connections that cost two round trips to open. All
 * in one run, turn by turn, so that a slow machine is slow for all of them.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { runs: { type: 'string' }, rtt: { type: 'string' } } });
const RUNS = Number(values.runs ?? '15');
const RTT_MS = Number(values.rtt ?? '50');

interface Case {
  readonly secrets: number;
  readonly connect: number;
  readonly roundTrips: number;
  readonly limitMs: number;
}

const CASES: readonly Case[] = [
  { secrets: 1, connect: 0, roundTrips: 3, limitMs: 100 },
  { secrets: 50, connect: 0, roundTrips: 3, limitMs: 100 },
  { secrets: 200, connect: 0, roundTrips: 3, limitMs: 160 },
  { secrets: 50, connect: 2, roundTrips: 5, limitMs: 110 },
];

const NAMES_PER_SESSION = 20;
const PEAK_LIMIT_MIB = 80;

function manifestOf(secrets: number): string {
  const lines = Array.from({ length: secrets }, (_, index) => {
    const number = String(index).padStart(3, '0');
    return `  SECRET_${number}: ssm:/acme/prod/service/secret_${number}\n`;
  });
  return `version: 1\nsecrets:\n${lines.join('')}`;
}

async function startStub(
  connect: number,
  deny = false,
): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const args = [join(ROOT, 'bench', 'stub.ts'), '--rtt', String(RTT_MS), '--connect', String(connect)];
  if (deny) args.push('--deny');
  const stub = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise<string>((done) =>
    stub.stdout.once('data', (chunk: Buffer) => done(chunk.toString())),
  );
  return { url: (JSON.parse(line) as { url: string }).url, process: stub };
}

function timed(args: readonly string[], env: Record<string, string>, expected = 0): number {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    env,
    cwd: env['GITHUB_WORKSPACE'],
  });
  const elapsed = performance.now() - begun;
  if (status !== expected) {
    throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  }
  return elapsed;
}

/** The most memory that the action held, in MiB: one run more, because the preloaded script costs time. */
function peakMib(env: Record<string, string>): number {
  const args = ['--require', join(ROOT, 'bench', 'peak.cjs'), join(ROOT, 'dist', 'action', 'index.js')];
  const { stderr } = spawnSync(process.execPath, args, { env, cwd: env['GITHUB_WORKSPACE'] });
  return Number(stderr.toString().split('\n').at(-1)) / 1024;
}

function environment(temp: string, url: string, secrets: number): Record<string, string> {
  const file = (name: string) => {
    writeFileSync(join(temp, name), '');
    return join(temp, name);
  };
  writeFileSync(join(temp, '.keytrail.yml'), manifestOf(secrets));
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_WORKSPACE: temp,
    RUNNER_TEMP: temp,
    GITHUB_RUN_ID: '9',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ENV: file('env'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bench',
    AWS_ENDPOINT_URL: url,
    TOKEN_URL: `${url}/token`,
    AWS_URL: url,
    SECRETS: String(secrets),
    NAMES_PER_SESSION: String(NAMES_PER_SESSION),
    'INPUT_ROLE-TO-ASSUME': 'arn:aws:iam::111122223333:role/ci-api',
    'INPUT_AWS-REGION': 'us-east-1',
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function measure({ secrets, connect, roundTrips, limitMs }: Case): Promise<boolean> {
  const temp = mkdtempSync(join(tmpdir(), 'keytrail-bench-'));
  const stub = await startStub(connect);
  const env = environment(temp, stub.url, secrets);
  const times: Record<'bare' | 'floor' | 'action', number[]> = { bare: [], floor: [], action: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    const bare = timed(['-e', '0'], env);
    const floor = timed([join(ROOT, 'bench', 'floor.mjs')], env);
    const action = timed([join(ROOT, 'dist', 'action', 'index.js')], env);
    if (run > 0) {
      times.bare.push(bare);
      times.floor.push(floor);
      times.action.push(action);
    }
  }
  const peaks = Array.from({ length: 5 }, () => peakMib(env));
  const handed = readFileSync(env['GITHUB_ENV'] ?? '', 'utf8');
  if (!handed.includes('bench-value-of-/acme/prod/service/secret_000')) {
    throw new Error('nothing was handed over');
  }
  stub.process.kill();
  rmSync(temp, { recursive: true });
  const [bare, floor, action] = [median(times.bare), median(times.floor), median(times.action)];
  const own = action - bare - roundTrips * RTT_MS;
  const peak = median(peaks);
  const cells = [
    String(secrets),
    connect === 0 ? 'open' : `+${connect} RT`,
    ...[bare, floor, action].map((ms) => ms.toFixed(0)),
    `+${own.toFixed(0)}`,
    `+${limitMs}`,
    peak.toFixed(0),
  ];
  console.log(cells.map((cell) => cell.padStart(9)).join(''));
  return own <= limitMs && peak <= PEAK_LIMIT_MIB;
}

const DENIED_LIMIT_MS = 300;
const DENIED_ROUND_TRIPS = 2;

/** A denied role: the whole step, Node's start included, may take two round trips (token, STS) and 300 ms. */
async function measureDenied(): Promise<boolean> {
  const temp = mkdtempSync(join(tmpdir(), 'keytrail-bench-'));
  const stub = await startStub(0, true);
  const env = environment(temp, stub.url, 50);
  const action = [join(ROOT, 'dist', 'action', 'index.js')];
  timed(action, env, 1);
  const times = Array.from({ length: RUNS }, () => timed(action, env, 1));
  const handed = readFileSync(env['GITHUB_ENV'] ?? '');
  stub.process.kill();
  rmSync(temp, { recursive: true });
  const over = median(times) - DENIED_ROUND_TRIPS * RTT_MS;
  console.log(
    `a denied role: ${median(times).toFixed(0)} ms in all, ${over.toFixed(0)} beside ${DENIED_ROUND_TRIPS} round trips (limit ${DENIED_LIMIT_MS}); ${handed.length} bytes in GITHUB_ENV`,
  );
  return over <= DENIED_LIMIT_MS && handed.length === 0;
}

console.log(
  `${RUNS} runs each, medians in ms; ${RTT_MS} ms a round trip; own = action - node -e 0 - round trips`,
);
console.log(
  ['secrets', 'connect', 'node -e 0', 'floor', 'action', 'own', 'limit', 'peak MiB']
    .map((cell) => cell.padStart(9))
    .join(''),
);
let within = true;
for (const each of CASES) {
  within = (await measure(each)) && within;
}
within = (await measureDenied()) && within;
process.exitCode = within ? 0 : 1;
