/** The oldest Node that runs the command line; `engines` in package.json says the same. */
export const OLDEST_NODE = '22.12';

/** What to print on a Node that is too old; undefined on all others. Written so that an old one can read it. */
export function complainOf(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return undefined;
  }
  return `Error KT906: keytrail needs Node ${OLDEST_NODE} or newer, and this is Node ${version}.
  Fix: install a newer Node (https://nodejs.org), or call it by its path: /path/to/node dist/cli/index.js …
`;
}
