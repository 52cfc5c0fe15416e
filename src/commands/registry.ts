import type { Commands } from './program.ts';

/** One file a command, loaded when it is called. */
export const COMMANDS: Commands = {
  exec: async (request) => (await import('./exec.ts')).exec(request),
  env: async (request) => (await import('./env.ts')).env(request),
  gitlabJob: async (request) => (await import('./gitlab-job.ts')).gitlabJob(request),
  redact: async (request) => (await import('./redact.ts')).redact(request),
  masks: async (request) => (await import('./masks.ts')).masks(request),
  audit: {
    verify: async (request) => (await import('./audit-verify.ts')).auditVerify(request),
    examine: async () => (await import('./audit-verify.ts')).auditExamine(),
    show: async (request) => (await import('./audit-show.ts')).auditShow(request),
    export: async (request) => (await import('./audit-export.ts')).auditExport(request),
    seal: async (request) => (await import('./audit-seal.ts')).auditSeal(request),
  },
};
