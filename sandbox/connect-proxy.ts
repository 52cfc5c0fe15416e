import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** One CONNECT that came in. */
export interface ProxiedConnect {
  /** `host:port`, as it was asked for. */
  readonly authority: string;
  readonly authorization: string | undefined;
  /** What the client and the server have sent through it. */
  sent: number;
  received: number;
}

/** How the proxy answers: by default it connects. A number: with that status. */
export type ProxyManner = 'connect' | 'hang' | 'reset' | 'garbage' | 'forge' | number;

export interface ConnectProxyOptions {
  /** Where a `host:port` really is: a port of this machine. What is not listed cannot be reached: 502. */
  readonly places: ReadonlyMap<string, number>;
  /** The `Proxy-Authorization` that it wants; else 407. */
  readonly authorization?: string;
  /** Its own certificate, when it is spoken to by TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A forward proxy that knows CONNECT only, counts, and plays the DNS of a company's network. */
export class ConnectProxy {
  readonly connects: ProxiedConnect[] = [];
  /** Requests that were no CONNECT: a client that sends plain requests to the proxy. */
  readonly others: string[] = [];
  /** Asked for each CONNECT; tests turn it. */
  manner: (authority: string, count: number) => ProxyManner = () => 'connect';
  readonly #options: ConnectProxyOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();

  constructor(options: ConnectProxyOptions) {
    this.#options = options;
    this.#server = options.tls === undefined ? createServer() : createSecureServer(options.tls);
    this.#server.on('connect', (request: IncomingMessage, client: Duplex) => this.#serve(request, client));
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('request', (request, response) => {
      this.others.push(request.url ?? '');
      response.writeHead(405).end();
    });
  }

  /** Resolves with the port on 127.0.0.1. */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = this.#server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  /** The hosts that were asked for, in order, each once. */
  get authorities(): readonly string[] {
    return [...new Set(this.connects.map(({ authority }) => authority))];
  }

  /** How many clients' connections are open. */
  get open(): number {
    return this.#sockets.size;
  }

  /** Forgets what was counted. */
  clear(): void {
    this.connects.length = 0;
    this.others.length = 0;
    this.manner = () => 'connect';
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: Duplex): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => this.#sockets.delete(socket));
  }

  #serve(request: IncomingMessage, client: Duplex): void {
    this.#keep(client);
    const authority = request.url ?? '';
    const authorization = request.headers['proxy-authorization'];
    const connect: ProxiedConnect = { authority, authorization, sent: 0, received: 0 };
    this.connects.push(connect);
    const manner = this.manner(authority, this.connects.length);
    const wanted = this.#options.authorization;
    // Read on, or the client's end would never be seen.
    if (manner === 'hang') client.resume().once('end', () => client.end());
    else if (manner === 'reset') client.destroy();
    else if (manner === 'garbage') client.end('no HTTP at all\r\n\r\n');
    else if (manner === 'forge') client.end(FORGED);
    else if (typeof manner === 'number') client.end(refuse(manner));
    else if (wanted !== undefined && authorization !== wanted) client.end(refuse(407));
    else this.#tunnel(client, connect);
  }

  #tunnel(client: Duplex, told: ProxiedConnect): void {
    const port = this.#options.places.get(told.authority);
    if (port === undefined) {
      client.end(refuse(502));
      return;
    }
    const server = connect(port, '127.0.0.1', () =>
      client.write('HTTP/1.1 200 Connection established\r\n\r\n'),
    );
    this.#keep(server);
    client.on('data', (chunk: Buffer) => {
      told.sent += chunk.length;
    });
    server.on('data', (chunk) => {
      told.received += chunk.length;
    });
    server.once('error', () => client.destroy());
    server.once('close', () => client.end(() => client.destroy()));
    client.once('close', () => server.destroy());
    client.pipe(server).pipe(client);
  }
}

/** What a proxy could send to pass off an answer of its own as the server's. */
const FORGED =
  'HTTP/1.1 203 Non-Authoritative Information\r\ncontent-type: application/json\r\ncontent-length: 24\r\n\r\n{"value":"forged.by.me"}';

function refuse(status: number): string {
  const authenticate = status === 407 ? 'proxy-authenticate: Basic realm="proxy"\r\n' : '';
  return `HTTP/1.1 ${status} Refused\r\n${authenticate}content-length: 0\r\nconnection: close\r\n\r\n`;
}
