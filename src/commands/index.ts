/** The door to the commands of the command line. Each is loaded when it is called. */
export type { ExecRequest } from './exec-options.ts';
export type { Screen } from './grammar.ts';
export { type Commands, createProgram } from './program.ts';
export { COMMANDS } from './registry.ts';
