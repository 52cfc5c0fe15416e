/** Adds one to the number in a file as often as told, each time under the lock: reads, confirms, writes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '../../../../src/audit/lock.ts';

const [path = '', times = '0'] = process.argv.slice(2);

for (let left = Number(times); left > 0; left -= 1) {
  await withLock(`${path}.lock`, AbortSignal.timeout(60_000), (confirm) => {
    const next = Number(readFileSync(path, 'utf8')) + 1;
    confirm();
    writeFileSync(path, String(next));
  });
}
