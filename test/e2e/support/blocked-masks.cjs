// Preloaded by a test: standard output takes no masks for BLOCKED_MS, as a pipe that nobody reads.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk, ...rest) => {
  if (String(chunk).includes('::add-mask::')) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.env.BLOCKED_MS));
  }
  return write(chunk, ...rest);
};
