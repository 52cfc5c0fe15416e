/**
 * Takes the lock given, says so, and keeps it until the file `<lock>.go` is there; then writes down in which attempt it
 * could confirm that it still holds it.
 */
import { appendFileSync, existsSync, writeSync } from 'node:fs';
import { withLock } from '../../../../src/audit/lock.ts';

const [path = ''] = process.argv.slice(2);
const bell = new Int32Array(new SharedArrayBuffer(4));
let attempt = 0;

await withLock(path, AbortSignal.timeout(30_000), (confirm) => {
  attempt += 1;
  writeSync(1, 'held\n');
  while (!existsSync(`${path}.go`)) {
    Atomics.wait(bell, 0, 0, 5);
  }
  confirm();
  appendFileSync(`${path}.confirmed`, `attempt ${attempt}\n`);
});
