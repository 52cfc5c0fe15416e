import { quote } from '../quote.ts';
import type { Declaration, Position } from './declaration.ts';
import { ENV_NAME_RULE, isEnvName, type NamedPlace } from './env-names.ts';
import type { Mistakes } from './mistakes.ts';
import { type Defaults, declareShort } from './secrets.ts';

/** What positions in the input name as their file. */
const INPUT = 'input secrets';

export interface Inline {
  readonly declarations: readonly Declaration[];
  /** Of every line that has a name, also where its reference has a mistake. */
  readonly names: readonly NamedPlace[];
}

/**
 * Reads the input `secrets`: a line each `NAME = reference`, blank lines, and comments, which a `#` begins only at
 * a line's start or after a blank (so that `/db#/host` keeps its pointer). Lines end in LF or CR LF.
 */
export function readInline(text: string, defaults: Defaults, mistakes: Mistakes): Inline {
  const declarations: Declaration[] = [];
  const names: NamedPlace[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const parts = splitLine(line, index + 1, mistakes);
    if (parts === undefined) {
      continue;
    }
    names.push({ name: parts.name.text, position: parts.name.position });
    const at = { name: parts.name.position, reference: parts.reference.position };
    const declaration = declareShort(parts.name.text, parts.reference.text, at, defaults, mistakes);
    if (declaration !== undefined) {
      declarations.push(declaration);
    }
  }
  return { declarations, names };
}

interface Word {
  readonly text: string;
  readonly position: Position;
}

/** Undefined for a line that declares nothing; its mistake, if any, is noted. */
function splitLine(
  line: string,
  number: number,
  mistakes: Mistakes,
): { name: Word; reference: Word } | undefined {
  const content = line.replace(/(^|[ \t])#.*$/s, '$1');
  if (/^[ \t]*$/.test(content)) {
    return undefined;
  }
  const equals = content.indexOf('=');
  const name = cutWord(content, 0, equals === -1 ? content.length : equals, number);
  if (equals === -1) {
    // The line is not shown: it may be a value that was pasted here.
    mistakes.add(
      'mistake',
      name.position,
      'there is no "="; a line is NAME = reference, as "DB_URL = ssm:/acme/prod/db_url"',
    );
    return undefined;
  }
  if (!isEnvName(name.text)) {
    mistakes.add('mistake', name.position, `${quote(name.text)} is not allowed: ${ENV_NAME_RULE}`);
    return undefined;
  }
  return { name, reference: cutWord(content, equals + 1, content.length, number) };
}

/** What stands between two columns, without the blanks around it. */
function cutWord(content: string, start: number, end: number, line: number): Word {
  let first = start;
  let last = end;
  while (first < last && isBlank(content[first])) {
    first += 1;
  }
  while (last > first && isBlank(content[last - 1])) {
    last -= 1;
  }
  return { text: content.slice(first, last), position: { file: INPUT, line, column: first + 1 } };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
