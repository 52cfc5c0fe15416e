import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog, type OutputStream } from '../../../src/log.ts';
import { Gitlab } from '../../../src/platforms/index.ts';

const VALUE = 'canary-value';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keytrail-runner-temp-'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A runner that takes lines from the job's output; `obeys`: it masks what `::add-mask::` names. */
function runner(obeys: boolean): OutputStream {
  return {
    on: () => {},
    write: (text, done) => {
      printed += text;
      if (obeys && text.includes('::add-mask::')) appendFileSync(join(folder, 'masking.db'), 'masked\n');
      done();
    },
  };
}

async function mask(stream: OutputStream, env: Readonly<Record<string, string>>): Promise<void> {
  const shell = { hide: () => {}, export: () => {} };
  const options = { folder, shell, token: undefined, tokenName: 'T', keepsToken: false, keepsRecord: false };
  await new Gitlab(env, { ...options, log: createLog(stream) }).mask([VALUE]);
}

test('a runner whose list grows by a random text is told the secrets as well', async () => {
  writeFileSync(join(folder, 'masking.db'), '');
  await mask(runner(true), { RUNNER_TEMP_PROJECT_DIR: folder });
  expect(printed).toMatch(
    /^::add-mask::[0-9a-f]{48}\n::add-mask::canary-value\n✓ masked {4}by the runner as well\n$/,
  );
});

test('a runner that prints the random text is told no secret', async () => {
  writeFileSync(join(folder, 'masking.db'), '');
  await mask(runner(false), { RUNNER_TEMP_PROJECT_DIR: folder });
  expect(printed).toMatch(/^::add-mask::[0-9a-f]{48}\n$/);
});

test.each([{}, { RUNNER_TEMP_PROJECT_DIR: '' }, { RUNNER_TEMP_PROJECT_DIR: 'there is none' }])(
  'without the list nothing is printed: %j',
  async (env) => {
    await mask(runner(true), env);
    expect(printed).toBe('');
  },
);
