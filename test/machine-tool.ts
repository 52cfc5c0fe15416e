import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from '@jest/globals';

/** A tool of the machine beside Node and Python, or why it cannot be had. */
export type MachineTool =
  | { readonly isThere: true; readonly path: string }
  | { readonly isThere: false; readonly reason: string };

/**
 * Looks a tool up in the list that the starter made (`KEYTRAIL_TOOLS`, see scripts/machine-tools.mjs), or on PATH when
 * the tests were started without it.
 */
export function tool(name: string, env: NodeJS.ProcessEnv = process.env): MachineTool {
  const list = readList(env['KEYTRAIL_TOOLS']);
  const path = list.found.get(name) ?? findOnPath(name, env['PATH'] ?? '');
  return path === undefined
    ? { isThere: false, reason: list.missing.get(name) ?? 'it is not on PATH' }
    : { isThere: true, path };
}

type Body = () => void | Promise<void>;

/**
 * A test that this machine may be unable to run; `lack` says what is missing, undefined: nothing. It is then reported by
 * name as not run, with the reason; in CI that is a failure, because nobody would read it there.
 */
export function testUnless(lack: string | undefined, title: string, body: Body, timeoutMs?: number): void {
  if (lack === undefined) {
    test(title, body, timeoutMs);
  } else if (process.env['CI'] === 'true') {
    test(title, () => {
      throw new Error(`Not run, because of what this machine lacks: ${lack}`);
    });
  } else {
    test.skip(`${title} (not run: ${lack})`, () => undefined);
  }
}

/** A test that needs a tool: see `testUnless`. */
export function testWith(
  name: string,
  title: string,
  body: (path: string) => void | Promise<void>,
  timeoutMs?: number,
): void {
  const wanted = tool(name);
  const lack = wanted.isThere ? undefined : `${name}: ${wanted.reason}`;
  testUnless(lack, title, () => body(wanted.isThere ? wanted.path : ''), timeoutMs);
}

/** A test of what only these systems have: elsewhere there is nothing to test, and its name says so. */
export function testOn(systems: readonly NodeJS.Platform[], title: string, body: Body): void {
  if (systems.includes(process.platform)) {
    test(title, body);
  } else {
    test.skip(`${title} (not run: it is about ${systems.join(', ')})`, () => undefined);
  }
}

interface ToolList {
  readonly found: ReadonlyMap<string, string>;
  readonly missing: ReadonlyMap<string, string>;
}

function readList(path: string | undefined): ToolList {
  const list: unknown = path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'));
  const entries = (key: string): ReadonlyMap<string, string> => {
    const part: unknown = Object.entries(list ?? {}).find(([name]) => name === key)?.[1];
    return new Map(Object.entries(part ?? {}).map(([name, value]) => [name, String(value)]));
  };
  return { found: entries('found'), missing: entries('missing') };
}

function findOnPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
