/**
 * Where operating systems differ for the starter, which runs before anything is installed and on an older Node than the
 * rest: `src/system.ts`, in TypeScript, is out of its reach. `systemOf` takes the platform, so that both sides can be
 * tested on one machine.
 */

const POSIX = {
  nodeFile: 'node',
  environmentPython: ['bin', 'python'],
  needsShellForNpm: false,
  pythons: [
    ['python3', []],
    ['python', []],
  ],
};

/** npm is a script of the command interpreter there; `python3` can be an advertisement of the store. */
const WINDOWS = {
  nodeFile: 'node.exe',
  environmentPython: ['Scripts', 'python.exe'],
  needsShellForNpm: true,
  pythons: [
    ['py', ['-3']],
    ['python', []],
    ['python3', []],
  ],
};

/**
 * What the starter needs to know: the file of the project's Node, the Python of a virtual environment as parts of its
 * path, whether npm needs a shell, and the commands that may be Python, with their arguments, the likeliest first.
 * @param {NodeJS.Platform} platform
 */
export function systemOf(platform) {
  return platform === 'win32' ? WINDOWS : POSIX;
}

export const SYSTEM = systemOf(process.platform);
