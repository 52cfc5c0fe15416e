import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { Frame } from '../../../../sandbox/gitlab-runner/frames.ts';
import { testOn, testUnless, tool } from '../../../machine-tool.ts';
import { GitlabWorld, type JobSpec } from './world.ts';

/** What the shell is to the test: the runner starts one of these. */
export const SHELLS = ['bash', 'dash', 'busybox'] as const;
export type ShellName = (typeof SHELLS)[number];

const ON_LINUX = process.platform === 'linux';

type Where = Pick<JobSpec, 'shell' | 'frame' | 'isFirst' | 'path'>;

/** One way in which a runner starts a job. */
export interface Surroundings {
  readonly name: string;
  /** Why it cannot be had here. */
  readonly lack: string | undefined;
  readonly where: Where;
}

/** Why no process can be the first one of a namespace here; undefined when it can. */
function lackOfNamespaces(): string | undefined {
  const root = process.getuid?.() === 0 ? [] : ['-r'];
  const { status, stderr, error } = spawnSync('unshare', [...root, '-pf', '--mount-proc', 'true']);
  return status === 0 ? undefined : `unshare: ${String(stderr ?? error).trim() || String(error)}`;
}

const NO_NAMESPACES = ON_LINUX ? lackOfNamespaces() : 'namespaces are of Linux';

/** A shell in a frame, as the first process of a container or as the shell executor starts it. */
export function surroundings(shell: ShellName, frame: Frame, isFirst: boolean): Surroundings {
  const found = tool(shell);
  const lack = found.isThere ? undefined : `${shell}: ${found.reason}`;
  const path = found.isThere ? found.path : shell;
  return {
    name: `${shell}, frame ${frame}, ${isFirst ? 'as PID 1' : 'shell executor'}`,
    lack: lack ?? (isFirst ? NO_NAMESPACES : undefined),
    where: { shell: shell === 'busybox' ? [path, 'sh'] : [path], frame, isFirst },
  };
}

/** All of them. */
export const ALL: readonly Surroundings[] = SHELLS.flatMap((shell) =>
  (['old', 'subshell', 'new'] as const).flatMap((frame) =>
    [true, false].map((isFirst) => surroundings(shell, frame, isFirst)),
  ),
);

/** Each shell, frame and start at least once. */
export const SOME: readonly Surroundings[] = [
  surroundings('bash', 'old', true),
  surroundings('bash', 'new', false),
  surroundings('dash', 'new', true),
  surroundings('dash', 'old', false),
  surroundings('busybox', 'new', true),
];

/** One test in each of these surroundings; what this machine lacks is reported as not run. */
export function testIn(
  places: readonly Surroundings[],
  title: string,
  body: (where: Where) => Promise<void>,
): void {
  for (const { lack, name, where } of places) {
    testHereUnless(lack, `${title} (${name})`, () => body(where));
  }
}

/** A test of the component, which is for runners on Linux. */
export function testHere(title: string, body: () => Promise<void> | void): void {
  testOn(['linux'], title, body);
}

/** The same, which the machine may be unable to run: see `testUnless`. */
export function testHereUnless(
  lack: string | undefined,
  title: string,
  body: () => Promise<void> | void,
): void {
  if (ON_LINUX) testUnless(lack, title, body);
  else testHere(title, body);
}

/** Starts a world before all tests of a file, and stops it behind them. */
export function useWorld(
  parameters: Readonly<Record<string, string>>,
  take: (world: GitlabWorld) => void,
  more?: Parameters<typeof GitlabWorld.start>[1],
): void {
  if (!ON_LINUX) return;
  let world: GitlabWorld;
  beforeAll(async () => {
    world = await GitlabWorld.start(parameters, more);
    take(world);
  });
  afterAll(() => world.stop());
}

/** A folder in which every program is one of busybox, as in Alpine; undefined without busybox. */
export function busyboxPrograms(folder: string): string | undefined {
  const found = tool('busybox');
  if (!found.isThere) return undefined;
  mkdirSync(folder, { recursive: true });
  const { stdout } = spawnSync(found.path, ['--list'], { encoding: 'utf8' });
  for (const applet of stdout.trim().split('\n')) {
    symlinkSync(found.path, join(folder, applet));
  }
  return folder;
}
