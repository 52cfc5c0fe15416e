import { createHash, generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { recordLines } from '../../../bench/many-records.ts';
import { canonicalOf } from '../../../src/review/canonical.ts';
import { SignatureCheck } from '../../../src/review/public-keys.ts';
import { SealChain } from '../../../src/review/seal/chain.ts';
import type { Seal } from '../../../src/review/seal/form.ts';
import { makeSeals, type SealOptions } from '../../../src/review/seal/make.ts';
import { digestOfText, readSeal } from '../../../src/review/seal/read-seal.ts';

const SOURCE = { uri: 's3://acme-audit/keytrail', bucket: 'acme-audit', prefix: 'keytrail/' };
const UNTIL = '2026-11-23T05:00:00.000Z';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEYS = [new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))];

/** A bucket in memory, as far as sealing needs one. */
class Bucket {
  readonly objects = new Map<string, Buffer>();
  /** How many seals can be put before the sealer dies. */
  lives = Number.POSITIVE_INFINITY;

  fill(records: number): void {
    const lines = recordLines();
    for (let index = 0; index < records; index += 1) {
      const text = lines.next().value;
      const { digest, load, seq, time } = JSON.parse(text);
      const name = `1-9-1-${load}-${seq}-${digest.slice('sha256:'.length)}.json`;
      this.objects.set(
        `${SOURCE.prefix}dt=${time.slice(0, 10)}/platform=github/${name}`,
        Buffer.from(`${text}\n`),
      );
    }
  }

