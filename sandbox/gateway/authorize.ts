import { type Context, evaluateConditions, matchesArn, matchesGlob } from './conditions.ts';
import type { Policy, Statement } from './policy-document.ts';

/** One permission question: may this action be done to this resource, in this context. */
export interface AccessRequest {
  /** `service:Action`. */
  readonly action: string;
  /** An ARN, or `*` for actions without a resource. */
  readonly resource: string;
  readonly context: Context;
}

/** `reason` is the half sentence that AWS's messages end with. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

/** Whose policies count: `session` is null for a user's key or a session without an inline policy. */
export interface Permissions {
  readonly identity: readonly Policy[];
  readonly session: Policy | null;
}

type Verdict = 'allow' | 'deny' | 'silent';

/** Condition keys that the gateway fills in; any other is unknown, and so never passes. */
const KNOWN_KEYS = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:viaawsservice',
  'kms:calleraccount',
  'kms:encryptioncontextkeys',
  'kms:requestalias',
  'kms:resourcealiases',
  'kms:viaservice',
  's3:if-none-match',
  's3:prefix',
]);

/** Role policies ∩ session policy, explicit denials first: the rule of IAM's policy evaluation for one account. */
export function decide(permissions: Permissions, request: AccessRequest): Decision {
  const identity = judge(permissions.identity.flat(), request);
  const session = permissions.session === null ? 'allow' : judge(permissions.session, request);
  if (identity === 'deny') return refuse('with an explicit deny in an identity-based policy');
  if (session === 'deny') return refuse('with an explicit deny in a session policy');
  if (identity === 'silent')
    return refuse(`because no identity-based policy allows the ${request.action} action`);
  if (session === 'silent') return refuse(`because no session policy allows the ${request.action} action`);
  return { allowed: true };
}

/** Whether an explicit denial stands against the request: all that counts where a resource's own policy allows it. */
export function isDenied(permissions: Permissions, request: AccessRequest): boolean {
  return [...permissions.identity.flat(), ...(permissions.session ?? [])].some(
    (statement) => statement.effect === 'Deny' && applies(statement, request),
  );
}

function judge(statements: Policy, request: AccessRequest): Verdict {
  const matching = statements.filter((statement) => applies(statement, request));
  if (matching.some(({ effect }) => effect === 'Deny')) return 'deny';
  return matching.length > 0 ? 'allow' : 'silent';
}

function applies(statement: Statement, request: AccessRequest): boolean {
  const action = statement.actions.some((pattern) => matchesAction(request.action, pattern));
  if (action === statement.notActions) return false;
  if (!coversResource(statement, request.resource)) return false;
  const result = evaluateConditions(statement.conditions, request.context, isKnownKey);
  return result === 'met' || (result === 'unknown' && statement.effect === 'Deny');
}

/** A policy variable (`${…}`) is not modelled: such a resource never widens an Allow and always keeps a Deny. */
function coversResource(statement: Statement, resource: string): boolean {
  if (statement.resources.some((pattern) => pattern.includes('${'))) return statement.effect === 'Deny';
  const covered = statement.resources.some((pattern) => pattern === '*' || matchesArn(resource, pattern));
  return covered !== statement.notResources;
}

/** Action names are compared without regard to case. */
export function matchesAction(action: string, pattern: string): boolean {
  return matchesGlob(action.toLowerCase(), pattern.toLowerCase());
}

function isKnownKey(key: string): boolean {
  return KNOWN_KEYS.has(key) || key.startsWith('kms:encryptioncontext:');
}

function refuse(reason: string): Decision {
  return { allowed: false, reason };
}
