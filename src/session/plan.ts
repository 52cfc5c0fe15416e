import { CALLS_AT_ONCE } from '../aws/index.ts';
import { type Statement, sourceOf, type Target } from '../sources/index.ts';
import { POLICY_LIMIT_CHARACTERS, policyText } from './policy.ts';

/** Names in a full call of the sources that have calls of many (SSM's GetParameters). */
const NAMES_PER_CALL = 10;

/** What one session is for: its targets, the policy that narrows it to them, and the calls that read them. */
export interface SessionPlan {
  readonly targets: readonly Target[];
  readonly policy: string;
  readonly batches: readonly (readonly Target[])[];
}

/**
 * Splits the targets over sessions so that each policy fits. More than the fewest sessions are taken where that saves
 * waves of calls, or calls: a session with 25 names needs three calls of ten, one with 20 needs two.
 */
export function planSessions(targets: readonly Target[]): readonly SessionPlan[] {
  const ordered = [...targets].sort(byPlace);
  const fitting = createFitting(ordered);
  let best = splitBy(ordered, fitting, Number.POSITIVE_INFINITY);
  const widest = Math.max(0, ...best.groups.map((group) => group.length));
  for (const limit of tensBelow(widest)) {
    if (isLess(leastCost(ordered.length, limit), best.cost)) {
      const split = splitBy(ordered, fitting, limit);
      best = isLess(split.cost, best.cost) ? split : best;
    }
  }
  return best.groups.map(planOf);
}

/** Only full calls can be worth a further session: 20 names a session, or 10. */
function tensBelow(widest: number): readonly number[] {
  const tens = Math.ceil(widest / NAMES_PER_CALL) - 1;
  return Array.from({ length: Math.max(0, tens) }, (_, index) => (tens - index) * NAMES_PER_CALL);
}

/** One plan for everything, for credentials that no policy narrows. */
export function planOf(targets: readonly Target[]): SessionPlan {
  return { targets, policy: policyText(statementsOf(targets)), batches: batchesOf(targets) };
}

/** Two plans in place of one whose policy STS found too large when packed; undefined for a single target. */
export function halve(plan: SessionPlan): readonly [SessionPlan, SessionPlan] | undefined {
  const middle = Math.ceil(plan.targets.length / 2);
  if (plan.targets.length < 2) {
    return undefined;
  }
  return [planOf(plan.targets.slice(0, middle)), planOf(plan.targets.slice(middle))];
}

interface Split {
  readonly groups: readonly (readonly Target[])[];
  readonly cost: Cost;
}

/** Waves of calls, requests in all, calls: the first in which two differ tells, and the last are what AWS throttles first. */
type Cost = readonly [waves: number, requests: number, calls: number];

function costOf(sessions: number, calls: number): Cost {
  return [Math.ceil(calls / CALLS_AT_ONCE), sessions + calls, calls];
}

/** No split with so many names a session costs less. */
function leastCost(names: number, limit: number): Cost {
  return costOf(Math.ceil(names / limit), Math.ceil(names / NAMES_PER_CALL));
}

function isLess(left: Cost, right: Cost): boolean {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}

/**
 * Tells for a start where the longest run of at most so many targets that fits into one policy ends. A single target
 * always "fits": when it does not, STS says so. Policies are costly to write, so what one told is kept: whatever begins
 * with targets that fit does not end before them.
 */
function createFitting(targets: readonly Target[]): (start: number, limit: number) => number {
  const longest = new Map<number, number>();
  let guess = guessAt(targets);
  const search = (start: number) => {
    let end = Math.min(targets.length, start + guess);
    while (end < targets.length && fits(targets.slice(start, end + 1))) {
      end += 1;
    }
    while (end > start + 1 && !fits(targets.slice(start, end))) {
      end -= 1;
    }
    guess = end - start;
    longest.set(start, end);
    return end;
  };
  return (start, limit) => {
    const wanted = Math.min(targets.length, start + limit);
    const known = longest.get(start);
    if (known === undefined && wanted - start < guess && fits(targets.slice(start, wanted))) {
      return wanted;
    }
    return Math.min(wanted, known ?? search(start));
  };
}

/** How many would fit if all names were as long as the first: a search begins there, and later where the last one ended. */
function guessAt(targets: readonly Target[]): number {
  const [one, two] = [1, 2].map((count) => policySize(targets.slice(0, count)));
  return one === undefined || two === undefined || two <= one
    ? targets.length
    : 1 + Math.max(0, Math.floor((POLICY_LIMIT_CHARACTERS - one) / (two - one)));
}

function fits(targets: readonly Target[]): boolean {
  return policySize(targets) <= POLICY_LIMIT_CHARACTERS;
}

function policySize(targets: readonly Target[]): number {
  return policyText(statementsOf(targets)).length;
}

function splitBy(
  targets: readonly Target[],
  fitting: (start: number, limit: number) => number,
  limit: number,
): Split {
  const groups: (readonly Target[])[] = [];
  let calls = 0;
  for (let start = 0; start < targets.length; ) {
    const end = fitting(start, limit);
    const group = targets.slice(start, end);
    groups.push(group);
    calls += batchesOf(group).length;
    start = end;
  }
  return { groups, cost: costOf(groups.length, calls) };
}

function statementsOf(targets: readonly Target[]): readonly Statement[] {
  return bySource(targets).flatMap(([scheme, own]) => sourceOf(scheme).statements(own));
}

function batchesOf(targets: readonly Target[]): readonly (readonly Target[])[] {
  return bySource(targets).flatMap(([scheme, own]) => sourceOf(scheme).batches(own));
}

function bySource(targets: readonly Target[]): readonly (readonly [string, readonly Target[]])[] {
  return [...Map.groupBy(targets, ({ scheme }) => scheme)];
}

/** Keeps an account's and a Region's targets together, so that calls are full; the order is otherwise as declared. */
function byPlace(left: Target, right: Target): number {
  const place = ({ scheme, account, region }: Target) => `${scheme} ${account} ${region}`;
  return place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0;
}
