import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { ROOT, World } from './support/world.ts';

jest.setTimeout(60_000);

const RECIPE = readFileSync(join(ROOT, 'docs/recipes/kms.md'), 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(RECIPE)?.[1] ?? '';
}

/** The recipe's own example key; the sandbox draws ids of keys by itself. */
const KEY_ARN = /arn:aws:kms:us-east-1:111122223333:key\/[0-9a-f-]+/;

let world: World;

beforeAll(async () => {
  world = await World.start({ keys: ['alias/app'] });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** A role with the recipe's policy and nothing else. */
function roleOfRecipe(key: string): string {
  const { account, gateway } = world.sandbox;
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: account.providerArn },
        Action: 'sts:AssumeRoleWithWebIdentity',
      },
    ],
  };
  const policies = [block('json').replace(KEY_ARN, key)];
  return gateway.registry.addRole({ name: 'recipe', account: account.account, trust, policies });
}

async function load(context: Record<string, string>, more = '') {
  const { account } = world.sandbox;
  const key = account.keys['alias/app'] ?? '';
  // The flags of the recipe's command are what the ciphertext is made with.
  expect(block('sh')).toContain('--encryption-context app=acme,stage=prod \\\n');
  const ciphertext = await account.encrypt('alias/app', 'canary-license', context);
  const job = world.job({
    manifest: block('yaml').replace(KEY_ARN, key) + more.replace('KEY', key),
    files: { 'ci/license.enc': ciphertext.toString('base64') },
  });
  return await world.loadIn(job, { with: { 'role-to-assume': roleOfRecipe(key) } });
}

test("the recipe's ciphertext, manifest and policy fit together", async () => {
  const loaded = await load({ app: 'acme', stage: 'prod' });
  expectLoaded(loaded);
  expect(loaded.step.env.get('LICENSE')).toBe('canary-license');
});

test("the recipe's policy refuses a context that it does not name", async () => {
  const failed = await load(
    { app: 'acme', stage: 'prod' },
    '  OTHER: { from: "kms:ci/license.enc", key: "KEY", context: { app: other } }\n',
  );
  expectRefusal(failed, { code: 'KT413', stage: 'fetch' });
  expect(failed.stdout).toMatch(/1 of 2 secrets could not be read.*\n {2}OTHER /);
});
