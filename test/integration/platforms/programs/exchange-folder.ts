/**
 * Exchanges a folder for a link to another, and back, until it is ended: `exchange-folder.ts FOLDER OTHER`. Prints a
 * line when it has begun.
 */
import { renameSync, rmSync, symlinkSync } from 'node:fs';

const [folder = '', other = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
for (;;) {
  renameSync(folder, `${folder}-kept`);
  symlinkSync(other, folder);
  rmSync(folder);
  renameSync(`${folder}-kept`, folder);
}
