export { type AssumeOptions, assumeSessions, openSessions } from './assume.ts';
export { type ChainIdentity, chainSession, identifyChain } from './chain.ts';
export { cleanSessionName, endedName, githubSessionName, gitlabSessionName } from './name.ts';
export { planOf, planSessions, type SessionPlan } from './plan.ts';
export { POLICY_LIMIT_CHARACTERS, policyText } from './policy.ts';
export { parseRole, type Role } from './role.ts';
export type { Session, SessionFacts } from './session.ts';
