import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDocument } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly uses?: string;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const FOLDER = resolve(import.meta.dirname, '../../.github/workflows');
const FILES = readdirSync(FOLDER);
/** A commit, and the version that a person reads. */
const PINNED = /^\s*(?:- )?uses: ([\w.-]+\/[\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

function workflowOf(file: string): Workflow {
  const document = parseDocument(textOf(file), { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Workflow;
}

const stepsOf = (file: string) => Object.values(workflowOf(file).jobs).flatMap(({ steps }) => steps);

test('there are workflows, and nothing else in their folder', () => {
  expect(FILES).toEqual(expect.arrayContaining(['ci.yml', 'release.yml']));
  for (const file of FILES) expect(file).toMatch(/\.yml$/);
});

describe.each(FILES)('%s', (file) => {
  test('grants nothing at its top, and each job exactly what it names', () => {
    const { permissions, jobs } = workflowOf(file);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job).toMatchObject({ permissions: expect.any(Object), 'timeout-minutes': expect.any(Number) });
    }
  });

  test('pins each action to a commit, with its version beside it', () => {
    const lines = textOf(file)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    const used = stepsOf(file).flatMap(({ uses }) => uses ?? []);
    expect(lines).toHaveLength(used.length);
    for (const line of lines) expect(line).toMatch(PINNED);
  });

  test('leaves no credentials in the checkout', () => {
    for (const { with: inputs } of stepsOf(file).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    )) {
      expect(inputs).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('puts no expression into a script, where its text would be code', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('\u0024{{');
  });

  test('is started by no event that gives trust to a stranger', () => {
    expect(JSON.stringify(workflowOf(file).on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
  });
});

test('all workflows take the same commit of an action', () => {
  const commits = new Map<string, Set<string>>();
  for (const line of FILES.flatMap((file) => textOf(file).split('\n'))) {
    const [, action, commit, version] = PINNED.exec(line) ?? [];
    if (action === undefined) continue;
    commits.set(action, (commits.get(action) ?? new Set()).add(`${commit} ${version}`));
  }
  for (const [action, found] of commits) expect([action, [...found]]).toEqual([action, [expect.any(String)]]);
});

describe('the release', () => {
  const { on, concurrency, jobs } = workflowOf('release.yml');

  test('runs for tags of three numbers only, one at a time', () => {
    expect(on).toEqual({ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } });
    expect(concurrency).toEqual({ group: 'release', 'cancel-in-progress': false });
  });

  test('gives the code of packages no more than reading, and what may write runs no package', () => {
    const { npm, ...others } = jobs;
    const published = npm?.steps.flatMap(({ run = '' }) => (/\bnpm\b/.test(run) ? [run] : []));
    expect(published).toEqual([
      'npm publish "./keytrail-$\u007bTAG#v}.tgz" --ignore-scripts --access public --provenance',
    ]);
    for (const { permissions = {}, steps } of Object.values(others)) {
      const runsPackages = steps.some(({ run = '' }) => /\bnpm\b|\.ci\/run/.test(run));
      if (runsPackages) expect(permissions).toEqual({ contents: 'read' });
      else expect(steps.some(({ run = '' }) => /\bnp[mx]\b/.test(run))).toBe(false);
    }
  });

  test('publishes in its environment, and only what was checked', () => {
    expect(jobs['publish']).toMatchObject({ environment: 'release', needs: 'check' });
    expect(jobs['check']?.steps.map(({ run }) => run)).toEqual(
      expect.arrayContaining([
        'node scripts/release.ts check "$TAG"',
        'npm ci',
        '.ci/run',
        expect.stringContaining('npm run build -- --check'),
      ]),
    );
  });
});
