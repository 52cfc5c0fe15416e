import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Problem } from './problem.mjs';

/** What a person or a CI ends a command with. */
export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the command in our place: its input, outputs and exit code are ours, and signals reach it.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the exit code, 128 + n when signal n ended it
 */
export function handOver(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: 'inherit' });
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // Ctrl-C in a terminal reaches the child by itself; a second SIGINT would cut its cleaning up short.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) {
          child.kill(signal);
        }
      });
    }
    child.once('error', (error) =>
      reject(
        new Problem(
          `${file} does not start: ${error.message}`,
          'Delete node_modules and run the command again.',
        ),
      ),
    );
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
