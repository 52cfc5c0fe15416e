import { type ClientRequest, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { KeytrailError } from '../errors.ts';
import { isProxied, type NamedProxy, parseProxy } from './proxy.ts';
import { ProxyRefusal, refusedWith, unreachable } from './proxy-refusal.ts';
import type { ProxyVariable, Route, TunnelEvents, Tunnels } from './route.ts';

interface TunnelOptions extends TunnelEvents {
  readonly attemptMs: number;
}

/** What the proxy may take of an attempt, so that its silence is told as the proxy's and not as the server's. */
const TUNNEL_SHARE = 0.75;

/** Tunnels through the proxy that a variable names. Throws KT109 when it names none. */
export function createTunnels(given: ProxyVariable, options: TunnelOptions): Tunnels {
  const proxy = parseProxy(given);
  if (typeof proxy === 'string') {
    throw new KeytrailError('KT109', `${given.variable} ${proxy}.`);
  }
  return new HttpTunnels(proxy, options);
}

/**
 * Tunnels by CONNECT (RFC 9110, 9.3.6) over Node's own client. An answer other than 2xx ends the tunnel here: nothing
 * that a proxy says may be taken for the answer of the server behind it.
 */
class HttpTunnels implements Tunnels {
  readonly #proxy: NamedProxy;
  readonly #options: TunnelOptions;
  readonly #underWay = new Set<ClientRequest>();
  #isTold = false;

  constructor(proxy: NamedProxy, options: TunnelOptions) {
    this.#proxy = proxy;
    this.#options = options;
  }

  covers(route: Route): boolean {
    return isProxied(route);
  }

  async connect(route: Route): Promise<Socket> {
    const { onProxy, onTried } = this.#options;
    if (!this.#isTold) {
      this.#isTold = true;
      onProxy(this.#proxy.name, this.#proxy.variable);
    }
    try {
      const socket = await this.#ask(authorityOf(route));
      onTried(undefined);
      return socket;
    } catch (thrown) {
      const refusal = thrown instanceof ProxyRefusal ? thrown : unreachable(this.#proxy, thrown);
      onTried(refusal.message);
      throw refusal;
    }
  }

  close(): void {
    for (const request of this.#underWay) {
      request.destroy();
    }
  }

  /** Resolves with the socket as soon as the proxy has agreed; what it sends from then on comes from the server. */
  #ask(authority: string): Promise<Socket> {
    const limitMs = Math.round(this.#options.attemptMs * TUNNEL_SHARE);
    const request = requestTo(this.#proxy, authority);
    this.#underWay.add(request);
    const silent = () => request.destroy(new Error(`it did not answer within ${limitMs} ms`));
    const late = setTimeout(silent, limitMs);
    return new Promise<Socket>((resolve, reject) => {
      request.once('connect', (answer, socket: Socket, head) => {
        const { statusCode = 0 } = answer;
        if (statusCode < 200 || statusCode > 299) {
          socket.destroy();
          reject(refusedWith(this.#proxy, authority, statusCode));
          return;
        }
        socket.unshift(head);
        socket.setNoDelay(true);
        resolve(socket);
      });
      request.on('error', reject).end();
    }).finally(() => {
      clearTimeout(late);
      this.#underWay.delete(request);
    });
  }
}

function requestTo(proxy: NamedProxy, authority: string): ClientRequest {
  const { authorization, port, secure } = proxy;
  const host = proxy.host.replace(/^\[|\]$/g, '');
  const headers = {
    host: authority,
    ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
  };
  const options = { host, port, method: 'CONNECT', path: authority, headers, agent: false as const };
  // RFC 6066 knows no addresses as server names.
  return secure
    ? requestSecure({ ...options, servername: isIP(host) === 0 ? host : '' })
    : requestPlain(options);
}

/** `host:port` as a CONNECT names it, an IPv6 address in brackets. */
function authorityOf({ host, port }: Route): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
