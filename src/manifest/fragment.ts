import { quote } from '../quote.ts';

/** What stands after the `#` of a reference, as an RFC 6901 pointer in its string form; or why it is none. */
export type FragmentResult =
  | { readonly ok: true; readonly pointer: string }
  | { readonly ok: false; readonly message: string };

/**
 * Reads what follows the first `#`: a JSON pointer (`/a~1b/0`), or one key without a slash in front, which is
 * the short form of it (`a` is `/a`). A key that holds `/` or `~` has no short form: `a/b` could mean two steps
 * or one key, so both ways to write it are named. Percent signs stand for themselves (the string form of
 * RFC 6901, section 5, not its form in URIs).
 */
export function parseFragment(fragment: string): FragmentResult {
  if (fragment === '') {
    return refuse(
      'nothing follows the "#"; for the whole value leave the "#" out, else write "#key" or "#/pointer"',
    );
  }
  if (fragment.startsWith('/')) {
    return parsePointer(fragment);
  }
  if (/[/~]/.test(fragment)) {
    return refuse(
      `the key ${quote(fragment)} holds "/" or "~", which the short form cannot; write ` +
        `${quote(`#/${escapeSegment(fragment)}`)} for that one key${stepsHint(fragment)}`,
    );
  }
  return { ok: true, pointer: `/${fragment}` };
}

function parsePointer(pointer: string): FragmentResult {
  return /~(?![01])/.test(pointer)
    ? refuse(
        `in the pointer ${quote(pointer)} a "~" is followed by neither 0 nor 1; "~0" stands for "~", "~1" for "/"`,
      )
    : { ok: true, pointer };
}

function stepsHint(fragment: string): string {
  return fragment.includes('/') && !/~(?![01])/.test(fragment)
    ? `, ${quote(`#/${fragment}`)} for one step a key`
    : '';
}

function escapeSegment(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function refuse(message: string): FragmentResult {
  return { ok: false, message };
}
