import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { Certificate } from '../../certificate.ts';

/** What the server does with one request; `answer` stands for a whole one. */
export type Turn =
  | {
      readonly status?: number;
      readonly body: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'hang'
  | 'hangInBody'
  | 'cut'
  | 'reset';

/** What came over one connection. */
export interface SeenConnection {
  readonly socket: Socket;
  /** Everything that the client sent, after the TLS handshake if there is one. */
  received: string;
  requests: number;
}

export interface ScriptedServer {
  readonly url: string;
  readonly connections: SeenConnection[];
  /** Whole requests, heads and bodies, in the order in which they came. */
  readonly requests: string[];
  stop(): Promise<void>;
}

/** What is done with the n-th request, counted from 0. */
type Script = (request: string, number: number) => Turn;

/** A server of bytes: HTTP/1.1 as far as the tests need it, so that it can stop anywhere. */
export async function startScriptedServer(
  script: Script,
  certificate?: Certificate,
): Promise<ScriptedServer> {
  const connections: SeenConnection[] = [];
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    const seen: SeenConnection = { socket, received: '', requests: 0 };
    connections.push(seen);
    let pending = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      seen.received += chunk.toString('latin1');
      pending += chunk.toString('latin1');
      for (let whole = wholeRequest(pending); whole !== undefined; whole = wholeRequest(pending)) {
        pending = pending.slice(whole.length);
        seen.requests += 1;
        requests.push(whole);
        send(socket, script(whole, requests.length - 1));
      }
    });
  };
  const server = certificate === undefined ? createTcp(serve) : createTls(certificate, serve);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) {
        socket.destroy();
      }
    });
  const scheme = certificate === undefined ? 'http' : 'https';
  return {
    url: `${scheme}://localhost:${port}`.replace('http://localhost', 'http://127.0.0.1'),
    connections,
    requests,
    stop,
  };
}

function wholeRequest(text: string): string | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) {
    return undefined;
  }
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head))?.[1] ?? 0);
  const end = head + 4 + length;
  return text.length >= end ? text.slice(0, end) : undefined;
}

function send(socket: Socket, turn: Turn): void {
  if (turn === 'hang') {
    return;
  }
  if (turn === 'reset') {
    socket.resetAndDestroy();
    return;
  }
  if (turn === 'hangInBody' || turn === 'cut') {
    socket.write(
      'HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.1\r\ncontent-length: 90\r\n\r\n{"Par',
    );
    if (turn === 'cut') {
      socket.end();
    }
    return;
  }
  const { status = 200, body, headers = {} } = turn;
  const lines = Object.entries({ 'content-length': String(Buffer.byteLength(body)), ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n`), Buffer.from(body)]));
}

const PATIENCE_MS = 5_000;

/** Waits until something is so; rejects when it is not so for too long. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > end) {
      throw new Error('what was waited for never came');
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
