/** The mark that test/machine-tool.ts puts into the name of a test whose tool is missing. */
const NOT_RUN = /\(not run: .*\)$/;

/**
 * Prints, behind jest's own summary, the tests that lack a tool of the machine, and last one line alone:
 * `N passed, N failed`, with `, N skipped` when there are any. A file that cannot be run counts as one failure.
 */
export default class PlainSummaryReporter {
  /** @param {unknown} _contexts @param {import('@jest/reporters').AggregatedResult} results */
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const notRun = results.testResults
      .flatMap(({ testResults }) => testResults)
      .filter(({ status, title }) => status === 'pending' && NOT_RUN.test(title))
      .map(({ fullName }) => `Not run: ${fullName}`);
    const counts = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // jest prints its own summary after this call, so ours waits for the end of the process.
    process.once('exit', () => process.stdout.write(`${[...notRun, counts].join('\n')}\n`));
  }
}
