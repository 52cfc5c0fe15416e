import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { BudgetSpent, Cancelled, startBudget, throwIfOver } from '../../src/budget.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a budget', () => {
  test('ends the work while there is time for the record, and then everything', () => {
    const budget = startBudget(60, 0);
    jest.advanceTimersByTime(56_999);
    expect(budget.work.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(budget.work.reason).toBeInstanceOf(BudgetSpent);
    expect(budget.end.aborted).toBe(false);
    jest.advanceTimersByTime(2_999);
    expect(budget.end.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(budget.end.reason).toBeInstanceOf(BudgetSpent);
  });

  test('counts what the process has used before', () => {
    const budget = startBudget(10, 4_000);
    jest.advanceTimersByTime(4_999);
    expect(budget.work.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(budget.work.aborted).toBe(true);
    jest.advanceTimersByTime(1_000);
    expect(budget.end.aborted).toBe(true);
  });

  test('that was spent before it began is spent at once', () => {
    const budget = startBudget(1, 5_000);
    jest.advanceTimersByTime(0);
    expect([budget.work.aborted, budget.end.aborted]).toEqual([true, true]);
  });

  test.each([1, 2, 5, 60, 600, 3_600])(
    'of %i s keeps a part for the record, and room for two more attempts',
    (s) => {
      const budget = startBudget(s, 0);
      jest.advanceTimersByTime(s * 1_000 - 250);
      expect([budget.work.aborted, budget.end.aborted]).toEqual([true, false]);
      expect(budget.attemptMs * 3).toBeLessThanOrEqual(budget.totalMs);
      expect(budget.attemptMs).toBeGreaterThanOrEqual(200);
      expect(budget.attemptMs).toBeLessThanOrEqual(10_000);
    },
  );

  test('that is spent ends a load whose process was too busy for its timers', () => {
    expect(() => throwIfOver(startBudget(1, 5_000))).toThrow(BudgetSpent);
    expect(() => throwIfOver(startBudget(60, 59_000))).not.toThrow();
  });

  test('ends a load that was cancelled', () => {
    const budget = startBudget(60, 0);
    budget.cancel('SIGINT');
    expect(() => throwIfOver(budget)).toThrow(Cancelled);
  });

  test('that is stopped holds no timer, and its reason is no spent budget', () => {
    const budget = startBudget(60, 0);
    budget.stop();
    expect(jest.getTimerCount()).toBe(0);
    expect(budget.work.reason).not.toBeInstanceOf(BudgetSpent);
    expect(budget.end.aborted).toBe(true);
  });
});
