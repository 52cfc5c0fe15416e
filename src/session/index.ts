export { assumeSessions, parseRole, type Role } from './assume.ts';
export { type ChainIdentity, chainSession, identifyChain } from './chain.ts';
export { cleanSessionName, type GithubJob, githubSessionName } from './name.ts';
export { CALLS_AT_ONCE, planOf, planSessions, type SessionPlan } from './plan.ts';
export type { Session, SessionFacts } from './session.ts';
