import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  GITLAB_CONDITION_CLAIMS,
  GITLAB_ISSUER,
  type GitlabJob,
  gitlabClaims,
  trustProject,
} from '../../../../sandbox/gitlab-claims.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/index.ts';
import type { AuditRecord } from '../../support/records.ts';
import { READER, ROLE, ROOT } from '../../support/world.ts';
import { type Frame, frameScript } from './frames.ts';
import { hiddenJob } from './template.ts';

export const PROVIDER_ARN = 'arn:aws:iam::111122223333:oidc-provider/gitlab.example.com';

/** A job that includes the component. */
export interface JobSpec {
  /** The shell and its arguments; its standard input is the script. */
  readonly shell?: readonly string[];
  readonly frame?: Frame;
  /** Whether the shell is the first process, as in a container; else as the shell executor starts it. */
  readonly isFirst?: boolean;
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Variables of the job beside the component's. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The consumer's own lines before and after the component's. */
  readonly before?: readonly string[];
  readonly script: readonly string[];
  readonly trace?: boolean;
  readonly claims?: GitlabJob;
  readonly token?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Folders of programs, in place of those of this machine and Node's. */
  readonly path?: readonly string[];
}

/** How a job ended. */
export interface JobEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly log: Buffer;
  readonly text: string;
  /** What is left in the folder for temporary files. */
  readonly left: readonly string[];
  readonly records: readonly AuditRecord[];
}

/** A job that has been started. */
export interface RunningJob {
  readonly child: ChildProcess;
  readonly project: string;
  readonly temp: string;
  readonly end: Promise<JobEnd>;
  /** Resolves when the log holds this text. */
  printed(text: string): Promise<void>;
}

/** AWS, an issuer like GitLab's, and a place that the command line is fetched from. */
export class GitlabWorld {
  readonly sandbox: Sandbox;
  readonly bundleUrl: string;
  readonly sha256: string;
  /** The paths and headers of requests for the bundle. */
  readonly requests: { readonly path: string; readonly token: string | undefined }[];
  readonly #server: Server;
  readonly #top = mkdtempSync(join(tmpdir(), 'keytrail-gitlab-'));

  private constructor(sandbox: Sandbox, server: Server, bundle: Buffer, requests: GitlabWorld['requests']) {
    this.sandbox = sandbox;
    this.#server = server;
    this.requests = requests;
    const { port } = server.address() as AddressInfo;
    this.bundleUrl = `http://127.0.0.1:${port}/keytrail.tgz`;
    this.sha256 = createHash('sha256').update(bundle).digest('hex');
  }

