import { expect, jest, test } from '@jest/globals';
import { soak } from '../../soak/soak.ts';

jest.setTimeout(240_000);

test('90 random faults and kills: no value without both records, no part, no read without its intent', async () => {
  const report = await soak({ faults: 90, seed: 2, workers: 3 });
  expect(report.violations).toEqual([]);
  expect(report.faults).toBeGreaterThanOrEqual(90);
  for (const count of [report.whole, report.killed, report.failed]) expect(count).toBeGreaterThan(0);
});
