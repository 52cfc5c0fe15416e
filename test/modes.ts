import { statSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Expects paths to have these modes (permission bits). On Windows, whose files have none, nothing is expected. */
export function expectModes(...expected: readonly (readonly [path: string, mode: number])[]): void {
  if (process.platform !== 'win32') {
    const octal = (mode: number) => (mode & 0o777).toString(8);
    expect(expected.map(([path]) => [path, octal(statSync(path).mode)])).toEqual(
      expected.map(([path, mode]) => [path, octal(mode)]),
    );
  }
}
