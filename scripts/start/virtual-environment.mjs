import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './problem.mjs';
import { findPython } from './python.mjs';
import { runProgram } from './run-program.mjs';
import { SYSTEM } from './system.mjs';

/** Written last, so that a virtual environment without it is none. */
const STAMP = '.keytrail-stamp';

/** @param {string} root */
function folderOf(root) {
  return join(root, '.cache', 'venv');
}

/** The Python of the virtual environment. @param {string} root */
export function environmentPython(root) {
  return join(folderOf(root), ...SYSTEM.environmentPython);
}

/** Whether it was made whole, from the requirements as they are now, and its Python still starts. @param {string} root */
export async function hasFreshEnvironment(root) {
  try {
    if (readFileSync(join(folderOf(root), STAMP), 'utf8') !== stampOf(root)) {
      return false;
    }
  } catch {
    return false;
  }
  return (await runProgram(environmentPython(root), ['-c', 'import sys'])).succeeded;
}

/**
 * Makes it anew, in the place of one that is half made or out of date. Throws a `Problem`.
 * @param {string} root
 * @param {(pid: number) => void} onStart
 */
export async function makeEnvironment(root, onStart) {
  const python = await findPython();
  const folder = folderOf(root);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  mkdirSync(folder, { recursive: true });
  const options = { cwd: root, env: pythonEnv(), onStart };
  const made = await runProgram(python.file, ['-m', 'venv', folder], options);
  if (!made.succeeded) {
    throw explain('Making a virtual environment', made.output, `${python.file} -m venv .cache/venv`);
  }
  const requirements = join('sandbox', 'requirements.txt');
  const install = ['-m', 'pip', 'install', '--require-hashes', '--only-binary', ':all:', '-r', requirements];
  const quiet = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '2'];
  const installed = await runProgram(environmentPython(root), [...install, ...quiet], options);
  if (!installed.succeeded) {
    throw explain('pip install', installed.output, `.cache/venv/bin/python ${install.join(' ')}`);
  }
  writeFileSync(join(folder, STAMP), stampOf(root));
}

/** @param {string} root */
function stampOf(root) {
  const requirements = readFileSync(join(root, 'sandbox', 'requirements.txt'));
  return `${createHash('sha256').update(requirements).digest('hex')}\n`;
}

/** What a person has set for other Pythons must not reach this one. */
function pythonEnv() {
  const { PYTHONHOME: _home, PYTHONPATH: _path, PIP_TARGET: _target, ...env } = process.env;
  return { ...env, PIP_USER: '0' };
}
