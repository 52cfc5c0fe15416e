import { escapeText, renderCommand } from './escape.ts';
import { type Removal, removeFilesDir, removeOthersOfJob } from './handover/removal.ts';

/**
 * Removes the folder of secret files that this step made, at the end of the job; the last `post` of the job removes what
 * else of it is left. The runner passes the step's state as `STATE_<key>`. The audit record stays.
 */
const filesDir = process.env['STATE_files-dir'];
const temp = process.env['RUNNER_TEMP'] ?? '';
if (filesDir) {
  const isLast = process.env['STATE_first-with-files'] === 'true';
  const others = isLast ? removeOthersOfJob(filesDir, temp) : [];
  tell([removeFilesDir(filesDir, temp), ...others]);
}

function tell(removals: readonly Removal[]): void {
  if (removals.some(({ outcome }) => outcome === 'removed')) {
    process.stdout.write('✓ removed   the files with secrets\n');
  }
  for (const removal of removals) {
    if ('reason' in removal) {
      const data = `the files with secrets could not be removed: ${escapeText(removal.reason)}`;
      const command = renderCommand({ name: 'error', properties: { title: 'Keytrail' }, data });
      process.stdout.write(`${command}\n`);
      process.exitCode = 1;
    }
  }
}
