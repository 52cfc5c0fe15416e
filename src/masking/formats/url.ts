/** Passwords in URLs, and what they are when a program has decoded them. */

/** So many URLs of one text are looked at. */
const MAXIMUM_URLS = 20;

/** URLs that programs make: a `@` in their path is no end of a password. In those of databases, written by hand, it is. */
const WEB = /^(?:https?|wss?|ftp)$/i;

/**
 * The passwords of the URLs in a text, as written and percent-decoded; a user without a password counts as one
 * (`https://TOKEN@host`). A password with `/`, `?` or `#` in it, which makes the text no URL, is found as well.
 */
export function urlSecrets(text: string): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf('://');
  for (let seen = 0; at >= 0 && seen < MAXIMUM_URLS; seen += 1) {
    const scheme = /[a-z][a-z\d+.-]{0,40}$/i.exec(text.slice(Math.max(0, at - 41), at))?.[0];
    const next = text.indexOf('://', at + 3);
    const rest = /^[^\s"<>]*/.exec(text.slice(at + 3))?.[0] ?? '';
    if (scheme !== undefined) found.push(...userInfos(scheme, rest).flatMap(secretOf));
    at = next;
  }
  return [...new Set(found.flatMap(withDecoded))];
}

/** As written, and percent-decoded where that differs. What is no valid escape stays as it is. */
export function withDecoded(text: string): readonly string[] {
  if (!text.includes('%')) return [text];
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
  return decoded === text ? [text] : [text, decoded];
}

function userInfos(scheme: string, rest: string): readonly string[] {
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  const end = authority.lastIndexOf('@');
  if (end >= 0) return [authority.slice(0, end)];
  const last = WEB.test(scheme) ? -1 : rest.lastIndexOf('@');
  const userInfo = rest.slice(0, Math.max(last, 0));
  return userInfo.includes(':') ? [userInfo] : [];
}

function secretOf(userInfo: string): readonly string[] {
  const colon = userInfo.indexOf(':');
  const password = userInfo.slice(colon + 1);
  return password === '' ? [userInfo.slice(0, Math.max(colon, 0))] : [password];
}
