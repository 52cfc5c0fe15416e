/**
 * Loaded before the built action (`node --require`): from the n-th call of the system on the audit file, the disk is
 * full, takes half of what is written, is read-only, or cannot sync. DISK_FAULT: `KIND:N`.
 */
const fs = require('node:fs');

const [kind, from] = (process.env.DISK_FAULT ?? '').split(':');
const { openSync, writeSync, fsync } = fs;
const ours = new Set();
let calls = 0;

function fail(code, syscall) {
  return Object.assign(new Error(`${code}: a fault of the soak, ${syscall}`), { code, syscall });
}

function isTurn() {
  calls += 1;
  return calls >= Number(from);
}

fs.openSync = (path, flags, mode) => {
  const isAudit = /[\\/]audit-[^\\/]*\.jsonl$/.test(String(path));
  const isWriting = typeof flags === 'number' && (flags & fs.constants.O_APPEND) !== 0;
  if (isAudit && isWriting && kind === 'read-only' && isTurn()) throw fail('EROFS', 'open');
  const file = openSync(path, flags, mode);
  if (isAudit && isWriting) ours.add(file);
  else ours.delete(file);
  return file;
};
fs.writeSync = (file, data, ...rest) => {
  if (!ours.has(file)) return writeSync(file, data, ...rest);
  if (kind === 'full' && isTurn()) throw fail('ENOSPC', 'write');
  if (kind === 'short' && isTurn()) return writeSync(file, data.subarray(0, data.length >> 1));
  return writeSync(file, data, ...rest);
};
fs.fsync = (file, done) => {
  if (ours.has(file) && kind === 'no-sync' && isTurn()) process.nextTick(done, fail('EIO', 'fsync'));
  else fsync(file, done);
};
