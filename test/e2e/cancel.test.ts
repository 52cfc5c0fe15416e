import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectChains, resultOf } from './support/records.ts';
import { auditFileOf, filesDirsOf, World } from './support/world.ts';

jest.setTimeout(60_000);

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: { '/ci/npm_token': 'canary-npm-token' } });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Cancels the job, as a person does, once a load of it waits for this service; says what became of the load. */
async function cancelWhileWaitingFor(service: 'sts' | 'ssm') {
  const { faults } = world.sandbox.gateway;
  faults.add({ when: { service }, do: 'hang' });
  const job = world.job({ manifest: 'version: 1\nsecrets: { TOKEN: { from: /ci/npm_token, as: file } }\n' });
  let cancelled: Promise<void> | undefined;
  // The last line before the wait; the request is under way right after it.
  const last = service === 'sts' ? '✓ identity' : '✓ recorded  intent';
  const load = await world.loadIn(job, {
    onOutput: (_, chunk) => {
      if (chunk.includes(last)) cancelled ??= job.cancel();
    },
  });
  await cancelled;
  return load;
}

describe('a load whose job is cancelled', () => {
  test.each([
    ['sts', 'assume', 1, 'waiting for STS'],
    ['ssm', 'fetch', 2, 'reading the secrets'],
  ] as const)(
    'while %s is waited for hands nothing over, and is on record',
    async (service, stage, records, what) => {
      const load = await cancelWhileWaitingFor(service);
      expect(load.step).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null });
      expect(load.stdout).toContain(`Error KT404: the load was cancelled (SIGINT) while ${what}; `);
      expect(load.step.files.env.toString()).toBe('');
      expect(filesDirsOf(load.job)).toEqual([]);
      expect(load.records).toHaveLength(records);
      expectChains(load.records);
      expect(resultOf(load.records)).toMatchObject({
        outcome: 'failed',
        error: { code: 'KT404', stage },
        reads: [{ outcome: 'unread', delivered: null }],
      });
      const calls = resultOf(load.records).calls.map(({ error }) => error);
      expect(calls).toEqual(service === 'ssm' ? ['Cancelled'] : []);
    },
  );

  test('while its result waits for the lock hands nothing over', async () => {
    const job = world.job();
    const lock = `${auditFileOf(job)}.lock`;
    let cancelled: Promise<void> | undefined;
    const load = await world.loadIn(job, {
      with: { secrets: 'TOKEN = ssm:/ci/npm_token' },
      onOutput: (_, chunk) => {
        // A killed holder's lock: it is taken over, but not at once.
        if (chunk.includes('✓ recorded  intent'))
          mkdirSync(join(lock, `1-${'0'.repeat(24)}`), { recursive: true });
        if (chunk.includes('✓ read')) cancelled ??= job.cancel();
      },
    });
    await cancelled;
    expect(load.step).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null });
    expect(load.stdout).toContain('Error KT404: the load was cancelled (SIGINT) while ');
    expect(load.step.files.env.toString()).toBe('');
    expectChains(load.records);
  });
});
