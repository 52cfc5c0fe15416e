import { Terminal } from '../platforms/index.ts';
import { openTerminalLog, quieted } from '../terminal-log.ts';
import { componentOf, platformOf } from './component.ts';
import type { ExecRequest } from './exec-options.ts';
import { loadJob } from './load-job.ts';
import { placeOf } from './place.ts';

/** Loads the secrets and starts the command with them; returns the exit code. Throws KT601 when nothing can be recorded. */
export async function exec(request: ExecRequest): Promise<number> {
  const env = { ...process.env };
  const { args, file, pristine, quiet, redact, tokenFile } = request;
  const loud = openTerminalLog();
  const log = quiet ? quieted(loud) : loud;
  const command = { env, log, to: 'run', exec: { file, args, redact } } as const;
  const component = componentOf(env);
  if (component !== undefined) {
    const platform = platformOf(env, component, { log: loud });
    const inputs = new Map([...component.inputs, ...request.inputs]);
    const exitCode = await loadJob({ ...command, platform, inputs });
    await platform.keepRecord();
    return exitCode;
  }
  const { inputs, workspace } = await placeOf(request.inputs);
  const platform = new Terminal(env, { log: loud, workspace, tokenFile, pristine });
  return await loadJob({ ...command, platform, inputs });
}
