/** The door to starting one command: on its own chunk, because most loads start none. */
export { type Command, type CommandEnd, type Output, runCommand } from './command.ts';
export type { Filter } from './filter.ts';
export { type Ending, exitStatusOf, NotStarted } from './status.ts';
