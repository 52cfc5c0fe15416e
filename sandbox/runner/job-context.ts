import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of a runner, laid out as on a hosted one; `temp` is emptied when a job starts and when it ends. */
export interface RunnerFolders {
  readonly root: string;
  readonly home: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly workspace: string;
}

/** Facts of the run by their names in the `github` context (`run_id`, `actor`, …), in lower case. */
export type GitHubFacts = Readonly<Record<string, string>>;

const SERVER = 'https://github.com';
const SHA = '8d1c6b5f0e7a49c2b3d4e5f60718293a4b5c6d7e';

/** Only these become `GITHUB_…` variables of a step; `token` and the event itself never do. */
const DEFAULT_FACTS: GitHubFacts = {
  actor: 'ann',
  actor_id: '7',
  api_url: 'https://api.github.com',
  base_ref: '',
  event_name: 'push',
  graphql_url: 'https://api.github.com/graphql',
  head_ref: '',
  job: 'deploy',
  ref: 'refs/heads/main',
  ref_name: 'main',
  ref_protected: 'true',
  ref_type: 'branch',
  repository: 'acme/api',
  repository_id: '1001',
  repository_owner: 'acme',
  repository_owner_id: '42',
  retention_days: '90',
  run_attempt: '1',
  run_id: '9000000001',
  run_number: '17',
  server_url: SERVER,
  sha: SHA,
  triggering_actor: 'ann',
  workflow: 'deploy',
  workflow_ref: 'acme/api/.github/workflows/deploy.yml@refs/heads/main',
  workflow_sha: SHA,
};

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'X64',
  arm64: 'ARM64',
  arm: 'ARM',
  ia32: 'X86',
};

/** Without these a program does not start on Windows; elsewhere they do not exist. */
const WINDOWS_NAMES = ['SystemRoot', 'SystemDrive', 'ComSpec', 'PATHEXT', 'windir'];

export function makeFolders(root: string, workspace: string | undefined, repository: string): RunnerFolders {
  const name = repository.split('/').at(-1) ?? repository;
  const folders = {
    root,
    home: join(root, 'home'),
    temp: join(root, '_work', '_temp'),
    toolCache: join(root, '_work', '_tool'),
    workspace: workspace ?? join(root, '_work', name, name),
  };
  for (const folder of [folders.home, folders.temp, folders.toolCache, folders.workspace]) {
    mkdirSync(folder, { recursive: true });
  }
  return folders;
}

/** Removes what is in a folder and keeps the folder; what cannot be removed stays, as on the real runner. */
export function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // The runner goes on as well: the next job tries again.
    }
  }
}

/** The facts of the run, with the event's file written where the runner writes it. */
export function makeFacts(folders: RunnerFolders, facts: GitHubFacts, event: unknown): GitHubFacts {
  const folder = join(folders.temp, '_github_workflow');
  const path = join(folder, 'event.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify(event, undefined, 2));
  return { ...DEFAULT_FACTS, ...facts, event_path: path, workspace: folders.workspace };
}

/** The `runner` context, which every step has as `RUNNER_…`. */
export function makeRunnerFacts(folders: RunnerFolders, isDebug: boolean): Readonly<Record<string, string>> {
  return {
    os: SYSTEMS[process.platform] ?? process.platform,
    arch: ARCHITECTURES[process.arch] ?? process.arch,
    name: 'sandbox',
    environment: 'github-hosted',
    tool_cache: folders.toolCache,
    temp: folders.temp,
    workspace: join(folders.workspace, '..'),
    ...(isDebug ? { debug: '1' } : {}),
  };
}

/** What the runner's own process has and its steps inherit: nothing of this machine but the way to its programs. */
export function makeMachineEnv(
  folders: RunnerFolders,
  extra: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const windows = WINDOWS_NAMES.flatMap((name) => {
    const value = process.env[name];
    return process.platform === 'win32' && value !== undefined ? [[name, value] as const] : [];
  });
  return {
    ...Object.fromEntries(windows),
    PATH: process.env['PATH'] ?? '',
    HOME: folders.home,
    ...(process.platform === 'win32'
      ? { USERPROFILE: folders.home, TEMP: folders.temp, TMP: folders.temp }
      : {}),
    LANG: 'C.UTF-8',
    ...extra,
  };
}

/** `GITHUB_X` or `RUNNER_X` of each fact `x`. */
export function factVariables(
  prefix: string,
  facts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, value]),
  );
}

/** C strings end at NUL, so the runner's children see a value up to there; Node would refuse to start them. */
export function cutAtNul(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name.split('\0')[0] ?? '', value.split('\0')[0] ?? '']),
  );
}
