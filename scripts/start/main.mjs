import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMachineTools } from '../machine-tools.mjs';
import { COMMANDS } from './commands.mjs';
import { handOver, SIGNALS } from './hand-over.mjs';
import { hasFreshModules, installModules, projectNode } from './node-modules.mjs';
import { PreparationLock } from './preparation-lock.mjs';
import { asProblem, Problem } from './problem.mjs';
import { findPython } from './python.mjs';
import { hasFreshEnvironment, makeEnvironment } from './virtual-environment.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const CACHE = join(ROOT, '.cache');

const nothingToCheck = async () => undefined;

/** `check` finds out before the first of them begins whether the machine has what it takes. */
const PREPARATIONS = [
  {
    what: 'node_modules from package-lock.json (npm ci)',
    isDone: hasFreshModules,
    check: nothingToCheck,
    make: installModules,
  },
  {
    what: 'the Python environment of the emulated AWS in .cache/venv (pip)',
    isDone: hasFreshEnvironment,
    check: findPython,
    make: makeEnvironment,
  },
];

/** Prepares the checkout and runs a command in it. Sets the exit code; a problem is shown with its fix. */
export async function main([name, ...args]) {
  try {
    const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
    if (command === undefined) {
      const names = Object.keys(COMMANDS).join(', ');
      throw new Problem(`There is no command "${name ?? ''}".`, `Use one of: ${names}.`);
    }
    await prepare();
    const tools = command.usesTools ? await findMachineTools(CACHE, say) : {};
    process.exitCode = await handOver(projectNode(ROOT), [...command.before, ...args, ...command.after], {
      cwd: ROOT,
      env: { ...process.env, ...tools, PATH: pathWithProjectNode() },
    });
  } catch (error) {
    report(error);
  }
}

async function prepare() {
  const due = await findDue();
  if (due.length === 0) {
    return;
  }
  for (const { check } of due) {
    await check();
  }
  mkdirSync(CACHE, { recursive: true });
  const endAtSignal = (signal) => process.exit(128 + constants.signals[signal]);
  for (const signal of SIGNALS) {
    process.on(signal, endAtSignal);
  }
  const lock = new PreparationLock(CACHE);
  await lock.acquire(() => say('Waiting for another command that prepares this checkout …'));
  try {
    // Who waited for the lock finds that the work is done.
    for (const { what, make } of await findDue()) {
      const startedAt = Date.now();
      say(`Installing ${what} …`);
      await make(ROOT, lock.addProcess);
      say(`  done in ${Math.round((Date.now() - startedAt) / 1000)} s`);
    }
  } finally {
    lock.release();
    for (const signal of SIGNALS) {
      process.removeListener(signal, endAtSignal);
    }
  }
}

async function findDue() {
  const done = await Promise.all(PREPARATIONS.map(({ isDone }) => isDone(ROOT)));
  return PREPARATIONS.filter((_, index) => !done[index]);
}

/** Children that start `node` get the project's, too. */
function pathWithProjectNode() {
  return [dirname(projectNode(ROOT)), process.env['PATH'] ?? ''].join(delimiter);
}

/** On stderr: stdout is the command's. */
function say(text) {
  process.stderr.write(`keytrail: ${text}\n`);
}

function report(error) {
  const { message, fix } = asProblem(error);
  say(`${message}\n  Fix: ${fix}`);
  process.exitCode = 1;
}
