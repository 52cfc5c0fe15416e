import { loadAuditReader } from '../audit-inputs.ts';
import { endpointOverrides } from '../aws/index.ts';
import { type Budget, startBudget } from '../budget.ts';
import { sinceStartMs } from '../clock.ts';
import { CATALOGUE } from '../error-catalogue.ts';
import { KeytrailError } from '../errors.ts';
import { exitStatusOf } from '../handover/index.ts';
import {
  DEFAULT_TIMEOUT_SECONDS,
  type Export,
  type Inputs,
  type InputValues,
  readInputs,
} from '../inputs.ts';
import type { OwnCommand, Recorded, Started } from '../job.ts';
import { Ledger } from '../ledger.ts';
import { load, refuse } from '../load.ts';
import type { Log } from '../log.ts';
import { checkNetwork } from '../network/index.ts';
import type { Platform } from '../platforms/index.ts';
import { Report } from '../report.ts';
import { askForToken } from '../stops/ask-for-token.ts';
import { openConnections, runtimeOf, tellEndpoints } from '../surroundings.ts';
import { openTerminalLog } from '../terminal-log.ts';

/** A platform of the command line: its exit code is that of the error. */
type OwnPlatform = Platform & { readonly failure: KeytrailError | undefined };

/** One load of a command of the command line. */
export interface LoadRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: OwnPlatform;
  readonly log: Log;
  readonly inputs: InputValues;
  readonly to: Export;
  readonly exec?: OwnCommand;
}

/** Loads the secrets, which goes to its end or is told; returns the exit code. Throws KT601 when nothing can be recorded. */
export async function loadJob({ env, exec, inputs: given, log, platform, to }: LoadRequest): Promise<number> {
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env, given));
  const report = new Report({ log, platform, ledger, summary: 'off', now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  tellEndpoints(env, report);
  let inputs: Inputs;
  try {
    inputs = { ...readInputs(given, await loadAuditReader(given)), export: to };
    ledger.sinks = inputs.audit.sinks;
    await checkNetwork({ env, endpoints: endpointOverrides(env) });
  } catch (thrown) {
    return await refuseToStart(recorded, thrown);
  }
  const budget = startBudget(inputs.timeoutSeconds, sinceStartMs());
  const connections = await openConnections(env, budget, { ledger, report });
  const started = { ...recorded, budget, inputs, env, connections };
  return await start(exec === undefined ? started : { ...started, exec }, platform);
}

async function start(started: Started, platform: OwnPlatform): Promise<number> {
  const signals = cancelOnSignals(started.budget);
  const exitCode = await load(started, await askForToken(started));
  const { failure } = platform;
  if (failure?.code === 'KT404') {
    return exitStatusOf({ code: null, signal: signals[0] ?? 'SIGTERM' });
  }
  if (failure === undefined || failure.code === 'KT703') {
    return exitCode;
  }
  explainInputs(platform, failure);
  return CATALOGUE[failure.code].exit;
}

async function refuseToStart(recorded: Omit<Recorded, 'budget'>, thrown: unknown): Promise<number> {
  const budget = startBudget(DEFAULT_TIMEOUT_SECONDS, sinceStartMs());
  await refuse({ ...recorded, budget }, thrown);
  explainInputs(recorded.platform, thrown);
  return thrown instanceof KeytrailError ? CATALOGUE[thrown.code].exit : CATALOGUE.KT901.exit;
}

/** The messages about declarations are those of every door. */
function explainInputs({ kind }: Platform, failure: unknown): void {
  const isOfInputs = failure instanceof KeytrailError && /^KT1(?!11)/.test(failure.code);
  if (kind === 'terminal' && isOfInputs) {
    openTerminalLog()
      .line`  An input that is named here is the option of that name: --scope, --secret, --manifest, …`;
  }
}

/** Ends the load when somebody wants it ended. While a command runs, its own starter sends signals on. */
function cancelOnSignals(budget: Budget): readonly NodeJS.Signals[] {
  const received: NodeJS.Signals[] = [];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      received.push(signal);
      budget.cancel(signal);
    });
  }
  return received;
}
