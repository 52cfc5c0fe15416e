import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5_000;
const STDERR_LIMIT_CHARS = 4_000;
const DEFAULT_VENV = fileURLToPath(new URL('../.cache/venv', import.meta.url));
const SERVER_SCRIPT = fileURLToPath(new URL('./moto_server.py', import.meta.url));

/** A running moto; it believes every caller, so that only the gateway and the seeding may talk to it. */
export interface Emulator {
  readonly url: string;
  stop(): Promise<void>;
}

interface EmulatorOptions {
  /** 0 (the default) takes a free port. */
  readonly port?: number;
  readonly venv?: string;
}

/**
 * Starts moto's server from the project's virtual environment and waits until it listens.
 * Throws an Error that says what to do when the environment is missing, the port is taken, or moto ends early.
 */
export async function startEmulator({
  port = 0,
  venv = DEFAULT_VENV,
}: EmulatorOptions = {}): Promise<Emulator> {
  const python = findPython(venv);
  // -I: neither PYTHONPATH nor the user's own packages can change what runs.
  const child = spawn(python, ['-I', SERVER_SCRIPT, String(port)], { stdio: ['pipe', 'pipe', 'pipe'] });
  // The pipe breaks when the child ends first; its end is reported by 'exit'.
  child.stdin.on('error', () => undefined);
  const listening = await waitForPort(child, port);
  return { url: `http://127.0.0.1:${listening}`, stop: () => stopChild(child) };
}

function findPython(venv: string): string {
  const candidates = [join(venv, 'bin', 'python'), join(venv, 'Scripts', 'python.exe')];
  const python = candidates.find((path) => existsSync(path));
  if (python === undefined) {
    throw new Error(
      'The emulator (moto) is not installed: there is no Python in .cache/venv. ' +
        'Run `npm test` or `npm run demo`, which make it, or `python3 -m venv .cache/venv` and ' +
        '`.cache/venv/bin/pip install --require-hashes -r sandbox/requirements.txt`.',
    );
  }
  return python;
}

function waitForPort(child: ChildProcess, wantedPort: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    const timer = setTimeout(() => fail('it did not answer in time'), START_TIMEOUT_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(
        new Error(`The emulator (moto) did not start: ${why}.${stderr === '' ? '' : `\n${stderr.trim()}`}`),
      );
    };
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      const port = /^listening (\d+)\r?$/m.exec(stdout)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-STDERR_LIMIT_CHARS);
    });
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) =>
      fail(code === 3 ? `port ${wantedPort} is taken; choose another or 0` : `it ended with code ${code}`),
    );
  });
}

/** Ends the child and waits for it; safe to call again. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.stdin?.end();
  });
}
