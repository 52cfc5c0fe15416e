import type { AuditInputs, ReadAudit } from './audit-inputs.ts';
import { accountIds, Checked, matching, oneOf, type Range } from './checked-inputs.ts';
import { type CommandInputs, commandInputs } from './command-inputs.ts';
import { KeytrailError } from './errors.ts';
import { isRegion } from './manifest/index.ts';
import { hint } from './nearest.ts';
import { quote } from './quote.ts';
import type { ManifestTrust } from './repository.ts';
import type { Secret } from './secret.ts';
import { parseRole, type Role } from './session/index.ts';
import { SYSTEM, type System } from './system.ts';

/** The inputs that every door takes by the same names, read once and checked. */
export interface Inputs {
  readonly role: Role | undefined;
  readonly region: string | undefined;
  readonly audience: string;
  readonly durationSeconds: number;
  readonly sessionName: string | undefined;
  /** The accounts that a session may be in, 12 digits each; undefined: any. */
  readonly allowedAccounts: readonly string[] | undefined;
  readonly manifest: string;
  readonly scope: string | undefined;
  readonly secrets: string | undefined;
  readonly export: Export;
  /** The one command that the secrets go to; undefined unless `export` is `run`. */
  readonly command: CommandInputs | undefined;
  /** Names whose `mask: false` is allowed on a whole SecureString. */
  readonly allowUnmasked: readonly string[];
  readonly shortValues: ShortValues;
  /** Names of variables that may be declared though they are refused. */
  readonly allowEnvNames: readonly string[];
  /** Names of variables that may be set though they have another value. */
  readonly overwrite: readonly string[];
  readonly audit: AuditInputs;
  readonly summary: Summary | undefined;
  readonly timeoutSeconds: number;
  readonly githubToken: Secret | undefined;
  readonly manifestTrust: ManifestTrust;
}

/** Where the secrets go; `run`: to one command. The input `export` takes all but that: it is the input `run`. */
export type Export = 'env' | 'outputs' | 'none' | 'run';

/** What becomes of a value that is too short to be masked. */
export type ShortValues = 'warn' | 'fail' | 'mask';
export type Summary = 'full' | 'counts' | 'off';

const EXPORTS: readonly Export[] = ['env', 'outputs', 'none'];
const SHORT_VALUES: readonly ShortValues[] = ['warn', 'fail', 'mask'];
const SUMMARIES: readonly Summary[] = ['full', 'counts', 'off'];
const TRUSTS: readonly ManifestTrust[] = ['commit', 'workspace'];

export const DEFAULT_MANIFEST = '.keytrail.yml';

/** What this version takes, in the order of action.yml. */
const KNOWN = [
  'role-to-assume',
  'aws-region',
  'audience',
  'role-duration-seconds',
  'role-session-name',
  'allowed-account-ids',
  'mask-aws-account-id',
  'manifest',
  'scope',
  'secrets',
  'export',
  'run',
  'shell',
  'working-directory',
  'id-token',
  'allow-unmasked',
  'short-values',
  'allow-env-names',
  'overwrite',
  'audit',
  'audit-role-to-assume',
  'audit-failure',
  'audit-signing-key',
  'allow-endpoint-override',
  'summary',
  'timeout-seconds',
  'github-token',
  'manifest-trust',
] as const;

export type InputName = (typeof KNOWN)[number];

/** What later versions take: refused by name, because an input that is ignored is one that the author relies on. */
const LATER = ['dry-run'];

/** How an input's value is found: undefined when it was not given. An empty one counts as not given. */
export type InputValues = ReadonlyMap<string, string>;

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const ACCOUNT_IDS =
  'account ids of 12 digits each (in quotes, so that YAML keeps zeros at the start), commas between';
const DURATION_SECONDS: Range = { min: 900, max: 43_200, fallback: 900 };

/** The time for a whole load, in seconds, when the input does not say. */
export const DEFAULT_TIMEOUT_SECONDS = 60;
const TIMEOUT_SECONDS: Range = { min: 1, max: 3_600, fallback: DEFAULT_TIMEOUT_SECONDS };

/**
 * The inputs as the runner passes them: `INPUT_` and the name in upper case, its hyphens kept. Where the case of a
 * variable's name counts, `input_audience` is another one, that an earlier step can set past the workflow's own.
 */
