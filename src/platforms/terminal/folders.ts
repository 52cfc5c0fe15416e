import { lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { codeOf, SYSTEM, type System } from '../../system.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Where programs of this user keep what should outlive a restart (XDG Base Directory Specification 0.8, which has relative
 * paths ignored); on Windows `%LOCALAPPDATA%`. Absolute.
 */
export function stateFolder(env: Env, system: System = SYSTEM): string {
  const given = env[system.hasDrives ? 'LOCALAPPDATA' : 'XDG_STATE_HOME'] ?? '';
  const usual = system.hasDrives ? ['AppData', 'Local'] : ['.local', 'state'];
  return isAbsolute(given) ? given : join(homedir(), ...usual);
}

/**
 * Where secrets as files are made: `XDG_RUNTIME_DIR`, which is in memory and gone when the user has logged out, where it
 * is this user's own folder; else the folder of state. Never the common `/tmp`.
 */
export function filesRoot(env: Env): string {
  const runtime = env['XDG_RUNTIME_DIR'] ?? '';
  return isAbsolute(runtime) && isPrivateFolder(runtime) ? runtime : stateFolder(env);
}

function isPrivateFolder(path: string): boolean {
  try {
    const entry = lstatSync(path);
    return entry.isDirectory() && SYSTEM.isOwn(entry) && !SYSTEM.isShared(entry);
  } catch (thrown) {
    if (codeOf(thrown) === undefined) throw thrown;
    return false;
  }
}
