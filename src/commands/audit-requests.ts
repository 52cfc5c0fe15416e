import { type LogsUri, parseSinkUri, type S3Uri } from '../manifest/index.ts';
import { quote } from '../quote.ts';
import { OCSF_VERSIONS, type OcsfVersion } from '../review/index.ts';
import { type ExecOptions, oneOf, single, valuesOf } from './read-options.ts';
import { notRight } from './usage.ts';

/** Where records are read. */
export type Source = { readonly scheme: 'path'; readonly text: string } | LogsUri | S3Uri;

export interface VerifyRequest {
  readonly sources: readonly Source[];
  readonly publicKeys: readonly string[];
  readonly sealKeys: readonly string[];
  readonly isUnsignedAllowed: boolean;
  /** Milliseconds since 1970. */
  readonly until: number | undefined;
  readonly format: 'text' | 'json';
}

export interface ShowRequest {
  readonly sources: readonly Source[];
  readonly run: string | undefined;
  readonly format: 'table' | 'json' | 'jsonl';
}

export interface ExportRequest {
  readonly sources: readonly Source[];
  readonly run: string | undefined;
  readonly format: 'ocsf';
  readonly ocsfVersion: OcsfVersion;
}

export interface SealRequest {
  readonly store: S3Uri;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly signingKey: string;
}

/** An instant with its offset: a time without one would be another on each machine. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Throws KT903 with all mistakes, as the others do. */
export function verifyRequest(given: readonly string[], options: ExecOptions): VerifyRequest {
  return whole('keytrail audit verify', (mistakes) => ({
    sources: sourcesOf(given, mistakes),
    publicKeys: valuesOf(options, 'public-key'),
    sealKeys: valuesOf(options, 'seal-key'),
    isUnsignedAllowed: options['allowUnsigned'] === true,
    until: instantOf(options, mistakes),
    format: formatOf(options, ['text', 'json'], mistakes),
  }));
}

export function showRequest(given: readonly string[], options: ExecOptions): ShowRequest {
  return whole('keytrail audit show', (mistakes) => ({
    sources: sourcesOf(given, mistakes),
    run: one(options, 'run', mistakes),
    format: formatOf(options, ['table', 'json', 'jsonl'], mistakes),
  }));
}

export function exportRequest(given: readonly string[], options: ExecOptions): ExportRequest {
  return whole('keytrail audit export', (mistakes) => {
    if (valuesOf(options, 'format').length === 0)
      mistakes.push('the option --format is missing; ocsf is the one');
    return {
      sources: sourcesOf(given, mistakes),
      run: one(options, 'run', mistakes),
      format: formatOf(options, ['ocsf'], mistakes),
      ocsfVersion: oneOf(
        '--ocsf-version',
        one(options, 'ocsf-version', mistakes) ?? OCSF_VERSIONS[0],
        OCSF_VERSIONS,
        mistakes,
      ),
    };
  });
}

export function sealRequest(options: ExecOptions): SealRequest {
  return whole('keytrail audit seal', (mistakes) => {
    const needed = (name: string) => {
      const value = one(options, name, mistakes);
      if (value === undefined) mistakes.push(`the option --${name} is missing`);
      return value ?? '';
    };
    const store = needed('store');
    needed('until');
    return {
      store: store === '' ? NOWHERE : storeOf(store, mistakes),
      until: instantOf(options, mistakes) ?? 0,
      signingKey: needed('signing-key'),
    };
  });
}

function whole<Request>(path: string, read: (mistakes: string[]) => Request): Request {
  const mistakes: string[] = [];
  const request = read(mistakes);
  if (mistakes.length > 0) throw notRight(mistakes, path);
  return request;
}

function one(options: ExecOptions, name: string, mistakes: string[]): string | undefined {
  return single(name, valuesOf(options, name), mistakes) || undefined;
}

function formatOf<Format extends string>(
  options: ExecOptions,
  formats: readonly [Format, ...Format[]],
  mistakes: string[],
): Format {
  return oneOf('--format', one(options, 'format', mistakes) ?? formats[0], formats, mistakes);
}

function instantOf(options: ExecOptions, mistakes: string[]): number | undefined {
  const text = single('until', valuesOf(options, 'until'), []);
  if (text === undefined) return undefined;
  const time = INSTANT.test(text) && isDay(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    mistakes.push(`--until ${quote(text)} is no time; it is written as 2026-11-23T10:00:00Z`);
  return time;
}

/** False for the 30th of February: `Date` makes another day of it, and a seal would be of that. */
function isDay(text: string): boolean {
  const day = text.slice(0, 'YYYY-MM-DD'.length);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function sourcesOf(given: readonly string[], mistakes: string[]): readonly Source[] {
  return given.flatMap((text) => {
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { scheme: 'path' as const, text };
    const source = parseSinkUri(text);
    if (!('scheme' in source)) mistakes.push(...source.map((mistake) => `${quote(text)}: ${mistake}`));
    else if (source.scheme === 'file') mistakes.push(`${quote(text)}: give the path of the file`);
    else return source;
    return [];
  });
}

const NOWHERE: S3Uri = {
  scheme: 's3',
  text: '',
  bucket: '',
  prefix: '',
  region: undefined,
  isRequired: true,
};

function storeOf(text: string, mistakes: string[]): S3Uri {
  const store = parseSinkUri(text);
  if ('scheme' in store && store.scheme === 's3') return store;
  mistakes.push(`--store ${quote(text)} is no bucket; it is written as s3://BUCKET/PREFIX`);
  return NOWHERE;
}
