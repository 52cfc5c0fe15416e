import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ROOT } from '../support/world.ts';

jest.setTimeout(120_000);

/** The package as `npm install` leaves it. */
let prefix: string;
let files: readonly string[];

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args, '--cache', join(prefix, 'cache')], { cwd, encoding: 'utf8' });
}

beforeAll(() => {
  prefix = mkdtempSync(join(tmpdir(), 'keytrail-package-'));
  const packed = JSON.parse(npm(['pack', '--json', '--pack-destination', prefix], ROOT)) as readonly [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  const [{ filename, files: packedFiles }] = packed;
  files = packedFiles.map(({ path }) => path);
  npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, `./${filename}`], prefix);
});
afterAll(() => rmSync(prefix, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the command line, the schema, README and LICENSE, and nothing else', () => {
    const tops = new Set(files.map((path) => (path.startsWith('dist/') ? 'dist/cli' : path.split('/')[0])));
    expect([...tops].toSorted()).toEqual(['LICENSE', 'README.md', 'dist/cli', 'package.json', 'schema']);
    expect(files.filter((path) => path.startsWith('dist/') && !path.startsWith('dist/cli/'))).toEqual([]);
    expect(files).toContain('schema/keytrail.schema.json');
    expect(files).toContain('dist/cli/LICENSES.txt');
  });

  test('needs no other package', () => {
    const installed = readdirSync(join(prefix, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['keytrail']);
    const manifest: unknown = JSON.parse(
      readFileSync(join(prefix, 'node_modules/keytrail/package.json'), 'utf8'),
    );
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).toMatchObject({ bin: { keytrail: 'dist/cli/index.js' } });
  });

  test('runs by its name', () => {
    const keytrail = (args: readonly string[], input = '') =>
      execFileSync(join(prefix, 'node_modules/.bin/keytrail'), args, { input, encoding: 'utf8' });
    expect(keytrail(['--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(keytrail(['masks'], 'canary-value')).toContain('::add-mask::canary-value\n');
    expect(keytrail(['exec', '--help'])).toContain('Usage: keytrail exec');
  });
});
