/** The sinks and the signature that AWS keeps and makes: loaded only for loads that have any. */
export function loadRemoteSinks(): Promise<typeof import('./remote.ts')> {
  return import('./remote.ts');
}
