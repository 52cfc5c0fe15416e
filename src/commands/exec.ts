import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { endpointOverrides } from '../aws/index.ts';
import { type Budget, startBudget } from '../budget.ts';
import { CATALOGUE, KeytrailError } from '../errors.ts';
import { exitStatusOf } from '../handover/index.ts';
import { DEFAULT_MANIFEST, DEFAULT_TIMEOUT_SECONDS, type Inputs, readInputs } from '../inputs.ts';
import type { OwnCommand, Recorded, Started } from '../job.ts';
import { Ledger } from '../ledger.ts';
import { load, refuse } from '../load.ts';
import { checkNetwork } from '../network/index.ts';
import { Terminal } from '../platforms/index.ts';
import { plainOrQuoted } from '../quote.ts';
import { Report } from '../report.ts';
import { askForToken } from '../stops/ask-for-token.ts';
import { filtersFor, handToExec } from '../stops/exec.ts';
import { openConnections, runtimeOf, tellEndpoints } from '../surroundings.ts';
import { openTerminalLog, quieted } from '../terminal-log.ts';
import type { ExecRequest } from './exec-options.ts';

/** Loads the secrets and starts the command with them; returns the exit code. Throws KT601 when nothing can be recorded. */
export async function exec(request: ExecRequest): Promise<number> {
  const env = { ...process.env };
  const { workspace, manifest } = await placeOf(request.inputs.get('manifest'));
  const loud = openTerminalLog();
  const { pristine, quiet, tokenFile } = request;
  const platform = new Terminal(env, { log: loud, workspace, tokenFile, pristine });
  const ledger = new Ledger(platform.kind, platform.unverified, runtimeOf(env));
  const log = quiet ? quieted(loud) : loud;
  const report = new Report({ log, platform, ledger, summary: 'off', now: Date.now });
  const recorded = { platform, ledger, report, now: Date.now };
  tellEndpoints(env, report);
  let inputs: Inputs;
  try {
    inputs = { ...readInputs(new Map([...request.inputs, ['manifest', manifest]])), export: 'run' };
    await checkNetwork({ env, endpoints: endpointOverrides(env) });
  } catch (thrown) {
    return await refuseToStart(recorded, thrown);
  }
  const budget = startBudget(inputs.timeoutSeconds, performance.now());
  const connections = await openConnections(env, budget, { ledger, report });
  return await start({ ...recorded, budget, inputs, env, connections, exec: commandOf(request) }, platform);
}

function commandOf({ file, args, redact }: ExecRequest): OwnCommand {
  const { stderr, stdout } = process;
  const filters = filtersFor(redact, { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true });
  return {
    isFiltered: filters.stdout && filters.stderr,
    start: (job, values) => handToExec(job, values, { file, args, filters }),
  };
}

async function start(started: Started, platform: Terminal): Promise<number> {
  const signals = cancelOnSignals(started.budget);
  const exitCode = await load(started, await askForToken(started));
  const { failure } = platform;
  if (failure?.code === 'KT404') {
    return exitStatusOf({ code: null, signal: signals[0] ?? 'SIGTERM' });
  }
  if (failure === undefined || failure.code === 'KT703') {
    return exitCode;
  }
  explainInputs(failure);
  return CATALOGUE[failure.code].exit;
}

async function refuseToStart(recorded: Omit<Recorded, 'budget'>, thrown: unknown): Promise<number> {
  const budget = startBudget(DEFAULT_TIMEOUT_SECONDS, performance.now());
  await refuse({ ...recorded, budget }, thrown);
  explainInputs(thrown);
  return thrown instanceof KeytrailError ? CATALOGUE[thrown.code].exit : CATALOGUE.KT901.exit;
}

/** The messages about declarations are those of every door. */
function explainInputs(failure: unknown): void {
  if (failure instanceof KeytrailError && failure.code.startsWith('KT1') && failure.code !== 'KT111') {
    openTerminalLog()
      .line`  An input that is named here is the option of that name: --scope, --secret, --manifest, …`;
  }
}

/** Ends the load when somebody wants it ended. While the command runs, its own starter sends signals on. */
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

/** Throws KT903 when somebody has removed it meanwhile. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new KeytrailError('KT903', 'the current folder is no longer there.', {
      fix: 'change to a folder that is',
      cause,
    });
  }
}

/** Where the manifest's path starts from: this folder, or the manifest's own when it lies elsewhere. Throws KT106. */
async function placeOf(given: string | undefined): Promise<{ workspace: string; manifest: string }> {
  const workspace = currentFolder();
  const path = given?.trim() || DEFAULT_MANIFEST;
  const inside = relative(workspace, resolve(workspace, path));
  if (!isAbsolute(path) && !inside.startsWith('..')) {
    return { workspace, manifest: path };
  }
  const file = resolve(workspace, path);
  await stat(file).catch((cause: unknown) => {
    throw new KeytrailError('KT106', `the manifest ${plainOrQuoted(file)} cannot be found.`, { cause });
  });
  return { workspace: dirname(file), manifest: basename(file) };
}
