/** The door of the room: values leave for the job through the runner's files, or as files of their own. */
export { appendToRunnerFile, requireRunnerFile } from './append.ts';
export { type Carried, checkCarriable, obstacleOf } from './carriable.ts';
export { type Pair, renderPairs } from './env-file.ts';
export { type FileEntry, planFilesDir, writeFiles } from './files.ts';
export { isPathOfSecret } from './own-path.ts';
export { sweepDeadJobs } from './sweep.ts';
