import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Connections } from '../../../src/aws/index.ts';
import { selfSignedCertificate } from '../../certificate.ts';
import { type ScriptedServer, startScriptedServer, type Turn, until } from './scripted-server.ts';

const trusted = selfSignedCertificate();
const stranger = selfSignedCertificate();
const authorities = getCACertificates('default');
let server: ScriptedServer;
let connections: Connections;

beforeAll(() => setDefaultCACertificates([...authorities, trusted.cert]));
afterAll(() => setDefaultCACertificates(authorities));
afterEach(async () => {
  connections.close();
  await server.stop();
});

async function start(scheme: 'http' | 'https', script: () => Turn = () => ({ body: 'ok' })): Promise<URL> {
  server = await startScriptedServer(script, scheme === 'https' ? trusted : undefined);
  connections = new Connections();
  return new URL(server.url);
}

/** Sends one request over the agent; its body is the answer's, its rejection the connection's error. */
function ask(url: URL): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const agent = isSecure ? connections.https : connections.http;
    const sent: ClientRequest = (isSecure ? requestHttps : requestHttp)(url, { agent }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    });
    sent.on('error', reject).end();
  });
}

const GIVEN_UP = 'HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
const OK = { status: 200, body: 'ok' };

describe.each(['http', 'https'] as const)('warm connections over %s', (scheme) => {
  test('are those that the requests use, and nothing is sent on them before', async () => {
    const url = await start(scheme);
    connections.open(url, 3);
    await until(() => server.connections.length === 3);
    expect(server.connections.map(({ received }) => received)).toEqual(['', '', '']);
    expect(await Promise.all([ask(url), ask(url), ask(url)])).toEqual([OK, OK, OK]);
    expect(server.connections.map(({ requests }) => requests)).toEqual([1, 1, 1]);
  });

  test('may still be on their way when the request comes', async () => {
    const url = await start(scheme);
    connections.open(url, 1);
    expect(await ask(url)).toEqual(OK);
    expect(server.connections).toHaveLength(1);
  });

  test('are no bound: a request more opens one more', async () => {
    const url = await start(scheme, () => ({ body: 'ok' }));
    connections.open(url, 1);
    expect(await Promise.all([ask(url), ask(url)])).toEqual([OK, OK]);
    expect(server.connections).toHaveLength(2);
  });

  test('are used again', async () => {
    const url = await start(scheme);
    connections.open(url, 1);
    await ask(url);
    await ask(url);
    expect(server.connections.map(({ requests }) => requests)).toEqual([2]);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['the server closed', (socket) => void socket.end()],
    ['broke', (socket) => void socket.destroy()],
    ['the server gave up with an answer to nothing', (socket) => void socket.end(GIVEN_UP)],
  ])('that %s are replaced', async (_, end) => {
    const url = await start(scheme);
    connections.open(url, 2);
    await until(() => server.connections.length === 2);
    const before = [...server.connections];
    for (const { socket } of before) {
      end(socket);
    }
    await until(() => before.every(({ socket }) => socket.destroyed || socket.writableFinished));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await Promise.all([ask(url), ask(url)])).toEqual([OK, OK]);
    expect(before.map(({ requests }) => requests)).toEqual([0, 0]);
  });

  test('that cannot be opened are silent, and the request says why', async () => {
    const url = await start(scheme);
    await server.stop();
    connections.open(url, 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(ask(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('are closed, used and unused', async () => {
    const url = await start(scheme);
    connections.open(url, 3);
    await ask(url);
    await until(() => server.connections.length === 3);
    connections.close();
    await until(() => server.connections.every(({ socket }) => socket.destroyed));
  });
});

describe('a server that nobody vouches for', () => {
  test('gets no request over a warm connection either', async () => {
    server = await startScriptedServer(() => ({ body: 'ok' }), stranger);
    connections = new Connections();
    const url = new URL(server.url);
    connections.open(url, 1);
    await expect(ask(url)).rejects.toMatchObject({ code: expect.stringMatching(/SELF_SIGNED|CERT/) });
    await expect(ask(url)).rejects.toMatchObject({ code: expect.stringMatching(/SELF_SIGNED|CERT/) });
    expect(server.requests).toEqual([]);
  });
});

describe('a process', () => {
  test.each(['localhost', '127.0.0.1'])(
    'ends by itself once its connections to %s are closed, and warns of nothing',
    async (host) => {
      const url = await start('https');
      url.hostname = host;
      const folder = mkdtempSync(join(tmpdir(), 'keytrail-'));
      const ca = join(folder, 'ca.pem');
      writeFileSync(ca, trusted.cert);
      const program = fileURLToPath(new URL('./programs/use-connections.ts', import.meta.url));
      const child = spawn(process.execPath, [program, url.href], {
        env: { ...process.env, NODE_EXTRA_CA_CERTS: ca },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        errors += chunk;
      });
      const [code] = await once(child, 'close');
      rmSync(folder, { recursive: true });
      expect({ code, output, errors }).toEqual({ code: 0, output: 'ok', errors: '' });
      expect(server.requests).toHaveLength(1);
    },
  );
});
