import { expect, jest, test } from '@jest/globals';
import { soak } from '../../soak/soak.ts';

jest.setTimeout(240_000);

test('60 random faults and kills: no value without both records, no part, no read without its intent', async () => {
  const report = await soak({ faults: 60, seed: 20_261_123, workers: 3 });
  expect(report.violations).toEqual([]);
  expect(report.faults).toBeGreaterThanOrEqual(60);
  for (const count of [report.whole, report.killed, report.failed]) expect(count).toBeGreaterThan(0);
});
