import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Laptop } from '../cli/laptop.ts';
import { auditedLoad, BUCKET, KEY, LOGS } from '../sinks/audited-world.ts';
import { objectsIn } from '../sinks/store.ts';
import { expectLoaded } from '../support/expectations.ts';
import type { World } from '../support/world.ts';
import { Intruder, publicKeyOf, SOFT_BUCKET, startReviewedWorld, verified } from './auditor.ts';

jest.setTimeout(120_000);

let world: World;
let laptop: Laptop;
let intruder: Intruder;
let turn = 0;
/** Each test has a part of the bucket to itself. */
let prefix: string;

beforeAll(async () => {
  world = await startReviewedWorld();
  intruder = new Intruder(world);
});
beforeEach(() => {
  laptop = new Laptop(world, 'auditor');
  turn += 1;
  prefix = `keytrail/${process.pid}-${turn}`;
});
afterEach(() => {
  laptop.remove();
  world.clean();
});
afterAll(() => world.stop());

const soft = () => `s3://${SOFT_BUCKET}/${prefix}`;

async function load(sinks: readonly string[] = [soft()], inputs: Record<string, string> = {}): Promise<void> {
  expectLoaded(await auditedLoad(world, sinks, inputs));
}

/** The keys of the soft bucket, oldest first, and their texts. */
function objects() {
  return objectsIn(world, SOFT_BUCKET, `${prefix}/`);
}

describe('the same loads in a bucket with Object Lock, a log group and a file', () => {
  test('are in order, their copies are counted, their signatures hold', async () => {
    const store = `s3://${BUCKET}/${prefix}`;
    await load([store, LOGS], { 'audit-signing-key': KEY });
    await load([store, LOGS], { 'audit-signing-key': KEY });
    const key = laptop.write('records.pub', publicKeyOf(world, KEY));
    const one = await verified(laptop, ['--public-key', key, store]);
    expect(one.findings).toEqual([]);
    expect(one.run.code).toBe(0);
    expect(one.report).toMatchObject({ records: 4, loads: 2, copies: 0, seals: null });
    expect(one.report.signatures).toEqual({ valid: 2, unchecked: 0, unsignedResults: 0 });
    const both = await verified(laptop, ['--public-key', key, store, LOGS]);
    expect(both.findings).toEqual([]);
    expect(both.report).toMatchObject({ records: 8, loads: 2, copies: 4 });
  });

  test('fail under the key of somebody else', async () => {
    const store = `s3://${BUCKET}/${prefix}`;
    await load([store], { 'audit-signing-key': KEY });
    const key = laptop.write('others.pub', publicKeyOf(world, 'alias/keytrail-seals'));
    const { findings, run } = await verified(laptop, ['--public-key', key, store]);
    expect(findings.map(({ kind }) => kind)).toEqual(['signature']);
    expect(run.code).toBe(1);
  });

  test('are no signed results where none is signed', async () => {
    await load();
    const key = laptop.write('records.pub', publicKeyOf(world, KEY));
    const strict = await verified(laptop, ['--public-key', key, soft()]);
    expect(strict.findings.map(({ kind }) => kind)).toEqual(['unsigned']);
    const lenient = await verified(laptop, ['--public-key', key, '--allow-unsigned', soft()]);
    expect(lenient.findings).toEqual([]);
  });
});

describe('in a bucket that somebody can change, verify names', () => {
  test('a record under a delete marker, and still reads it', async () => {
    await load();
    const [, result] = await objects();
    await intruder.remove(SOFT_BUCKET, result?.place ?? '');
    const { findings, report } = await verified(laptop, [soft()]);
    expect(findings).toMatchObject([
      { kind: 'delete_marker', place: `s3://${SOFT_BUCKET}/${result?.place}`, load: result?.record.load },
    ]);
    expect(report.records).toBe(2);
  });

  test('the half that is left when the other one is gone for good', async () => {
    await load();
    await load();
    const [intent, result] = await objects();
    await intruder.erase(SOFT_BUCKET, intent?.place ?? '');
    const { findings } = await verified(laptop, [soft()]);
    expect(findings).toMatchObject([
      { kind: 'intent_missing', place: `s3://${SOFT_BUCKET}/${result?.place}`, load: result?.record.load },
    ]);
  });

  test('a key with two versions, and the one that was changed', async () => {
    await load();
    const [, result] = await objects();
    await intruder.put(SOFT_BUCKET, result?.place ?? '', result?.text.replace('"ok"', '"failed"') ?? '');
    const { findings } = await verified(laptop, [soft()]);
    const kinds = findings.map(({ kind }) => kind);
    expect(kinds).toContain('versions');
    expect(kinds).toContain('changed');
    expect(findings.every(({ place }) => place.includes(String(result?.record.load)))).toBe(true);
  });

  test('a record under the key of another one', async () => {
    await load();
    const [intent, result] = await objects();
    const key = result?.place ?? '';
    await intruder.erase(SOFT_BUCKET, key);
    await intruder.put(SOFT_BUCKET, key, intent?.text ?? '');
    const { findings } = await verified(laptop, [soft()]);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'misplaced', place: `s3://${SOFT_BUCKET}/${key}` }),
    );
  });

  test('what is no record, by its key', async () => {
    await load();
    await intruder.put(SOFT_BUCKET, `${prefix}/notes.txt`, 'hello');
    const { findings } = await verified(laptop, [soft()]);
    expect(findings).toMatchObject([{ kind: 'misplaced', place: `s3://${SOFT_BUCKET}/${prefix}/notes.txt` }]);
  });
});

test('a prefix without any record is a finding', async () => {
  const { findings } = await verified(laptop, [soft()]);
  expect(findings).toMatchObject([{ kind: 'empty', place: soft() }]);
});

test('a bucket that may not be read ends verify with the permission that lacks', async () => {
  await load();
  const stranger = new Laptop(world, 'nobody');
  const run = await stranger.run(['audit', 'verify', soft()]);
  stranger.remove();
  expect(run.code).toBe(3);
  expect(run.stderr).toContain(`Error KT801: ${soft()} cannot be read: AccessDenied`);
  expect(run.stderr).toContain('Fix: allow s3:ListBucketVersions');
});
