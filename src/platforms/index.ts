export { createGithub } from './github/github.ts';
export type { Platform } from './platform.ts';
export { Terminal } from './terminal/terminal.ts';
export { ADD_CHECKOUT, isEmptyWorkspace, workspaceRepository } from './workspace.ts';
