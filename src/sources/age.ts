import type { Declaration } from '../manifest/index.ts';
import { ageText } from '../text.ts';

const MINUTE_SECONDS = 60;

/** Whole seconds since a parameter was last changed, at least 0; null when that is not known. */
export function ageSeconds(lastModified: Date | null, now: number): number | null {
  return lastModified === null ? null : Math.max(0, Math.floor((now - lastModified.getTime()) / 1000));
}

/**
 * Whether a value of this age (whole seconds, by the clock of this machine) is older than its declaration allows. Of
 * exactly the limit it is not. An age that is not known cannot be shown to be young enough: it is too old.
 */
export function isOverdue({ maxAge }: Declaration, age: number | null): boolean {
  return maxAge !== undefined && (age === null || age > maxAge.seconds);
}

/** What is wrong with an overdue age: `is 120 d old, 30 d more than its max_age 90d`. */
export function tellOverdue({ maxAge }: Declaration, age: number | null): string {
  if (age === null) {
    return `has no known age: AWS gave no date, and its max_age is ${maxAge?.text}`;
  }
  const excess = age - (maxAge?.seconds ?? 0);
  const more = excess < MINUTE_SECONDS ? 'less than a minute' : ageText(excess);
  return `is ${ageText(age)} old, ${more} more than its max_age ${maxAge?.text}`;
}
