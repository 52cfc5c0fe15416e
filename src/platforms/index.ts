export { createGithub } from './github/github.ts';
export { sweepDeadGitlabJobs } from './gitlab/dead-jobs.ts';
export { Gitlab, type JobShell } from './gitlab/gitlab.ts';
export type { Platform } from './platform.ts';
export { Terminal } from './terminal/terminal.ts';
export { ADD_CHECKOUT, isEmptyWorkspace, workspaceRepository } from './workspace.ts';
