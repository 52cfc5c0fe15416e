/** Holds the lock given as a row of living holders would that leave no gap: a new token before the last one goes. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

const [path = ''] = process.argv.slice(2);

function makeToken(): string {
  const token = join(path, `${process.pid}-${randomBytes(12).toString('hex')}`);
  mkdirSync(token);
  return token;
}

mkdirSync(path);
let last = makeToken();
process.stdout.write('held\n');
setInterval(() => {
  const next = makeToken();
  rmdirSync(last);
  last = next;
}, 50);
