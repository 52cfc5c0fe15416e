import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest } from '@jest/globals';
import { gitlabClaims } from '../../../sandbox/gitlab-runner/claims.ts';
import { inputSpecs, jobsWith } from '../../../sandbox/gitlab-runner/template.ts';
import { tool } from '../../machine-tool.ts';
import { canariesIn } from '../support/canaries.ts';
import { ROOT } from '../support/world.ts';
import { testHere, testHereUnless, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(120_000);

const ONE = 'canary-value-of-one';
const GCL = join(ROOT, 'node_modules', 'gitlab-ci-local', 'dist', 'index.js');

const lack = ['git', 'rsync', 'bash']
  .map((name) => [name, tool(name)] as const)
  .map(([name, found]) => (found.isThere ? undefined : `${name}: ${found.reason}`))
  .find((reason) => reason !== undefined);

let world: GitlabWorld;
let top: string;
let project: string;

useWorld({ '/app/one': ONE }, (started) => {
  world = started;
});
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'keytrail-pipeline-'));
  project = join(top, 'project');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** A commit of the component's own project, with this pipeline: the component is found by the commit, as GitLab finds it. */
function commit(jobs: string, inputs: Readonly<Record<string, unknown>> = {}): void {
  mkdirSync(join(top, 'home'), { recursive: true });
  cpSync(join(ROOT, 'gitlab', 'templates'), join(project, 'templates'), { recursive: true });
  const include = {
    component: '$CI_SERVER_FQDN/acme/api/secrets@$CI_COMMIT_SHA',
    inputs: world.inputs(inputs as never),
  };
  writeFileSync(join(project, '.gitlab-ci.yml'), `include: [${JSON.stringify(include)}]\n${jobs}`);
  writeFileSync(join(project, '.keytrail.yml'), 'version: 1\nsecrets: { ONE: "ssm:/app/one" }\n');
  commitAll('acme/api');
}

/** Makes the folder the checkout of a project on GitLab. */
function commitAll(path: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=ann', '-c', 'user.email=ann@acme.test', ...args], {
      cwd: project,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', `git@gitlab.example.com:${path}.git`);
  git('add', '-A');
  git('commit', '-qm', 'all');
}

interface Pipeline {
  readonly code: number | null;
  readonly output: string;
}

