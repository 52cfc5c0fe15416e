import { hostname, userInfo } from 'node:os';

/** `ann@laptop`: who this process runs as, and where. A user without an entry in the system's list is its number. */
export function userAtHost(): string {
  return `${userName()}@${hostname()}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
