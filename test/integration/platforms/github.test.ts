import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../../sandbox/runner/command-syntax.ts';
import { KeytrailError } from '../../../src/errors.ts';
import { createLog } from '../../../src/log.ts';
import { createGithub, type Platform } from '../../../src/platforms/index.ts';
import { Secret } from '../../../src/secret.ts';
import { KeptOutput } from '../../unit/a-load.ts';
import { commandsIn, hostileText } from '../../unit/hostile.ts';

let folder: string;
let env: Record<string, string>;
let output: KeptOutput;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-'));
  mkdirSync(join(folder, 'workspace'));
  env = {
    RUNNER_TEMP: folder,
    GITHUB_RUN_ID: '9',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    GITHUB_REPOSITORY: 'acme/api',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/token?api-version=2.0',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
  };
  for (const name of ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    env[name] = join(folder, name);
    writeFileSync(join(folder, name), '');
  }
  output = new KeptOutput();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const platform = (): Platform => createGithub(env, createLog(output));
const fileOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const isUnix = process.platform !== 'win32';
const onUnix = isUnix ? test : test.skip;
const testOnUnix = isUnix ? test.each : test.skip.each;
const parse = (line: string) => parseCommand(line, () => true);

function writeEvent(event: object): void {
  env['GITHUB_EVENT_PATH'] = join(folder, 'event.json');
  writeFileSync(env['GITHUB_EVENT_PATH'], JSON.stringify(event));
}

describe('a job on GitHub', () => {
  test('keeps its records by run and attempt', () => {
    expect(platform().auditFile).toBe(join(folder, 'keytrail', 'audit-9-2.jsonl'));
    delete env['GITHUB_RUN_ATTEMPT'];
    expect(platform().auditFile).toBe(join(folder, 'keytrail', 'audit-9-1.jsonl'));
  });

  test('cannot be led out of its folder by its run', () => {
    env['GITHUB_RUN_ID'] = '../../9';
    expect(platform().auditFile.startsWith(join(folder, 'keytrail'))).toBe(true);
  });

  test.each(['RUNNER_TEMP', 'GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_RUN_ID'])(
    'without %s is KT902, by that name',
    (name) => {
      for (const value of [undefined, '']) {
        const without = { ...env, [name]: value };
        expect(() => createGithub(without, createLog(output))).toThrow(
          expect.objectContaining({ code: 'KT902', message: expect.stringContaining(name) }),
        );
      }
    },
  );

  test.each(['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'])(
    'without %s has no token',
    (name) => {
      env[name] = '';
      expect(platform().tokenEndpoint).toBeUndefined();
    },
  );
});

describe('masks', () => {
  test('are one command a string, and none is anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (masks) => {
        output.text = '';
        await platform().mask(masks);
        const commands = output.lines.map(parse);
        expect(commands.map((command) => command?.name)).toEqual(masks.map(() => 'add-mask'));
        expect(commands.map((command) => command?.data.replace(/^\n/, ''))).toEqual(
          masks.map((mask) => mask.replace(/^\n/, '')),
        );
      }),
    );
  });
});

describe('annotations', () => {
  test('are one command each, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        output.text = '';
        await platform().warn(text);
        await platform().fail(new KeytrailError('KT402', text, { details: [text] }));
        expect(output.lines.map((line) => parse(line)?.name)).toEqual(['warning', 'error']);
        expect(commandsIn(output.text)).toHaveLength(2);
        for (const line of output.lines) {
          // A line end of our own stands before text that would join the colons.
          expect(parse(line)?.data.replace(/^\n/, '')).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/);
        }
      }),
    );
  });
});

describe('the hand-over', () => {
  test('goes to the variables or to the outputs', () => {
    platform().handOver([{ name: 'A', value: new Secret('A', 'one') }], 'env');
    platform().handOver([{ name: 'B', value: new Secret('B', 'two') }], 'outputs');
    expect(fileOf('GITHUB_ENV')).toMatch(/^A<<(\S+)\r?\none\r?\n\1\r?\n$/);
    expect(fileOf('GITHUB_OUTPUT')).toMatch(/^B<<(\S+)\r?\ntwo\r?\n\1\r?\n$/);
    expect(output.text).toBe('');
  });

  test('announces the folder of files in the state, and the clean-up once there is one', async () => {
    const github = platform();
    await github.prepare();
    expect(fileOf('GITHUB_ENV')).toBe('');
    // @actions/core finds its files by this process's environment.
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      github.announceFiles(join(folder, 'files'));
      github.setOutput('audit-file', 'a.jsonl');
      await github.writeSummary('# s\n');
    } finally {
      for (const name of Object.keys(env)) {
        if (before[name] === undefined) {
          delete process.env[name];
        } else {
          process.env[name] = before[name];
        }
      }
    }
    expect(fileOf('GITHUB_ENV')).toMatch(/^KEYTRAIL_POST=1\r?\n$/);
    expect(fileOf('GITHUB_STATE')).toContain(join(folder, 'files'));
    expect(fileOf('GITHUB_OUTPUT')).toContain('a.jsonl');
    expect(fileOf('GITHUB_STEP_SUMMARY')).toContain('# s\n');
  });
});