  options(mostRecords?: number): SealOptions {
    const { objects } = this;
    return {
      source: SOURCE,
      now: () => Date.parse('2026-11-23T06:00:00.000Z'),
      ...(mostRecords === undefined ? {} : { mostRecords }),
      reader: {
        async *versions(prefix, after = '') {
          for (const key of [...objects.keys()].sort()) {
            if (!key.startsWith(prefix) || key <= after) continue;
            yield { key, version: 'null', isDeleteMarker: false, isLatest: true, bytes: 1, modified: null };
          }
        },
        object: async (key) => objects.get(key) ?? Buffer.alloc(0),
      },
      // As KMS does: the digest is that of the text, so the text is found by it.
      sign: async (digest) => ({ key: 'arn:k', algorithm: 'ECDSA_SHA_256', value: this.#sign(digest) }),
      put: async (key, bytes) => {
        if (this.lives === 0) throw new Error('killed');
        this.lives -= 1;
        if (objects.has(SOURCE.prefix + key)) return false;
        objects.set(SOURCE.prefix + key, Buffer.from(bytes));
        return true;
      },
    };
  }

  /** The seals, oldest first. */
  get seals() {
    const keys = [...this.objects.keys()].filter((key) => key.includes('/seals/')).sort();
    return keys.map((key) => {
      const read = readSeal(this.objects.get(key) ?? Buffer.alloc(0));
      if (typeof read === 'string') throw new Error(read);
      return read.seal;
    });
  }

  chain(signatures = new SignatureCheck([])) {
    const chain = new SealChain(signatures, 's3://acme-audit/keytrail');
    const keys = [...this.objects.keys()].filter((key) => key.includes('/seals/')).sort();
    const findings = keys.flatMap((key) => {
      const sealed = {
        place: key,
        key: key.slice(SOURCE.prefix.length),
        bytes: this.objects.get(key) ?? Buffer.alloc(0),
      };
      return chain.add(sealed).findings;
    });
    return { chain, findings: [...findings, ...chain.end('')] };
  }

  #sign(digest: string): string {
    return createHash('sha256').update(digest).digest('base64');
  }
}

describe('a stretch with more records than a seal may list', () => {
  test('makes several seals, which together list each record once', async () => {
    const bucket = new Bucket();
    bucket.fill(10);
    const made = await makeSeals(bucket.options(4), UNTIL);
    expect(made.seals.map(({ records }) => records)).toEqual([4, 4, 2]);
    expect(bucket.seals.map(({ is_last }) => is_last)).toEqual([false, false, true]);
    expect(new Set(bucket.seals.flatMap(({ records }) => records.map(({ key }) => key))).size).toBe(10);
    expect(bucket.chain().findings).toEqual([]);
    expect(bucket.chain().chain.until).toBe(UNTIL);
  });

  test('is gone on with when a sealer was killed in the midst of it', async () => {
    const bucket = new Bucket();
    bucket.fill(10);
    bucket.lives = 1;
    await expect(makeSeals(bucket.options(4), UNTIL)).rejects.toThrow('killed');
    expect(bucket.chain().findings).toMatchObject([{ kind: 'seal' }]);
    expect(bucket.chain().chain.until).toBeUndefined();
    bucket.lives = Number.POSITIVE_INFINITY;
    const later = '2026-11-23T05:30:00.000Z';
    await makeSeals(bucket.options(4), later);
    expect(bucket.seals.map(({ records, until }) => [records.length, until])).toEqual([
      [4, UNTIL],
      [4, UNTIL],
      [2, UNTIL],
      [0, later],
    ]);
    expect(bucket.chain().findings).toEqual([]);
  });
});

test('records of a time to come wait for their seal', async () => {
  const bucket = new Bucket();
  bucket.fill(10);
  const [first] = [...bucket.objects.values()];
  const { time } = JSON.parse(String(first));
  await makeSeals(bucket.options(), time);
  await makeSeals(bucket.options(), UNTIL);
  expect(bucket.seals.map(({ records }) => records.length)).toEqual([1, 9]);
});

test('a seal that somebody else wrote at the same time is left as it is', async () => {
  const bucket = new Bucket();
  bucket.fill(2);
  const options = bucket.options();
  const put: SealOptions['put'] = async (key, bytes) => {
    bucket.objects.set(SOURCE.prefix + key, Buffer.from('{}'));
    return await options.put(key, bytes);
  };
  await expect(makeSeals({ ...options, put }, UNTIL)).rejects.toMatchObject({ code: 'KT803' });
});

describe('nothing is sealed', () => {
  test.each([
    ['a time to come', 'until', '2099-01-01T00:00:00.000Z', 'is of a time to come'],
    ['another store', 'store', 's3://other/keytrail', 'is one of s3://other/keytrail'],
  ])('behind a seal of %s, which no sealer of this store made', async (_, name, value, words) => {
    const bucket = new Bucket();
    await makeSeals(bucket.options(), UNTIL);
    const [{ digest: _digest, signature, ...seal }] = bucket.seals as [Seal];
    const open = { ...seal, [name]: value };
    const forged = { ...open, digest: digestOfText(canonicalOf(open)), signature };
    bucket.objects.set(`${SOURCE.prefix}seals/0000000000.json`, Buffer.from(JSON.stringify(forged)));
    await expect(makeSeals(bucket.options(), '2026-11-23T05:30:00.000Z')).rejects.toMatchObject({
      code: 'KT803',
      details: [expect.stringContaining(words)],
    });
    expect(bucket.seals).toHaveLength(1);
  });
});

describe('a chain', () => {
  async function sealed(): Promise<Bucket> {
    const bucket = new Bucket();
    bucket.fill(4);
    for (const until of [UNTIL, '2026-11-23T05:10:00.000Z', '2026-11-23T05:20:00.000Z']) {
      await makeSeals(bucket.options(), until);
    }
    return bucket;
  }

  test('covers all time up to its end', async () => {
    const { chain } = (await sealed()).chain();
    expect(chain.covers(Date.parse(UNTIL))).toBe(true);
    expect(chain.covers(Date.parse('2026-11-23T05:20:00.000Z'))).toBe(true);
    expect(chain.covers(Date.parse('2026-11-23T05:20:00.001Z'))).toBe(false);
  });

  test('does not cover the stretch of a seal that is gone, and names the next one', async () => {
    const bucket = await sealed();
    bucket.objects.delete(`${SOURCE.prefix}seals/0000000001.json`);
    const { chain, findings } = bucket.chain();
    expect(findings).toMatchObject([{ kind: 'seal', place: 'keytrail/seals/0000000002.json' }]);
    expect(chain.covers(Date.parse('2026-11-23T05:05:00.000Z'))).toBe(false);
    expect(chain.covers(Date.parse('2026-11-23T05:15:00.000Z'))).toBe(true);
  });

  test('names seals that changed places, and those of another store', async () => {
    const bucket = await sealed();
    const [one, other] = ['0000000000', '0000000001'].map((name) => `${SOURCE.prefix}seals/${name}.json`);
    const bytes = bucket.objects.get(one ?? '') ?? Buffer.alloc(0);
    bucket.objects.set(one ?? '', bucket.objects.get(other ?? '') ?? Buffer.alloc(0));
    bucket.objects.set(other ?? '', bytes);
    expect(bucket.chain().findings.length).toBeGreaterThanOrEqual(2);
    const foreign = new SealChain(new SignatureCheck([]), 's3://other/keytrail');
    expect(foreign.add({ place: '', key: 'seals/0000000000.json', bytes }).findings).toMatchObject([
      { kind: 'seal' },
    ]);
  });

  test('names a seal that follows another one than the one before it', async () => {
    const [bucket, other] = [await sealed(), await sealed()];
    const key = `${SOURCE.prefix}seals/0000000001.json`;
    bucket.objects.set(key, other.objects.get(key) ?? Buffer.alloc(0));
    expect(bucket.chain().findings.map(({ message }) => message)).toEqual([
      'it does not follow the seal before it',
      'it does not follow the seal before it',
    ]);
  });

  test('is held to the signatures once there is a key', async () => {
    const bucket = await sealed();
    expect(bucket.chain(new SignatureCheck(KEYS)).findings.length).toBeGreaterThanOrEqual(3);
    const bytes = Buffer.from('what was signed');
    const value = signBytes('sha256', bytes, privateKey).toString('base64');
    expect(new SignatureCheck(KEYS).holds('what was signed', value)).toBe(true);
    expect(new SignatureCheck(KEYS).holds('what was not', value)).toBe(false);
  });
});
