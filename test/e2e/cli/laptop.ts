import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AuditRecord, recordsIn } from '../support/records.ts';
import { ROOT, type World } from '../support/world.ts';

export const CLI = join(ROOT, 'dist', 'cli', 'index.js');

/** What hangs is to make one test red, not all of them wait. It has no terminal, whatever the tests are started from. */
const ALONE = { timeout: 45_000, killSignal: 'SIGKILL', detached: true } as const;

/** How a run of the command line ended, and what it printed. */
export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly cwd?: string;
  /** In place of `keytrail`: what is started with these arguments. */
  readonly program?: string;
}

/** A machine with keys of its own for the sandbox, a home, and a folder with a repository in it. */
export class Laptop {
  readonly top = mkdtempSync(join(tmpdir(), 'keytrail-laptop-'));
  readonly repository = join(this.top, 'repository');
  readonly state = join(this.top, 'state');
  readonly env: Readonly<Record<string, string>>;

  constructor(world: World, user: string) {
    mkdirSync(this.repository);
    const { accessKeyId = '', secretAccessKey = '' } = world.sandbox.account.users[user] ?? {};
    const { AWS_ENDPOINT_URL = '' } = world.sandbox.env;
    this.env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.top,
      XDG_STATE_HOME: this.state,
      AWS_ENDPOINT_URL,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: world.sandbox.account.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    };
  }

  write(name: string, text: string): string {
    const path = join(this.repository, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Starts `keytrail` with these arguments, in the repository. */
  start(args: readonly string[], { env = {}, cwd = this.repository, program }: RunOptions = {}) {
    const [file, ...before] = program === undefined ? [process.execPath, CLI] : [program];
    return spawn(file, [...before, ...args], { cwd, env: { ...this.env, ...env }, ...ALONE });
  }

  /** Runs `keytrail` to its end. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    const child = this.start(args, options);
    child.stdin.on('error', () => {}).end(options.stdin ?? '');
    return await finish(child);
  }

  get auditFile(): string {
    return join(this.state, 'keytrail', 'audit.jsonl');
  }

  get records(): readonly AuditRecord[] {
    return existsSync(this.auditFile) ? recordsIn(readFileSync(this.auditFile, 'utf8')) : [];
  }

  remove(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}

/** Waits for a run that was started, and takes all that it prints. */
export async function finish(child: Pick<ChildProcess, 'stdout' | 'stderr' | 'on'>): Promise<Run> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  return await new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
