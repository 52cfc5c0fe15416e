import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { canariesIn } from './support/canaries.ts';
import { expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

const CANARY = 'canary-of-another-file-61c0';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function expectNothingShown(load: Load): void {
  const { step, records } = load;
  const texts = [step.rawStdout, step.rawStderr, step.files.summary, Buffer.from(JSON.stringify(records))];
  expect(canariesIn(Buffer.concat(texts), [CANARY])).toEqual([]);
}

test('a file of the runner, which holds the secrets of earlier steps, is out of reach for the manifest', async () => {
  const job = world.job();
  await job.run(`echo "TOKEN=${CANARY}" >> "$GITHUB_ENV"`);
  const commands = join(job.folders.temp, '_runner_file_commands');
  const [name] = readdirSync(commands).filter((file) => file.startsWith('set_env_'));
  for (const manifest of [`../../_temp/_runner_file_commands/${name}`, join(commands, String(name))]) {
    const load = await world.loadIn(job, { if: 'always()', with: { manifest } });
    expectRefusal(load, { code: 'KT106', stage: 'declare' });
    expectNothingShown(load);
  }
});

test('a link out of the workspace is not followed, into .git neither, and the path is all that is told', async () => {
  const job = world.job({ files: { '.git/config': `version: ${CANARY}` } });
  const outside = join(job.folders.root, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'file.yml'), `version: ${CANARY}`);
  symlinkSync(join(outside, 'file.yml'), join(job.folders.workspace, '.keytrail.yml'));
  symlinkSync(outside, join(job.folders.workspace, 'ci'));
  symlinkSync('.git', join(job.folders.workspace, 'git'));
  for (const manifest of ['.keytrail.yml', 'ci/file.yml', 'git/config', '.git/config']) {
    const load = await world.loadIn(job, { if: 'always()', with: { manifest, secrets: 'A = /a' } });
    expectRefusal(load, { code: 'KT106', stage: 'declare' });
    expectNothingShown(load);
    expect(resultOf(load.records).error?.message).toContain(manifest);
  }
});

test.each([
  ['text', CANARY],
  ['variables', `TOKEN=${CANARY}\nOTHER=${CANARY}\n`],
  ['YAML of another kind', `${CANARY}: ${CANARY}\n${CANARY}: 2\n`],
])('a file of the workspace that holds %s is refused, and nothing of it is shown', async (_what, text) => {
  const load = await world.loadIn(world.job({ files: { 'other.txt': text } }), {
    with: { manifest: 'other.txt' },
  });
  expectRefusal(load, { code: 'KT103', stage: 'declare' });
  expectNothingShown(load);
});
