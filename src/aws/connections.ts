import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';

/**
 * The connections to AWS. A handshake costs two round trips, so those that a load will need are opened while the OIDC
 * token is still on its way (`open`), and the agents hand them out when the requests come. A connection that broke
 * meanwhile is left out: the agent then opens a new one, as it would have anyway.
 */
export class Connections {
  readonly #waiting = new Map<string, Socket[]>();
  readonly http: HttpAgent;
  readonly https: HttpsAgent;

  constructor() {
    const take = (host: string, port: number) => this.#take(keyOf(host, port));
    this.http = new WarmHttpAgent(take);
    this.https = new WarmHttpsAgent(take);
  }

  /** Opens `count` connections to the origin of `url` and returns at once; a failure is silent. */
  open(url: URL, count: number): void {
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    const key = keyOf(url.hostname, port);
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, waiting);
    for (let opened = 0; opened < count; opened += 1) {
      const socket = secure ? openTls(url.hostname, port) : connectTcp({ host: bare(url.hostname), port });
      socket.setNoDelay(true);
      socket.on('error', ignore);
      waiting.push(socket);
    }
  }

  /** Closes whatever is open, used or not. */
  close(): void {
    for (const socket of [...this.#waiting.values()].flat()) {
      socket.destroy();
    }
    this.#waiting.clear();
    this.http.destroy();
    this.https.destroy();
  }

  #take(key: string): Socket | undefined {
    const waiting = this.#waiting.get(key) ?? [];
    for (let socket = waiting.shift(); socket !== undefined; socket = waiting.shift()) {
      // What came in before any request (a 408 of a server that waited too long) would be taken for its answer.
      const isFresh = !socket.readableEnded && socket.readableLength === 0;
      if (!socket.destroyed && isFresh && socket.errored === null) {
        socket.off('error', ignore);
        return socket;
      }
      socket.destroy();
    }
    return undefined;
  }
}

type Take = (host: string, port: number) => Socket | undefined;
type Connected = (error: Error | null, stream: Duplex) => void;

class WarmHttpAgent extends HttpAgent {
  readonly #take: Take;

  constructor(take: Take) {
    super({ keepAlive: true });
    this.#take = take;
  }

  override createConnection(options: object, done?: Connected): Duplex | null | undefined {
    const { host, port } = addressOf(options);
    return this.#take(host, port) ?? super.createConnection(options, done);
  }
}

class WarmHttpsAgent extends HttpsAgent {
  readonly #take: Take;

  constructor(take: Take) {
    super({ keepAlive: true });
    this.#take = take;
  }

  override createConnection(options: object, done?: Connected): Duplex | null | undefined {
    const { host, port } = addressOf(options);
    return this.#take(host, port) ?? super.createConnection(options, done);
  }
}

function openTls(hostname: string, port: number): Socket {
  const host = bare(hostname);
  // RFC 6066 knows no addresses as server names; Node warns of them.
  const servername = isIP(host) === 0 ? host : '';
  return connectTls({ host, port, servername, ALPNProtocols: ['http/1.1'] });
}

function addressOf(options: { host?: unknown; port?: unknown }): { host: string; port: number } {
  return { host: String(options.host), port: Number(options.port) };
}

function keyOf(host: string, port: number): string {
  return `${bare(host)} ${port}`;
}

/** An IPv6 address without the brackets that it has in a URL. */
function bare(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host;
}

function ignore(): void {}
