/**
 * Loaded before the built action (`node --require`): ends its process by SIGKILL at the n-th step that changes something
 * below RUNNER_TEMP. A step is the moment before a call of the file system, and the moment in the middle of a write.
 * With KILL_NETWORK the steps are the requests instead: before one leaves, right after, and when its answer has begun.
 * KILL_AT: which step, counted from 1; KILL_STEPS: a file that lists the steps that were passed, when it is given.
 */
const fs = require('node:fs');
const { join } = require('node:path');

const at = Number(process.env.KILL_AT);
const steps = process.env.KILL_STEPS;
const below = join(process.env.RUNNER_TEMP, '/');
const { appendFileSync, openSync } = fs;
const ours = new Set();
let passed = 0;
let isInside = false;

function pass(step) {
  passed += 1;
  if (steps !== undefined) appendFileSync(steps, `${step}\n`);
  if (passed === at) process.kill(process.pid, 'SIGKILL');
}

/** `half` does the first half of what the call would do. */
function watch(owner, name, half) {
  const call = owner[name];
  owner[name] = (target, ...rest) => {
    const isOurs = typeof target === 'number' ? ours.has(target) : String(target).startsWith(below);
    if (isInside || !isOurs) return call.call(owner, target, ...rest);
    isInside = true;
    try {
      pass(name);
      if (half !== undefined && passed + 1 === at) half(call, target, ...rest);
      if (half !== undefined) pass(`${name}, half of it`);
      return call.call(owner, target, ...rest);
    } finally {
      isInside = false;
    }
  };
}

function firstHalf(data) {
  const bytes = Buffer.from(data);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

/** The clean-up at the end of the job has the same environment: it is left alone. */
const isMain = /[\\/]action[\\/]index\.js$/.test(process.argv[1] ?? '');
if (isMain) process.env.KILL_NETWORK ? watchRequests() : watchAll();

function watchRequests() {
  const { ClientRequest } = require('node:http');
  const { end, emit } = ClientRequest.prototype;
  ClientRequest.prototype.end = function (...given) {
    const what = `${this.method} ${this.getHeader('x-amz-target') ?? this.path.slice(0, 40)}`;
    pass(`before ${what}`);
    const ended = end.apply(this, given);
    pass(`after ${what}`);
    return ended;
  };
  ClientRequest.prototype.emit = function (event, ...given) {
    if (event === 'response') pass('answer');
    return emit.call(this, event, ...given);
  };
}

function watchAll() {
  fs.openSync = (path, flags, mode) => {
    const isOurs = String(path).startsWith(below);
    if (isOurs && !isInside) pass('openSync');
    const file = openSync(path, flags, mode);
    if (isOurs) ours.add(file);
    return file;
  };
  watch(fs, 'writeSync', (call, file, data, ...rest) => call(file, firstHalf(data), ...rest));
  watch(fs, 'writeFileSync', (call, file, data) => call(file, firstHalf(data)));
  watch(fs, 'appendFileSync', (call, path, data) => call(path, firstHalf(data)));
  for (const name of [
    'fsync',
    'mkdirSync',
    'rmdirSync',
    'renameSync',
    'chmodSync',
    'fchmodSync',
    'ftruncateSync',
  ]) {
    watch(fs, name);
  }
  watch(fs.promises, 'writeFile', (_call, path, data) => appendFileSync(path, firstHalf(data)));
  watch(fs.promises, 'appendFile', (_call, path, data) => appendFileSync(path, firstHalf(data)));
}
