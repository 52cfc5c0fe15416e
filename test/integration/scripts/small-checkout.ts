import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('../../../scripts', import.meta.url));

const NPM = `#!/bin/sh
echo "npm begins" >> "$EVENTS"
sleep "\${NPM_SECONDS:-0}"
if [ -n "$NPM_FAILS" ]; then echo "$NPM_FAILS" >&2; exit 1; fi
mkdir -p node_modules/node/bin
ln -sf "$REAL_NODE" node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json
echo "npm ends" >> "$EVENTS"
`;
const PYTHON = `#!/bin/sh
case "$1 $2" in
  "-m venv") echo "venv" >> "$EVENTS"; mkdir -p "$3/bin"; cp "$0" "$3/bin/python";;
  "-m pip") echo "pip" >> "$EVENTS"; if [ -n "$PIP_FAILS" ]; then echo "$PIP_FAILS" >&2; exit 1; fi;;
  *) echo "[3, \${PYTHON_MINOR:-12}, \\"$0\\", \${HAS_VENV:-true}]";;
esac
`;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A checkout of the real starter with next to nothing to install, and stand-ins for npm and Python that come first on
 * PATH and note what they are asked for.
 */
export class SmallCheckout {
  readonly root = mkdtempSync(join(tmpdir(), 'keytrail-starter-'));
  readonly programs = join(this.root, 'programs');

  constructor() {
    cpSync(SCRIPTS, join(this.root, 'scripts'), { recursive: true });
    mkdirSync(join(this.root, 'sandbox'));
    mkdirSync(this.programs);
    writeFileSync(this.#events, '');
    writeFileSync(join(this.root, 'sandbox', 'requirements.txt'), 'moto==1\n');
    this.lock('1.0.0');
    this.demo('console.log("demo", process.argv.slice(2).join(" "));');
    this.program('npm', NPM);
    this.program('python3', PYTHON);
    this.program('python', PYTHON);
  }

  get #events(): string {
    return join(this.root, 'events');
  }

  /** What npm and Python were asked for so far. */
  get events(): readonly string[] {
    return readFileSync(this.#events, 'utf8').trim().split('\n');
  }

  /** Writes a package-lock.json of one package. */
  lock(version: string): void {
    const packages = {
      '': {},
      'node_modules/node': { version },
      'node_modules/other': { version, optional: true },
    };
    writeFileSync(join(this.root, 'package-lock.json'), JSON.stringify({ packages }));
  }

  demo(script: string): void {
    writeFileSync(join(this.root, 'sandbox', 'demo.ts'), script);
  }

  program(name: string, script: string): void {
    writeFileSync(join(this.programs, name), script);
    chmodSync(join(this.programs, name), 0o755);
  }

  /** Starts a command; `path` is what stands behind the stand-ins. */
  spawn(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    path = '/usr/bin:/bin',
  ): ChildProcess {
    return spawn(process.execPath, [join(this.root, 'scripts', 'start.mjs'), ...args], {
      cwd: tmpdir(),
      env: {
        PATH: [this.programs, path].join(delimiter),
        EVENTS: this.#events,
        REAL_NODE: process.execPath,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** The same, to its end. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}, path?: string): Promise<Ended> {
    return ended(this.spawn(args, env, path));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Collects what a process prints, and resolves when it has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
