import type { Credentials } from '../aws/index.ts';
import type { SessionPlan } from './plan.ts';

/** What the record says of a session. Everything but the credentials. */
export interface SessionFacts {
  /** What it is for: to read secrets, or to write and sign records. */
  readonly purpose: 'read' | 'audit';
  readonly account: string;
  /** The role's ARN; null with the SDK's own chain. */
  readonly role: string | null;
  readonly arn: string;
  readonly name: string | null;
  readonly accessKeyId: string;
  /** The policy that narrows the session; null when nothing does. */
  readonly policy: string | null;
  readonly packedPolicyPercent: number | null;
  readonly expires: Date | null;
}

/** An open session: what it may do, its keys, and what the record says of it. */
export interface Session<Plan = SessionPlan> {
  readonly plan: Plan;
  readonly credentials: Credentials;
  readonly facts: SessionFacts;
}
