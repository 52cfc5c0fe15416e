import type { ClientRequest } from 'node:http';
import { request } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ConnectProxy } from '../../../sandbox/connect-proxy.ts';
import { Connections } from '../../../src/aws/index.ts';
import { openTunnels } from '../../../src/network/index.ts';
import { Authority } from '../../certificate.ts';
import { type ScriptedServer, startScriptedServer, until } from '../aws/scripted-server.ts';

const authority = new Authority();
const authorities = getCACertificates('default');
const HOST = 'sts.aws.example';
const SERVER = new URL(`https://${HOST}`);

let server: ScriptedServer;
let proxy: ConnectProxy;
let connections: Connections;
let tried: (string | undefined)[];
let told: string[];

beforeAll(() => setDefaultCACertificates([...authorities, authority.cert]));
afterAll(() => setDefaultCACertificates(authorities));
beforeEach(async () => {
  server = await startScriptedServer(() => ({ body: 'ok' }), authority.issue({ names: [HOST] }));
  proxy = new ConnectProxy({ places: new Map([[`${HOST}:443`, Number(new URL(server.url).port)]]) });
  const port = await proxy.start();
  process.env['HTTPS_PROXY'] = `http://127.0.0.1:${port}`;
  tried = [];
  told = [];
  const tunnels = await openTunnels(process.env, {
    attemptMs: 400,
    onProxy: (name, variable) => told.push(`${name} ${variable}`),
    onTried: (failure) => tried.push(failure),
  });
  connections = new Connections(tunnels);
});
afterEach(async () => {
  connections.close();
  delete process.env['HTTPS_PROXY'];
  await Promise.all([proxy.stop(), server.stop()]);
});

function ask(): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(SERVER, { agent: connections.https }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve(body));
    });
    sent.on('error', reject).end();
  });
}

describe('tunnels that are opened ahead', () => {
  test('reach the server before there is a request, and are those that the requests use', async () => {
    connections.open(SERVER, 3);
    await until(() => server.connections.length === 3);
    expect(server.requests).toEqual([]);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['ok', 'ok', 'ok']);
    expect(proxy.connects).toHaveLength(3);
    expect(server.connections.map(({ requests }) => requests)).toEqual([1, 1, 1]);
    expect(told).toHaveLength(1);
  });

  test('may still be on their way when the request comes', async () => {
    connections.open(SERVER, 1);
    expect(await ask()).toBe('ok');
    expect(proxy.connects).toHaveLength(1);
  });

  test('that the proxy refused are replaced by one that the request asks for', async () => {
    proxy.manner = (_, count) => (count === 1 ? 503 : 'connect');
    connections.open(SERVER, 1);
    await until(() => tried.length === 1);
    expect(await ask()).toBe('ok');
    expect(tried).toEqual([expect.stringContaining('status 503'), undefined]);
  });

  test('that the server has closed are replaced', async () => {
    connections.open(SERVER, 1);
    await until(() => server.connections.length === 1);
    server.connections[0]?.socket.destroy();
    await until(() => proxy.open === 0);
    expect(await ask()).toBe('ok');
    expect(proxy.connects).toHaveLength(2);
  });

  test('are used again', async () => {
    connections.open(SERVER, 1);
    await ask();
    await ask();
    expect(proxy.connects).toHaveLength(1);
  });

  test('are all closed in the end: used, unused and under way', async () => {
    proxy.manner = (_, count) => (count > 3 ? 'hang' : 'connect');
    connections.open(SERVER, 3);
    await until(() => server.connections.length === 3);
    await ask();
    connections.open(SERVER, 2);
    await until(() => proxy.connects.length === 5);
    connections.close();
    await until(() => proxy.open === 0);
  });
});

describe('a tunnel', () => {
  test('that the proxy is silent about fails by the proxy’s name, before the attempt is over', async () => {
    proxy.manner = () => 'hang';
    await expect(ask()).rejects.toMatchObject({
      code: 'KT207',
      message: expect.stringMatching(
        /^the proxy 127\.0\.0\.1:\d+ \(HTTPS_PROXY\) .*did not answer within 300 ms/,
      ),
      $retryable: {},
    });
  });

  test.each([
    [403, undefined],
    [407, undefined],
    [502, {}],
    [429, {}],
  ])('that is refused with %i may pass: %j', async (status, retryable) => {
    proxy.manner = () => status;
    await expect(ask()).rejects.toMatchObject({ code: 'KT207', $retryable: retryable });
  });

  test('takes no answer of the proxy for the server’s', async () => {
    proxy.manner = () => 'forge';
    await expect(ask()).rejects.toThrow();
  });

  test('holds to the certificate of the server', async () => {
    setDefaultCACertificates(authorities);
    try {
      await expect(ask()).rejects.toMatchObject({ code: expect.stringMatching(/CERT|VERIFY/) });
      expect(server.requests).toEqual([]);
    } finally {
      setDefaultCACertificates([...authorities, authority.cert]);
    }
  });
});
