/**
 * The one catalogue of error codes: KT1 declare, 2 identify, 3 assume, 4 fetch, 5 mask, 6 record, 7 hand over,
 * 8 review, 9 set-up and usage. `docs/errors.md` is generated from it, so `cause` and `fix` are written for users.
 */

/** Exit codes of the command line: 0 ok, 1 finding, 2 usage or manifest, 3 identity or access, 4 missing, 5 audit. */
type ExitCode = 1 | 2 | 3 | 4 | 5;

interface CatalogueEntry {
  readonly title: string;
  readonly exit: ExitCode;
  readonly cause: string;
  readonly fix: string;
}

export const CATALOGUE = {
  KT101: {
    title: 'An input is not valid',
    exit: 2,
    cause: 'An input of the step has a value that is not allowed, or a name that Keytrail does not know.',
    fix: 'Correct the input that the message names; the message says what is allowed.',
  },
  KT102: {
    title: 'Nothing is declared',
    exit: 2,
    cause:
      'There is neither a manifest (`.keytrail.yml`) nor a line in the input `secrets`, so there is nothing to load. ' +
      'On GitHub an empty workspace means that no checkout ran before this step.',
    fix: 'Write the three lines that the message shows, or add `actions/checkout` before this step.',
  },
  KT103: {
    title: 'The declarations have mistakes',
    exit: 2,
    cause:
      'The manifest or the inline lines have mistakes. All of them are listed, each with file, line and column.',
    fix: 'Correct each place that is listed. The editor finds most of them when the manifest names the schema in its first line.',
  },
  KT104: {
    title: 'The scope is missing or unknown',
    exit: 2,
    cause:
      'The manifest has `scopes:`, so the input `scope` must name one of them (`*` takes all); or it names one that is not there.',
    fix: 'Set the input `scope` to one of the scopes that the message lists.',
  },
  KT105: {
    title: 'Not supported yet',
    exit: 2,
    cause:
      'A key, input, scheme or sink is part of the design but not of this version. It is refused, never ignored.',
    fix: 'Remove it, or use a version that has it: see CHANGELOG.md.',
  },
  KT106: {
    title: 'The manifest cannot be read',
    exit: 2,
    cause:
      'The file that the input `manifest` names does not exist, is no regular file, is larger than 256 KiB or is not UTF-8.',
    fix: 'Correct the path, or the file. The path is relative to the workspace.',
  },
  KT107: {
    title: 'The Region is not known, or does not fit',
    exit: 2,
    cause:
      'No ARN, declaration, manifest default, input `aws-region`, `AWS_REGION` or `AWS_DEFAULT_REGION` gives a Region; ' +
      'or the Region lies in another partition (`aws`, `aws-cn`, …) than the role, which cannot read there.',
    fix: "Set the input `aws-region`, or `defaults: region:` in the manifest, to a Region of the role's partition.",
  },
  KT201: {
    title: 'The job has no OIDC token',
    exit: 3,
    cause:
      'The runner gave this step no token endpoint. Four reasons: the job lacks `permissions: id-token: write`; the caller of a ' +
      'reusable workflow did not give it; the run comes from a fork; the run was started by Dependabot.',
    fix: 'The message says which of the four fits. For the first two: add `permissions: { id-token: write, contents: read }`.',
  },
  KT202: {
    title: 'The token endpoint failed',
    exit: 3,
    cause:
      'The endpoint that issues the OIDC token answered with an error that does not pass, or was not found.',
    fix: 'Run the job again. If it goes on, look at the status page of the CI.',
  },
  KT203: {
    title: 'The OIDC token is not usable',
    exit: 3,
    cause: 'The token endpoint answered, but not with a token that can be read.',
    fix: 'Look whether something between the job and the token endpoint (a proxy) changes answers.',
  },
  KT301: {
    title: 'The role was refused',
    exit: 3,
    cause:
      "STS did not let this job assume the role: the role's trust policy does not match the token, the role does not exist, " +
      'or a policy of the organization denies it. STS does not say which.',
    fix:
      'Compare the trust policy of the role with the claims that the message prints, or add the statement below them: it ' +
      'lets exactly this job in. Of the two forms of the subject only that of your tokens (the first) is needed.',
  },
  KT302: {
    title: 'No session could be opened',
    exit: 3,
    cause:
      'STS refused the request for a reason other than the trust policy, the token, the duration or the Region; or the ' +
      'address that was asked is not that of STS.',
    fix: 'Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner.',
  },
  KT303: {
    title: 'The session policy is too large',
    exit: 3,
    cause: 'Even the policy for a single parameter is larger than what STS accepts.',
    fix: 'Shorten the name of the parameter that the message names.',
  },
  KT304: {
    title: 'No AWS credentials were found',
    exit: 3,
    cause: 'Without `role-to-assume` the credential chain of the AWS SDK is used, and it found nothing.',
    fix: 'Set the input `role-to-assume`, or sign in (`aws sso login`, a profile, an instance role).',
  },
  KT307: {
    title: 'The OIDC token was not accepted',
    exit: 3,
    cause:
      'STS did not take the token, and no second one either: the account has no OIDC provider for its issuer, the provider ' +
      'does not list its audience, it has expired, or its signature does not fit the keys of the issuer.',
    fix: 'The message says which. Create the provider, add the audience to it, or set the input `audience`.',
  },
  KT308: {
    title: 'The session is longer than the role allows',
    exit: 3,
    cause: 'The input `role-duration-seconds` is above the maximum session duration of the role.',
    fix: 'Lower `role-duration-seconds` (900 is enough for a load), or raise the maximum of the role.',
  },
  KT309: {
    title: 'STS is not active in the Region',
    exit: 3,
    cause: 'The account has not activated STS in the Region of this load.',
    fix: "Activate the Region in the account's settings (IAM, account settings), or set `aws-region` to another.",
  },
  KT401: {
    title: 'The secrets could not be read',
    exit: 3,
    cause:
      'Parameter Store answered with an error that is not about one secret and does not pass, or something else answered.',
    fix: 'Read the reason in the message. For a host that is not found: correct the Region, or look at the network of the runner.',
  },
  KT402: {
    title: 'Some secrets could not be read',
    exit: 4,
    cause:
      'A declared secret does not exist, has no such version or label, is denied, cannot be decrypted, or its pointer leads nowhere.',
    fix: 'Each secret is listed with its reason. Create it, correct its reference, or allow the role to read it.',
  },
  KT403: {
    title: 'The time budget is spent',
    exit: 3,
    cause:
      'The load took longer than `timeout-seconds`. What may pass (throttling, server errors, broken connections, calls ' +
      'without an answer) is tried again until then. Nothing was handed over.',
    fix:
      'The message says which stage waited and for what, what was read and what not. For throttling: turn on higher ' +
      'throughput of Parameter Store, or start fewer jobs at once. Raise `timeout-seconds` only when the wait is normal.',
  },
  KT404: {
    title: 'The load was cancelled',
    exit: 3,
    cause:
      'The CI, or a person, ended the step before the secrets were handed over. Nothing was handed over.',
    fix: 'Run the job again when it was not meant to end.',
  },
  KT501: {
    title: 'The masks could not be written',
    exit: 3,
    cause:
      'Writing to standard output failed, so the runner does not know what to mask. Nothing was handed over.',
    fix: 'Look whether something closed the output of the step.',
  },
  KT601: {
    title: 'The audit record could not be written',
    exit: 5,
    cause:
      'A required sink did not confirm the record. Without a record there is no access: nothing was handed over.',
    fix: 'Read the reason in the message: a full disk, a missing folder, a lock that is held.',
  },
  KT602: {
    title: 'The audit record is too large',
    exit: 5,
    cause: 'The record of this load would be larger than 900 kB.',
    fix: 'Declare fewer secrets in one step, or shorten `reason` and `owner`.',
  },
  KT701: {
    title: 'A value cannot be handed over',
    exit: 3,
    cause:
      'A value holds what its way of hand-over cannot carry: a NUL byte cannot be in a variable or an output, half a ' +
      'surrogate pair has no UTF-8 form. Or its name is no name of a variable, an output or a file.',
    fix: 'Hand the secret over as a file (`as: file`), or correct its value.',
  },
  KT702: {
    title: 'The hand-over failed',
    exit: 3,
    cause:
      'A file of the runner (`GITHUB_ENV`, `GITHUB_OUTPUT`) or the folder for secrets as files could not be written.',
    fix: 'Read the reason in the message: a full disk, a missing variable of the runner.',
  },
  KT901: {
    title: 'Keytrail itself failed',
    exit: 1,
    cause: 'Something that Keytrail did not expect. Nothing was handed over.',
    fix: 'Run the job again with debug logging and open an issue with the lines that it prints.',
  },
  KT902: {
    title: 'This is no place to run in',
    exit: 2,
    cause: 'A variable that the runner sets for each step is missing.',
    fix: 'Run the action as a step of a GitHub workflow.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof CATALOGUE;

const ERRORS_PAGE = 'https://github.com/keytrail/keytrail/blob/v1/docs/errors.md';

/** The address of a code's entry in the documentation. */
export function errorPage(code: ErrorCode): string {
  return `${ERRORS_PAGE}#${code.toLowerCase()}`;
}

export interface ErrorParts {
  /** One line each, below the message: a place and a mistake, or a secret and its reason. */
  readonly details?: readonly string[];
  /** What to do, one line each; without it the catalogue's fix is shown. */
  readonly fix?: string | readonly string[];
  /** Lines to copy as they are, below the fix; ASCII without controls. */
  readonly paste?: readonly string[];
  readonly cause?: unknown;
}

/** Every error that a user can cause or meet. The message never holds a value or a token. */
export class KeytrailError extends Error {
  override readonly name = 'KeytrailError';
  readonly code: ErrorCode;
  readonly details: readonly string[];
  readonly fix: readonly string[];
  readonly paste: readonly string[];

  constructor(code: ErrorCode, message: string, parts: ErrorParts = {}) {
    super(message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.details = parts.details ?? [];
    this.paste = parts.paste ?? [];
    const fix = parts.fix ?? CATALOGUE[code].fix;
    this.fix = typeof fix === 'string' ? [fix] : fix;
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
