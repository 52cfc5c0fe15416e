import { spawn } from 'node:child_process';

/**
 * Runs a program without input and keeps what it prints, both outputs together.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ succeeded: boolean, output: string }>} never rejects: a program that is not there has failed, too
 */
export function runProgram(file, args, { cwd, env, shell = false, onStart } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const stop = () => child.kill();
    process.once('exit', stop);
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const end = (succeeded, more = '') => {
      process.removeListener('exit', stop);
      resolve({ succeeded, output: output + more });
    };
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code) => end(code === 0));
    if (child.pid !== undefined) {
      onStart?.(child.pid);
    }
  });
}
