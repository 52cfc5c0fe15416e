import { expect } from '@jest/globals';
import type { AuditRecord } from '../../../src/audit/index.ts';
import { expectChains, resultOf } from './records.ts';
import { filesDirsOf, type Load } from './world.ts';

type Failure = NonNullable<AuditRecord['error']>;

/** The step is red, and nothing of it reaches a later step: no variable, no output but the record's, no file. */
export function expectNothingHandedOver({ job, step }: Load): void {
  expect(step).toMatchObject({ conclusion: 'failure', exitCode: 1 });
  expect(step.files.env.toString()).toBe('');
  expect([...step.outputs.keys()].filter((name) => !name.startsWith('audit-'))).toEqual([]);
  expect(filesDirsOf(job)).toEqual([]);
}

/**
 * A load that was refused as it should be: red, nothing handed over, told with its code on stdout, in the CI's
 * annotation and in the summary, and on record with code and stage, in a chain that holds.
 */
export function expectRefusal(load: Load, { code, stage }: Pick<Failure, 'code' | 'stage'>): void {
  const { step, stdout, records } = load;
  expectNothingHandedOver(load);
  expect(stdout).toContain(`Error ${code}: `);
  expect(stdout).toContain('  Fix: ');
  expect(stdout).toContain(`docs/errors.md#${code.toLowerCase()}`);
  expect(step.rawStderr.toString()).toBe('');
  expect(step.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  expect(step.summary).toContain(`[${code}]`);
  expect(step.summary).toContain('failed');
  expectChains(records);
  const result = resultOf(records);
  expect(result).toMatchObject({ outcome: 'failed', error: { code, stage } });
  expect(result.seq).toBe(records.filter((record) => record.load === result.load).length - 1);
  expect(step.outputs.get('audit-digest')).toBe(result.digest);
  for (const { delivered } of result.reads) {
    expect(delivered).toBeNull();
  }
}

/** The step is green and its records are a chain. */
export function expectLoaded({ step, records }: Load): void {
  expect(step.log).not.toContain('##[error]');
  expect(step).toMatchObject({ conclusion: 'success', exitCode: 0 });
  expectChains(records);
  expect(resultOf(records)).toMatchObject({ outcome: 'ok', error: null });
}
