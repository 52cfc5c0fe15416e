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
    const split = splitBy(ordered, fitting, limit);
    best = isBetter(split, best) ? split : best;
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
  readonly calls: number;
}

/** Where neighbours have names of like length, policies hold about as many: a search begins there. */
const FIRST_GUESS = 20;

/**
 * Tells for a start where the longest run of targets that fits into one policy ends. A single target always "fits":
 * when it does not, STS says so. Each answer is a few policies' work, so they are kept.
 */
function createFitting(targets: readonly Target[]): (start: number) => number {
  const known = new Map<number, number>();
  let guess = FIRST_GUESS;
  const search = (start: number) => {
    let end = Math.min(targets.length, start + guess);
    while (end < targets.length && fits(targets.slice(start, end + 1))) {
      end += 1;
    }
    while (end > start + 1 && !fits(targets.slice(start, end))) {
      end -= 1;
    }
    guess = end - start;
    return end;
  };
  return (start) => {
    const end = known.get(start) ?? search(start);
    known.set(start, end);
    return end;
  };
}

function fits(targets: readonly Target[]): boolean {
  return policyText(statementsOf(targets)).length <= POLICY_LIMIT_CHARACTERS;
}

function splitBy(targets: readonly Target[], fitting: (start: number) => number, limit: number): Split {
  const groups: (readonly Target[])[] = [];
  let calls = 0;
  for (let start = 0; start < targets.length; ) {
    const end = Math.min(start + limit, fitting(start));
    const group = targets.slice(start, end);
    groups.push(group);
    calls += batchesOf(group).length;
    start = end;
  }
  return { groups, calls };
}

/** Fewest waves of calls, then fewest requests in all, then fewest calls: their throughput is what runs out first. */
function isBetter(split: Split, than: Split): boolean {
  const cost = ({ groups, calls }: Split) => [Math.ceil(calls / CALLS_AT_ONCE), groups.length + calls, calls];
  const [left, right] = [cost(split), cost(than)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
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
