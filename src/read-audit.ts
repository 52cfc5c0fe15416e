import { type AroundAudit, type AuditInputs, type GivenAudit, parseAuditFailure } from './audit-inputs.ts';
import { parseSigningKey, parseSinkUri, type SinkUri } from './manifest/index.ts';
import { parseRole, type Role } from './session/index.ts';
import { uniteSinks } from './unite-sinks.ts';

const KEYS =
  'alias/NAME, or the ARN of a KMS key as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

/** Reads the inputs about the audit trail; what is not allowed is noted. */
export function readAudit(given: GivenAudit, { uris, reader, mistakes }: AroundAudit): AuditInputs {
  const role = (text: string) => auditRole(text, reader);
  const roles = 'the ARN of a role in the partition of role-to-assume, which must be given as well';
  const override = given.take('allow-endpoint-override', parseSwitch, 'true or false');
  return {
    sinks: uniteSinks(readSinks(uris ?? '', mistakes), []),
    role: given.take('audit-role-to-assume', role, roles),
    failure: given.take('audit-failure', parseAuditFailure, 'block or warn') ?? 'block',
    signingKey: given.take('audit-signing-key', parseSigningKey, KEYS),
    allowEndpointOverride: override === 'true',
  };
}

function parseSwitch(text: string): 'true' | 'false' | undefined {
  return text === 'true' || text === 'false' ? text : undefined;
}

/** A role of another partition has another STS; without a role for the reads there is no token. */
function auditRole(text: string, reader: Role | undefined): Role | undefined {
  const role = parseRole(text);
  return role !== undefined && role.partition === reader?.partition ? role : undefined;
}

/**
 * The input `audit`: a URI a line; blank lines, and those that begin with `#`, are none. Every mistake is noted with its
 * line.
 */
function readSinks(text: string, mistakes: string[]): readonly SinkUri[] {
  const sinks = text.split('\n').flatMap((line, index): readonly SinkUri[] => {
    const uri = line.trim();
    const parsed = uri === '' || uri.startsWith('#') ? [] : parseSinkUri(uri);
    if ('scheme' in parsed) {
      return [parsed];
    }
    mistakes.push(...parsed.map((mistake) => `audit, line ${index + 1}: ${mistake}`));
    return [];
  });
  if (sinks.some(({ scheme, isRequired }) => scheme === 'file' && !isRequired)) {
    requireAny(sinks, mistakes);
  }
  return sinks;
}

/** The file is a sink that is required. It may be optional only where another one is not. */
function requireAny(sinks: readonly SinkUri[], mistakes: string[]): void {
  if (!sinks.some(({ isRequired }) => isRequired)) {
    mistakes.push('audit: file?optional=true needs a sink beside it that is not optional');
  }
}
