import { afterEach, expect, test } from '@jest/globals';
import { Aws, CALLS_AT_ONCE, Connections } from '../../../src/aws/index.ts';
import { type ScriptedServer, startScriptedServer, until } from './scripted-server.ts';

const KEYS = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };

let server: ScriptedServer;
const connections = new Connections();

afterEach(async () => {
  connections.close();
  await server.stop();
});

test('reads of several Regions share the calls that may be under way', async () => {
  server = await startScriptedServer(() => 'hang');
  const aws = new Aws({
    env: { AWS_ENDPOINT_URL: server.url },
    connections,
    attemptMs: 60_000,
    userAgent: 'keytrail',
    onRetry: () => {},
  });
  const budget = new AbortController();
  const regions = ['us-east-1', 'eu-west-1'].flatMap((region) =>
    Array.from({ length: CALLS_AT_ONCE }, () => region),
  );
  const reads = regions.map((region, index) =>
    aws
      .getParameters(region, KEYS, { names: [`/p${index}`], decrypt: true }, budget.signal)
      .catch((error: unknown) => error),
  );
  await until(() => server.requests.length >= CALLS_AT_ONCE);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(server.requests).toHaveLength(CALLS_AT_ONCE);
  const spent = new Error('spent');
  budget.abort(spent);
  expect(await Promise.all(reads)).toEqual(regions.map(() => spent));
});
