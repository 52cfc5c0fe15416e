import { distance } from 'fastest-levenshtein';

/** Longer words are no typos of ours, and comparing them would cost time. */
const LONGEST_WORD = 64;

/**
 * The known word that a typo meant: the nearest one that differs in at most a third of its letters, or in two
 * that changed places (case counts for nothing); else undefined.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) {
    return undefined;
  }
  const folded = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) {
      continue;
    }
    const found = distance(folded, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing when no known word is near. */
export function hint(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` (did you mean "${found}"?)`;
}
