import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface LoopbackServer {
  readonly url: string;
  /** Closes at once, hanging requests included. */
  stop(): Promise<void>;
}

const KEEP_ALIVE_MS = 20_000;

/** Serves on loopback; port 0 takes a free one. Throws an Error with the fix when the port is taken. */
export async function serveOnLoopback(
  listener: RequestListener,
  { port = 0, onConnection }: { port?: number; onConnection?: (socket: Socket) => void } = {},
): Promise<LoopbackServer> {
  const server = createServer(listener);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  if (onConnection !== undefined) server.on('connection', onConnection);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`Port ${port} on 127.0.0.1 is taken; choose another, or 0 for any.`) : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const listening = typeof address === 'object' ? address?.port : undefined;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${listening}`, stop };
}
