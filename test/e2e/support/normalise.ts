import type { Job } from '../../../sandbox/runner/runner.ts';

/** What differs from run to run, and what stands for it. Digits of equal number keep the width of tables. */
const VARYING: readonly (readonly [RegExp, string])[] = [
  [/\(\d+ ms\)/g, '(N ms)'],
  [/(?:^::add-mask::.*\n)+/gm, 'MASKS\n'],
  [/(?<=✓ masked {4})\d+/g, 'N'],
  [/\b[0-9A-HJKMNP-TV-Z]{26}\b/g, 'ULID'],
  [/sha256:[0-9a-f]{64}/g, 'sha256:DIGEST'],
  [/\b[0-9a-f]{6}…/g, 'DIGEST…'],
  [/ghadelimiter_[0-9a-f-]{36}/g, 'DELIMITER'],
  [/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID'],
  [/127\.0\.0\.1:\d+/g, 'LOOPBACK'],
  [/\bA[SK]IA[A-Z2-7]{16}\b/g, 'ACCESS-KEY'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'TIME'],
];

/** The text with times, digests, ids, ports and the job's folder replaced. */
export function normalise(text: string, job: Job): string {
  return VARYING.reduce(
    (result, [pattern, word]) => result.replace(pattern, word),
    text.replaceAll(job.folders.root, 'ROOT'),
  );
}
