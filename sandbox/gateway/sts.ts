import { deflateRawSync } from 'node:zlib';
import { type Answer, answerXml, escapeXml, ServiceError } from './answer.ts';
import { MalformedPolicyError, type Policy, parsePolicy } from './policy-document.ts';
import type { Principal, Registry } from './registry.ts';
import { isTrusted, type TokenVerifier, type VerifiedToken } from './web-identity.ts';

const DEFAULT_DURATION_SECONDS = 3600;
const MIN_DURATION_SECONDS = 900;
const MAX_DURATION_SECONDS = 43_200;
const MAX_POLICY_CHARS = 2048;
const MAX_TOKEN_CHARS = 20_000;
const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
// The document characters that the API reference allows in Policy.
const POLICY_CHARACTERS = /^[\t\n\r\u0020-\u00ff]+$/;

/** What STS knows of the world. `packedPolicyLimitBytes` is 100 % of the packed size; tests lower it to force splits. */
export interface StsWorld {
  readonly registry: Registry;
  readonly verifier: TokenVerifier;
  readonly now: () => number;
  readonly packedPolicyLimitBytes: number;
}

/** Answers AssumeRoleWithWebIdentity; throws ServiceErrors with STS's codes, in the order in which STS checks. */
export async function assumeRoleWithWebIdentity(
  parameters: URLSearchParams,
  world: StsWorld,
  requestId: string,
): Promise<Answer> {
  const sessionName = readSessionName(parameters);
  const durationSeconds = readDuration(parameters);
  const token = requireText(parameters, 'WebIdentityToken', 4, MAX_TOKEN_CHARS);
  const policyText = readPolicyText(parameters);
  const roleArn = requireText(parameters, 'RoleArn', 20, MAX_POLICY_CHARS);
  const role = world.registry.roles.get(roleArn);
  // STS does not say whether a role exists.
  if (role === undefined) throw notAuthorized();
  const policy = policyText === null ? null : parseSessionPolicy(policyText);
  const packedPercent = policyText === null ? null : measurePolicy(policyText, world.packedPolicyLimitBytes);
  const verified = await world.verifier.verify(token, role, world.registry.providers, world.now());
  if (!isTrusted(role, verified)) throw notAuthorized();
  if (durationSeconds > role.maxSessionSeconds) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
  const expiresAt = world.now() + durationSeconds * 1000;
  const session = world.registry.openSession(role, sessionName, policyText, policy, expiresAt);
  return answerAssumed(session, verified, packedPercent, requestId);
}

/** Answers GetCallerIdentity, which needs no permission. */
export function getCallerIdentity(principal: Principal, requestId: string): Answer {
  const result =
    `<Arn>${escapeXml(principal.arn)}</Arn><UserId>${escapeXml(principal.userId)}</UserId>` +
    `<Account>${principal.account}</Account>`;
  return answerAction('GetCallerIdentity', result, requestId);
}

function answerAssumed(
  session: Principal,
  { provider, subject, audience }: VerifiedToken,
  packedPercent: number | null,
  requestId: string,
): Answer {
  const credentials =
    `<AccessKeyId>${session.accessKeyId}</AccessKeyId><SecretAccessKey>${session.secretAccessKey}</SecretAccessKey>` +
    `<SessionToken>${session.sessionToken}</SessionToken>` +
    `<Expiration>${new Date(session.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z')}</Expiration>`;
  const result =
    `<Audience>${escapeXml(audience)}</Audience><AssumedRoleUser><AssumedRoleId>${escapeXml(session.userId)}` +
    `</AssumedRoleId><Arn>${escapeXml(session.arn)}</Arn></AssumedRoleUser><Provider>${escapeXml(provider.arn)}</Provider>` +
    `<Credentials>${credentials}</Credentials>` +
    `<SubjectFromWebIdentityToken>${escapeXml(subject)}</SubjectFromWebIdentityToken>` +
    (packedPercent === null ? '' : `<PackedPolicySize>${packedPercent}</PackedPolicySize>`);
  return answerAction('AssumeRoleWithWebIdentity', result, requestId);
}

function answerAction(action: string, result: string, requestId: string): Answer {
  return answerXml(
    `<${action}Response xmlns="${NAMESPACE}">\n  <${action}Result>${result}</${action}Result>\n` +
      `  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>\n</${action}Response>\n`,
  );
}

function readSessionName(parameters: URLSearchParams): string {
  const name = requireText(parameters, 'RoleSessionName', 2, 64);
  if (!/^[\w+=,.@-]+$/.test(name)) {
    throw constraint('RoleSessionName', name, 'Member must satisfy regular expression pattern: [\\w+=,.@-]*');
  }
  return name;
}

function readDuration(parameters: URLSearchParams): number {
  const text = parameters.get('DurationSeconds');
  if (text === null) return DEFAULT_DURATION_SECONDS;
  if (!/^\d{1,9}$/.test(text))
    throw validationError(`Value '${text}' at 'durationSeconds' is not an integer`);
  const seconds = Number(text);
  if (seconds < MIN_DURATION_SECONDS) {
    throw constraint(
      'DurationSeconds',
      text,
      `Member must have value greater than or equal to ${MIN_DURATION_SECONDS}`,
    );
  }
  if (seconds > MAX_DURATION_SECONDS) {
    throw constraint(
      'DurationSeconds',
      text,
      `Member must have value less than or equal to ${MAX_DURATION_SECONDS}`,
    );
  }
  return seconds;
}

function readPolicyText(parameters: URLSearchParams): string | null {
  if ([...parameters.keys()].some((key) => key.startsWith('PolicyArns.'))) {
    throw validationError('The sandbox does not model PolicyArns.');
  }
  if (parameters.get('Policy') === null) return null;
  const text = requireText(parameters, 'Policy', 1, MAX_POLICY_CHARS);
  if (!POLICY_CHARACTERS.test(text)) {
    const pattern = '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+';
    throw constraint('Policy', text, `Member must satisfy regular expression pattern: ${pattern}`);
  }
  return text;
}

function requireText(parameters: URLSearchParams, name: string, min: number, max: number): string {
  const text = parameters.get(name);
  if (text === null) throw constraint(name, null, 'Member must not be null');
  if (text.length < min)
    throw constraint(name, text, `Member must have length greater than or equal to ${min}`);
  if (text.length > max) throw constraint(name, text, `Member must have length less than or equal to ${max}`);
  return text;
}

function parseSessionPolicy(text: string): Policy {
  try {
    return parsePolicy(text, 'permission');
  } catch (error) {
    if (error instanceof MalformedPolicyError)
      throw new ServiceError('MalformedPolicyDocument', error.message);
    throw error;
  }
}

/** Percent of the packed limit. AWS does not say how it packs; deflate behaves alike: what repeats costs little. */
function measurePolicy(text: string, limitBytes: number): number {
  const percent = Math.ceil((deflateRawSync(text, { level: 9 }).length * 100) / limitBytes);
  if (percent > 100) {
    const message = `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`;
    throw new ServiceError('PackedPolicyTooLarge', message);
  }
  return percent;
}

function constraint(name: string, value: string | null, rule: string): ServiceError {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  // A token must not come back in a message, however AWS words it.
  const shown = value === null ? 'Value null' : `Value '${name === 'WebIdentityToken' ? '***' : value}'`;
  return validationError(
    `1 validation error detected: ${shown} at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

function validationError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}

function notAuthorized(): ServiceError {
  return new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
}
