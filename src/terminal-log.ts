import { coloured, hasColour } from './colour.ts';
import { createLog, type Log } from './log.ts';

/** Our own lines at a terminal: on standard error, because standard output is for what a command puts out. */
export function openTerminalLog(): Log {
  const { stderr, env } = process;
  return createLog(hasColour(stderr, env) ? coloured(stderr) : stderr);
}

/** The same, of which only errors are printed. */
export function quieted(log: Log): Log {
  return { ...log, line: () => {} };
}
