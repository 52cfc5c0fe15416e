import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { complainOf, OLDEST_NODE } from '../../src/node-version.ts';

describe('the Node that runs the command line', () => {
  test.each(['22.12.0', '22.13.1', '23.0.0', '24.21.0', '100.0.0', '22.12.0-nightly'])(
    '%s is new enough',
    (version) => {
      expect(complainOf(version)).toBeUndefined();
    },
  );

  test.each(['22.11.0', '20.20.2', '18.0.0', '0.12.18', '22.2.0'])(
    '%s is refused by its number',
    (version) => {
      expect(complainOf(version)).toContain(
        `needs Node ${OLDEST_NODE} or newer, and this is Node ${version}.\n`,
      );
    },
  );

  test('is the one that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});
