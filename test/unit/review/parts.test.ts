import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ulidSource } from '../../../src/audit/ulid.ts';
import { inTurn } from '../../../src/review/stores/in-turn.ts';
import { cutLines } from '../../../src/review/stores/lines.ts';
import { saidByKey, saidByStream } from '../../../src/review/stores/names.ts';
import { readUlid, ULID_BYTES, writeUlid } from '../../../src/review/ulid-bytes.ts';
import { Spill } from '../../../src/review/verify/spill.ts';

test('a ULID comes back from its bytes as it was', () => {
  const anyTime = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  fc.assert(
    fc.property(anyTime, (now) => {
      const ulid = ulidSource({ now: () => now, randomBytes })();
      const bytes = new Uint8Array(ULID_BYTES + 2);
      writeUlid(ulid, bytes, 1);
      expect(readUlid(bytes, 1)).toBe(ulid);
      expect([bytes[0], bytes.at(-1)]).toEqual([0, 0]);
    }),
  );
  const last = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';
  const bytes = new Uint8Array(ULID_BYTES);
  writeUlid(last, bytes, 0);
  expect(readUlid(bytes, 0)).toBe(last);
});

async function* piecesOf(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

describe('lines that come in pieces', () => {
  test('come out whole, with their numbers, wherever the pieces end', async () => {
    const lines = fc.array(
      fc.string({ maxLength: 9 }).map((line) => line.replaceAll('\n', '.')),
      { minLength: 1 },
    );
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lines, sizes, fc.boolean(), async (given, pieces, isEnded) => {
        const text = given.join('\n') + (isEnded ? '\n' : '');
        const found: string[] = [];
        for await (const { bytes, firstLine } of cutLines(piecesOf(text, pieces))) {
          expect(firstLine).toBe(found.length + 1);
          found.push(...Buffer.from(bytes).toString().replace(/\n$/, '').split('\n'));
        }
        const isOnlyEnd = given.at(-1) === '' && !isEnded;
        expect(found).toEqual(text === '' ? [] : isOnlyEnd ? given.slice(0, -1) : given);
      }),
    );
  });

  test('are cut when they are too long for a record, and those behind them keep their numbers', async () => {
    const text = `a\n${'x'.repeat(5_000_000)}\nb\n`;
    const found: [number, number][] = [];
    for await (const { bytes, firstLine } of cutLines(piecesOf(text, [65_536]))) {
      found.push([firstLine, bytes.length]);
      expect(bytes.length).toBeLessThan(1_200_000);
    }
    expect(found.map(([line]) => line)).toEqual([1, 2, 3]);
    expect(found[1]?.[1]).toBeGreaterThan(1_000_000);
  });
});

test('work is done so many at once, and its outcomes keep their order', async () => {
  let running = 0;
  let most = 0;
  async function* numbers() {
    for (let number = 0; number < 20; number += 1) yield number;
  }
  const found: number[] = [];
  for await (const number of inTurn(numbers(), 4, async (each) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < 20 - each; turn += 1) await Promise.resolve();
    running -= 1;
    return each;
  })) {
    found.push(number);
  }
  expect(found).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(most).toBe(4);
});

test('rows of one key are given together, however many blocks they fill', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keytrail-spill-'));
  const form = { rowBytes: 8, keyBytes: 4 };
  const spill = new Spill(folder, 'rows', form);
  for (let value = 0; value < 50_000; value += 1) {
    const row = Buffer.alloc(form.rowBytes);
    row.writeUInt32BE(value % 5_000, 0);
    row.writeUInt32BE(value, 4);
    spill.add(row);
  }
  let groups = 0;
  for (const { bytes, starts } of spill.groups()) {
    groups += 1;
    const values = starts.map((at) => bytes.readUInt32BE(at + 4));
    const key = values[0] ?? 0;
    expect(values).toEqual(Array.from({ length: 10 }, (_, turn) => key + turn * 5_000));
  }
  spill.close();
  rmSync(folder, { recursive: true });
  expect(groups).toBe(5_000);
});

describe('names', () => {
  const load = '01M839HCHV041061050R3GG28A';
  const digest = 'ab'.repeat(32);

  test('say which record lies under them', () => {
    expect(saidByKey(`dt=2026-11-23/platform=github/1-9-1-${load}-1-${digest}.json`)).toEqual({
      day: '2026-11-23',
      platform: 'github',
      load,
      seq: 1,
      digest,
    });
    expect(saidByStream(`gitlab/a_b-9-1-${load}`)).toEqual({ platform: 'gitlab', load });
  });

  test.each([
    'notes.txt',
    `dt=2026-11-23/platform=github/1-9-1-${load}-2-${digest}.json`,
    `dt=2026-11-23/platform=github/1-9-1-${load}-1-${digest}.json.gz`,
    `dt=2026-11-23/platform=github/x/1-9-1-${load}-1-${digest}.json`,
    `platform=github/1-9-1-${load}-1-${digest}.json`,
  ])('that are none say nothing: %s', (key) => {
    expect(saidByKey(key)).toBeUndefined();
  });
});
