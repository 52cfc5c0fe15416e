import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderExports } from '../../../src/handover/index.ts';
import { Secret } from '../../../src/secret.ts';
import { testUnless, tool } from '../../machine-tool.ts';

const top = mkdtempSync(join(tmpdir(), 'keytrail-shell-code-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const HARD = [
  '',
  ' ',
  "'",
  "''''",
  'it\'s $HOME `id` $(id) \\ "x" !! %s ~ * ? [a] {b,c} #',
  '\\',
  "\\'",
  'a\nb\n\n',
  '\r\n',
  '\t\x01\x02\x7f\x1b[31m',
  'ÄÖ€😀\u0081\u0088\u2028',
  '-n',
  "'; exit 3; '",
  'x'.repeat(100_000),
];

/** What a shell has of the values when it has read the code, from a file or by `eval`. */
function readBy(
  shell: readonly string[],
  values: readonly string[],
  how: 'source' | 'eval',
): readonly string[] {
  const pairs = values.map((value, index) => ({ name: `V_${index}`, value: new Secret('V', value) }));
  const file = join(top, 'code');
  writeFileSync(file, renderExports(pairs));
  const program =
    'process.stdout.write(JSON.stringify(Object.entries(process.env).filter(([n]) => /^V_/.test(n))))';
  const code = how === 'source' ? `. '${file}'` : `eval "$(cat '${file}')"`;
  const [command = '', ...args] = shell;
  const { stdout } = spawnSync(
    command,
    [...args, '-c', `${code}; exec '${process.execPath}' -e '${program}'`],
    {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    },
  );
  const found = new Map(JSON.parse(stdout) as [string, string][]);
  return values.map((_, index) => found.get(`V_${index}`) ?? '(not there)');
}

for (const name of ['bash', 'dash', 'busybox']) {
  const found = tool(name);
  const shell = found.isThere ? (name === 'busybox' ? [found.path, 'sh'] : [found.path]) : [];
  const lack = found.isThere ? undefined : `${name}: ${found.reason}`;

  testUnless(lack, `${name} has hard values byte for byte`, () => {
    expect(readBy(shell, HARD, 'source')).toEqual(HARD);
    expect(readBy(shell, HARD, 'eval')).toEqual(HARD);
  });

  testUnless(lack, `${name} has any text byte for byte`, () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((each) => each.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (values) => {
        expect(readBy(shell, values, 'source')).toEqual(values);
      }),
      { numRuns: 15 },
    );
  });
}

describe('a name', () => {
  test.each(['A B', 'A=B', 'A;id', '', '1A', 'a-b', '$(id)'])('%j becomes no code', (name) => {
    expect(() => renderExports([{ name, value: 'x' }])).toThrow(TypeError);
  });
});
