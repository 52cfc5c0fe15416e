import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { Tunnels } from '../network/index.ts';

/**
 * The connections to AWS. A handshake costs two round trips, so those that a load will need are opened while the OIDC
 * token is still on its way (`open`), and the agents hand them out when the requests come. A connection that broke
 * meanwhile is left out: the agent then opens a new one, as it would have anyway. What goes through a proxy is opened
 * ahead as well: the tunnel, and TLS to the server in it.
 */
export class Connections {
  readonly #waiting = new Map<string, Socket[]>();
  readonly #tunnelled = new Map<string, Promise<Socket>[]>();
  readonly #tunnels: Tunnels | undefined;
  readonly http: HttpAgent;
  readonly https: HttpsAgent;

  constructor(tunnels?: Tunnels) {
    const take = (host: string, port: number) => this.#take(keyOf(host, port));
    this.#tunnels = tunnels;
    this.http = new WarmHttpAgent(take);
    this.https = new WarmHttpsAgent(take, (host, port) =>
      this.#isTunnelled(host, port) ? this.#takeTunnel(host, port) : undefined,
    );
  }

  /** The agent for one request to this URL; false, Node's word for a connection of its own, when no proxy is on the way. */
  agentFor(url: URL): HttpsAgent | false {
    const isTunnelled = url.protocol === 'https:' && this.#isTunnelled(bare(url.hostname), portOf(url));
    return isTunnelled ? this.https : false;
  }

  /** Opens `count` connections to the origin of `url` and returns at once; a failure is silent. */
  open(url: URL, count: number): void {
    const secure = url.protocol === 'https:';
    const port = portOf(url);
    const key = keyOf(url.hostname, port);
    if (secure && this.#isTunnelled(bare(url.hostname), port)) {
      this.#openTunnels(bare(url.hostname), port, count);
      return;
    }
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
    for (const pending of [...this.#tunnelled.values()].flat()) {
      pending.then((socket) => socket.destroy(), ignore);
    }
    this.#tunnels?.close();
    this.http.destroy();
    this.https.destroy();
  }

  #take(key: string): Socket | undefined {
    const waiting = this.#waiting.get(key) ?? [];
    for (let socket = waiting.shift(); socket !== undefined; socket = waiting.shift()) {
      if (isFresh(socket)) {
        socket.off('error', ignore);
        return socket;
      }
      socket.destroy();
    }
    return undefined;
  }

  #isTunnelled(host: string, port: number): boolean {
    return this.#tunnels?.covers({ host, port }) === true;
  }

  #openTunnels(host: string, port: number, count: number): void {
    const key = keyOf(host, port);
    const opened = Array.from({ length: count }, () => this.#secure(host, port));
    for (const pending of opened) {
      pending.catch(ignore);
    }
    this.#tunnelled.set(key, [...(this.#tunnelled.get(key) ?? []), ...opened]);
  }

  /** One that was opened ahead, when it is still good; else a new one, whose failure is told. */
  async #takeTunnel(host: string, port: number): Promise<Socket> {
    const pending = this.#tunnelled.get(keyOf(host, port))?.shift();
    const socket = await pending?.catch(() => undefined);
    if (socket === undefined || !isFresh(socket)) {
      socket?.destroy();
      return await this.#secure(host, port);
    }
    return socket;
  }

  /** TLS to the server, begun inside a tunnel. */
  async #secure(host: string, port: number): Promise<Socket> {
    const tunnel = await this.#tunnels?.connect({ host, port });
    const socket = openTls(host, port, tunnel);
    socket.on('error', ignore);
    return socket;
  }
}

/** What came in before any request (a 408 of a server that waited too long) would be taken for its answer. */
function isFresh(socket: Socket): boolean {
  return !socket.destroyed && socket.errored === null && !socket.readableEnded && socket.readableLength === 0;
}

type Take = (host: string, port: number) => Socket | undefined;
type TakeTunnel = (host: string, port: number) => Promise<Socket> | undefined;
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
  readonly #takeTunnel: TakeTunnel;

  constructor(take: Take, takeTunnel: TakeTunnel) {
    super({ keepAlive: true });
    this.#take = take;
    this.#takeTunnel = takeTunnel;
  }

  override createConnection(options: object, done?: Connected): Duplex | null | undefined {
    const { host, port } = addressOf(options);
    const tunnelled = this.#takeTunnel(host, port);
    if (tunnelled === undefined) {
      return this.#take(host, port) ?? super.createConnection(options, done);
    }
    const give = (socket: Socket) => {
      // The request listens from now on, within the same turn.
      socket.off('error', ignore);
      done?.(null, socket);
    };
    // Node takes a failure without a stream.
    tunnelled.then(give, (error) => (done as ((error: Error) => void) | undefined)?.(error));
    return undefined;
  }
}

/** TLS to a server: over a tunnel, or over a connection of its own. */
function openTls(hostname: string, port: number, socket?: Socket): Socket {
  const host = bare(hostname);
  // RFC 6066 knows no addresses as server names; Node warns of them.
  const servername = isIP(host) === 0 ? host : '';
  const ALPNProtocols = ['http/1.1'];
  return connectTls({ host, port, servername, ALPNProtocols, ...(socket === undefined ? {} : { socket }) });
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
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
