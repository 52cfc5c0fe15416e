/**
 * Starts a command of this checkout: `node scripts/start.mjs test`, `node scripts/start.mjs demo`, …
 * Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node the machine has.
 * This file must be understood by old versions of Node, too, or they could not say what is wrong with them.
 */
const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `keytrail: Node ${process.versions.node} is too old: this checkout needs Node ${OLDEST_NODE} or later to start.\n` +
      '  Fix: install a current Node from https://nodejs.org (or with your version manager), then run the command again.',
  );
  process.exitCode = 1;
} else {
  import('./start/main.mjs').then(({ main }) => main(process.argv.slice(2)));
}
