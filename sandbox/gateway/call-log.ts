/** One request as it came in, and what became of it. Never holds a value or a signature. */
export interface Call {
  readonly requestId: string;
  readonly connection: number;
  readonly service: string;
  readonly action: string;
  readonly region: string | null;
  readonly accessKeyId: string | null;
  readonly userAgent: string;
  readonly requestBytes: number;
  /** Milliseconds since 1970, with fractions. */
  readonly startedAt: number;
  /** What the call is about: parameter names, a key, a log stream, an object, a role. */
  readonly names: readonly string[];
  sessionName: string | null;
  endedAt: number | null;
  answerBytes: number;
  status: number | null;
  /** `ok`, an error code, or the fault that took the answer's place (`fault:reset`). */
  outcome: string | null;
}

/** A TCP connection: one that was opened and never used has no calls. */
export interface Connection {
  readonly id: number;
  readonly openedAt: number;
  calls: number;
}

type Filter = Partial<
  Pick<Call, 'service' | 'action' | 'region' | 'accessKeyId' | 'outcome' | 'sessionName'>
>;

/** What the gateway saw, for tests that count. */
export class CallLog {
  readonly calls: Call[] = [];
  readonly connections: Connection[] = [];

  /** The calls whose fields all equal the given ones. */
  find(filter: Filter): readonly Call[] {
    return this.calls.filter((call) =>
      Object.entries(filter).every(([key, value]) => Reflect.get(call, key) === value),
    );
  }

  /** How many of the calls were under way at once, at most. */
  maxConcurrent(filter: Filter = {}): number {
    const calls = this.find(filter);
    const underWay = (at: number): number =>
      calls.filter((call) => call.startedAt <= at && (call.endedAt ?? Number.POSITIVE_INFINITY) > at).length;
    return Math.max(0, ...calls.map(({ startedAt }) => underWay(startedAt)));
  }

  clear(): void {
    this.calls.length = 0;
    this.connections.length = 0;
  }
}
