import type { AccountMasks } from './account-masks.ts';
import { loadAuditReader } from './audit-inputs.ts';
import { endpointOverrides } from './aws/index.ts';
import { type Budget, startBudget } from './budget.ts';
import { sinceStartMs } from './clock.ts';
import { restCompilers } from './compilers.ts';
import { KeytrailError } from './errors.ts';
import {
  DEFAULT_TIMEOUT_SECONDS,
  hidesAccounts,
  type Inputs,
  type InputValues,
  inputsFrom,
  readInputs,
  summaryOf,
} from './inputs.ts';
import { Ledger } from './ledger.ts';
import { createLog, type Log } from './log.ts';
import { checkNetwork } from './network/index.ts';
import { createGithub } from './platforms/index.ts';
import { Report } from './report.ts';
import { askForToken } from './stops/ask-for-token.ts';
import { openConnections, runtimeOf, tellEndpoints } from './surroundings.ts';
import { SYSTEM } from './system.ts';
import { unexpected } from './unexpected.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Loads the secrets as a step of a GitHub job and returns its exit code; what went wrong has been told. Throws KT902 when
 * this is no such step.
 */
async function runStep(env: Env, values: InputValues, output: Output): Promise<number> {
  const { log, masks } = output;
  const github = createGithub(env, log);
  const platform = masks?.guard(github) ?? github;
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env, values));
  const report = new Report({ log, platform, ledger, summary: summaryOf(values), now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  let inputs: Inputs;
  tellEndpoints(env, report);
  try {
    inputs = readInputs(values, await loadAuditReader(values));
    ledger.sinks = inputs.audit.sinks;
    await checkNetwork({ env, endpoints: endpointOverrides(env) });
  } catch (thrown) {
    const budget = startBudget(DEFAULT_TIMEOUT_SECONDS, sinceStartMs());
    const { refuse } = await import('./load.ts');
    await refuse({ ...recorded, budget }, thrown);
    return 1;
  }
  const budget = startBudget(inputs.timeoutSeconds, sinceStartMs());
  cancelOnSignals(budget);
  const connections = await openConnections(env, budget, { ledger, report });
  const started = { ...recorded, budget, inputs, env, connections };
  const token = await askForToken(started);
  restCompilers();
  const { load } = await import('./load.ts');
  return await load(started, token);
}

/** On cancel the runner sends two signals, 7.5 s apart (actions/runner): time to put the end on record. */
function cancelOnSignals(budget: Budget): void {
  for (const signal of SYSTEM.cancelSignals) {
    process.on(signal, () => budget.cancel(signal));
  }
}

/** Where it prints: through masks of account ids, when the step asks for them. */
interface Output {
  readonly log: Log;
  readonly masks?: AccountMasks;
}

async function openOutput(values: InputValues): Promise<Output> {
  if (!hidesAccounts(values)) {
    return { log: createLog(process.stdout) };
  }
  const { AccountMasks } = await import('./account-masks.ts');
  const masks = new AccountMasks(process.stdout, values);
  return { log: createLog(masks.stream), masks };
}

async function main(): Promise<void> {
  const env = { ...process.env };
  // No child may inherit it: the SDK's own chain starts what a profile names as its `credential_process`.
  delete process.env['INPUT_GITHUB-TOKEN'];
  const values = inputsFrom(env);
  const output = await openOutput(values);
  const { log } = output;
  let exitCode = 1;
  try {
    exitCode = await runStep(env, values, output);
  } catch (thrown) {
    log.error(thrown instanceof KeytrailError ? thrown : unexpected(thrown));
  }
  // What was given up does not end by itself: the SDK sleeps out its pauses (5 s, or what `Retry-After` asks for), and a
  // credential provider that hangs holds the process for ever. And what went well need not wait until Node has taken its
  // memory apart (10 ms). All that is printed is with the system before.
  await log.commands([]).catch(() => {});
  process.exit(exitCode);
}

void main();
