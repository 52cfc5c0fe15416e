import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { testUnless } from '../machine-tool.ts';
import { expectLoaded } from './support/expectations.ts';
import {
  EVERY_DAY,
  forEachSecret,
  lackOf,
  NODE,
  PARAMETERS,
  SECRETS,
  startServer,
  TOOLS,
  visibleIn,
  withTool,
} from './support/printing.ts';
import { World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;
let server: Server;
let url: string;

beforeAll(async () => {
  ({ server, url } = await startServer());
  world = await World.start({ parameters: PARAMETERS });
});
afterEach(() => world.clean());
afterAll(async () => {
  server.close();
  await world.stop();
});

/** Runs a script of bash with each secret as `S`, as a later step of a job that loaded them; gives what its log shows. */
async function logOf(script: string): Promise<string> {
  const job = world.job();
  expectLoaded(await world.loadIn(job, { with: { secrets: SECRETS } }));
  const { log, rawStdout } = await job.run(`SERVER=${url}\n${forEachSecret(script)}`, { shell: 'bash' });
  expect(visibleIn(rawStdout.toString())).not.toEqual([]);
  return log;
}

testUnless(lackOf('bash'), 'what a shell prints of secrets every day shows none of them', async () => {
  expect(visibleIn(await logOf(EVERY_DAY))).toEqual([]);
});

testUnless(lackOf('bash'), 'what Node prints of secrets shows none of them', async () => {
  expect(visibleIn(await logOf(NODE))).toEqual([]);
});

for (const [name, script] of Object.entries(TOOLS)) {
  testUnless(
    lackOf('bash') ?? lackOf(name),
    `what ${name} prints of secrets shows none of them`,
    async () => {
      expect(visibleIn(await logOf(withTool(name, script)))).toEqual([]);
    },
  );
}
