import { closeSync, constants, fstatSync, readFileSync } from 'node:fs';
import { SYSTEM } from '../../system.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What Keytrail wants to know of the event that started the run. */
export interface GithubEvent {
  /** True for a pull request whose head lies in another repository, or in one that was deleted since. */
  readonly fromFork: boolean;
  /** Undefined when the payload does not say. */
  readonly isPublic: boolean | undefined;
}

/** GitHub's payloads are capped at 25 MB (webhook documentation). */
const MAX_PAYLOAD_BYTES = 32 * 1024 * 1024;

/**
 * Reads the event's payload (`GITHUB_EVENT_PATH`, the webhook's JSON). An unreadable one says nothing; what an earlier
 * step put in its place (a FIFO, a device, a link) is neither waited for nor followed.
 */
export function readEvent(env: Env): GithubEvent {
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  const head = text(at(payload, 'pull_request', 'head', 'repo', 'full_name'));
  const base = text(at(payload, 'repository', 'full_name')) ?? env['GITHUB_REPOSITORY'];
  const visibility = text(at(payload, 'repository', 'visibility'));
  const isPrivate = at(payload, 'repository', 'private');
  return {
    fromFork: at(payload, 'pull_request', 'head', 'repo') === null || (head !== undefined && head !== base),
    isPublic:
      visibility !== undefined
        ? visibility === 'public'
        : isPrivate === undefined
          ? undefined
          : isPrivate === false,
  };
}

function readPayload(path: string | undefined): unknown {
  try {
    const file = SYSTEM.openRegular(path ?? '', constants.O_RDONLY);
    try {
      const isTooLarge = fstatSync(file).size > MAX_PAYLOAD_BYTES;
      return isTooLarge ? undefined : JSON.parse(readFileSync(file, 'utf8'));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[key] : undefined;
  }
  return here;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
