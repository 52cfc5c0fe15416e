import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeytrailError } from '../../errors.ts';
import { plainOrQuoted } from '../../quote.ts';
import { codeOf } from '../../system.ts';

/** What a disk that cannot be written says (open(2), write(2), mkdir(2)). */
const UNWRITABLE = /^(?:EACCES|EDQUOT|EFBIG|EIO|ENOENT|ENOSPC|ENOTDIR|EPERM|EROFS)$/;

/** Runs work with a folder of its own, closed to others, which is gone afterwards. Throws KT801 where nothing can be written. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'keytrail-audit-'));
    return await work(folder);
  } catch (thrown) {
    throw explain(thrown);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Stores name their own trouble: an error of the system is of this folder. */
function explain(thrown: unknown): unknown {
  const code = codeOf(thrown);
  if (thrown instanceof KeytrailError || code === undefined || !UNWRITABLE.test(code)) return thrown;
  return new KeytrailError(
    'KT801',
    `the folder for temporary files, ${plainOrQuoted(tmpdir())}, cannot be written (${code}).`,
    {
      fix: 'make room there, or let the variable TMPDIR (TEMP on Windows) name another folder',
      cause: thrown,
    },
  );
}
