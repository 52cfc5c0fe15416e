import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isPathOfSecret, planFilesDir } from '../../../src/handover/index.ts';

const ROOT = join(tmpdir(), 'runner');
/** A job's key. */
const KEY = '0123456789ab';

test('a path as a load hands it over is known as its own', () => {
  expect(isPathOfSecret(join(planFilesDir(ROOT, KEY), 'KEY'), 'KEY', ROOT)).toBe(true);
});

test.each([
  ['of another secret', join(planFilesDir(ROOT, KEY), 'OTHER')],
  ['below another folder', join(planFilesDir(join(ROOT, 'other'), KEY), 'KEY')],
  ['in no folder of secret files', join(ROOT, 'keytrail', 'KEY')],
  ['in a folder below', join(planFilesDir(ROOT, KEY), 'below', 'KEY')],
  ['that is a plain word', 'KEY'],
  ['that is empty', ''],
])('a path %s is not', (_, path) => {
  expect(isPathOfSecret(path, 'KEY', ROOT)).toBe(false);
});
