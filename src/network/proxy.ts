import { getProxyForUrl } from 'proxy-from-env';
import type { ProxyVariable, Route } from './route.ts';

/** A proxy that was named. `authorization` is a credential: it goes to the proxy and nowhere else. */
export interface NamedProxy {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  readonly authorization: string | undefined;
  /** `host:port`, as it may be shown. */
  readonly name: string;
  readonly variable: string;
}

const EXAMPLE = 'as http://proxy.example:3128';

/** The proxy that a variable names, or what is wrong with it, without the value. A bare `host:port` is plain http. */
export function parseProxy({ variable, text }: ProxyVariable): NamedProxy | string {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  if (url === null || url.hostname === '') {
    return `is no URL of a proxy; ${EXAMPLE}`;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `names a proxy by ${url.protocol}//, which is not supported; ${EXAMPLE}`;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return `has more than scheme, user, host and port; ${EXAMPLE}`;
  }
  const authorization = authorizationOf(url);
  if (authorization === null) {
    return 'holds a user or a password with a bad %-escape; write a % as %25';
  }
  const secure = url.protocol === 'https:';
  const port = Number(url.port) || (secure ? 443 : 80);
  const name = `${url.hostname}:${port}`;
  return { secure, host: url.hostname, port, authorization, name, variable };
}

/** The header's value (RFC 7617); null when the escapes in the URL are broken. */
function authorizationOf({ username, password }: URL): string | undefined | null {
  if (username === '' && password === '') {
    return undefined;
  }
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
  } catch {
    return null;
  }
}

/** True when the variables send https requests to this host through a proxy: `NO_PROXY` as `proxy-from-env` reads it. */
export function isProxied({ host, port }: Route): boolean {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return getProxyForUrl(`https://${name}:${port}`) !== '';
}
