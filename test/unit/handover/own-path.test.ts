import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isPathOfSecret, planFilesDir } from '../../../src/handover/index.ts';

const ROOT = join(tmpdir(), 'runner');

test('a path as a load hands it over is known as its own', () => {
  expect(isPathOfSecret(join(planFilesDir(ROOT), 'KEY'), 'KEY', ROOT)).toBe(true);
});

test.each([
  ['of another secret', join(planFilesDir(ROOT), 'OTHER')],
  ['below another folder', join(planFilesDir(join(ROOT, 'other')), 'KEY')],
  ['in no folder of secret files', join(ROOT, 'keytrail', 'KEY')],
  ['in a folder below', join(planFilesDir(ROOT), 'below', 'KEY')],
  ['that is a plain word', 'KEY'],
  ['that is empty', ''],
])('a path %s is not', (_, path) => {
  expect(isPathOfSecret(path, 'KEY', ROOT)).toBe(false);
});
