/** The door to the commands of the command line. Each is loaded when it is called. */
export type { ExecRequest } from './exec-options.ts';
export { type Commands, createProgram, type Screen } from './program.ts';
export { COMMANDS } from './registry.ts';
