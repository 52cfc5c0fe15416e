const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];
const REPORTERS = ['--reporters=default', '--reporters=./scripts/plain-summary-reporter.js'];

/**
 * What `node scripts/start.mjs NAME …` runs on the project's own Node 24, from the root of the checkout. Further
 * arguments stand between `before` and `after`: what follows `--reporters` would be taken for one more of them.
 * `usesTools`: the command's tests may need tools of the machine (see machine-tools.mjs).
 */
export const COMMANDS = {
  test: { before: JEST, after: REPORTERS, usesTools: true },
  fuzz: { before: ['test/fuzz/run.ts'], after: [], usesTools: false },
  retries: { before: ['bench/retries.ts'], after: [], usesTools: false },
  commands: { before: ['bench/commands.ts'], after: [], usesTools: false },
  demo: { before: ['sandbox/demo.ts'], after: [], usesTools: false },
};
