import { type ChildProcess, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A pipe: what is written to the file descriptor `input` comes out of `output`. */
export interface Pipe {
  readonly input: number;
  readonly output: Readable;
}

const PRIVATE_FILE = '600';

/**
 * Real pipes. Node would give a child sockets (libuv, `uv_spawn`), which Linux does not let a program open again by
 * name: `echo text > /dev/stdout` and `tee /dev/stderr` fail on them. A FIFO is a pipe once both ends are open; its name
 * is removed at once. Whoever starts the child closes `input` then. Undefined where there is no `mkfifo`, as on Windows,
 * or no place for a file.
 */
export function openPipes(count: number): readonly Pipe[] | undefined {
  const folder = process.platform === 'win32' ? undefined : makeFolder();
  if (folder === undefined) return undefined;
  try {
    const paths = Array.from({ length: count }, (_, index) => join(folder, String(index)));
    const made = spawnSync('mkfifo', ['-m', PRIVATE_FILE, ...paths], { stdio: 'ignore', env: PLAIN_ENV });
    return made.status === 0 ? paths.map(openBothEnds) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PLAIN_ENV = { PATH: process.env['PATH'] };

function makeFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'keytrail-'));
  } catch {
    return undefined;
  }
}

/** Opened for reading first, without waiting: a writer is then let in at once. */
function openBothEnds(path: string): Pipe {
  const end = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const input = openSync(path, constants.O_WRONLY);
  return { input, output: new Socket({ fd: end, readable: true, writable: false }) };
}

export function closeInputs(pipes: readonly Pipe[]): void {
  for (const { input } of pipes) closeSync(input);
}

/** The streams of a child that Node made, as one: the order within each is kept. */
export function mergeOutputs({ stdout, stderr }: ChildProcess): Readable {
  const sources = [stdout, stderr].filter((source) => source !== null);
  const both = new PassThrough();
  for (const source of sources) source.pipe(both, { end: false });
  const ends = sources.map((source) => finished(source, { writable: false }).catch(() => {}));
  void Promise.all(ends).then(() => both.end());
  both.on('close', () => {
    for (const source of sources) source.destroy();
  });
  return both;
}
