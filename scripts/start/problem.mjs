import { statfsSync } from 'node:fs';

/** Something that a person has to put right: what is wrong, and what to do about it. Shown without a stack trace. */
export class Problem extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} fix what to do
   */
  constructor(message, fix) {
    super(message);
    this.name = 'Problem';
    this.fix = fix;
  }
}

/** What the messages of npm, pip and the system say about the cause, the surest first. */
const DISK_FULL = {
  signs: /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i,
  cause: 'the disk is full',
  fix: 'Free about 1 GB on the disk of this checkout and of the temporary folder, then run the command again.',
};
const CAUSES = [
  DISK_FULL,
  {
    signs: /EUSAGE|can only install packages when your package\.json and package-lock\.json/,
    cause: 'package.json and package-lock.json do not fit together',
    fix: 'Run `npm install`, look at what changed in package-lock.json, then run the command again.',
  },
  {
    signs: /hashes? (are|is) required|DO NOT MATCH THE HASHES|EINTEGRITY/,
    cause: 'a package is not the one that the lock file names',
    fix: 'Do not install it. Ask who runs the package index or proxy in between why its packages differ.',
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|NewConnectionError|Connection(Error| refused)|Temporary failure in name resolution|Name or service not known|Network is unreachable|ReadTimeout|ProxyError|SSLError|CERT_|SELF_SIGNED/i,
    cause: 'the package index cannot be reached',
    fix: 'Connect to the network, or name the proxy or mirror of yours (`npm config set registry …`, `pip config set global.index-url …`), then run the command again.',
  },
  {
    signs: /No matching distribution found|Could not find a version that satisfies/,
    cause: 'the package index has no wheel for this Python on this machine',
    fix: 'Use CPython 3.10 to 3.14 on Linux, macOS or Windows, and an index that has all of PyPI.',
  },
  {
    signs: /E404|ETARGET|notarget/,
    cause: 'the npm registry lacks a package of package-lock.json',
    fix: 'Use a registry that mirrors all of npm (`npm config set registry …`), then run the command again.',
  },
  {
    signs: /EACCES|EPERM|EROFS|EBUSY|Permission denied|Read-only file system/i,
    cause: 'a file of this checkout cannot be written',
    fix: 'Make the checkout writable for you, end programs that still run from it, then run the command again.',
  },
];

/** The last lines of a program's output that say anything. */
const SHOWN_LINES = 8;

/**
 * What a failed program says, as a problem: a known cause in one sentence with the last line, else its last lines.
 * @param {string} what what failed, as the begin of a sentence
 * @param {string} output all that the program printed
 * @param {string} retry the command with which a person sees more
 */
export function explain(what, output, retry) {
  const known = findCause(output);
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  const shown = lines.slice(-SHOWN_LINES).map((line) => `\n    ${line}`);
  return known === undefined
    ? new Problem(`${what} failed.${shown.join('')}`, `Run \`${retry}\` to see all of it.`)
    : new Problem(`${what} failed: ${known.cause}.`, `${known.fix} (\`${retry}\` shows more.)`);
}

/** Anything that was thrown, as a problem: the system's own errors have known causes, too. @param {unknown} error */
export function asProblem(error) {
  if (error instanceof Problem) {
    return error;
  }
  const message = error instanceof Error ? error.message : String(error);
  const fix = 'Delete node_modules and .cache, then run the command again.';
  const known = findCause(message);
  return known === undefined
    ? new Problem(message, fix)
    : new Problem(`${known.cause} (${message}).`, known.fix);
}

/** @param {string} output */
function findCause(output) {
  return CAUSES.find(({ signs }) => signs.test(output)) ?? (isDiskSmall() ? DISK_FULL : undefined);
}

/** What node_modules and the virtual environment take together, roughly. */
const NEEDED_BYTES = 600 * 1024 * 1024;

/** npm does not always say that the disk was full, and clears up before it ends: little room is sign enough. */
function isDiskSmall() {
  try {
    const { bavail, bsize } = statfsSync('.');
    return bavail * bsize < NEEDED_BYTES;
  } catch {
    return false;
  }
}
