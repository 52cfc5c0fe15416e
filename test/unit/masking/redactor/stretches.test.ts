import { expect, test } from '@jest/globals';
import { Stretches } from '../../../../src/masking/redactor/stretches.ts';

test('ranges that touch or overlap are one, also when the later one begins first', () => {
  const stretches = new Stretches();
  stretches.add(0, 2);
  stretches.add(2, 4);
  stretches.add(6, 7);
  expect(stretches.list).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 7 },
  ]);
  stretches.add(3, 8);
  expect(stretches.list).toEqual([{ start: 0, end: 8 }]);
  expect([stretches.endAround(3), stretches.endAround(8), stretches.endAround(9)]).toEqual([8, 8, 9]);
});

test('what is passed is forgotten, the rest counted from the new origin', () => {
  const stretches = new Stretches();
  stretches.add(0, 4);
  stretches.add(6, 9);
  stretches.moveOn(4, 5);
  expect(stretches.list).toEqual([{ start: 1, end: 4 }]);
});
