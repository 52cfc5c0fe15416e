import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import { testUnless } from '../../machine-tool.ts';
import {
  EVERY_DAY,
  forEachSecret,
  lackOf,
  NAMES,
  NODE,
  PARAMETERS,
  RARE,
  startServer,
  TOOLS,
  visibleIn,
  withTool,
} from '../support/printing.ts';
import { READER, World } from '../support/world.ts';
import { Laptop } from './laptop.ts';

jest.setTimeout(60_000);

let world: World;
let laptop: Laptop;
let server: Server;
let url: string;

beforeAll(async () => {
  ({ server, url } = await startServer());
  world = await World.start({ parameters: PARAMETERS, users: { ann: [READER] } });
});
beforeEach(() => {
  laptop = new Laptop(world, 'ann');
  const secrets = NAMES.map((name) => `  ${name}: ssm:/leaks/${name.toLowerCase()}\n`).join('');
  laptop.write('.keytrail.yml', `version: 1\nsecrets:\n${secrets}`);
});
afterEach(() => {
  laptop.remove();
  world.clean();
});
afterAll(async () => {
  server.close();
  await world.stop();
});

/** What is seen of a script of bash that prints each of the secrets; it says itself that it printed them. */
async function outputOf(script: string): Promise<string> {
  const file = laptop.write('script.sh', `${forEachSecret(script)}\necho done`);
  const run = await laptop.run(['exec', '--redact', 'always', '--', 'bash', file], { env: { SERVER: url } });
  expect(run.stdout).toMatch(/^done$/m);
  expect(run.stdout).toContain('***');
  return run.stdout + run.stderr;
}

testUnless(lackOf('bash'), 'what a shell prints of secrets through exec shows none of them', async () => {
  expect(visibleIn(await outputOf(EVERY_DAY))).toEqual([]);
});

testUnless(lackOf('bash'), 'what Node prints of secrets through exec shows none of them', async () => {
  expect(visibleIn(await outputOf(NODE))).toEqual([]);
});

for (const name of Object.keys({ ...TOOLS, ...RARE })) {
  testUnless(
    lackOf('bash') ?? lackOf(name),
    `what ${name} prints of secrets through exec shows none of them, in rare forms, too`,
    async () => {
      const script = [TOOLS[name], RARE[name]].filter((each) => each !== undefined).join('\n');
      expect(visibleIn(await outputOf(withTool(name, script)))).toEqual([]);
    },
  );
}
