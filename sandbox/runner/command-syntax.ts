import { trimWhiteSpace, trimWhiteSpaceStart } from './dotnet-text.ts';

/** A workflow command of a line of output. Names and property names are compared without regard to case. */
export interface Command {
  readonly name: string;
  /** By lower-case property name. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

type Escapes = readonly (readonly [escape: string, text: string])[];

/** In the order in which the runner replaces them; `%25` is last, so that `%250A` becomes `%0A`. */
const DATA: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const BRACKET: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

/**
 * Reads a line as the runner does (`ActionCommand` of actions/runner): `::name k=v,…::data` at the line's start, blanks
 * before it allowed; else `##[name k=v;…]data` anywhere, the first `##[` only.
 * `isRegistered` gets the name in lower case; a line with another name is no command but text.
 */
export function parseCommand(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  return parseColons(line, isRegistered) ?? parseBracket(line, isRegistered);
}

function parseColons(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const text = trimWhiteSpaceStart(line);
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) {
    return undefined;
  }
  const { name, rest } = splitAtBlank(text.slice(2, end));
  return isRegistered(name)
    ? {
        name,
        properties: parseProperties(trimWhiteSpace(rest), ',', PROPERTY),
        data: unescapeText(text.slice(end + 2), DATA),
      }
    : undefined;
}

function parseBracket(line: string, isRegistered: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) {
    return undefined;
  }
  const { name, rest } = splitAtBlank(line.slice(start + 3, end));
  return isRegistered(name)
    ? {
        name,
        properties: parseProperties(rest, ';', BRACKET),
        data: unescapeText(line.slice(end + 1), BRACKET),
      }
    : undefined;
}

function splitAtBlank(text: string): { readonly name: string; readonly rest: string } {
  const blank = text.indexOf(' ');
  const name = blank < 0 ? text : text.slice(0, blank);
  return { name: name.toLowerCase(), rest: blank < 0 ? '' : text.slice(blank + 1) };
}

function parseProperties(text: string, separator: string, escapes: Escapes): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const property of text.split(separator)) {
    const equals = property.indexOf('=');
    // A pair without a name or without a value is left out, not read as empty.
    if (equals > 0 && equals < property.length - 1) {
      properties.set(
        property.slice(0, equals).toLowerCase(),
        unescapeText(property.slice(equals + 1), escapes),
      );
    }
  }
  return properties;
}

function unescapeText(text: string, escapes: Escapes): string {
  return escapes.reduce((current, [escaped, plain]) => current.replaceAll(escaped, plain), text);
}
