import { hint } from '../nearest.ts';
import { quote } from '../quote.ts';
import { isRegion } from './region.ts';

/** Where records go, as the input `audit` and the manifest's key `audit` name it. */
export type SinkUri = FileUri | LogsUri | S3Uri;

interface AnySink {
  /** The form that log, record and messages show: as written, without what it says about being optional. */
  readonly text: string;
  /** False: no value is released while it has not confirmed. */
  readonly isRequired: boolean;
}

export interface FileUri extends AnySink {
  readonly scheme: 'file';
}

export interface LogsUri extends AnySink {
  readonly scheme: 'cloudwatch-logs';
  readonly group: string;
  /** Undefined: the load's own. */
  readonly region: string | undefined;
}

export interface S3Uri extends AnySink {
  readonly scheme: 's3';
  readonly bucket: string;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  /** Undefined: the load's own. */
  readonly region: string | undefined;
}

const SCHEMES = ['file', 'cloudwatch-logs', 's3'] as const;
const PARAMETERS = ['region', 'optional'] as const;

/** CloudWatch Logs, CreateLogGroup: the pattern of `logGroupName`. */
const GROUP = /^[\w./#-]{1,512}$/;
/** S3 documentation, general purpose bucket naming rules. */
const BUCKET = /^(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const RESERVED_BUCKET = /^(?:xn--|sthree-)|(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/;
/** S3's safe characters without `*`, which a policy would take for a pattern; no empty part, none of dots alone. */
const PREFIX = /^(?:(?!\.{1,2}(?:\/|$))[\w!.'()=-]+(?:\/|$))*$/;
/** So that the keys of a load fit twice (two days) into a session policy of 2,048 characters, whatever else is in it. */
const MAX_PREFIX_CHARACTERS = 256;

const FORMS =
  'file, cloudwatch-logs://GROUP or s3://BUCKET/PREFIX, each with ?region=REGION&optional=true if need be';

/** Reads the URI of a sink; a list says everything that is wrong with it, each in one line. */
export function parseSinkUri(uri: string): SinkUri | readonly string[] {
  const mark = uri.indexOf('?');
  const [place, query] = mark < 0 ? [uri, undefined] : [uri.slice(0, mark), uri.slice(mark + 1)];
  const [, scheme = '', rest] = /^([^:/]*)(?::\/\/(.*))?$/s.exec(place) ?? [];
  const known = SCHEMES.find((each) => each === scheme);
  if (known === undefined || (known === 'file') !== (rest === undefined)) {
    return [mistakeInScheme(uri, known)];
  }
  const mistakes: string[] = [];
  const { region, isOptional } = readParameters(known, query, mistakes);
  const sink = locate(known, rest ?? '', region, mistakes);
  const shown = region === undefined ? place : `${place}?region=${region}`;
  return mistakes.length > 0 ? mistakes : { ...sink, text: shown, isRequired: !isOptional };
}

type Place = Omit<FileUri, keyof AnySink> | Omit<LogsUri, keyof AnySink> | Omit<S3Uri, keyof AnySink>;

function locate(
  scheme: SinkUri['scheme'],
  rest: string,
  region: string | undefined,
  mistakes: string[],
): Place {
  if (scheme === 'file') {
    return { scheme };
  }
  if (scheme === 'cloudwatch-logs') {
    if (!GROUP.test(rest)) {
      mistakes.push(
        `${quote(rest)} is no log group: 1 to 512 letters, digits and "_-/.#" (a group /a/b is written cloudwatch-logs:///a/b)`,
      );
    }
    return { scheme, group: rest, region };
  }
  const slash = rest.indexOf('/');
  const [bucket, path] = slash < 0 ? [rest, ''] : [rest.slice(0, slash), rest.slice(slash + 1)];
  mistakes.push(...mistakesInBucket(bucket), ...mistakesInPrefix(path));
  return { scheme, bucket, prefix: path === '' || path.endsWith('/') ? path : `${path}/`, region };
}

function mistakesInBucket(bucket: string): readonly string[] {
  if (!BUCKET.test(bucket)) {
    return [`${quote(bucket)} is no bucket: 3 to 63 lower-case letters, digits, "-" and single "."`];
  }
  return RESERVED_BUCKET.test(bucket)
    ? [`${quote(bucket)} is a name that S3 keeps for other things than buckets (access points, directories)`]
    : [];
}

function mistakesInPrefix(path: string): readonly string[] {
  if (path.length > MAX_PREFIX_CHARACTERS) {
    return [`the prefix has ${path.length} characters; allowed are ${MAX_PREFIX_CHARACTERS}`];
  }
  return PREFIX.test(path)
    ? []
    : [
        `the prefix ${quote(path)} is not allowed: letters, digits and "_-.!'()=", with single slashes between`,
      ];
}

interface Parameters {
  readonly region: string | undefined;
  readonly isOptional: boolean;
}

function readParameters(
  scheme: SinkUri['scheme'],
  query: string | undefined,
  mistakes: string[],
): Parameters {
  const given = new Map<string, string>();
  for (const pair of query === undefined ? [] : query.split('&')) {
    const [name = '', ...value] = pair.split('=');
    if (!PARAMETERS.some((known) => known === name)) {
      mistakes.push(
        `unknown parameter ${quote(name)}${hint(name, PARAMETERS)}; allowed: ${PARAMETERS.join(', ')}`,
      );
    } else if (given.has(name)) {
      mistakes.push(`${name} is given twice`);
    }
    given.set(name, value.join('='));
  }
  const region = given.get('region');
  const optional = given.get('optional') ?? 'false';
  if (region !== undefined && scheme === 'file') {
    mistakes.push('a file has no region');
  } else if (region !== undefined && !isRegion(region)) {
    mistakes.push(`region: ${quote(region)} is no Region; it is written as us-east-1`);
  }
  if (optional !== 'true' && optional !== 'false') {
    mistakes.push(`optional: ${quote(optional)} is not allowed; true or false`);
  }
  return { region, isOptional: optional === 'true' };
}

function mistakeInScheme(uri: string, known: SinkUri['scheme'] | undefined): string {
  if (known === 'file') {
    return `${quote(uri)} is no sink: "file" stands alone, Keytrail chooses the path`;
  }
  const word = /^[^:/?]*/.exec(uri)?.[0] ?? '';
  return `${quote(uri)} is no sink${known === undefined ? hint(word, SCHEMES) : ''}; allowed: ${FORMS}`;
}
