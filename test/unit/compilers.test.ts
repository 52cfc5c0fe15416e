import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

/** Runs code that imports the module, and returns for each loop of it whether V8 optimised anything. */
function optimised(...loops: readonly string[]): readonly boolean[] {
  const module = JSON.stringify(join(ROOT, 'src/compilers.ts'));
  const work =
    'let sum = 0; const add = (n) => { for (let i = 0; i < 300; i++) sum += i % n; }; for (let i = 0; i < 20_000; i++) add(7);';
  const code = [
    `const { restCompilers, wakeCompilers } = await import(${module});`,
    ...loops.map((before) => `${before}; console.log('LOOP'); (function () { ${work} })();`),
  ].join('\n');
  const args = ['--trace-opt', '--no-concurrent-recompilation', '--input-type=module', '--eval', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .split('LOOP')
    .slice(1)
    .map((trace) => trace.includes('completed optimizing') || trace.includes('completed compiling'));
}

test('V8 optimises nothing while its compilers rest, and again when they are woken', () => {
  expect(optimised('', 'restCompilers()', 'wakeCompilers()')).toEqual([true, false, true]);
});

test('a few characters do not wake them, many do', () => {
  const loops = ['restCompilers()', 'wakeCompilers(1_000)', 'wakeCompilers(1_000_000)'];
  expect(optimised(...loops)).toEqual([false, false, true]);
});

test('what never rested is not woken', () => {
  // Else a Node that was started without them would get them.
  expect(
    optimised(
      "(await import('node:v8')).setFlagsFromString('--no-opt'); (await import('node:v8')).setFlagsFromString('--no-maglev'); wakeCompilers()",
    ),
  ).toEqual([false]);
});
