/** The door of the room: values leave for the job through the runner's files, or as files of their own. */
export { appendToRunnerFile, requireRunnerFile } from './append.ts';
export { type Carried, checkCarriable, obstacleOf } from './carriable.ts';
export {
  type Command,
  type CommandEnd,
  exitStatusOf,
  type Filter,
  type Filtered,
  NotStarted,
  Patience,
  pump,
  runCommand,
} from './command/index.ts';
export { type Pair, renderPairs } from './env-file.ts';
export { type FileEntry, planFilesDir, writeFiles, writeScript } from './files.ts';
export { type ByteFilter, FilterStream } from './filter-stream.ts';
export { isPathOfSecret } from './own-path.ts';
export { removeFilesDir } from './removal.ts';
export { findProgram } from './shell/find-program.ts';
export { argumentsOf, type Shell, scriptText, shellOf } from './shell/shell.ts';
export { renderExports } from './shell-code.ts';
export { sweepDeadJobs } from './sweep.ts';
