/** An option of `keytrail exec` that is an input of every door, by the input's name. */
export interface InputOption {
  readonly input: string;
  readonly value: string;
  readonly help: string;
  /** A list: given twice, both count, with this between them. Of the others each may be given once. */
  readonly between?: ',' | '\n';
}

/** The inputs that have a meaning here: all but those that are about GitHub's job and its summary. */
export const INPUT_OPTIONS: readonly InputOption[] = [
  { input: 'scope', value: 'NAME', help: "the manifest's scope; * takes all" },
  { input: 'manifest', value: 'FILE', help: 'default .keytrail.yml in this folder' },
  { input: 'aws-region', value: 'REGION', help: 'default AWS_REGION, AWS_DEFAULT_REGION' },
  { input: 'role-to-assume', value: 'ARN', help: 'the role to assume with an OIDC token' },
  { input: 'audience', value: 'TEXT', help: "of a token that GitHub's endpoint gives" },
  { input: 'role-duration-seconds', value: 'N', help: 'life of the session, 900 to 43200; default 900' },
  { input: 'role-session-name', value: 'NAME', help: 'default cli-USER@HOST' },
  { input: 'allowed-account-ids', value: 'IDS', help: 'refuse sessions in other accounts', between: ',' },
  { input: 'allow-env-names', value: 'NAMES', help: 'names that may be set though refused', between: ',' },
  { input: 'overwrite', value: 'NAMES', help: 'variables that may get another value', between: ',' },
  { input: 'allow-unmasked', value: 'NAMES', help: 'secrets that "mask: false" may show', between: ',' },
  { input: 'short-values', value: 'RULE', help: 'warn, fail or mask; default warn' },
  { input: 'audit', value: 'URI', help: 'a sink for the records beside the file', between: '\n' },
  { input: 'audit-role-to-assume', value: 'ARN', help: 'the role that writes the records' },
  { input: 'audit-failure', value: 'RULE', help: 'block or warn; default block' },
  { input: 'audit-signing-key', value: 'KEY', help: 'the KMS key that signs the result' },
  { input: 'allow-endpoint-override', value: 'BOOL', help: 'true: sinks may have another endpoint' },
  { input: 'timeout-seconds', value: 'N', help: 'time for the load, 1 to 3600; default 60' },
];

export const REDACT_MODES = ['auto', 'always', 'never'] as const;
export type RedactMode = (typeof REDACT_MODES)[number];

/** What the command line of each command that loads says. */
interface LoadOptions {
  /** Values by the input's name, as they were given. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly tokenFile: string | undefined;
  readonly quiet: boolean;
}

/** What the command line of `env` says. */
export interface EnvRequest extends LoadOptions {
  /** Print at a terminal, too. */
  readonly force: boolean;
}

/** What the command line of `exec` says. */
export interface ExecRequest extends LoadOptions {
  readonly redact: RedactMode;
  readonly pristine: boolean;
  readonly file: string;
  readonly args: readonly string[];
}
