export { createGithub } from './github/github.ts';
export type { Platform } from './platform.ts';
export { ADD_CHECKOUT, isEmptyWorkspace, readManifest, workspaceRepository } from './workspace.ts';
