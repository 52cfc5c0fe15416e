/**
 * What a load knows when it writes a record, brought into the record's own form: each field is copied by name, so that
 * nothing else can get in, in the order in which it is written.
 */
import type { Call, Failure, ManifestFacts, Read, Session } from './record.ts';
import type { EnvironmentClaims, Run, RunClaims, RuntimeEnvironment, Unverified } from './run.ts';

/** What the load knows so far. Names and messages may be any text from outside; values never belong in here. */
export interface LoadFacts {
  readonly platform: Run['platform'];
  /** Null before there is a token. `verified`: STS accepted this very token in this load. */
  readonly claims: { readonly of: RunClaims; readonly verified: boolean } | null;
  readonly unverified: EnvironmentClaims;
  readonly environment: RuntimeEnvironment;
  readonly sessions: readonly Session[];
  readonly manifest: ManifestFacts;
  readonly calls: readonly Call[];
  readonly reads: readonly Read[];
}

/** Longer texts of errors are cut: they come from outside, and a record has a limit. */
const MESSAGE_CHARACTERS = 2_000;
const CODE_CHARACTERS = 128;

/** The part of a record that the facts fill. */
export function recordFacts(facts: LoadFacts) {
  const claims = facts.claims === null ? null : claimsOf(facts.claims.of);
  const verified = facts.claims?.verified === true ? claims : null;
  return {
    run: { platform: facts.platform, ...(verified ?? NO_CLAIMS) } satisfies Run,
    unverified: unverifiedOf(facts.unverified, verified === null ? claims : null),
    environment: environmentOf(facts.environment),
    sessions: facts.sessions.map(sessionOf),
    manifest: {
      path: text(facts.manifest.path),
      sha256: text(facts.manifest.sha256),
      scope: text(facts.manifest.scope),
      source: facts.manifest.source,
      commit: text(facts.manifest.commit),
    } satisfies ManifestFacts,
    calls: facts.calls.map(callOf),
    reads: facts.reads.map(readOf),
  };
}

/** The failure as the record shows it: well-formed, its message at most 2,000 UTF-16 units long. */
export function failureOf(failure: Failure): Failure {
  return {
    code: failure.code,
    stage: failure.stage,
    message: text(cut(failure.message, MESSAGE_CHARACTERS)),
  };
}

const NO_CLAIMS: RunClaims = {
  issuer: null,
  repository: null,
  repository_id: null,
  ref: null,
  sha: null,
  event: null,
  environment: null,
  workflow_ref: null,
  run_id: null,
  attempt: null,
  check_run_id: null,
  actor: null,
  actor_id: null,
  oidc: { sub: null, aud: null, jti: null },
};

function claimsOf(claims: RunClaims): RunClaims {
  return {
    issuer: text(claims.issuer),
    repository: text(claims.repository),
    repository_id: text(claims.repository_id),
    ref: text(claims.ref),
    sha: text(claims.sha),
    event: text(claims.event),
    environment: text(claims.environment),
    workflow_ref: text(claims.workflow_ref),
    run_id: text(claims.run_id),
    attempt: integer(claims.attempt),
    check_run_id: text(claims.check_run_id),
    actor: text(claims.actor),
    actor_id: text(claims.actor_id),
    oidc: { sub: text(claims.oidc.sub), aud: text(claims.oidc.aud), jti: text(claims.oidc.jti) },
  };
}

function unverifiedOf(variables: EnvironmentClaims, claims: RunClaims | null): Unverified {
  const said = { job: text(variables.job), step: text(variables.step), runner: text(variables.runner) };
  return claims === null ? said : { ...said, ...claims };
}

function environmentOf(environment: RuntimeEnvironment): RuntimeEnvironment {
  const endpoints = Object.entries(environment.endpoints).map(([service, url]) => [text(service), text(url)]);
  return {
    endpoints: Object.fromEntries(endpoints),
    proxy: environment.proxy,
    custom_ca: environment.custom_ca,
    audit_failure: environment.audit_failure,
  };
}

function sessionOf(session: Session): Session {
  return {
    purpose: session.purpose,
    account: text(session.account),
    role: text(session.role),
    arn: text(session.arn),
    name: text(session.name),
    access_key_id: text(session.access_key_id),
    policy_sha256: text(session.policy_sha256),
    packed_policy_percent: integer(session.packed_policy_percent),
    expires: text(session.expires),
  };
}

function callOf(call: Call): Call {
  return {
    session: integer(call.session) ?? 0,
    region: text(call.region),
    api: text(call.api),
    request_id: text(cut(call.request_id, CODE_CHARACTERS)),
    http_status: integer(call.http_status),
    names: integer(call.names) ?? 0,
    attempts: integer(call.attempts) ?? 0,
    error: text(cut(call.error, CODE_CHARACTERS)),
  };
}

function readOf(read: Read): Read {
  return {
    name: text(read.name),
    reference: text(read.reference),
    arn: text(read.arn),
    version: integer(read.version),
    selector: text(read.selector),
    type: text(read.type),
    last_modified: text(read.last_modified),
    age_seconds: integer(read.age_seconds),
    max_age_seconds: integer(read.max_age_seconds),
    delivered: read.delivered,
    masked: read.masked,
    outcome: read.outcome,
    reason: text(read.reason),
    owner: text(read.owner),
    call: integer(read.call),
  };
}

/** A lone surrogate has no UTF-8 and no RFC 8785 form (RFC 8785, 3.2.2.2): it becomes U+FFFD. */
function text(given: string): string;
function text(given: string | null): string | null;
function text(given: string | null): string | null {
  return given === null ? null : given.toWellFormed();
}

/** Whole numbers only: every reader and RFC 8785 write them alike. What is no number at all is not known: null. */
function integer(given: number | null): number | null {
  const whole = given === null ? Number.NaN : Math.trunc(given);
  return Number.isSafeInteger(whole) ? whole + 0 : null;
}

function cut(given: string, characters: number): string;
function cut(given: string | null, characters: number): string | null;
function cut(given: string | null, characters: number): string | null {
  return given === null || given.length <= characters ? given : `${given.slice(0, characters - 1)}…`;
}
