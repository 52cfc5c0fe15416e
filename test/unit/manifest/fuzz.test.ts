import { test } from '@jest/globals';
import fc from 'fast-check';
import { declareInput } from '../../fuzz/declare-input.ts';
import { largeInput, smallInput } from '../../fuzz/inputs.ts';

// `npm run fuzz` takes a million of them, and looks at the time.
test.each([
  ['small', smallInput, 2_000],
  ['large', largeInput, 20],
] as const)(
  '%s inputs that want to break it are declared, or refused with an error of group KT1',
  async (_size, inputs, numRuns) => {
    const property = fc.asyncProperty(inputs, async (input) => {
      await declareInput(input);
    });
    await fc.assert(property, { numRuns });
  },
  60_000,
);
