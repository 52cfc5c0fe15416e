import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { explain, Problem } from './problem.mjs';
import { runProgram } from './run-program.mjs';
import { SYSTEM } from './system.mjs';

const NPM_ARGUMENTS = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-maxtimeout=10000'];

/** The project's own Node 24, a dependency like any other: the same on every machine. @param {string} root */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', SYSTEM.nodeFile);
}

/**
 * Whether what is installed is what package-lock.json says. npm writes its own list of what it installed as its very
 * last act, so after a killed run there is none. What is not installed must be optional (another system's binaries).
 * @param {string} root
 */
export async function hasFreshModules(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined || !existsSync(projectNode(root))) {
    return false;
  }
  const isInstalled = Object.entries(wanted).every(([path, entry]) => {
    const there = installed[path];
    return there === undefined
      ? path === '' || entry.optional === true
      : there.version === entry.version && there.integrity === entry.integrity;
  });
  const isAlone = Object.keys(installed).every((path) => wanted[path] !== undefined);
  return isInstalled && isAlone && (await runProgram(projectNode(root), ['--version'])).succeeded;
}

/**
 * Installs exactly what package-lock.json says. Throws a `Problem`.
 * @param {string} root
 * @param {(pid: number) => void} onStart
 */
export async function installModules(root, onStart) {
  // npm empties the folder in no fixed order: when it is killed at that, nothing may look complete.
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  const { file, args, shell } = npmCommand();
  const { succeeded, output } = await runProgram(file, [...args, ...NPM_ARGUMENTS], {
    cwd: root,
    shell,
    onStart,
  });
  if (!succeeded) {
    if (/ENOENT/.test(output) && /spawn npm/.test(output)) {
      throw new Problem('npm is not on PATH.', 'Install it: it comes with Node from https://nodejs.org.');
    }
    throw explain('npm ci', output, 'npm ci');
  }
  if (!(await runProgram(projectNode(root), ['--version'])).succeeded) {
    throw new Problem(
      'npm ci ended well, but the Node 24 of this project is not there: install scripts seem to be switched off.',
      'Run `npm ci --ignore-scripts=false`, then run the command again.',
    );
  }
}

/** @param {string} path */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that started us, on the Node that it runs on (ours may be the one that is about to be replaced). */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm !== undefined && basename(npm) === 'npm-cli.js' && existsSync(npm)) {
    return { file: node ?? process.execPath, args: [npm], shell: false };
  }
  return { file: 'npm', args: [], shell: SYSTEM.needsShellForNpm };
}
