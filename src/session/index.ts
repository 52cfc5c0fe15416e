export { assumeSessions } from './assume.ts';
export { type ChainIdentity, chainSession, identifyChain } from './chain.ts';
export { cleanSessionName, githubSessionName, gitlabSessionName } from './name.ts';
export { planOf, planSessions, type SessionPlan } from './plan.ts';
export { parseRole, type Role } from './role.ts';
export type { Session, SessionFacts } from './session.ts';