  static async start(parameters: Readonly<Record<string, string>>): Promise<GitlabWorld> {
    const roles = { [ROLE]: { policies: [READER], trust: trustProject(PROVIDER_ARN) } };
    const options = { issuer: GITLAB_ISSUER, conditionClaims: GITLAB_CONDITION_CLAIMS };
    const sandbox = await startSandbox({ parameters, roles }, options);
    const bundle = packCli();
    const requests: GitlabWorld['requests'] = [];
    const server = createServer((request, response) => {
      const token = request.headers['job-token'];
      requests.push({ path: request.url ?? '', token: typeof token === 'string' ? token : undefined });
      const { pathname } = new URL(request.url ?? '', 'http://host');
      if (pathname === '/keytrail.tgz') response.end(bundle);
      else if (pathname === '/private/moved')
        response.end(token === undefined ? bundle : 'a token came along');
      else if (pathname === '/private/keytrail.tgz' && token !== undefined) {
        response.writeHead(302, { location: '/private/moved' }).end();
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GitlabWorld(sandbox, server, bundle, requests);
  }

  /** The variables of a job that GitLab and its runner set, and those that lead to the sandbox. */
  async variablesOf(spec: JobSpec, project: string, temp: string): Promise<Record<string, string>> {
    const token = spec.token ?? (await this.sandbox.issuer.sign(gitlabClaims(spec.claims)));
    return {
      CI: 'true',
      GITLAB_CI: 'true',
      CI_JOB_ID: '1001',
      CI_JOB_NAME: 'deploy',
      CI_JOB_TOKEN: 'glcbt-job-token',
      CI_JOB_URL: 'https://gitlab.example.com/acme/api/-/jobs/1001',
      CI_API_V4_URL: `${new URL(this.bundleUrl).origin}/private`,
      CI_PROJECT_ID: '42',
      CI_PROJECT_DIR: project,
      CI_SERVER_URL: GITLAB_ISSUER,
      CI_RUNNER_DESCRIPTION: 'a runner',
      TMPDIR: temp,
      AWS_ENDPOINT_URL: this.sandbox.gateway.url,
      AWS_EC2_METADATA_DISABLED: 'true',
      KEYTRAIL_ID_TOKEN: token,
      ...spec.variables,
    };
  }

  /** The component's inputs, with what leads to the sandbox. */
  inputs(more: JobSpec['inputs'] = {}): Record<string, string | number | boolean> {
    const { account } = this.sandbox;
    return {
      'role-to-assume': account.roles[ROLE] ?? '',
      'aws-region': account.region,
      'bundle-url': this.bundleUrl,
      'bundle-sha256': this.sha256,
      ...more,
    };
  }

  /** Starts a job as a runner does. */
  async start(spec: JobSpec): Promise<RunningJob> {
    const top = mkdtempSync(join(this.#top, 'job-'));
    const [project, temp] = [join(top, 'project'), join(top, 'temp')];
    mkdirSync(temp);
    for (const [name, text] of Object.entries({ 'README.md': '', ...spec.files })) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), text);
    }
    const { before_script, variables } = hiddenJob(this.inputs(spec.inputs));
    const { frame = 'new', isFirst = true, shell = ['bash'], trace = false } = spec;
    const script = frameScript({
      frame,
      trace,
      cwd: project,
      variables: { ...variables, ...(await this.variablesOf(spec, project, temp)) },
      entries: [...(spec.before ?? []), ...before_script, ...spec.script],
    });
    const namespace = ['unshare', ...(process.getuid?.() === 0 ? [] : ['-r']), '-pf', '--mount-proc'];
    const command = [...(isFirst ? namespace : []), ...shell];
    const { PATH = '' } = process.env;
    const path = (spec.path ?? [dirname(process.execPath), PATH]).join(':');
    const env = { PATH, HOME: top };
    const start = 'PATH=$0; exec "$@" 2>&1';
    const child = spawn('sh', ['-c', start, path, ...command], { env, detached: true });
    return follow(child, script, { project, temp });
  }

  async run(spec: JobSpec): Promise<JobEnd> {
    return await (await this.start(spec)).end;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.#top, { recursive: true, force: true });
    await this.sandbox.stop();
  }
}

function follow(
  child: ReturnType<typeof spawn>,
  script: string,
  { project, temp }: { readonly project: string; readonly temp: string },
): RunningJob {
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
  const end = new Promise<JobEnd>((resolve) => {
    child.on('close', (code, signal) => {
      const log = Buffer.concat(chunks);
      const record = join(project, '.keytrail', 'audit-1001.jsonl');
      const records = existsSync(record) ? linesOf(record) : [];
      resolve({ code, signal, log, text: log.toString(), left: readdirSync(temp), records });
    });
  });
  const printed = (text: string) =>
    new Promise<void>((resolve) => {
      waiting.set(resolve, text);
      if (Buffer.concat(chunks).toString().includes(text)) resolve();
    });
  return { child, project, temp, end, printed };
}

function linesOf(path: string): readonly AuditRecord[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as AuditRecord);
}

/** The command line as `npm pack` makes it. */
function packCli(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'keytrail-pack-'));
  try {
    const npm = process.env['npm_execpath'];
    const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
    const options = { cwd: ROOT, stdio: 'pipe' } as const;
    if (npm === undefined) execFileSync('npm', args, options);
    else execFileSync(process.execPath, [npm, ...args], options);
    const [file = ''] = readdirSync(folder);
    return readFileSync(join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
