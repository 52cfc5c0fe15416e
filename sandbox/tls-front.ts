import { type AddressInfo, connect } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';

export interface TlsFront {
  readonly port: number;
  /** The host names that clients asked for by SNI, in order. */
  readonly names: string[];
  stop(): Promise<void>;
}

/** TLS in front of a server that speaks plain HTTP on 127.0.0.1, under any name that the certificate has. */
export async function startTlsFront(
  target: string,
  certificate: { readonly key: string; readonly cert: string },
): Promise<TlsFront> {
  const names: string[] = [];
  const sockets = new Set<TLSSocket>();
  const server = createServer(certificate, (client) => {
    const inner = connect(Number(new URL(target).port), '127.0.0.1');
    sockets.add(client);
    names.push(String(client.servername || ''));
    client.once('close', () => {
      sockets.delete(client);
      inner.destroy();
    });
    client.on('error', () => inner.destroy());
    inner.on('error', () => client.destroy());
    client.pipe(inner).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, names, stop };
}
