import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText, splitLines } from './dotnet-text.ts';
import { readPairs } from './file-commands.ts';
import type { SecretMasker } from './masker.ts';
import type { StepLog } from './step-log.ts';

const FOLDER = '_runner_file_commands';
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** The one name that the runner does not let a step set for the later ones. */
const REFUSED_NAME = 'NODE_OPTIONS';

const FILES = {
  env: { variable: 'GITHUB_ENV', prefix: 'set_env_' },
  output: { variable: 'GITHUB_OUTPUT', prefix: 'set_output_' },
  state: { variable: 'GITHUB_STATE', prefix: 'save_state_' },
  path: { variable: 'GITHUB_PATH', prefix: 'add_path_' },
  summary: { variable: 'GITHUB_STEP_SUMMARY', prefix: 'step_summary_' },
} as const;

export type RunnerFile = keyof typeof FILES;
const NAMES: readonly RunnerFile[] = ['env', 'output', 'state', 'path', 'summary'];

/** What the files of a step asked for, as far as the runner followed it. */
export interface FileEffects {
  readonly env: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly path: readonly string[];
  /** Masked line by line; empty when there is none, or when it was too large to be taken. */
  readonly summary: string;
  /** A file that could not be read to its end makes the step fail. */
  readonly hasFailed: boolean;
}

/** The files through which one step speaks to the runner. They stay in plain text until the job ends. */
export class RunnerFiles {
  readonly #paths: Readonly<Record<RunnerFile, string>>;

  constructor(temp: string) {
    const folder = join(temp, FOLDER);
    mkdirSync(folder, { recursive: true });
    const suffix = randomUUID();
    const path = (name: RunnerFile): string => join(folder, FILES[name].prefix + suffix);
    this.#paths = {
      env: path('env'),
      output: path('output'),
      state: path('state'),
      path: path('path'),
      summary: path('summary'),
    };
    for (const name of NAMES) {
      writeFileSync(this.#paths[name], '');
    }
  }

  /** The variables that tell the step where its files are. */
  get variables(): Readonly<Record<string, string>> {
    return Object.fromEntries(NAMES.map((name) => [FILES[name].variable, this.#paths[name]]));
  }

  /** The bytes of a file as they are now; undefined when the step removed it. Throws when it cannot be read. */
  read(name: RunnerFile): Buffer | undefined {
    try {
      return readFileSync(this.#paths[name]);
    } catch (error) {
      if (
        error instanceof Error &&
        'code' in error &&
        (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      ) {
        return undefined;
      }
      throw error;
    }
  }

  /** All files that can be read, as the step left them. */
  contents(): Readonly<Record<RunnerFile, Buffer>> {
    const content = (name: RunnerFile): Buffer => {
      try {
        return this.read(name) ?? Buffer.alloc(0);
      } catch {
        return Buffer.alloc(0);
      }
    };
    return {
      env: content('env'),
      output: content('output'),
      state: content('state'),
      path: content('path'),
      summary: content('summary'),
    };
  }

  /** Reads all files, in the runner's order, and tells the log what is wrong with them. */
  process(masker: SecretMasker, log: StepLog): FileEffects {
    const state = new Map<string, string>();
    const env = new Map<string, string>();
    const outputs = new Map<string, string>();
    const path: string[] = [];
    let summary = '';
    let hasFailed = false;
    const attempt = (name: RunnerFile, follow: (content: Buffer) => void): void => {
      hasFailed = !this.#attempt(name, log, follow) || hasFailed;
    };
    attempt('path', (content) => path.push(...splitLines(decodeText(content)).filter((line) => line !== '')));
    attempt('env', (content) => setVariables(content, env, log));
    attempt('summary', (content) => {
      summary = readSummary(content, masker, log);
    });
    attempt('state', (content) => setPairs(content, state));
    attempt('output', (content) => setPairs(content, outputs));
    return { env, outputs, state, path, summary, hasFailed };
  }

  #attempt(name: RunnerFile, log: StepLog, follow: (content: Buffer) => void): boolean {
    try {
      follow(this.read(name) ?? Buffer.alloc(0));
      return true;
    } catch (error) {
      const command = name === 'summary' ? 'step_summary' : name;
      log.annotate('error', `Unable to process file command '${command}' successfully.`);
      log.annotate('error', error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}

function setPairs(content: Buffer, into: Map<string, string>): void {
  for (const [key, value] of readPairs(decodeText(content))) {
    into.set(key, value);
  }
}

function setVariables(content: Buffer, env: Map<string, string>, log: StepLog): void {
  for (const [key, value] of readPairs(decodeText(content))) {
    if (key.toUpperCase() === REFUSED_NAME) {
      log.annotate('error', `Can't store ${REFUSED_NAME} output parameter using '$GITHUB_ENV' command.`);
    } else {
      env.set(key, value);
      log.debug(`${key}='${value}'`);
    }
  }
}

function readSummary(content: Buffer, masker: SecretMasker, log: StepLog): string {
  if (content.length > MAX_SUMMARY_BYTES) {
    const [limit, size] = [MAX_SUMMARY_BYTES, content.length].map((bytes) => Math.floor(bytes / 1024));
    log.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${size}k.`,
    );
    return '';
  }
  return splitLines(decodeText(content))
    .map((line) => `${masker.mask(line)}\n`)
    .join('');
}
