import { KeytrailError } from '../errors.ts';
import { renderExports } from '../handover/index.ts';
import { Terminal } from '../platforms/index.ts';
import { openTerminalLog, quieted } from '../terminal-log.ts';
import type { EnvRequest } from './exec-options.ts';
import { loadJob } from './load-job.ts';
import { placeOf } from './place.ts';

/**
 * Prints the code by which a shell exports the secrets, and nothing else, on standard output; returns the exit code. Throws
 * KT903 at a terminal, KT601 when nothing can be recorded.
 */
export async function env(request: EnvRequest): Promise<number> {
  const { force, quiet, tokenFile } = request;
  if (process.stdout.isTTY && !force) {
    throw new KeytrailError('KT903', 'standard output is a terminal, which would show the secrets.', {
      fix: [
        'write eval "$(keytrail env)", or start one command with the secrets: keytrail exec -- COMMAND',
        'or print them all the same: --force',
      ],
    });
  }
  const variables = { ...process.env };
  const loud = openTerminalLog();
  const { inputs, workspace } = await placeOf(request.inputs);
  const platform = new Terminal(variables, {
    log: loud,
    workspace,
    tokenFile,
    pristine: false,
    handOver: (pairs) => void process.stdout.write(renderExports(pairs)),
  });
  const log = quiet ? quieted(loud) : loud;
  return await loadJob({ env: variables, log, platform, inputs, to: 'env' });
}
