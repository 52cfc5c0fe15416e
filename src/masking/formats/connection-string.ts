/** Secret parts of connection strings and query strings: `Password=…;`, `key=value` DSNs, JDBC, SAS, Go's MySQL. */

/** Names whose value is secret, compared in lower case without blanks, `_`, `-` and `.`. */
const SECRET_NAME =
  /(?:password|passwd|passphrase|pwd|secret|token|accesskey|accountkey|apikey|privatekey|sharedkey|signature|credential|sig|pass)$|^(?:key|code|auth|sas)$/;

/** A name, its `=`, and what stands before: the start, a separator, or a blank. */
const NAME = /(?:^|[;&?,{\s])\s{0,4}([a-z][\w .-]{0,40}?)\s{0,4}=\s{0,4}/gi;

const MAXIMUM_NAMES = 200;

/** The secret values in a text of one line, without their quotes. */
export function connectionSecrets(text: string): readonly string[] {
  if (!text.includes('=') && !text.includes('@')) return [];
  const found = [...driverSecrets(text)];
  let seen = 0;
  for (const match of text.matchAll(NAME)) {
    if (++seen > MAXIMUM_NAMES) break;
    if (isSecretName(match[1] ?? ''))
      found.push(...valuesAt(text.slice(match.index + match[0].length), text));
  }
  return [...new Set(found.filter((value) => value !== ''))];
}

/** Whether what stands behind such a name is secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[\s_.-]/g, ''));
}

/** The value at the start of `rest`: quoted, or up to what separates the pairs of this text. */
function valuesAt(rest: string, text: string): readonly string[] {
  const quoted =
    /^"((?:[^"]|"")*)"/.exec(rest) ??
    /^'((?:[^'\\]|''|\\.)*)'/.exec(rest) ??
    /^\{((?:[^}]|\}\})*)\}/.exec(rest);
  if (quoted !== null) return unquoted(quoted[0].charAt(0), quoted[1] ?? '');
  return endsFor(text).map((end) => (rest.split(end, 1)[0] ?? '').trim());
}

/** A doubled quote stands for one (ADO.NET, ODBC), a backslash for what follows it (libpq). */
function unquoted(quote: string, inner: string): readonly string[] {
  const close = quote === '{' ? '}' : quote;
  return [inner, inner.replaceAll(close + close, close), inner.replace(/\\(.)/g, '$1')];
}

function endsFor(text: string): readonly RegExp[] {
  const isQuery = /[?&]/.test(text);
  const hasPairs = text.includes(';');
  if (hasPairs) return isQuery ? [/;/, /[&#;\s]/] : [/;/];
  return isQuery ? [/[&#\s]/, /\s/] : [/\s/];
}

/** `user:password@tcp(host)/db` of Go's MySQL driver, `jdbc:oracle:thin:user/password@…`. */
function driverSecrets(text: string): readonly string[] {
  const at = text.lastIndexOf('@');
  if (at < 0) return [];
  const before = text.slice(0, at);
  const oracle = /^jdbc:oracle:\w+:[^/\s]*\/(.*)$/.exec(before);
  if (oracle !== null) return [oracle[1] ?? ''];
  const isDriver = /^[a-z]+\([^)]*\)\/|^\/|^[\w.-]+:\d+(?:\/|$)/i.test(text.slice(at + 1));
  const driver = isDriver ? /^[^:/\s]+:(?!\/\/)(.*)$/.exec(before) : null;
  return driver === null ? [] : [driver[1] ?? ''];
}
