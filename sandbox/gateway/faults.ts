import type { Call } from './call-log.ts';

/** What a fault does to a call. `reset` comes before the call is carried out, `resetHalfway` and `cut` after it. */
export type FaultEffect =
  | 'throttle'
  | 'error5xx'
  | 'deny'
  | 'reset'
  | 'resetHalfway'
  | 'cut'
  | 'hang'
  | { readonly delayMs: number }
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly error: { readonly code: string; readonly message: string; readonly status?: number } };

/** Which calls a fault strikes; every given field must fit. */
export interface FaultMatch {
  readonly service?: string;
  readonly action?: string;
  /** Strikes calls about any of these names, written as in the call or as a bare parameter name. */
  readonly names?: readonly string[];
  /** Strikes the n-th fitting call only, counted from 1. */
  readonly nth?: number;
  /** Strikes that part (0 to 1) of the fitting calls; the same seed strikes the same ones. */
  readonly probability?: number;
  readonly seed?: number;
}

export interface Fault<Effect = FaultEffect> {
  readonly when: FaultMatch;
  readonly do: Effect;
  /** How often it strikes at most; without a limit when absent. */
  readonly times?: number;
}

interface ActiveFault<Effect> {
  readonly fault: Fault<Effect>;
  readonly random: () => number;
  seen: number;
  struck: number;
}

const DEFAULT_SEED = 1;

/** The programmed faults, asked once for each call. */
export class Faults<Effect = FaultEffect> {
  readonly #active: ActiveFault<Effect>[] = [];

  add(fault: Fault<Effect>): void {
    this.#active.push({ fault, random: createRandom(fault.when.seed ?? DEFAULT_SEED), seen: 0, struck: 0 });
  }

  clear(): void {
    this.#active.length = 0;
  }

  /** The effects that strike this call, in the order in which they were added. */
  strike(call: Pick<Call, 'service' | 'action' | 'names'>): readonly Effect[] {
    return this.#active
      .filter((active) => isFitting(active.fault.when, call))
      .filter(takeTurn)
      .map(({ fault }) => fault.do);
  }
}

function isFitting(when: FaultMatch, call: Pick<Call, 'service' | 'action' | 'names'>): boolean {
  if (when.service !== undefined && when.service !== call.service) return false;
  if (when.action !== undefined && when.action !== call.action) return false;
  return (
    when.names === undefined ||
    call.names.some((name) => when.names?.includes(name) || when.names?.includes(bareName(name)))
  );
}

/** A parameter's name without the ARN before it and the selector after it. */
function bareName(name: string): string {
  return name.replace(/^arn:[^/]*:parameter(?=\/)/, '').replace(/:[^:/]*$/, '');
}

/** Counts the call and says whether it is this one's turn; draws a number for every call, so that seeds repeat. */
function takeTurn<Effect>(active: ActiveFault<Effect>): boolean {
  const { nth, probability } = active.fault.when;
  active.seen += 1;
  const drawn = active.random();
  if (nth !== undefined && nth !== active.seen) return false;
  if (probability !== undefined && drawn >= probability) return false;
  if (active.struck >= (active.fault.times ?? Number.POSITIVE_INFINITY)) return false;
  active.struck += 1;
  return true;
}

/** A linear congruential generator (Numerical Recipes' constants): repeatable, and good enough to spread faults. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
