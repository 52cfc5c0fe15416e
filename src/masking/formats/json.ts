/** The leaves of a JSON text, read from its tokens: a parser would drop the first of two equal keys, and how a number was written. */

/** A string or number inside a JSON text. */
export interface JsonLeaf {
  /** Where it stands, RFC 6901; `''` when the text is that leaf alone. */
  readonly pointer: string;
  /** What a program that parsed the text prints: the decoded string, the number as JavaScript prints it. */
  readonly text: string;
  /** What stands in the text, without quotes: differs from `text` by escapes, or by how the number is written. */
  readonly written: string;
}

/** A container that is open: for an object the key that was read last, for an array the index. */
interface Frame {
  key: string | undefined;
  index: number;
  isKeyNext: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\],:]/g;

/**
 * All strings and numbers of a JSON text, keys excepted, in the order of the text; undefined when the text is no JSON
 * container or string. `true`, `false` and `null` are structure and not listed.
 */
export function jsonLeaves(text: string): readonly JsonLeaf[] | undefined {
  const source = text.replace(/^\uFEFF/, '').trim();
  if (!/^[{["]/.test(source) || !isJson(source)) return undefined;
  const leaves: JsonLeaf[] = [];
  const stack: Frame[] = [];
  for (const [token] of source.matchAll(TOKEN)) {
    const frame = stack.at(-1);
    if (token === '{' || token === '[') {
      stack.push({ key: undefined, index: 0, isKeyNext: token === '{' });
    } else if (token === '}' || token === ']') {
      stack.pop();
    } else if (token === ',') {
      moveOn(frame);
    } else if (token !== ':') {
      readScalar(token, stack, leaves);
    }
  }
  return leaves;
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** After a comma: the next key of an object, the next index of an array. */
function moveOn(frame: Frame | undefined): void {
  if (frame === undefined) return;
  if (frame.key === undefined) frame.index += 1;
  else frame.isKeyNext = true;
}

function readScalar(token: string, stack: readonly Frame[], leaves: JsonLeaf[]): void {
  const frame = stack.at(-1);
  const isString = token.startsWith('"');
  const text = String(JSON.parse(token));
  if (isString && frame?.isKeyNext) {
    frame.key = text;
    frame.isKeyNext = false;
  } else {
    leaves.push({ pointer: pointerOf(stack), text, written: isString ? token.slice(1, -1) : token });
  }
}

function pointerOf(stack: readonly Frame[]): string {
  return stack.map((frame) => `/${escapeToken(frame.key ?? String(frame.index))}`).join('');
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