/** Runs jobs, or with `--preview` shows the merged pipeline. */
async function pipeline(...args: string[]): Promise<Pipeline> {
  const token = await world.sandbox.issuer.sign(gitlabClaims());
  const variables = {
    KEYTRAIL_ID_TOKEN: token,
    AWS_ENDPOINT_URL: world.sandbox.gateway.url,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const found = tool('rsync');
  const env = {
    PATH: [
      dirname(process.execPath),
      ...(found.isThere ? [dirname(found.path)] : []),
      process.env['PATH'],
    ].join(':'),
    HOME: join(top, 'home'),
    NO_COLOR: '1',
  };
  const options = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const child = spawn(process.execPath, [GCL, '--force-shell-executor', ...options, ...args], {
    env,
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output: Buffer.concat(chunks).toString() };
}

/** gitlab-ci-local runs a job of the shell executor in the project itself, where GitLab would look for artifacts. */
function recordIn(checkout: string): readonly { readonly phase: string }[] {
  const folder = join(checkout, '.keytrail');
  const files = readdirSync(folder).filter((name) => /^audit-\d+\.jsonl$/.test(name));
  expect(files).toHaveLength(1);
  const lines = readFileSync(join(folder, files[0] ?? ''), 'utf8').trim();
  return lines.split('\n').map((line) => JSON.parse(line) as { readonly phase: string });
}

const CONSUMER = `
deploy:
  extends: [.keytrail, .keytrail-record]
  script:
    - echo "it is $ONE."
  after_script:
    - echo "after:$ONE."
cleaned:
  extends: [.keytrail, .keytrail-record]
  script:
    - echo "work $ONE."
  after_script:
    - !reference [.keytrail, before_script]
    - echo "cleanup $ONE."
own:
  extends: .keytrail
  before_script:
    - echo early
    - !reference [.keytrail, before_script]
    - echo "late $ONE."
  script:
    - echo "own $ONE."
broken:
  extends: .keytrail
  needs: []
  script:
    - echo "before $ONE."
    - exit 4
  allow_failure:
    exit_codes: [4]
matrix:
  extends: .keytrail
  parallel: 3
  script:
    - echo "node $CI_NODE_INDEX has $ONE."
`;

describe('a pipeline that includes the component', () => {
  testHereUnless(lack, "runs jobs with lines of their own, and fits GitLab's schema", async () => {
    commit(CONSUMER);
    const { code, output } = await pipeline();
    expect(output).toContain('json schema validated');
    for (const line of ['it is ***.', 'after:.', 'early', 'late ***.', 'own ***.', 'before ***.']) {
      expect(output).toContain(` > ${line}\n`);
    }
    for (const index of [1, 2, 3]) expect(output).toContain(` > node ${index} has ***.\n`);
    expect(canariesIn(Buffer.from(output), [ONE])).toEqual([]);
    expect(code).toBe(0);
  });

  testHereUnless(lack, 'has the record where its artifacts are looked for', async () => {
    commit(CONSUMER);
    await pipeline('deploy');
    expect(recordIn(project).map(({ phase }) => phase)).toEqual(['intent', 'result']);
  });

  testHereUnless(lack, 'loads in after_script as well, and its record has both loads', async () => {
    commit(CONSUMER);
    const { output } = await pipeline('cleaned');
    expect(output).toContain(' > work ***.\n');
    expect(output).toContain(' > cleanup ***.\n');
    expect(recordIn(project).map(({ phase }) => phase)).toEqual(['intent', 'result', 'intent', 'result']);
  });

  testHereUnless(lack, 'with names of its own for job, stage and token', async () => {
    commit('deploy:\n  extends: .vault\n  script: [date]\n', {
      'job-name': 'vault',
      stage: 'build',
      'token-name': 'AWS_TOKEN',
      audience: 'sts.example.com',
    });
    const { output } = await pipeline('--preview');
    expect(output).toContain('stage: build\n');
    expect(output).toContain('  id_tokens:\n    AWS_TOKEN:\n      aud: sts.example.com\n');
  });

  testHereUnless(lack, 'is refused by the schema when a job has what GitLab does not know', async () => {
    commit('deploy:\n  extends: .keytrail\n  id_tokens: { A: { audience: x } }\n  script: [date]\n');
    const { code, output } = await pipeline('--preview');
    expect(code).not.toBe(0);
    expect(output).toContain('id_tokens');
  });

  testHereUnless(lack, 'is refused when an input is not allowed', async () => {
    commit('deploy:\n  extends: .keytrail\n  script: [date]\n', { mode: 'export' });
    const { code, output } = await pipeline('--preview');
    expect(code).not.toBe(0);
    expect(output).toContain('mode');
  });
});

testHereUnless(
  lack,
  "the pipeline of the component's own project includes itself, and fits GitLab's schema",
  async () => {
    mkdirSync(join(top, 'home'), { recursive: true });
    cpSync(join(ROOT, 'gitlab'), project, { recursive: true });
    commitAll('keytrail/keytrail');
    const { code, output } = await pipeline('--list', '--variable', 'CI_COMMIT_TAG=1.2.3');
    expect(output).toContain('json schema validated');
    for (const job of ['fetch: [node:24-alpine]', 'install', 'publish'])
      expect(output).toContain(`\n${job} `);
    expect(code).toBe(0);
  },
);

describe('the template', () => {
  const specs = Object.entries(inputSpecs());

  testHere('describes each input, and its defaults are allowed', () => {
    for (const [name, { default: value, description, options, regex, type = 'string' }] of specs) {
      expect([name, description.length > 20, typeof value]).toEqual([name, true, type]);
      if (regex !== undefined) expect([name, new RegExp(regex).test(String(value))]).toEqual([name, true]);
      if (options !== undefined) expect([name, options.includes(value)]).toEqual([name, true]);
    }
  });

  testHere('splices no input into the code', () => {
    const marked = Object.fromEntries(specs.map(([name, spec]) => [name, spec.options?.[0] ?? spec.default]));
    const before = JSON.stringify(jobsWith(marked)['.keytrail']);
    expect(JSON.stringify(jobsWith({ ...marked, secrets: 'SPLICED' })['.keytrail'])).not.toBe(before);
    const text = readFileSync(join(ROOT, 'gitlab/templates/secrets/template.yml'), 'utf8');
    const code = text.slice(text.indexOf('before_script:'), text.indexOf('-record'));
    expect(code.replace(/\n"[^"]*$/, '')).not.toContain('$[[');
  });

  testHere('has a default with a variable only where GitLab fills it in', () => {
    const withVariable = specs.filter(([, { default: value }]) => String(value).includes('$'));
    expect(withVariable.map(([name]) => name)).toEqual(['bundle-url']);
  });
});
