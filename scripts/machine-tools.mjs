import { accessSync, constants, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './start/run-program.mjs';

/**
 * Tools of the machine that tests need beside Node and Python: the name on PATH, Debian's package of it, and arguments
 * with which it ends well at once, which proves that it runs. A test asks for one with `tool()` of test/machine-tool.ts.
 * @type {Readonly<Record<string, { package: string, proof: readonly string[] }>>}
 */
export const TOOLS = {
  xxd: { package: 'xxd', proof: ['-v'] },
  jq: { package: 'jq', proof: ['--version'] },
  dash: { package: 'dash', proof: ['-c', 'true'] },
  busybox: { package: 'busybox', proof: ['true'] },
  rsync: { package: 'rsync', proof: ['--version'] },
  openssl: { package: 'openssl', proof: ['version'] },
};

/** Where a Debian package keeps its programs. */
const PROGRAM_FOLDERS = ['usr/bin', 'bin', 'usr/sbin', 'sbin'];

/**
 * Finds the tools: on PATH, in `.cache/tools`, or fetched there. Never throws: what cannot be had is listed with its
 * reason. Returns the variable that tells the tests where the list is.
 * @param {string} cache the folder `.cache`
 * @param {(text: string) => void} say
 */
export async function findMachineTools(cache, say, tools = TOOLS) {
  const folder = join(cache, 'tools');
  const list = join(folder, 'found.json');
  const found = {};
  const missing = {};
  for (const [name, tool] of Object.entries(tools)) {
    const result = await findTool(name, tool, folder, say);
    Object.assign(result.path === undefined ? missing : found, { [name]: result.path ?? result.reason });
  }
  mkdirSync(folder, { recursive: true });
  // Two commands at once write the same; neither may read half of it.
  writeFileSync(`${list}.${process.pid}`, JSON.stringify({ found, missing }));
  renameSync(`${list}.${process.pid}`, list);
  return { KEYTRAIL_TOOLS: list };
}

async function findTool(name, tool, folder, say) {
  const target = join(folder, name);
  const onPath = await firstThatRuns(name, (process.env['PATH'] ?? '').split(delimiter), tool);
  const path = onPath ?? (await firstThatRuns(name, foldersIn(target), tool));
  if (path !== undefined) {
    return { path };
  }
  if (process.platform !== 'linux') {
    return { reason: `${name} is not on PATH` };
  }
  say(`Fetching ${name} (Debian's package ${tool.package}) into .cache/tools …`);
  const reason = await fetchPackage(tool.package, target);
  const fetched = await firstThatRuns(name, foldersIn(target), tool);
  if (fetched !== undefined) {
    return { path: fetched };
  }
  if (process.getuid?.() === 0) {
    await runProgram('apt-get', ['install', '--yes', '--no-install-recommends', tool.package]);
    const installed = await firstThatRuns(name, (process.env['PATH'] ?? '').split(delimiter), tool);
    return installed === undefined ? { reason } : { path: installed };
  }
  return { reason };
}

/** Downloads and unpacks a package without installing it. Returns what a person is told when that does not help. */
async function fetchPackage(name, target) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  let download = await runProgram('apt-get', ['download', name], { cwd: target });
  if (!download.succeeded && process.getuid?.() === 0) {
    await runProgram('apt-get', ['update']);
    download = await runProgram('apt-get', ['download', name], { cwd: target });
  }
  const file = readdirSync(target).find((entry) => entry.endsWith('.deb'));
  if (file === undefined) {
    return `it is not on PATH, and apt-get download ${name} failed: ${lastLine(download.output)}`;
  }
  const unpacked = await runProgram('dpkg', ['-x', file, '.'], { cwd: target });
  return unpacked.succeeded
    ? `it is not on PATH, and what Debian's package ${name} holds does not run here`
    : `it is not on PATH, and dpkg -x failed: ${lastLine(unpacked.output)}`;
}

async function firstThatRuns(name, folders, tool) {
  for (const folder of folders) {
    const path = join(folder, name);
    if (folder !== '' && isExecutable(path) && (await runProgram(path, tool.proof)).succeeded) {
      return path;
    }
  }
  return undefined;
}

function foldersIn(target) {
  return PROGRAM_FOLDERS.map((folder) => join(target, folder));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}
