import { describe, expect, test } from '@jest/globals';
import { recordLines } from '../../../bench/many-records.ts';
import { AwsError, type BucketReader, type ObjectVersion } from '../../../src/aws/index.ts';
import { type Finding, readLoads, s3Store, verify } from '../../../src/review/index.ts';
import { readEarlierSeals } from '../../../src/review/seal/earlier-seals.ts';
import { findUnsealed } from '../../../src/review/seal/unsealed.ts';

const SOURCE = { uri: 's3://acme-audit/keytrail', bucket: 'acme-audit', prefix: 'keytrail/' };
const DAY = 'keytrail/dt=2026-11-23/platform=github';
const ALL_TIME = { from: null, until: '2026-11-24T00:00:00.000Z' };

interface Held {
  readonly bytes: Buffer;
  /** What S3 says instead of giving it. */
  readonly refusal?: string;
  readonly size?: number;
}

/** Objects by key, each with one version. */
function readerOf(objects: ReadonlyMap<string, Held>): BucketReader {
  return {
    async *versions(prefix) {
      for (const [key, { bytes, size = bytes.length }] of [...objects].sort()) {
        const version = { version: 'null', isDeleteMarker: false, isLatest: true, modified: new Date(0) };
        if (key.startsWith(prefix)) yield { key, bytes: size, ...version } satisfies ObjectVersion;
      }
    },
    object: async (key) => {
      const { bytes, refusal } = objects.get(key) ?? { bytes: Buffer.alloc(0), refusal: 'NoSuchKey' };
      if (refusal === undefined) return bytes;
      throw new AwsError(refusal, refusal, { requestId: null, httpStatus: 400, attempts: 1 }, undefined);
    },
  };
}

/** A store of whole loads. */
function storeOf(records: number): Map<string, Held> {
  const lines = recordLines();
  return new Map(
    Array.from({ length: records }, () => {
      const text = lines.next().value;
      const { digest, load, seq } = JSON.parse(text);
      const key = `${DAY}/1-9-1-${load}-${seq}-${digest.slice('sha256:'.length)}.json`;
      return [key, { bytes: Buffer.from(`${text}\n`) }];
    }),
  );
}

async function verified(objects: ReadonlyMap<string, Held>): Promise<readonly string[]> {
  const findings: Finding[] = [];
  const stores = [s3Store(SOURCE, readerOf(objects))];
  await verify(
    { stores, keys: [], sealKeys: [], isSignatureWanted: true },
    async (finding) => void findings.push(finding),
  );
  return findings.map(({ kind, message }) => `${kind}: ${message}`);
}

async function sealable(objects: ReadonlyMap<string, Held>): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { key } of findUnsealed(SOURCE, readerOf(objects), ALL_TIME, new Set())) keys.push(key);
  return keys.map((key) => SOURCE.prefix + key);
}

describe('a bucket of records', () => {
  test('has no finding when all is in order, and all of it can be sealed', async () => {
    const objects = storeOf(4);
    expect(await verified(objects)).toEqual([]);
    expect(await sealable(objects)).toEqual([...objects.keys()].sort());
  });

  test.each(['', '\n', '\r\n\n'])(
    'names objects that were emptied to %j, both of a load, too',
    async (text) => {
      const objects = storeOf(4);
      for (const key of [...objects.keys()].slice(0, 2)) objects.set(key, { bytes: Buffer.from(text) });
      expect(await verified(objects)).toEqual(Array(2).fill('unreadable: no record: it is empty'));
    },
  );

  test.each(['InvalidRequest', 'InvalidObjectState', 'NoSuchKey'])(
    'names an object that S3 does not give (%s), and reads all others',
    async (refusal) => {
      const objects = storeOf(4);
      const [first = '', ...others] = objects.keys();
      objects.set(first, { bytes: Buffer.alloc(9), refusal });
      expect(await verified(objects)).toEqual([
        `unreadable: no record: S3 does not give it (${refusal})`,
        'intent_missing: the intent of its load is not here: it was removed',
      ]);
      expect(await sealable(objects)).toEqual(others.sort());
    },
  );

  test('shows what it can, and says what it cannot', async () => {
    const objects = storeOf(6);
    const [first = '', second = ''] = objects.keys();
    objects.set(first, { bytes: Buffer.from('\n') });
    objects.set(second, { bytes: Buffer.alloc(9), refusal: 'InvalidRequest' });
    const shown: unknown[] = [];
    for await (const load of readLoads([s3Store(SOURCE, readerOf(objects))], undefined)) {
      shown.push('problem' in load ? load.problem : load.record.phase);
    }
    expect(shown.toSorted()).toEqual([
      'no record: S3 does not give it (InvalidRequest)',
      'no record: it is empty',
      'result',
      'result',
    ]);
  });

  test('cannot be read when nothing of it may be', async () => {
    const objects = storeOf(2);
    const [first = ''] = objects.keys();
    objects.set(first, { bytes: Buffer.alloc(0), refusal: 'AccessDenied' });
    await expect(verified(objects)).rejects.toMatchObject({ code: 'KT801' });
  });

  test('seals nothing that verify names anyway: other names, and what is too long for a record', async () => {
    const objects = storeOf(4);
    const [long = '', ...others] = objects.keys();
    objects.set(long, { bytes: Buffer.alloc(9), refusal: 'must not be asked for', size: 5_000_000_000 });
    objects.set(`${DAY}/notes.txt`, { bytes: Buffer.from('a note') });
    expect(await sealable(objects)).toEqual(others.sort());
    expect((await verified(objects)).map((text) => text.replace(/:.*/, '')).sort()).toEqual([
      'intent_missing',
      'misplaced',
      'unreadable',
    ]);
  });
});

describe.each([
  ['is not given by S3', { bytes: Buffer.alloc(9), refusal: 'InvalidRequest' }],
  ['is longer than a seal can be', { bytes: Buffer.alloc(0), refusal: 'not to be asked', size: 5e9 }],
])('a seal that %s', (_, held) => {
  const objects = () => storeOf(2).set('keytrail/seals/0000000000.json', held);

  test('is a finding, and the records are read', async () => {
    expect(await verified(objects())).toEqual(['seal: no seal: it is no JSON']);
  });

  test('is none to seal behind', async () => {
    await expect(readEarlierSeals(SOURCE, readerOf(objects()), 0)).rejects.toMatchObject({ code: 'KT803' });
  });
});
