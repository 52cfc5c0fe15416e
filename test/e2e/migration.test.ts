import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { expectLoaded } from './support/expectations.ts';
import { READER, ROOT, World } from './support/world.ts';

jest.setTimeout(60_000);

/** The page's blocks of YAML, by the comment in their first line. */
const BLOCKS = [
  ...readFileSync(join(ROOT, 'docs/migration.md'), 'utf8').matchAll(/^```yaml\n# (.+)\n([\s\S]*?)^```$/gm),
].map(([, name = '', text = '']) => ({ name, text }));

const textsOf = (name: string) => BLOCKS.flatMap((block) => (block.name === name ? [block.text] : []));

interface Step {
  readonly uses?: string;
  readonly with?: Record<string, string>;
}

/** The inputs of Keytrail's step in a workflow, or in a list of steps. */
function inputsIn(text: string): Record<string, string> {
  const document = parse(text) as { jobs: { deploy: { steps: Step[] } } } | Step[];
  const steps = Array.isArray(document) ? document : document.jobs.deploy.steps;
  return steps.find(({ uses }) => uses?.startsWith('keytrail/'))?.with ?? {};
}

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: {
      '/acme/prod/db_url': 'canary-db-url',
      '/shared/payments/stripe': 'canary-stripe',
      '/api/db_url': 'canary-api-db-url',
      '/api/stripe-key': 'canary-api-stripe',
    },
    roles: { 'ci-api-secrets': { policies: [READER] } },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

test.each([
  ['after', { DATABASE_URL: 'canary-db-url', STRIPE_KEY: 'canary-stripe' }],
  ['both', { DATABASE_URL: 'canary-db-url' }],
  ['a step', { DATABASE_URL: 'canary-db-url' }],
])('the step of the block "%s" loads what it names', async (name, values) => {
  const [text = ''] = textsOf(name);
  const loaded = await world.loadIn(world.job(), { with: inputsIn(text) });
  expectLoaded(loaded);
  expect(Object.fromEntries(loaded.step.env)).toEqual(values);
});

test('the manifests load what they declare', async () => {
  const found = [];
  for (const manifest of textsOf('.keytrail.yml')) {
    const loaded = await world.loadIn(world.job({ manifest }));
    expectLoaded(loaded);
    found.push(Object.fromEntries(loaded.step.env));
  }
  expect(found).toEqual([
    { DATABASE_URL: 'canary-db-url', STRIPE_KEY: 'canary-stripe' },
    { DB_URL: 'canary-api-db-url', STRIPE_KEY: 'canary-api-stripe' },
  ]);
});

test('credentials of another action in the job change nothing for a step with a role', async () => {
  const machineEnv = { AWS_ACCESS_KEY_ID: 'AKIAOTHER', AWS_SECRET_ACCESS_KEY: 'x', AWS_SESSION_TOKEN: 'y' };
  const [text = ''] = textsOf('both');
  expectLoaded(await world.loadIn(world.job({ machineEnv }), { with: inputsIn(text) }));
});
