import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { type AuditRecord, digestOf, misfitOf, RECORD } from '../../../src/audit/index.ts';
import { fileStore, readLoads, tableOf } from '../../../src/review/index.ts';
import { verifyFiles } from './verified-file.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'test', 'fixtures', 'records');
const FILES = readdirSync(FOLDER);
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'schema', 'audit-record.schema.json'), 'utf8'));
const fits = new Ajv({ strict: false }).compile(SCHEMA);

function recordsOf(file: string): readonly AuditRecord[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
  return lines.map((line): AuditRecord => JSON.parse(line));
}

const ALL = FILES.flatMap(recordsOf);

/** Each key of a schema with its type, as `reads[].version integer null`. */
function typesIn(schema: Record<string, unknown>, path: string): readonly string[] {
  const { items, properties, type } = schema;
  const types = [type].flat().join(' ');
  const inner = Object.entries(Object(properties)).flatMap(([key, each]) =>
    typesIn(Object(each), path === '' ? key : `${path}.${key}`),
  );
  const own = path === '' ? [] : [`${path} ${types}`];
  return [...own, ...inner, ...(items === undefined ? [] : typesIn(Object(items), `${path}[]`))];
}

describe('the form v1', () => {
  test('still has every key that it had when it was frozen, of the same type', () => {
    const frozen = readFileSync(join(ROOT, 'test', 'fixtures', 'record-v1-keys.txt'), 'utf8')
      .trimEnd()
      .split('\n');
    const types = typesIn(SCHEMA, '');
    expect(frozen.filter((key) => !types.includes(key))).toEqual([]);
    expect(frozen.length).toBeGreaterThan(90);
  });

  test.each(FILES)('takes the records of %s, in the schema and in the code', (file) => {
    for (const record of recordsOf(file)) {
      expect(fits(record) ? [] : fits.errors).toEqual([]);
      expect(misfitOf(record, RECORD)).toBeUndefined();
      expect(record.digest).toBe(digestOf(record));
    }
  });

  test('is the same in schema and code: what one refuses, the other refuses', () => {
    const [record] = recordsOf('ok.jsonl').slice(-1);
    const mutations = mutationsOf(record, (mutated) => mutated);
    expect(mutations.length).toBeGreaterThan(300);
    for (const { mutated, what } of mutations) {
      expect([what, fits(mutated)]).toEqual([what, misfitOf(mutated, RECORD) === undefined]);
    }
  });

  test('takes keys that a later version adds, at every place', () => {
    const withMore = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(withMore);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, each]) => [
        key,
        key === 'endpoints' ? each : withMore(each),
      ]);
      return { ...Object.fromEntries(entries), later: { of: ['any', 1, null] } };
    };
    for (const record of ALL.map(withMore)) {
      expect(misfitOf(record, RECORD)).toBeUndefined();
      expect(fits(record)).toBe(true);
    }
  });
});

test('verify finds nothing in the records of all kinds', async () => {
  const files = Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file))]));
  const { findings, report } = await verifyFiles(files);
  expect(findings).toEqual([]);
  expect(report.records).toBe(ALL.length);
});

test('show has a load of each kind, and says how it ended', async () => {
  const shown: string[] = [];
  for await (const load of readLoads([fileStore(FOLDER)], undefined)) {
    if ('problem' in load) throw new Error(load.problem);
    shown.push(...tableOf(load).filter((line) => !line.startsWith('    ')));
  }
  expect(shown).toHaveLength(FILES.length);
  expect(shown.filter((line) => line.startsWith('✓'))).toHaveLength(3);
  expect(shown.filter((line) => line.startsWith('✗'))).toHaveLength(FILES.length - 3);
});

interface Mutation {
  readonly what: string;
  readonly mutated: unknown;
}

/** The record with one place of it changed, for each place and many changes. */
function mutationsOf(value: unknown, put: (changed: unknown) => unknown, path = ''): readonly Mutation[] {
  const others = [null, 'x', 'X-1', '', -1, 1.5, 7, true, [], {}];
  const own = others.map((other) => ({ what: `${path} = ${JSON.stringify(other)}`, mutated: put(other) }));
  if (typeof value !== 'object' || value === null) return own;
  const keys = Object.keys(value);
  const inner = keys.flatMap((key) => {
    const set = (changed: unknown) => {
      const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
      return put(Object.assign(copy, { [key]: changed }));
    };
    const { [key]: _, ...without } = value as Record<string, unknown>;
    const removal = Array.isArray(value) ? [] : [{ what: `${path}.${key} removed`, mutated: put(without) }];
    return [...removal, ...mutationsOf((value as Record<string, unknown>)[key], set, `${path}.${key}`)];
  });
  return [...own, ...inner];
}
