import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Laptop } from '../cli/laptop.ts';
import { auditedLoad, KEY } from '../sinks/audited-world.ts';
import { type Kept, objectsIn } from '../sinks/store.ts';
import { expectLoaded } from '../support/expectations.ts';
import type { World } from '../support/world.ts';
import { Intruder, publicKeyOf, SEAL_KEY, SOFT_BUCKET, startReviewedWorld, verified } from './auditor.ts';

jest.setTimeout(120_000);

let world: World;
let sealer: Laptop;
let intruder: Intruder;
let turn = 0;
let prefix: string;
let sealKey: string;

beforeAll(async () => {
  world = await startReviewedWorld();
  intruder = new Intruder(world);
});
beforeEach(() => {
  sealer = new Laptop(world, 'sealer');
  sealKey = sealer.write('seals.pub', publicKeyOf(world, SEAL_KEY));
  turn += 1;
  prefix = `keytrail/seals-${process.pid}-${turn}`;
});
afterEach(() => {
  sealer.remove();
  world.clean();
});
afterAll(() => world.stop());

const store = () => `s3://${SOFT_BUCKET}/${prefix}`;

async function load(): Promise<void> {
  expectLoaded(await auditedLoad(world, [store()]));
}

async function seal(until = new Date().toISOString(), key = SEAL_KEY) {
  return await sealer.run(['audit', 'seal', '--store', store(), '--until', until, '--signing-key', key]);
}

/** What is in the bucket, records or seals. */
async function objects(folder: 'dt=' | 'seals/'): Promise<readonly Kept[]> {
  return await objectsIn(world, SOFT_BUCKET, `${prefix}/${folder}`);
}

async function verify() {
  return await verified(sealer, ['--seal-key', sealKey, store()]);
}

async function sealedLoad(): Promise<readonly Kept[]> {
  await load();
  expect((await seal()).code).toBe(0);
  return await objects('dt=');
}

describe('a sealed store', () => {
  test('is in order, and what came after the seal is unsealed', async () => {
    await load();
    const run = await seal();
    expect(run.stdout).toMatch(/^✓ s3:\/\/\S+\/seals\/0000000000\.json {2}2 records up to 20/);
    const first = await verify();
    expect(first.findings).toEqual([]);
    expect(first.report.seals).toMatchObject({
      seals: 1,
      sealed: 2,
      unsealed: 0,
      areSignaturesChecked: true,
    });
    await load();
    const second = await verify();
    expect(second.findings).toEqual([]);
    expect(second.report.seals).toMatchObject({ sealed: 2, unsealed: 2 });
    const text = await sealer.run(['audit', 'verify', '--seal-key', sealKey, store()]);
    expect(text.stdout).toContain('sealed: 2, unsealed: 2');
  });

  test('grows by a seal for each stretch of time, also for one without records', async () => {
    await load();
    await seal();
    await load();
    await seal();
    await seal();
    const seals = await objects('seals/');
    const lists = seals.map(({ text }) => JSON.parse(text));
    expect(lists.map(({ seq, records }) => [seq, records.length])).toEqual([
      [0, 2],
      [1, 2],
      [2, 0],
    ]);
    expect(lists.slice(1).map(({ prev }) => prev)).toEqual(lists.slice(0, 2).map(({ digest }) => digest));
    expect(lists.slice(1).map(({ from }) => from)).toEqual(lists.slice(0, 2).map(({ until }) => until));
    const { findings, report } = await verify();
    expect(findings).toEqual([]);
    expect(report.seals).toMatchObject({ seals: 3, sealed: 4, unsealed: 0 });
  });

  test('is not sealed twice up to the same time', async () => {
    const until = new Date().toISOString();
    await seal(until);
    const again = await seal(until);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('already');
    expect(await objects('seals/')).toHaveLength(1);
  });
});

describe('within the sealed part verify names', () => {
  test('a record that was changed', async () => {
    const [, result] = await sealedLoad();
    const key = result?.place ?? '';
    await intruder.erase(SOFT_BUCKET, key);
    await intruder.put(SOFT_BUCKET, key, result?.text.replace('\n', ' \n') ?? '');
    const { findings } = await verify();
    expect(findings).toMatchObject([{ kind: 'sealed_changed', place: `s3://${SOFT_BUCKET}/${key}` }]);
  });

  test('a load that was removed as a whole', async () => {
    const records = await sealedLoad();
    for (const { place } of records) await intruder.erase(SOFT_BUCKET, place);
    const { findings } = await verify();
    const removed = findings.filter(({ kind }) => kind === 'sealed_removed').map(({ place }) => place);
    expect(removed.toSorted()).toEqual(records.map(({ place }) => `s3://${SOFT_BUCKET}/${place}`).toSorted());
  });

  test('a load that was added', async () => {
    await load();
    const added = await objects('dt=');
    for (const { place } of added) await intruder.erase(SOFT_BUCKET, place);
    await load();
    await seal();
    for (const { place, text } of added) await intruder.put(SOFT_BUCKET, place, text);
    const { findings, report } = await verify();
    expect(findings.map(({ kind }) => kind)).toEqual(['sealed_added', 'sealed_added']);
    expect(findings.map(({ load: id }) => id)).toEqual(added.map(({ record }) => record.load));
    expect(report.seals).toMatchObject({ sealed: 2, unsealed: 0 });
    const next = await seal();
    expect(next.stderr).toContain('is of a time that was sealed before');
    expect((await verify()).findings).toHaveLength(2);
  });

  test('a seal that was changed, removed or signed by somebody else', async () => {
    await sealedLoad();
    await sealedLoad();
    const [first, second] = await objects('seals/');
    await intruder.erase(SOFT_BUCKET, first?.place ?? '');
    const removed = await verify();
    expect(removed.findings).toMatchObject([{ kind: 'seal', place: `s3://${SOFT_BUCKET}/${second?.place}` }]);
    await intruder.put(
      SOFT_BUCKET,
      first?.place ?? '',
      first?.text.replace('"is_last":true', '"is_last":false') ?? '',
    );
    const changed = await verify();
    expect(changed.findings[0]).toMatchObject({ kind: 'seal', place: `s3://${SOFT_BUCKET}/${first?.place}` });
    const stranger = sealer.write('others.pub', publicKeyOf(world, KEY));
    const unsigned = await verified(sealer, ['--seal-key', stranger, store()]);
    expect(unsigned.findings.some(({ kind }) => kind === 'seal')).toBe(true);
  });
});

describe('no seal is made', () => {
  test('of a time to come', async () => {
    const run = await seal(new Date(Date.now() + 60_000).toISOString());
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Error KT903');
    expect(run.stderr).toContain('--until lies in the future');
  });

  test('on seals that are not in order', async () => {
    await seal();
    await sleep(5);
    await seal();
    const [first] = await objects('seals/');
    await intruder.erase(SOFT_BUCKET, first?.place ?? '');
    const run = await seal();
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Error KT803');
    expect(await objects('seals/')).toHaveLength(1);
  });

  test('without a key that signs', async () => {
    const run = await seal(new Date().toISOString(), 'alias/nobody');
    expect(run.code).toBe(5);
    expect(run.stderr).toContain('Error KT804');
    expect(await objects('seals/')).toHaveLength(0);
  });

  test('without its options, all of which are named at once', async () => {
    const run = await sealer.run(['audit', 'seal']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('the option --store is missing');
    expect(run.stderr).toContain('the option --until is missing');
    expect(run.stderr).toContain('the option --signing-key is missing');
  });
});
