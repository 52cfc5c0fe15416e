import { Aws, Connections, endpointOverrides } from './aws/index.ts';
import { type Budget, startBudget } from './budget.ts';
import { KeytrailError, messageOf } from './errors.ts';
import { DEFAULT_TIMEOUT_SECONDS, type Inputs, inputsFrom, readInputs, summaryOf } from './inputs.ts';
import { Ledger } from './ledger.ts';
import { load, refuse } from './load.ts';
import { createLog, type Log } from './log.ts';
import { createGithub } from './platforms/index.ts';
import { Report } from './report.ts';
import { VERSION } from './version.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Loads the secrets as a step of a GitHub job; a refusal has been told. Throws KT902 when this is no such step. */
async function runStep(env: Env, log: Log): Promise<'loaded' | 'refused'> {
  const platform = createGithub(env, log);
  const values = inputsFrom(env);
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env));
  const report = new Report({ log, platform, ledger, summary: summaryOf(values), now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  let inputs: Inputs;
  try {
    inputs = readInputs(values);
  } catch (thrown) {
    const budget = startBudget(DEFAULT_TIMEOUT_SECONDS, performance.now());
    await refuse({ ...recorded, budget }, thrown);
    return 'refused';
  }
  const budget = startBudget(inputs.timeoutSeconds, performance.now());
  cancelOnSignals(budget);
  const connections = new Connections();
  const aws = new Aws({
    env,
    connections,
    attemptMs: budget.attemptMs,
    userAgent: `keytrail/${VERSION} (github)`,
    onRetry: (retry) => {
      ledger.retries.push(retry);
      report.retrying(retry);
    },
  });
  return await load({ ...recorded, budget, inputs, aws, connections, env });
}

/** On cancel the runner sends SIGINT, and SIGTERM after 7.5 s (actions/runner): time to put the end on record. */
function cancelOnSignals(budget: Budget): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => budget.cancel(signal));
  }
}

/** What changes whom Keytrail talks to, for the record. */
function runtimeOf(env: Env) {
  return {
    endpoints: endpointOverrides(env),
    proxy: false,
    custom_ca: Boolean(env['NODE_EXTRA_CA_CERTS']),
    audit_failure: 'block' as const,
  };
}

async function main(): Promise<void> {
  const log = createLog(process.stdout);
  try {
    if ((await runStep(process.env, log)) === 'loaded') {
      return;
    }
  } catch (thrown) {
    log.error(thrown instanceof KeytrailError ? thrown : new KeytrailError('KT901', messageOf(thrown)));
  }
  // What was given up does not end by itself: the SDK sleeps out its pauses (5 s, or what `Retry-After` asks for), and a
  // credential provider that hangs holds the process for ever. All that is printed is with the system before.
  await log.commands([]).catch(() => {});
  process.exit(1);
}

void main();
