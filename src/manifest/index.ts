import { KeytrailError } from '../errors.ts';
import type { ReadFile } from './ciphertext-files.ts';
import type { Declaration, Declared } from './declaration.ts';
import { hashManifest, type ManifestFile } from './document.ts';
import { type AllowedNames, openNameGuard, refuseRepeatedNames } from './env-names.ts';
import { type Inline, readInline } from './inline.ts';
import { type Manifest, readManifest, UNKNOWN_DEFAULTS } from './manifest.ts';
import { Mistakes } from './mistakes.ts';
import { MAX_SECRETS } from './schema.ts';
import { selectScope } from './scopes.ts';
import { NO_DEFAULTS } from './secrets.ts';

export { formatArn } from './arn.ts';
export { MAX_CIPHERTEXT_FILE_BYTES } from './ciphertext.ts';
export type { ReadFile } from './ciphertext-files.ts';
export type { Declaration, Declared, Encoding, KmsReference, SsmReference } from './declaration.ts';
export { MAX_MANIFEST_BYTES, type ManifestFile } from './document.ts';
export { type AllowedNames, isEnvName } from './env-names.ts';
export { formatPosition } from './mistakes.ts';
export { isRegion, partitionOf } from './region.ts';
export { parseSigningKey, type SigningKey } from './signing-key.ts';
export { type LogsUri, parseSinkUri, type S3Uri, type SinkUri } from './sink-uri.ts';

/** What the job asked for, as it came in: an empty text counts as not given. */
export interface DeclareRequest {
  readonly manifest?: ManifestFile | undefined;
  /** The input `secrets`: a line each `NAME = reference`. */
  readonly inlineSecrets?: string | undefined;
  /** The input `scope`. */
  readonly scope?: string | undefined;
  /** Names that pass though variables of such names are refused; `all` when no variable will be set. Default: none. */
  readonly allowedNames?: AllowedNames | undefined;
  /** Reads the file that a `kms:` reference names; without it there is none. */
  readonly readFile?: ReadFile | undefined;
}

/**
 * Checks what a job declares. Throws one KeytrailError that lists every mistake (`FILE:LINE:COLUMN  message`):
 * KT102 when nothing is declared, KT103 for mistakes, KT104 when only the scope does not fit, KT105 when all that is
 * wrong is not supported yet, KT106 for a manifest that is too large or not UTF-8, KT110 when all that is wrong are
 * names of variables that are refused.
 */
export async function declare(request: DeclareRequest): Promise<Declared> {
  const mistakes = new Mistakes();
  const manifest =
    request.manifest === undefined ? undefined : await readManifest(request.manifest, mistakes);
  const isUnreadable = manifest === 'unreadable';
  const known = isUnreadable ? undefined : manifest;
  const defaults = isUnreadable ? UNKNOWN_DEFAULTS : (known?.defaults ?? NO_DEFAULTS);
  const inline = readInline(request.inlineSecrets ?? '', defaults, mistakes);
  checkTogether(known, inline, mistakes);
  const guardNames = await openNameGuard(request.allowedNames ?? []);
  guardNames(inline.names, mistakes);
  if (isUnreadable) {
    throw refuseDeclarations(mistakes);
  }
  const selection = selectScope(known?.scopes, request.scope, mistakes);
  // What the scope leaves out sets no variable.
  const names = known?.names.filter(({ name }) => selection.includes(name)) ?? [];
  guardNames(names, mistakes);
  const selected = known?.declarations.filter(({ name }) => selection.includes(name)) ?? [];
  const declarations = await withCiphertexts([...selected, ...inline.declarations], request, mistakes);
  if (mistakes.count > 0) {
    throw refuseDeclarations(mistakes);
  }
  return {
    declarations: requireAny(declarations),
    manifest: identityOf(request.manifest),
    scope: selection.scope,
    audit: known?.audit ?? [],
  };
}

function identityOf(file: ManifestFile | undefined): Declared['manifest'] {
  return file === undefined ? null : { path: file.path, sha256: hashManifest(file.bytes) };
}

/** Reads the files that the declarations name, so that their mistakes are told with all others. */
async function withCiphertexts(
  declarations: readonly Declaration[],
  { readFile = async () => undefined }: DeclareRequest,
  mistakes: Mistakes,
): Promise<readonly Declaration[]> {
  if (declarations.every(({ reference }) => reference.scheme !== 'kms')) {
    return declarations;
  }
  const { readCiphertexts } = await import('./ciphertext-files.ts');
  return await readCiphertexts(declarations, readFile, mistakes);
}

/** What neither the manifest nor the inline lines can see alone: repeated names and the number of secrets. */
function checkTogether(manifest: Manifest | undefined, inline: Inline, mistakes: Mistakes): void {
  const names = manifest?.names ?? [];
  refuseRepeatedNames([...names, ...inline.names], mistakes);
  const surplus = inline.names[Math.max(0, MAX_SECRETS - names.length)];
  if (surplus !== undefined) {
    const total = names.length + inline.names.length;
    mistakes.add('mistake', surplus.position, `there are ${total} secrets; allowed are ${MAX_SECRETS}`);
  }
}

function refuseDeclarations(mistakes: Mistakes): KeytrailError {
  const { listed, count } = mistakes;
  const details = mistakes.lines();
  if (listed.every(({ kind }) => kind === 'unsupported')) {
    const what = count === 1 ? 'one thing that is' : `${count} things that are`;
    return new KeytrailError('KT105', `the declarations use ${what} not supported yet; nothing was read`, {
      details,
    });
  }
  if (listed.every(({ kind }) => kind === 'scope')) {
    return new KeytrailError('KT104', listed.map(({ message }) => message).join('; '));
  }
  if (listed.every(({ kind }) => kind === 'name')) {
    const what = count === 1 ? 'a variable that is' : `${count} variables that are`;
    return new KeytrailError('KT110', `the declarations name ${what} refused; nothing was read`, { details });
  }
  const found = count === 1 ? 'a mistake' : `${count} mistakes`;
  return new KeytrailError('KT103', `the declarations have ${found}; nothing was read`, { details });
}

function requireAny(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.length === 0) {
    throw nothingDeclared('neither the manifest nor the input `secrets` declares a secret');
  }
  return declarations;
}

const WRITE_THREE_LINES =
  'Write these three lines into `.keytrail.yml`, or one line `DATABASE_URL = ssm:/acme/prod/db_url` into the input `secrets`.';

/** The error when there is nothing to load; `reason` says what was looked for. */
export function nothingDeclared(reason: string, fix = WRITE_THREE_LINES): KeytrailError {
  return new KeytrailError('KT102', `nothing is declared: ${reason}; write for example`, {
    details: ['version: 1', 'secrets:', '  DATABASE_URL: ssm:/acme/prod/db_url'],
    fix,
  });
}
