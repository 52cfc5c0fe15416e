import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from '@jest/globals';

/** A program of the folder `programs`, running in a process of its own. */
export interface Program {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves when the program has printed its first line, or ended without one. */
  readonly started: Promise<void>;
  /** Exit code (null when it was killed) and everything that it printed on stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/**
 * Starts a program with its arguments, in front of it the words given (`sh`, `-c`, …). What a test leaves running is
 * killed when it ends.
 */
export type Start = (name: string, args: readonly string[], before?: readonly string[]) => Program;

/** Gives the tests of a file the means to start programs. */
export function usePrograms(): Start {
  const running = new Set<Program>();
  // With the types stripped once, a start costs a third: it matters when there are 200.
  const cache = mkdtempSync(join(tmpdir(), 'keytrail-compiled-'));
  afterAll(() => rmSync(cache, { recursive: true, force: true }));
  afterEach(async () => {
    for (const program of running) {
      program.child.kill('SIGKILL');
      await program.ended;
    }
    running.clear();
  });
  return (name, args, before = []) => {
    const program = start(name, args, before, cache);
    running.add(program);
    return program;
  };
}

function start(name: string, args: readonly string[], before: readonly string[], cache: string): Program {
  const file = fileURLToPath(new URL(`./programs/${name}.ts`, import.meta.url));
  const [command = process.execPath, ...rest] = [...before, process.execPath, file, ...args];
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'pipe'], env });
  // A program that was killed or has failed no longer reads what a test tells it.
  child.stdin.on('error', () => undefined);
  const stderr = text(child.stderr);
  const exit = once(child, 'exit');
  const firstLine = once(child.stdout, 'data');
  return {
    child,
    started: Promise.race([firstLine, exit]).then(() => undefined),
    ended: exit.then(async ([code]) => ({ code, stderr: await stderr })),
  };
}
