import { readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { InputValues } from '../inputs.ts';
import type { Log } from '../log.ts';
import { Gitlab, type JobShell } from '../platforms/index.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The variable by which the component's shell code says that it runs, and where its private folder is. */
const FOLDER = 'KEYTRAIL_FOLDER';

/** The inputs that the component shares with the action: each comes as a variable of the job. */
const INPUTS = [
  'role-to-assume',
  'aws-region',
  'role-duration-seconds',
  'role-session-name',
  'allowed-account-ids',
  'manifest',
  'scope',
  'secrets',
  'allow-unmasked',
  'short-values',
  'allow-env-names',
  'overwrite',
  'audit',
  'audit-role-to-assume',
  'audit-failure',
  'audit-signing-key',
  'timeout-seconds',
] as const;

/** The same, which are booleans on GitLab: words of `KEYTRAIL_SWITCHES`, as a variable cannot be one. */
const SWITCHED = ['allow-endpoint-override'] as const;

/** What the component's variables say (gitlab/templates/secrets/template.yml). */
export interface Component {
  readonly folder: string;
  readonly tokenName: string;
  /** The token, from the folder, where it is gone then, or from the environment. */
  readonly token: string | undefined;
  readonly keepsToken: boolean;
  readonly keepsRecord: boolean;
  /** Those that were given. */
  readonly inputs: InputValues;
}

/** The component that this job includes; undefined when its shell code did not start this process. */
export function componentOf(env: Env): Component | undefined {
  const folder = env[FOLDER] ?? '';
  if (!isAbsolute(folder)) return undefined;
  const switches = (env['KEYTRAIL_SWITCHES'] ?? '').split(' ');
  const given = INPUTS.flatMap((name): [string, string][] => {
    const value = env[variableOf(name)];
    return value === undefined || value.trim() === '' ? [] : [[name, value]];
  });
  const switched = SWITCHED.filter((name) => switches.includes(`${name}=true`));
  const tokenName = env['KEYTRAIL_TOKEN_NAME'] || 'KEYTRAIL_ID_TOKEN';
  return {
    folder,
    tokenName,
    token: takeToken(folder) ?? env[tokenName],
    keepsToken: switches.includes('keep-token=true'),
    keepsRecord: env['KEYTRAIL_RECORD'] === 'true',
    inputs: new Map([...given, ...switched.map((name) => [name, 'true'] as const)]),
  };
}

/** The platform of such a job. `shell`: where the secrets go to the job's shell; `pristine`: see `GitlabOptions`. */
export function platformOf(
  env: Env,
  { folder, keepsRecord, keepsToken, token, tokenName }: Component,
  more: { readonly log: Log; readonly shell?: JobShell; readonly pristine?: boolean },
): Gitlab {
  return new Gitlab(env, { folder, token, tokenName, keepsToken, keepsRecord, ...more });
}

/** What the component's shell code laid there for one process only. */
function takeToken(folder: string): string | undefined {
  const file = join(folder, 'token');
  try {
    const token = readFileSync(file, 'utf8');
    rmSync(file, { force: true });
    return token;
  } catch {
    return undefined;
  }
}

/** `role-to-assume` -> `KEYTRAIL_ROLE_TO_ASSUME`. */
function variableOf(input: string): string {
  return `KEYTRAIL_${input.toUpperCase().replaceAll('-', '_')}`;
}
