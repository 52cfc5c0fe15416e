import { KeytrailError } from '../errors.ts';
import type { OwnCommand } from '../job.ts';
import { Terminal } from '../platforms/index.ts';
import { filtersFor, handToExec } from '../stops/exec.ts';
import { openTerminalLog, quieted } from '../terminal-log.ts';
import { componentOf, platformOf } from './component.ts';
import type { ExecRequest } from './exec-options.ts';
import { loadJob } from './load-job.ts';
import { placeOf } from './place.ts';

/** Loads the secrets and starts the command with them; returns the exit code. Throws KT601 when nothing can be recorded. */
export async function exec(request: ExecRequest): Promise<number> {
  const env = { ...process.env };
  const { pristine, quiet, tokenFile } = request;
  const loud = openTerminalLog();
  const log = quiet ? quieted(loud) : loud;
  const component = componentOf(env);
  const command = { env, log, to: 'run', exec: commandOf(request, component === undefined) } as const;
  if (component !== undefined) {
    if (tokenFile !== undefined) {
      throw new KeytrailError('KT903', 'in a job of the GitLab component the token is that of the job.', {
        fix: 'leave --web-identity-token-file out',
      });
    }
    const platform = platformOf(env, component, { log: loud, pristine });
    const inputs = new Map([...component.inputs, ...request.inputs]);
    const exitCode = await loadJob({ ...command, platform, inputs });
    await platform.keepRecord();
    return exitCode;
  }
  const { inputs, workspace } = await placeOf(request.inputs);
  const platform = new Terminal(env, { log: loud, workspace, tokenFile, pristine });
  return await loadJob({ ...command, platform, inputs });
}

/** `byPerson`: a terminal is somebody's own; one that a job has ends in its log. */
function commandOf({ file, args, redact }: ExecRequest, byPerson: boolean): OwnCommand {
  const isTerminal = ({ isTTY }: NodeJS.WriteStream) => byPerson && isTTY === true;
  const filters = filtersFor(redact, {
    stdout: isTerminal(process.stdout),
    stderr: isTerminal(process.stderr),
  });
  return {
    isFiltered: filters.stdout && filters.stderr,
    start: (job, values) => handToExec(job, values, { file, args, filters }),
  };
}
