import { Problem } from './problem.mjs';
import { runProgram } from './run-program.mjs';
import { SYSTEM } from './system.mjs';

const OLDEST_MINOR = 10;
const QUESTION = `
import importlib.util, json, sys
have = lambda name: importlib.util.find_spec(name) is not None
print(json.dumps([sys.version_info[0], sys.version_info[1], sys.executable, have("venv") and have("ensurepip")]))
`;

/**
 * The first Python on PATH that can make a virtual environment. Throws a `Problem` that says what the others lack.
 * @returns {Promise<{ file: string, version: string }>}
 */
export async function findPython() {
  const found = [];
  for (const [file, args] of SYSTEM.pythons) {
    const answer = await ask(file, args);
    if (answer?.isRecent && answer.hasVenv) {
      return answer;
    }
    found.push(...(answer === undefined ? [] : [answer]));
  }
  throw describeLack(found);
}

async function ask(file, args) {
  const { succeeded, output } = await runProgram(file, [...args, '-c', QUESTION]);
  try {
    const [major, minor, executable, hasVenv] = JSON.parse(succeeded ? output : '');
    const isRecent = major > 3 || (major === 3 && minor >= OLDEST_MINOR);
    return { file: executable, version: `${major}.${minor}`, isRecent, hasVenv };
  } catch {
    return undefined;
  }
}

function describeLack(found) {
  const recent = found.find(({ isRecent }) => isRecent);
  if (recent !== undefined) {
    return new Problem(
      `Python ${recent.version} (${recent.file}) has no module venv or ensurepip, so no virtual environment can be made.`,
      `Install it, on Debian and Ubuntu with \`sudo apt-get install python3-venv python${recent.version}-venv\`, then run the command again.`,
    );
  }
  const old = found.map(({ version, file }) => `${version} at ${file}`).join(', ');
  return new Problem(
    old === ''
      ? `Python is not on PATH: the emulated AWS needs Python 3.${OLDEST_MINOR} or later.`
      : `Python is too old (${old}): the emulated AWS needs Python 3.${OLDEST_MINOR} or later.`,
    'Install a current Python (https://www.python.org, or your package manager), with its venv module, then run the command again.',
  );
}
