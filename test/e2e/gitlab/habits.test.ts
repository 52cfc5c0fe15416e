import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { canariesIn } from '../support/canaries.ts';
import { ALL, SOME, surroundings, testHere, testIn, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(120_000);

const ONE = "canary-value-of-one'x";
const inputs = { secrets: 'ONE = /app/one' };

let world: GitlabWorld;

useWorld({ '/app/one': ONE, '/app/key': 'canary-of-the-key' }, (started) => {
  world = started;
});

/** What the script itself printed: the log after the load, without the lines that show the script. */
function printed(text: string): string {
  const lines = text.slice(text.indexOf('to the rest of this job\n')).split('\n').slice(1);
  return lines.filter((line) => !line.startsWith('$ ')).join('\n');
}

testIn(ALL, 'a command that fails ends the job with the exit code that the frame gives', async (where) => {
  const end = await world.run({ ...where, inputs, script: ['echo a', 'sh -c "exit 7"', 'echo b'] });
  // The frame's own pipe loses it in bash, with and without us.
  expect(end.code).toBe(where.frame === 'old' && where.shell?.[0]?.endsWith('bash') ? 1 : 7);
  expect(printed(end.text)).toBe('a\n');
  expect(end.left).toEqual([]);
});

testIn(SOME, 'set -x of the script, and CI_DEBUG_TRACE, show no secret', async (where) => {
  const traced = await world.run({ ...where, inputs, script: ['set -x', ': "$ONE"; echo done'] });
  expect(printed(traced.text)).toMatch(/^\+* ?\+ : '?\*\*\*'?$/m);
  const debug = await world.run({ ...where, inputs, trace: true, script: [': "$ONE"; echo done'] });
  expect(debug.text).toMatch(/^\++ : '?\*\*\*'?$/m);
  expect(debug.text).not.toMatch(/export '?ONE/);
  expect(canariesIn(Buffer.concat([traced.log, debug.log]), [ONE])).toEqual([]);
  expect([traced.code, debug.code]).toEqual([0, 0]);
});

testIn(SOME, 'set -v and set -u of lines before the component stay, and show no secret', async (where) => {
  const end = await world.run({
    ...where,
    inputs,
    before: ['set -v -u'],
    script: ['case $- in *v*u*|*u*v*) echo both;; esac; echo "$ONE"'],
  });
  expect(end.text).toContain('\nboth\n***\n');
  expect(canariesIn(end.log, [ONE])).toEqual([]);
  expect(end.code).toBe(0);
});

testIn(SOME, 'lines of the consumer before and after the component run in the same shell', async (where) => {
  const end = await world.run({
    ...where,
    inputs,
    before: ['before=kept; cd /; export EARLY=1'],
    script: ['echo "$before $EARLY $PWD $ONE"'],
  });
  expect(printed(end.text)).toBe('kept 1 / ***\n');
});

testIn(SOME, 'a command of the script has no way to the log but through the filter', async (where) => {
  const script = ['sh -c \'for each in 1 2 3 4 5 6 7 8 9; do readlink "/proc/$$/fd/$each" || :; done\''];
  const end = await world.run({ ...where, inputs, script });
  const opened = printed(end.text).trim().split('\n');
  expect(opened.map((path) => path.replace(/.*\//, ''))).toEqual(['log', 'log']);
});

testIn(SOME, 'a "wait" without a process waits for those of the script only', async (where) => {
  const script = ['(sleep 0.1; echo "first $ONE") & sleep 0.2 & wait; echo "then"'];
  const end = await world.run({ ...where, inputs, script });
  expect(printed(end.text)).toBe('first ***\nthen\n');
});

testIn(
  [
    surroundings('bash', 'old', true),
    surroundings('dash', 'new', true),
    surroundings('busybox', 'old', true),
  ],
  'a trap of the script on EXIT that ends with keytrail_end loses nothing of the log',
  async (where) => {
    const script = ["trap 'echo bye $ONE; keytrail_end' EXIT", 'echo hi; exit 3'];
    const end = await world.run({ ...where, inputs, script });
    expect(printed(end.text)).toBe('hi\nbye ***\n');
    expect(end.code).toBe(3);
    expect(end.left).toEqual([]);
  },
);

testIn(ALL, 'a trap of the script on EXIT in place of ours leaks nothing', async (where) => {
  const script = ["trap 'echo bye $ONE' EXIT", 'echo "hi $ONE"; exit 3'];
  const end = await world.run({ ...where, inputs, script });
  expect(end.code).toBe(3);
  expect(canariesIn(end.log, [ONE])).toEqual([]);
  if (!where.isFirst) {
    expect(printed(end.text)).toBe('hi ***\nbye ***\n');
    expect(end.left).toEqual([]);
  }
});

testIn(SOME, 'a background process that holds the output does not hold the job', async (where) => {
  const script = ['(sleep 100; echo late) & echo "done $ONE"'];
  const end = await world.run({ ...where, inputs, script });
  expect(printed(end.text)).toBe(
    'done ***\n! what background processes print from now on is lost: the script has ended\n',
  );
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});

testIn(SOME, 'a script that sends its output elsewhere keeps its files to its end', async (where) => {
  const job = await world.start({
    ...where,
    inputs: { secrets: 'ONE = /app/one' },
    files: { '.keytrail.yml': 'version: 1\nsecrets: { KEY: { from: "ssm:/app/key", as: file } }\n' },
    script: ['exec > out.txt 2>&1', 'sleep 0.7; cat "$KEY"; echo " $ONE"; exit 5'],
  });
  const end = await job.end;
  expect(readFileSync(join(job.project, 'out.txt'), 'utf8')).toContain(`canary-of-the-key ${ONE}\n`);
  expect(end.code).toBe(5);
  expect(end.left).toEqual([]);
});

testIn(SOME, 'a secret that is written in two halves does not show', async (where) => {
  const script = ['a=canary-val; printf %s "$a"; sleep 0.3; echo "ue-of-one\'x"'];
  const end = await world.run({ ...where, inputs, script });
  expect(printed(end.text)).toBe('***\n');
});

testIn(SOME, '50 MB of output arrive whole, without the secret', async (where) => {
  const program = 'for (let i = 0; i < 800; i++) process.stdout.write((process.env.ONE + " ").repeat(2979))';
  const end = await world.run({ ...where, inputs, script: [`node -e '${program}'; echo; echo last`] });
  expect(printed(end.text)).toBe(`${'*** '.repeat(800 * 2979)}\nlast\n`);
});

testHere('a last line without an end stays so', async () => {
  const end = await world.run({ inputs, script: ['printf %s "the end"'] });
  expect(end.text.endsWith('\nthe end')).toBe(true);
});

testHere('a script that kills the filter prints nothing more', async () => {
  const end = await world.run({
    inputs,
    script: ['kill -9 "$keytrail_pid"; sleep 0.2; echo "after $ONE"; echo "and $ONE"'],
  });
  expect(end.code).not.toBe(0);
  expect(canariesIn(end.log, [ONE])).toEqual([]);
});