export function inputsFrom(
  env: Readonly<Record<string, string | undefined>>,
  system: System = SYSTEM,
): InputValues {
  const given = Object.entries(env).flatMap(([key, value]): [string, string][] => {
    const name = system.variableName(key);
    const isInput = name.startsWith('INPUT_') && name === name.toUpperCase();
    return isInput && value !== undefined && value.trim() !== ''
      ? [[name.slice('INPUT_'.length).toLowerCase(), value]]
      : [];
  });
  return new Map(given);
}

/**
 * Whether account ids are to be hidden, before the inputs are checked: what is wrong with them can name one. A word that
 * is neither `true` nor `false` is refused later, and until then taken for the careful one.
 */
export function hidesAccounts(values: InputValues): boolean {
  return (values.get('mask-aws-account-id')?.trim() ?? 'false') !== 'false';
}

/** The input `summary` before the others are checked, so that a mistake in them can be told as it asks for. */
export function summaryOf(values: InputValues): Summary | undefined {
  return SUMMARIES.find((word) => word === values.get('summary')?.trim());
}

/**
 * Checks all inputs and reports every mistake at once; `readAudit` is what `loadAuditReader` gave. Throws KT101, and KT105
 * when all that is wrong comes later.
 */
export function readInputs(values: InputValues, readAudit: ReadAudit): Inputs {
  const mistakes: string[] = [];
  const later = refuseUnknown(values, mistakes);
  const given = new Checked(values, mistakes);
  const role = given.take(
    'role-to-assume',
    parseRole,
    'the ARN of a role, as arn:aws:iam::111122223333:role/ci-api',
  );
  const exported = given.take('export', (text) => oneOf(text, EXPORTS), 'env, outputs or none');
  const command = commandInputs(given, values.get('run'));
  const inputs: Inputs = {
    role,
    region: given.take(
      'aws-region',
      (text) => matching(text, isRegion),
      'the name of a Region, as us-east-1',
    ),
    audience: given.text('audience') ?? defaultAudience(role),
    durationSeconds: given.seconds('role-duration-seconds', DURATION_SECONDS),
    sessionName: given.take(
      'role-session-name',
      (text) => matching(text, (name) => SESSION_NAME.test(name)),
      '2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -',
    ),
    allowedAccounts: given.take('allowed-account-ids', accountIds, ACCOUNT_IDS),
    manifest: given.text('manifest') ?? DEFAULT_MANIFEST,
    scope: given.text('scope'),
    secrets: values.get('secrets'),
    export: exported ?? (command === undefined ? 'env' : 'run'),
    command,
    allowUnmasked: given.names('allow-unmasked'),
    shortValues:
      given.take('short-values', (text) => oneOf(text, SHORT_VALUES), 'warn, fail or mask') ?? 'warn',
    allowEnvNames: given.names('allow-env-names'),
    overwrite: given.names('overwrite'),
    audit: readAudit(given, { uris: values.get('audit'), reader: role, mistakes }),
    summary: given.take('summary', (text) => oneOf(text, SUMMARIES), 'full, counts or off'),
    timeoutSeconds: given.seconds('timeout-seconds', TIMEOUT_SECONDS),
    githubToken: given.token('github-token'),
    manifestTrust:
      given.take('manifest-trust', (text) => oneOf(text, TRUSTS), 'commit or workspace') ?? 'commit',
  };
  given.take('mask-aws-account-id', (text) => oneOf(text, ['true', 'false']), 'true or false');
  refuseMistakes(mistakes, later);
  return inputs;
}

function refuseMistakes(mistakes: readonly string[], later: readonly string[]): void {
  if (mistakes.length > 0) {
    const what = mistakes.length === 1 ? 'an input is' : `${mistakes.length} inputs are`;
    throw new KeytrailError('KT101', `${what} not valid; nothing was read.`, {
      details: [...mistakes, ...later],
    });
  }
  if (later.length > 0) {
    throw new KeytrailError('KT105', 'this version does not have what the step asks for; nothing was read.', {
      details: later,
    });
  }
}

function refuseUnknown(values: InputValues, mistakes: string[]): readonly string[] {
  const later: string[] = [];
  for (const name of values.keys()) {
    if (LATER.includes(name)) {
      later.push(`${name}: not supported yet`);
    } else if (!KNOWN.some((known) => known === name)) {
      mistakes.push(
        `${quote(name)} is no input${hint(name, [...KNOWN, ...LATER])}; the inputs are ${KNOWN.join(', ')}`,
      );
    }
  }
  return later;
}

/** STS in China wants its own audience (AWS documentation, OIDC in China Regions). */
function defaultAudience(role: Role | undefined): string {
  return role?.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}