describe("a file of the runner's that something else has taken the place of", () => {
  const GIVEN: readonly (readonly [string, (github: Platform) => void | Promise<void>])[] = [
    ['GITHUB_OUTPUT', (github) => github.setOutput('audit-file', 'a')],
    ['GITHUB_STATE', (github) => github.announceFiles(join(folder, 'files'))],
    ['GITHUB_STEP_SUMMARY', (github) => github.writeSummary('s')],
  ];
  const LAID: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['a FIFO', (path) => void execFileSync('mkfifo', [path]), /no regular file/],
    ['a link', (path) => symlinkSync(join(folder, 'event.json'), path), /symbolic link/],
    ['a folder', (path) => mkdirSync(path), /no regular file/],
  ];

  describe.each(GIVEN)('%s', (name, use) => {
    testOnUnix(LAID)(
      'is refused when it is %s: nobody waits, nothing is followed',
      async (_, lay, reason) => {
        writeEvent({});
        rmSync(join(folder, name));
        lay(join(folder, name));
        const github = platform();
        await github.prepare();
        const error = await Promise.resolve()
          .then(() => use(github))
          .catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'KT702', message: expect.stringMatching(reason) });
        expect(String(error)).toContain(name);
        expect(fileOf('event.json')).toBe('{}');
      },
    );
  });
});

describe('who can read the log', () => {
  test.each<[string, object | undefined, Record<string, string> | undefined, boolean]>([
    ['the token says public', { repository: { private: true } }, { repository_visibility: 'public' }, true],
    [
      'the token says private',
      { repository: { private: false } },
      { repository_visibility: 'private' },
      false,
    ],
    ['the token says internal', undefined, { repository_visibility: 'internal' }, false],
    ['the event says public', { repository: { visibility: 'public', private: false } }, undefined, true],
    ['the event says internal', { repository: { visibility: 'internal', private: true } }, undefined, false],
    ['the event says private only', { repository: { private: true } }, {}, false],
    ['the event says nothing', {}, undefined, true],
    ['there is no event', undefined, undefined, true],
  ])('is everybody or not, when %s', (_, event, claims, isPublic) => {
    if (event !== undefined) {
      writeEvent(event);
    }
    expect(platform().isPublic(claims)).toBe(isPublic);
  });

  onUnix('is everybody when the event is a FIFO or a link, which are not waited for', () => {
    env['GITHUB_EVENT_PATH'] = join(folder, 'fifo');
    execFileSync('mkfifo', [env['GITHUB_EVENT_PATH']]);
    expect(platform().isPublic(undefined)).toBe(true);
    writeEvent({ repository: { visibility: 'private', private: true } });
    symlinkSync(env['GITHUB_EVENT_PATH'], join(folder, 'link'));
    expect(platform().isPublic(undefined)).toBe(false);
    env['GITHUB_EVENT_PATH'] = join(folder, 'link');
    expect(platform().isPublic(undefined)).toBe(true);
  });

  test('is everybody when the event cannot be read', () => {
    env['GITHUB_EVENT_PATH'] = folder;
    expect(platform().isPublic(undefined)).toBe(true);
  });
});

describe('a job without a token', () => {
  const WORKFLOW = '.github/workflows/ci.yml';
  const explain = async () => {
    const { code, message, fix } = await platform().explainMissingToken();
    expect(code).toBe('KT201');
    return `${message}\n${fix.join('\n')}`;
  };

  function writeWorkflow(text: string): void {
    env['GITHUB_WORKFLOW_REF'] = `acme/api/${WORKFLOW}@refs/heads/main`;
    env['GITHUB_JOB'] = 'deploy';
    mkdirSync(join(folder, 'workspace', '.github', 'workflows'), { recursive: true });
    writeFileSync(join(folder, 'workspace', WORKFLOW), text);
  }

  test('lacks the permission', async () => {
    expect(await explain()).toMatch(
      /lacks the permission `id-token: write`[\s\S]*permissions: \{ id-token: write, contents: read \}/,
    );
    writeWorkflow('jobs:\n  deploy:\n    steps:\n      - run: x\n');
    expect(await explain()).toMatch(/lacks the permission/);
  });

  test('is called by a workflow that did not give it', async () => {
    writeWorkflow('jobs:\n  call:\n    uses: ./.github/workflows/deploy.yml\n');
    expect(await explain()).toMatch(/reusable workflow[\s\S]*\.github\/workflows\/ci\.yml/);
  });

  test('comes from a fork', async () => {
    writeEvent({
      pull_request: { head: { repo: { full_name: 'evil/api' } } },
      repository: { full_name: 'acme/api' },
    });
    expect(await explain()).toMatch(/comes from a fork/);
  });

  test('does not come from a fork when its head is in the repository', async () => {
    writeEvent({
      pull_request: { head: { repo: { full_name: 'acme/api' } } },
      repository: { full_name: 'acme/api' },
    });
    expect(await explain()).toMatch(/lacks the permission/);
  });

  test('was started by Dependabot, whatever else is so', async () => {
    env['GITHUB_ACTOR'] = 'dependabot[bot]';
    writeWorkflow('jobs:\n  call:\n    uses: x\n');
    expect(await explain()).toMatch(/Dependabot/);
  });

  test.each(['jobs: [', '', 'null', 'jobs:\n', '- a\n', 'jobs:\n  deploy: null\n'])(
    'is explained though its workflow is %j',
    async (text) => {
      writeWorkflow(text);
      expect(await explain()).toMatch(/id-token: write/);
    },
  );
});
