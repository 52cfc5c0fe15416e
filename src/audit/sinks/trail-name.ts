import type { Run } from '../run.ts';

/** What the names of a load's records are made of. */
export interface TrailName {
  readonly platform: Run['platform'];
  /** Of the repository, the run and its attempt, as the token says them, or else the variables. */
  readonly run: readonly (string | null)[];
  /** The load's ULID. */
  readonly load: string;
}

const MAX_PART_CHARACTERS = 40;

/**
 * `<repository id>-<run>-<attempt>-<load>`: in keys of S3 and names of streams. Other characters than letters, digits,
 * `_` and `.` become `_`: a policy would take some for patterns, and a stream takes neither `:` nor `*`.
 */
export function trailName({ run, load }: TrailName): string {
  const parts = run.map((part) => (part ?? '0').replace(/[^\w.]/g, '_').slice(0, MAX_PART_CHARACTERS));
  return [...parts, load].join('-');
}
