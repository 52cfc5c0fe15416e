import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Frame, frameScript } from './frames.ts';
import { hiddenJob, type Scalar } from './template.ts';

/** A job that extends the component's hidden job. */
export interface GitlabJobSpec {
  /** The inputs of the component. */
  readonly inputs: Readonly<Record<string, Scalar>>;
  /** What GitLab sets, the job's own, and those of the machine, beside the component's. */
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  /** The job's own lines before the component's. */
  readonly before?: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The shell and its arguments; its standard input is the script. */
  readonly shell?: readonly string[];
  readonly frame?: Frame;
  /** CI_DEBUG_TRACE. */
  readonly trace?: boolean;
  /** Whether the shell is the first process, as in a container; else as the shell executor starts it. */
  readonly isFirst?: boolean;
  /** Folders of programs, in place of those of this machine and Node's. */
  readonly path?: readonly string[];
  /** Where the job's folders are made; else the folder for temporary files. */
  readonly root?: string;
}

/** How a job ended. */
export interface GitlabJobEnd {
  readonly code: number | null;
  readonly log: Buffer;
  readonly text: string;
  /** What is left in the folder for temporary files. */
  readonly left: readonly string[];
  /** The lines of the record that was kept in the project; none when none was. */
  readonly record: readonly string[];
}

/** A job that has been started. */
export interface RunningGitlabJob {
  readonly child: ChildProcess;
  readonly top: string;
  readonly project: string;
  readonly temp: string;
  readonly end: Promise<GitlabJobEnd>;
  /** Resolves when the log holds this text. */
  printed(text: string): Promise<void>;
}

/** Starts a job as GitLab Runner does, without the runner's masks: what is seen is what the job printed. */
export function startGitlabJob(spec: GitlabJobSpec): RunningGitlabJob {
  const top = mkdtempSync(join(spec.root ?? tmpdir(), 'keytrail-gitlab-job-'));
  const [project, temp] = [join(top, 'project'), join(top, 'temp')];
  mkdirSync(temp);
  for (const [name, text] of Object.entries({ 'README.md': '', ...spec.files })) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  const { before_script, variables } = hiddenJob(spec.inputs);
  const { frame = 'new', trace = false } = spec;
  const own = { CI_PROJECT_DIR: project, TMPDIR: temp, ...spec.variables };
  const script = frameScript({
    frame,
    trace,
    cwd: project,
    variables: { ...variables, ...own },
    entries: [...(spec.before ?? []), ...before_script, ...spec.script],
  });
  return { top, ...follow(startShell(spec, top), script, { project, temp }) };
}

function startShell({ isFirst = true, path, shell = ['bash'] }: GitlabJobSpec, home: string): ChildProcess {
  const namespace = ['unshare', ...(process.getuid?.() === 0 ? [] : ['-r']), '-pf', '--mount-proc'];
  const { PATH = '' } = process.env;
  const programs = (path ?? [dirname(process.execPath), PATH]).join(':');
  const command = [...(isFirst ? namespace : []), ...shell];
  const env = { PATH, HOME: home };
  return spawn('sh', ['-c', 'PATH=$0; exec "$@" 2>&1', programs, ...command], { env, detached: true });
}

function follow(
  child: ChildProcess,
  script: string,
  { project, temp }: Pick<RunningGitlabJob, 'project' | 'temp'>,
): Omit<RunningGitlabJob, 'top'> {
  const chunks: Buffer[] = [];
  const waiting = new Map<() => void, string>();
  child.stdout?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    if (waiting.size === 0) return;
    const text = Buffer.concat(chunks).toString();
    for (const [resolve, wanted] of waiting) {
      if (text.includes(wanted)) resolve();
    }
  });
  child.stdin?.on('error', () => {}).end(script);
  const end = new Promise<GitlabJobEnd>((resolve) => {
    child.on('close', (code) => {
      const log = Buffer.concat(chunks);
      resolve({ code, log, text: log.toString(), left: readdirSync(temp), record: keptRecord(project) });
    });
  });
  const printed = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.set(resolve, text);
      if (Buffer.concat(chunks).toString().includes(text)) resolve();
    });
  return { child, project, temp, end, printed };
}

function keptRecord(project: string): readonly string[] {
  const folder = join(project, '.keytrail');
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith('.jsonl')) : undefined;
  return name === undefined ? [] : readFileSync(join(folder, name), 'utf8').trim().split('\n');
}
