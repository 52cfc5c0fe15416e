import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A request for the command line: its path, and the job's token if one came along. */
export interface BundleRequest {
  readonly path: string;
  readonly token: string | undefined;
}

/** A package registry that has the command line, once for everybody and once behind a token that redirects. */
export interface BundleServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Where everybody may fetch it. */
  readonly url: string;
  readonly sha256: string;
  readonly requests: BundleRequest[];
  stop(): Promise<void>;
}

/** Serves the command line of this checkout as `npm pack` makes it. */
export async function serveBundle(): Promise<BundleServer> {
  const bundle = packCli();
  const requests: BundleRequest[] = [];
  const server = createServer((request, response) => {
    const header = request.headers['job-token'];
    const token = typeof header === 'string' ? header : undefined;
    const path = request.url ?? '';
    requests.push({ path, token });
    if (path === '/keytrail.tgz') response.end(bundle);
    else if (path === '/private/moved') response.end(token === undefined ? bundle : 'a token came along');
    else if (path === '/private/keytrail.tgz' && token !== undefined) {
      response.writeHead(302, { location: '/private/moved' }).end();
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}/keytrail.tgz`,
    sha256: createHash('sha256').update(bundle).digest('hex'),
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function packCli(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'keytrail-pack-'));
  try {
    const npm = process.env['npm_execpath'];
    const args = ['pack', '--ignore-scripts', '--pack-destination', folder];
    const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    execFileSync(command, [...before, ...args], { cwd: ROOT, stdio: 'pipe' });
    const [file = ''] = readdirSync(folder);
    return readFileSync(join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
