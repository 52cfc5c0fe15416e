import { parseSigningKey, parseSinkUri, type SigningKey, type SinkUri } from './manifest/index.ts';
import { parseRole, type Role } from './session/index.ts';

/** What becomes of a load whose record a required sink does not confirm. */
export type AuditFailure = 'block' | 'warn';

/** The inputs that say where records go. */
export interface AuditInputs {
  /** As the input names them; what the manifest adds is not among them. */
  readonly sinks: readonly SinkUri[];
  /** The role of the sinks' session; undefined: that of the reads. */
  readonly role: Role | undefined;
  readonly failure: AuditFailure;
  /** Undefined: results are not signed. */
  readonly signingKey: SigningKey | undefined;
  /** True: records may go to an endpoint that a variable names. */
  readonly allowEndpointOverride: boolean;
}

/** The inputs that were given, each checked when it is taken. */
interface Given {
  take<T>(name: TakenName, parse: (text: string) => T | undefined, allowed: string): T | undefined;
}

type TakenName = 'audit-role-to-assume' | 'audit-failure' | 'audit-signing-key' | 'allow-endpoint-override';

const KEYS =
  'alias/NAME, or the ARN of a KMS key as arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

/** What is read beside the inputs that `Given` takes. */
interface Around {
  /** The input `audit`, as it was given. */
  readonly uris: string | undefined;
  /** The role of the reads. */
  readonly reader: Role | undefined;
  readonly mistakes: string[];
}

/** Reads them; what is not allowed is noted. */
export function readAudit(given: Given, { uris, reader, mistakes }: Around): AuditInputs {
  const role = (text: string) => auditRole(text, reader);
  const roles = 'the ARN of a role in the partition of role-to-assume, which must be given as well';
  const override = given.take('allow-endpoint-override', parseSwitch, 'true or false');
  return {
    sinks: readSinks(uris ?? '', mistakes),
    role: given.take('audit-role-to-assume', role, roles),
    failure: given.take('audit-failure', parseFailure, 'block or warn') ?? 'block',
    signingKey: given.take('audit-signing-key', parseSigningKey, KEYS),
    allowEndpointOverride: override === 'true',
  };
}

/** What the input `audit-failure` says, before the others are checked: their refusal is on record, too. */
export function auditFailureOf(values: ReadonlyMap<string, string>): AuditFailure {
  return parseFailure(values.get('audit-failure')?.trim() ?? '') ?? 'block';
}

function parseFailure(text: string): AuditFailure | undefined {
  return text === 'block' || text === 'warn' ? text : undefined;
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
export function readSinks(text: string, mistakes: string[]): readonly SinkUri[] {
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

/**
 * The sinks of input and manifest together, each once; one that either of them requires is required. The file is always
 * there, and only the input can make it optional.
 */
export function uniteSinks(input: readonly SinkUri[], manifest: readonly SinkUri[]): readonly SinkUri[] {
  const file = input.filter(({ scheme }) => scheme === 'file');
  const isFileRequired = file.length === 0 || file.some(({ isRequired }) => isRequired);
  const remote = [...input, ...manifest].filter(({ scheme }) => scheme !== 'file');
  const alike = Map.groupBy(remote, placeOf);
  const united = [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, isRequired: [first, ...others].some(({ isRequired }) => isRequired) }],
  );
  return [{ scheme: 'file', text: 'file', isRequired: isFileRequired }, ...united];
}

function placeOf(sink: SinkUri): string {
  if (sink.scheme === 's3') {
    return `s3 ${sink.bucket} ${sink.prefix}`;
  }
  return sink.scheme === 'file' ? 'file' : `${sink.scheme} ${sink.region ?? ''} ${sink.group}`;
}
