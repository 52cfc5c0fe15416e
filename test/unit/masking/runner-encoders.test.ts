import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VALUE_ENCODERS } from '../../../sandbox/runner/value-encoders.ts';
import { derivedByRunner } from '../../../src/masking/runner-encoders.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('&', '+', '"', "'", '\\', '<', '\x85', '\u2028', 'a', '\ud800', ' ') }),
);

test('what the runner derives is what its model derives', () => {
  fc.assert(
    fc.property(text, (value) => {
      const model = new Set(VALUE_ENCODERS.map((encode) => encode(value)));
      const own = new Set(derivedByRunner(value));
      model.delete('');
      model.delete(value);
      own.delete(value);
      expect(own).toEqual(model);
    }),
    { numRuns: 2_000 },
  );
});
