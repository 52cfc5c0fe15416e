import { type AwsError, isDenied } from '../aws/index.ts';
import { type ErrorCode, KeytrailError } from '../errors.ts';
import { type Claims, claimText } from '../identity/index.ts';
import type { Role } from '../session/index.ts';
import { fixOfDenial, readDenial } from './denial.ts';
import { providerArn, trustStatement } from './trust-statement.ts';

/** What was asked of STS, and in whose name. */
export interface Asked {
  readonly role: Role;
  readonly region: string;
  readonly durationSeconds: number;
  readonly token: string;
  readonly claims: Claims;
  readonly subjects: readonly string[];
}

interface Refusal {
  readonly code: ErrorCode;
  readonly what: string;
  readonly fix?: string;
  readonly paste?: readonly string[];
}

const HIDDEN = '[OIDC token]';

/** The claims of the token that trust policies test, `iss` first. */
const SHOWN_CLAIMS = ['iss', 'aud', 'sub', 'environment', 'ref'];

/** STS's refusal for the user: why, what the token says, what to do. STS quotes what it does not like: not the token. */
export function explainRefusal(error: AwsError, asked: Asked): KeytrailError {
  const { code, what, ...parts } = refusalOf(error, asked);
  return new KeytrailError(code, `${what}; nothing was read.`, {
    ...parts,
    details: [
      `${error.code}: ${hideToken(error.message, asked.token)}`,
      'The token of this job says:',
      ...SHOWN_CLAIMS.map((name) => `  ${name}: ${claimAsItStands(asked.claims[name])}`),
    ],
    cause: error,
  });
}

/** STS may quote the token cut short: each long run of its characters goes as well. */
function hideToken(message: string, token: string): string {
  const isPart = (word: string) => token.includes(word);
  return message
    .replaceAll(token, HIDDEN)
    .replace(/[\w-]{12,}/g, (word) => (isPart(word) ? HIDDEN : word))
    .replaceAll(/\[OIDC token\](?:\.\[OIDC token\])+/g, HIDDEN);
}

function claimAsItStands(value: unknown): string {
  return value === undefined
    ? '(not in the token)'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}

function refusalOf(error: AwsError, asked: Asked): Refusal {
  const { role, region } = asked;
  if (isDenied(error)) {
    return { code: 'KT301', what: `role ${role.arn} was refused`, ...trustFix(error, asked) };
  }
  const what = `STS opened no session on role ${role.arn}`;
  switch (error.code) {
    case 'InvalidIdentityToken':
    case 'ExpiredToken':
    case 'IDPRejectedClaim':
      return { code: 'KT307', what, ...fixOf(tokenFix(error, asked)) };
    case 'RegionDisabled':
      return {
        code: 'KT309',
        what,
        fix: `activate STS in ${region} for account ${role.account} (IAM, account settings), or set aws-region to another Region`,
      };
    case 'ValidationError':
      return /DurationSeconds/i.test(error.message)
        ? { code: 'KT308', what, fix: durationFix(asked) }
        : { code: 'KT302', what };
    default:
      return { code: 'KT302', what };
  }
}

/** Without one the catalogue's is told. */
function fixOf(fix: string | undefined): Pick<Refusal, 'fix'> {
  return fix === undefined ? {} : { fix };
}

/** What would have let the job in: another policy of the organization, or this statement of the role's trust policy. */
function trustFix(error: AwsError, { role, claims, subjects }: Asked): Pick<Refusal, 'fix' | 'paste'> {
  const denial = readDenial(error.message);
  const issuer = claimText(claims, 'iss');
  const audience = claimText(claims, 'aud');
  if (denial?.isExplicit) {
    return { fix: fixOfDenial(denial, 'sts:AssumeRoleWithWebIdentity', role.arn) };
  }
  if (issuer === null || audience === null || subjects.length === 0) {
    return {};
  }
  return {
    fix:
      `look whether the role exists in account ${role.account}; its trust policy lets this job in with the statement ` +
      `below${subjects.length > 1 ? ' (the same subject in both forms of GitHub; this token has the first)' : ''}:`,
    paste: trustStatement({ role, issuer, audience, subjects }),
  };
}

/** Undefined for a token without issuer or audience, which no provider takes. */
function tokenFix(error: AwsError, { role, claims }: Asked): string | undefined {
  const issuer = claimText(claims, 'iss');
  const audience = claimText(claims, 'aud');
  if (issuer === null || audience === null) {
    return undefined;
  }
  const provider = providerArn(role, issuer);
  if (/No OpenIDConnect provider/i.test(error.message)) {
    return (
      `create the OIDC provider of ${issuer} in account ${role.account} (IAM, identity providers; its ARN will be ` +
      `${provider}), with the audience ${audience}`
    );
  }
  if (/audience/i.test(error.message)) {
    return `add the audience ${audience} to the provider ${provider}, or set the input audience to one that it lists`;
  }
  return error.code === 'ExpiredToken'
    ? `run the job again; if it goes on, look at the clock of ${issuer}: a second token was refused as well`
    : `look whether ${provider} is the provider of this issuer, and whether AWS can read the keys of ${issuer}`;
}

function durationFix({ durationSeconds, role }: Asked): string {
  return (
    `set role-duration-seconds (now ${durationSeconds}) to at most the maximum session duration of role ${role.name} ` +
    '(3600 unless it was changed), or raise that maximum'
  );
}
