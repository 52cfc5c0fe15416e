import { createHash } from 'node:crypto';
import type {
  Call,
  EnvironmentClaims,
  LoadFacts,
  Read,
  ReadOutcome,
  RunClaims,
  RuntimeEnvironment,
  Session,
  Stage,
} from './audit/index.ts';
import type { Declaration, Declared, SinkUri } from './manifest/index.ts';
import type { Repository } from './repository.ts';
import type { Retry } from './retry.ts';
import type { SessionFacts } from './session/index.ts';
import {
  ageSeconds,
  isOverdue,
  type ReadTarget,
  type Call as SourceCall,
  type Target,
  type Value,
} from './sources/index.ts';

/** Where a value goes, in the record's words. */
export type Delivered = Read['delivered'];

/** A value without the value: what records and log say of a declaration. */
export interface Told extends Omit<Value, 'secret' | 'encoded' | 'outcome'> {
  readonly outcome: ReadOutcome;
  readonly delivered: Delivered;
  readonly masked: boolean;
}

/**
 * What a load knows so far. Each stop on the way writes down what it learned; the records, the log's last lines and
 * the summary are views of it. It holds no value.
 */
export class Ledger {
  stage: Stage = 'declare';
  claims: { readonly of: RunClaims; readonly verified: boolean } | null = null;
  /** Where the manifest is read; undefined before it was looked for. */
  repository: Pick<Repository, 'origin' | 'commit'> | undefined;
  declared: Declared | undefined;
  /** What the result record says, once it is written: a load has one result. */
  ending: 'released' | 'failed' | undefined;
  /** True when everybody can read the log and the summary. */
  isPublic: boolean | undefined;
  /** True as soon as a request goes through a proxy. */
  isProxied = false;
  /** What the last try to get through a proxy failed with; undefined when it did not. */
  proxyFailure: string | undefined;
  /** The sinks of the load, as input and manifest name them together; empty: the file alone, and required. */
  sinks: readonly SinkUri[] = [];
  /** The key that signs the result, as the input names it; undefined: it is not signed. */
  signingKey: string | undefined;
  /** What sinks and signature failed with, a line each. */
  readonly unconfirmed: string[] = [];
  /** Variables that move endpoints of sinks, and the addresses, beside those that every load obeys. */
  readonly sinkEndpoints = new Map<string, string>();
  /** How long reading took, in milliseconds. */
  readMs = 0;
  readonly sessions: SessionFacts[] = [];
  /** Every attempt that was made again, in order. */
  readonly retries: Retry[] = [];
  /** The targets by declaration, once they are located. */
  readonly targets = new Map<Declaration, Target>();
  readonly reads = new Map<Target, ReadTarget>();
  readonly values = new Map<Declaration, Told>();
  readonly #calls: { readonly call: SourceCall; readonly session: number }[] = [];
  readonly #fixed: Pick<LoadFacts, 'platform' | 'unverified'> & {
    readonly environment: Omit<RuntimeEnvironment, 'proxy'>;
  };

  constructor(
    platform: LoadFacts['platform'],
    unverified: EnvironmentClaims,
    environment: Omit<RuntimeEnvironment, 'proxy'>,
  ) {
    this.#fixed = { platform, unverified, environment };
  }

  addCall(session: number, call: SourceCall): void {
    this.#calls.push({ call, session });
  }

  /** Notes what became of a declaration, without the value. */
  tell(
    { secret: _, encoded: __, ...facts }: Value,
    { delivered, masked }: Pick<Told, 'delivered' | 'masked'>,
  ): void {
    this.values.set(facts.declaration, { ...facts, delivered, masked });
  }

  /** Notes that a value which was read cannot be handed over as its declaration, or the step, wants it. */
  tellUnusable(declaration: Declaration): void {
    const told = this.values.get(declaration);
    if (told !== undefined) {
      this.values.set(declaration, { ...told, outcome: 'unusable' });
    }
  }

  /** True for a value that is older than allowed, and whose declaration wants to be warned of it. */
  isStale({ age, declaration, outcome }: Told): boolean {
    return outcome === 'found' && declaration.onStale === 'warn' && isOverdue(declaration, age);
  }

  /** True: what is not confirmed does not end the load. */
  get isLenient(): boolean {
    return this.#fixed.environment.audit_failure === 'warn';
  }

  /** False when there is something about its trail that a reader of the load must know. */
  get isTrailWhole(): boolean {
    return !this.isLenient && this.unconfirmed.length === 0;
  }

  /** True for a variable that every load obeys, and has on record. */
  isEndpointKnown(variable: string): boolean {
    return variable in this.#fixed.environment.endpoints;
  }

  get calls(): readonly SourceCall[] {
    return this.#calls.map(({ call }) => call);
  }

  /** What came of reading a declaration's target; undefined while nothing did. */
  readFor(declaration: Declaration): ReadTarget | undefined {
    const target = this.targets.get(declaration);
    return target === undefined ? undefined : this.reads.get(target);
  }

  /** The facts as a record takes them: `intent` before anything is read, `result` after, whatever came of it. */
  facts(phase: 'intent' | 'result', now: number): LoadFacts {
    const declarations = this.declared?.declarations ?? [];
    return {
      ...this.#fixed,
      environment: {
        ...this.#fixed.environment,
        endpoints: { ...this.#fixed.environment.endpoints, ...Object.fromEntries(this.sinkEndpoints) },
        proxy: this.isProxied,
      },
      claims: this.claims,
      sessions: this.sessions.map(sessionOf),
      manifest: {
        path: this.declared?.manifest?.path ?? null,
        sha256: this.declared?.manifest?.sha256 ?? null,
        scope: this.declared?.scope ?? null,
        source: this.repository?.origin ?? null,
        commit: this.repository?.commit ?? null,
      },
      calls: this.#calls.map(callOf),
      reads: declarations.map((declaration) => this.#readOf(declaration, phase, now)),
    };
  }

  #readOf(declaration: Declaration, phase: 'intent' | 'result', now: number): Read {
    const { maxAge, name, reference, reason, owner } = declaration;
    const value = this.values.get(declaration);
    const read = this.readFor(declaration);
    const found = read?.outcome.kind === 'found' ? read.outcome : undefined;
    const call = this.#calls.findIndex((held) => held.call === read?.call);
    return {
      name,
      reference: reference.text,
      arn: this.targets.get(declaration)?.arn ?? null,
      version: found?.version ?? null,
      selector: reference.selector ?? null,
      type: found?.type ?? null,
      last_modified: found?.lastModified?.toISOString() ?? null,
      age_seconds: value === undefined ? ageSeconds(found?.lastModified ?? null, now) : value.age,
      max_age_seconds: maxAge?.seconds ?? null,
      delivered: this.ending === 'released' ? (value?.delivered ?? null) : null,
      masked: value === undefined ? null : value.masked,
      outcome: value?.outcome ?? (phase === 'intent' ? 'pending' : (read?.outcome.kind ?? 'unread')),
      reason: reason ?? null,
      owner: owner ?? null,
      call: call < 0 ? null : call,
    };
  }
}

function sessionOf(session: SessionFacts): Session {
  return {
    purpose: session.purpose,
    account: session.account,
    role: session.role,
    arn: session.arn,
    name: session.name,
    access_key_id: session.accessKeyId,
    policy_sha256: session.policy === null ? null : createHash('sha256').update(session.policy).digest('hex'),
    packed_policy_percent: session.packedPolicyPercent,
    expires: session.expires?.toISOString() ?? null,
  };
}

function callOf({ call, session }: { readonly call: SourceCall; readonly session: number }): Call {
  return {
    session,
    region: call.region,
    api: call.api,
    request_id: call.requestId,
    http_status: call.httpStatus,
    names: call.names,
    attempts: call.attempts,
    error: call.error,
  };
}
