import { removeFilesDir } from './handover/removal.ts';

/**
 * Removes the folder of secret files that this step made, at the end of the job. The runner passes the step's state as
 * `STATE_<key>`. The audit record stays.
 */
const filesDir = process.env['STATE_files-dir'];
if (filesDir) {
  const removal = removeFilesDir(filesDir, process.env['RUNNER_TEMP'] ?? '');
  if (removal.outcome === 'removed') {
    process.stdout.write('✓ removed   the files with secrets\n');
  } else if ('reason' in removal) {
    process.stdout.write(
      `::error title=Keytrail::the files with secrets could not be removed: ${encode(removal.reason)}\n`,
    );
    process.exitCode = 1;
  }
}

function encode(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
