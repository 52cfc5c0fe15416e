import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import {
  EVERY_DAY,
  forEachSecret,
  lackOf,
  NODE,
  PARAMETERS,
  RARE,
  SECRETS,
  startServer,
  TOOLS,
  visibleIn,
  withTool,
} from '../support/printing.ts';
import { surroundings, testHereUnless, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(60_000);

let world: GitlabWorld;
let server: Server;
let url: string;

useWorld(PARAMETERS, (started) => {
  world = started;
});
beforeAll(async () => {
  ({ server, url } = await startServer());
});
afterAll(async () => {
  server.close();
});

const BASH = surroundings('bash', 'new', true);

/** The log of a job that prints each of the secrets by a script of bash, which says itself that it printed them. */
async function logOf(script: string): Promise<string> {
  const end = await world.run({
    ...BASH.where,
    files: { 'script.sh': `${forEachSecret(script)}\necho done` },
    inputs: { secrets: SECRETS },
    variables: { SERVER: url },
    script: ['bash script.sh'],
  });
  expect(end.text).toMatch(/^done$/m);
  expect(end.text).toContain('***');
  return end.text;
}

testHereUnless(BASH.lack, 'what a shell prints of secrets shows none of them in the log', async () => {
  expect(visibleIn(await logOf(EVERY_DAY))).toEqual([]);
});

testHereUnless(BASH.lack, 'what Node prints of secrets shows none of them in the log', async () => {
  expect(visibleIn(await logOf(NODE))).toEqual([]);
});

for (const name of Object.keys({ ...TOOLS, ...RARE })) {
  testHereUnless(
    BASH.lack ?? lackOf(name),
    `what ${name} prints of secrets shows none of them in the log`,
    async () => {
      const script = [TOOLS[name], RARE[name]].filter((each) => each !== undefined).join('\n');
      expect(visibleIn(await logOf(withTool(name, script)))).toEqual([]);
    },
  );
}
