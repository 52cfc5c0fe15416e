/** The IPv4 block and the names that RFC 6761 and RFC 1122 keep for this machine. `URL` has brought them into this form. */
const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** True when what is sent to this URL never leaves the machine. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/**
 * Why a request that carries a token or credentials may not go to this address; undefined when it may. Plain http is
 * for this machine only. The reason never holds the address: it can hold a password.
 */
export function mistakeInAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return 'is no URL that begins with https://';
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    return `is plain http to ${url.host}, which is allowed for this machine only (localhost, 127.0.0.0/8, ::1)`;
  }
  return undefined;
}

/** The same for an endpoint of AWS, which the SDK completes with paths of its own. */
export function mistakeInEndpoint(text: string): string | undefined {
  const url = URL.parse(text);
  if (url !== null && (url.username !== '' || url.password !== '')) {
    return 'holds a user or a password, which AWS knows no use for';
  }
  if (url !== null && (url.search !== '' || url.hash !== '')) {
    return 'has a query or a fragment; an endpoint is scheme, host, port and path';
  }
  return mistakeInAddress(text);
}

/** An address as log and record may show it: as it was given, or without what could be a password. */
export function showAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) {
    return '(no URL)';
  }
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.search = '';
  bare.hash = '';
  return bare.href === url.href ? text : bare.href;
}
