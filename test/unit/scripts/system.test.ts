import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';

const MODULE = new URL('../../../scripts/start/system.mjs', import.meta.url).href;

/** The starter is plain JavaScript for any Node: it is asked as one that starts it would. */
function systemOf(platform: string): unknown {
  const script = `import { systemOf } from ${JSON.stringify(MODULE)};
    process.stdout.write(JSON.stringify(systemOf(${JSON.stringify(platform)})));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  );
}

describe('what the starter does otherwise', () => {
  test.each(['linux', 'darwin'])(
    'on %s: python3 is looked for first, npm is started as it is',
    (platform) => {
      expect(systemOf(platform)).toEqual({
        nodeFile: 'node',
        environmentPython: ['bin', 'python'],
        needsShellForNpm: false,
        pythons: [
          ['python3', []],
          ['python', []],
        ],
      });
    },
  );

  test('on Windows: Python’s own launcher is looked for first, npm is started by the shell', () => {
    expect(systemOf('win32')).toEqual({
      nodeFile: 'node.exe',
      environmentPython: ['Scripts', 'python.exe'],
      needsShellForNpm: true,
      pythons: [
        ['py', ['-3']],
        ['python', []],
        ['python3', []],
      ],
    });
  });
});
