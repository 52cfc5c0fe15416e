import { readFileSync } from 'node:fs';
import { KeytrailError, messageOf } from '../errors.ts';
import { plainOrQuoted } from '../quote.ts';
import { Secret } from '../secret.ts';
import { codeOf } from '../system.ts';

/** Where `--values -` is read: standard input is what is filtered. */
const VALUES_DESCRIPTOR = 3;

/**
 * The values of `keytrail redact`: a JSON list of objects with the texts `id` and `value`. Throws KT904, which shows
 * nothing of what the file holds: not even a misplaced `id`, which can be a value.
 */
export function readValues(file: string): readonly Secret[] {
  const what = file === '-' ? 'file descriptor 3' : `the file ${plainOrQuoted(file)}`;
  return parse(readText(file, what), what);
}

function readText(file: string, what: string): string {
  try {
    return readFileSync(file === '-' ? VALUES_DESCRIPTOR : file, 'utf8');
  } catch (thrown) {
    throw refuse(what, `could not be read (${codeOf(thrown) ?? 'unknown reason'})`);
  }
}

function parse(text: string, what: string): readonly Secret[] {
  const list = parseJson(text, what);
  if (!Array.isArray(list)) {
    throw refuse(what, 'holds no JSON list');
  }
  const entries: readonly unknown[] = list;
  return entries.map((entry, index) => {
    const { id, value } = Object(entry) as { readonly id?: unknown; readonly value?: unknown };
    if (typeof id !== 'string' || typeof value !== 'string') {
      const key = typeof id === 'string' ? 'value' : 'id';
      throw refuse(what, `has no text "${key}" in its entry ${index + 1} of ${entries.length}`);
    }
    return new Secret(id, value);
  });
}

/** The parser's own message would quote the text: only the place is taken from it. */
function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (thrown) {
    const [place] = /\(line \d+ column \d+\)/.exec(messageOf(thrown)) ?? ['(it ends too early)'];
    throw refuse(what, `holds no valid JSON ${place}`);
  }
}

function refuse(what: string, reason: string): KeytrailError {
  return new KeytrailError('KT904', `${what} ${reason}; nothing was passed on.`);
}
