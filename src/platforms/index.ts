export { createGithub } from './github/github.ts';
export type { Destination, Platform } from './platform.ts';
export { ADD_CHECKOUT, isEmptyWorkspace, readManifest } from './workspace.ts';
