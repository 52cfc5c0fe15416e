import { join } from 'node:path';
import { CATALOGUE } from '../../error-catalogue.ts';
import { KeytrailError, messageOf } from '../../errors.ts';
import { escapeText } from '../../escape.ts';
import { appendToRunnerFile, type Pair, renderPairs, requireRunnerFile } from '../../handover/index.ts';
import { claimText } from '../../identity/index.ts';
import type { Log } from '../../log.ts';
import { codeOf, SYSTEM } from '../../system.ts';
import type { Platform } from '../platform.ts';
import { githubJobKey, githubRecordName, githubRunClaims, githubSession, githubVariables } from './claims.ts';
import { readEvent } from './event.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The variable that makes `post-if` true: only a job with secret files needs the clean-up. */
const POST_LINE = `KEYTRAIL_POST=1${SYSTEM.lineEnd}`;

/** The state's key under which `post` finds the folder, as the variable `STATE_files-dir`. */
const FILES_DIR_STATE = 'files-dir';

/** The state that the job's first load with files has: its `post` is the job's last one, and cleans up after all. */
const FIRST_STATE = 'first-with-files';

/** A job on GitHub, from the variables that its runner sets. Throws KT902 when one that is needed is missing. */
export function createGithub(env: Env, log: Log): Platform {
  const temp = need(env, 'RUNNER_TEMP');
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  for (const name of ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE']) {
    need(env, name);
  }
  const run = `${need(env, 'GITHUB_RUN_ID')}-${env['GITHUB_RUN_ATTEMPT'] || '1'}`;
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  let core: typeof import('./core.ts') | undefined;
  const loaded = () => {
    if (core === undefined) {
      throw new Error('@actions/core is used before prepare()');
    }
    return core;
  };
  const append = (variable: string, pairs: readonly Pair[]) =>
    appendToRunnerFile(variable, env[variable], renderPairs(pairs));
  const annotate = (level: 'error' | 'warning', title: string, message: string) =>
    log.commands([{ name: level, properties: { title: escapeText(title) }, data: escapeText(message) }]);
  return {
    kind: 'github',
    workspace,
    repository: async (access) => (await import('./repository.ts')).githubRepository(env, workspace, access),
    auditFile: join(temp, 'keytrail', `audit-${run.replace(/[^\w.-]/g, '_')}.jsonl`),
    filesRoot: temp,
    jobKey: githubJobKey(env),
    tokenEndpoint: url && bearer ? { url, bearer } : undefined,
    explainMissingToken: async () => (await import('./missing-token.ts')).explainMissingToken(env),
    unverified: githubVariables(env),
    runClaims: githubRunClaims,
    recordName: (claims) => githubRecordName(claims, env),
    subjects: async (claims) => (await import('./subject.ts')).subjectForms(claims),
    sessionName: (claims) => githubSession(claims, env),
    isPublic: (claims) => {
      const visibility = claims === undefined ? null : claimText(claims, 'repository_visibility');
      return visibility === null ? readEvent(env).isPublic !== false : visibility === 'public';
    },
    prepare: async () => {
      core = await import('./core.ts');
    },
    mask: (strings) => log.commands(strings.map((data) => ({ name: 'add-mask', data }))),
    setOutput: (name, value) => written('GITHUB_OUTPUT', env, () => loaded().setOutput(name, value)),
    announceFiles: (dir) => {
      written('GITHUB_STATE', env, () => loaded().saveState(FILES_DIR_STATE, dir));
      if (env['KEYTRAIL_POST'] !== '1') {
        written('GITHUB_STATE', env, () => loaded().saveState(FIRST_STATE, 'true'));
      }
      appendToRunnerFile('GITHUB_ENV', env['GITHUB_ENV'], POST_LINE);
    },
    handOver: (pairs, to) => append(to === 'env' ? 'GITHUB_ENV' : 'GITHUB_OUTPUT', pairs),
    commandEnv: async (options) => (await import('./command-env.ts')).commandEnv(env, options),
    writeSummary: async (markdown) => {
      requireRunnerFile('GITHUB_STEP_SUMMARY', env['GITHUB_STEP_SUMMARY']);
      // A failed hand-over comes after the summary of a load that went well: the last word must be the only one.
      await loaded().summary.addRaw(markdown, true).write({ overwrite: true });
    },
    warn: (message) => annotate('warning', 'Keytrail', message),
    fail: (error) =>
      annotate('error', `Keytrail ${error.code}: ${CATALOGUE[error.code].title}`, error.message),
  };
}

/** @actions/core throws what the system threw: KT702 with the variable's name in its place. */
function written(variable: string, env: Env, write: () => void): void {
  requireRunnerFile(variable, env[variable]);
  try {
    write();
  } catch (error) {
    const reason = codeOf(error) ?? messageOf(error);
    throw new KeytrailError('KT702', `The runner's file ${variable} could not be written: ${reason}.`, {
      cause: error,
    });
  }
}

function need(env: Env, name: string): string {
  const value = env[name];
  if (!value) {
    throw new KeytrailError('KT902', `the variable ${name} is not set, so this is no step of a GitHub job.`);
  }
  return value;
}
