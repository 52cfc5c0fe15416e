import { expect, test } from '@jest/globals';
import { rehearseMasks } from '../../../src/stops/rehearse-masks.ts';

test('the rehearsal of masks ends by itself', async () => {
  let asked = 0;
  await rehearseMasks(() => {
    asked += 1;
    return false;
  });
  expect(asked).toBeGreaterThan(1);
});

test('and goes on for no value when the answers are here', async () => {
  let asked = 0;
  await rehearseMasks(() => {
    asked += 1;
    return asked === 3;
  });
  expect(asked).toBe(3);
});
