/** The door to starting one command: on its own chunk, because most loads start none. */

export type { ByteFilter as Filter } from '../filter-stream.ts';
export { type Command, type CommandEnd, type Output, runCommand } from './command.ts';
export { Patience } from './patience.ts';
export { type Filtered, pump } from './pump.ts';
export { type Ending, exitStatusOf, NotStarted } from './status.ts';
