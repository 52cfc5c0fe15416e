import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { writeRecords } from '../../../bench/many-records.ts';
import { ROOT } from '../support/world.ts';
import { auditIn, RECORDS } from './audit-in.ts';

jest.setTimeout(180_000);

const PEAK = join(ROOT, 'bench', 'peak.cjs');
const MANY = 20_000;
const MIB = 1024;

const folder = mkdtempSync(join(tmpdir(), 'keytrail-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = auditIn(folder);

describe('verify of a large file, which threads examine', () => {
  test('finds nothing in what is in order, and one record among all the others', async () => {
    const path = join(folder, 'many.jsonl');
    writeRecords(path, MANY);
    const clean = await audit(['verify', 'many.jsonl']);
    expect(clean.stdout).toContain(`✓ ${MANY} records of ${MANY / 2} loads in 1 source: nothing found\n`);
    expect(clean.code).toBe(0);
    const lines = readFileSync(path, 'utf8').split('\n');
    const line = 15_001;
    writeFileSync(
      path,
      lines.with(line - 1, lines[line - 1]?.replace('acme/api', 'acme/apj') ?? '').join('\n'),
    );
    const changed = await audit(['verify', 'many.jsonl', '--format', 'json']);
    expect(JSON.parse(changed.stdout).findings).toMatchObject([
      { kind: 'changed', place: `many.jsonl:${line}` },
    ]);
    expect(changed.code).toBe(1);
  });

  test('takes no more memory for a file that is several times as large', async () => {
    const peakOf = async (records: number) => {
      writeRecords(join(folder, 'growing.jsonl'), records);
      const { stderr } = await audit(['verify', 'growing.jsonl', '--format', 'json'], ['--require', PEAK]);
      return Math.max(...stderr.trim().split(/\s+/).map(Number));
    };
    const [small, large] = [await peakOf(MANY / 2), await peakOf(MANY * 2)];
    // The large file has 60 MB more than the small one.
    expect(large - small).toBeLessThan(40 * MIB);
  });
});

describe('a folder', () => {
  test('is read as deep as it goes, and the copy of a bucket by its keys', async () => {
    const deep = join(folder, 'copies', 'of', 'jobs');
    mkdirSync(deep, { recursive: true });
    cpSync(RECORDS, deep, { recursive: true });
    writeFileSync(join(deep, 'notes.txt'), 'not looked at');
    const run = await audit(['verify', 'copies']);
    expect(run.stdout).toMatch(/^✓ 2\d records of 12 loads in 1 source: nothing found\n/);
    expect(run.stdout).toContain('- What 1 other file holds: only files in .jsonl');
    symlinkSync(join(RECORDS, 'ok.jsonl'), join(deep, 'link.jsonl'));
    const linked = await audit(['verify', 'copies', '--format', 'json']);
    expect(JSON.parse(linked.stdout).sources).toMatchObject([{ uri: 'copies', passedOver: 2 }]);
    const [, intent = ''] =
      /"digest":"sha256:([0-9a-f]+)"/.exec(readFileSync(join(RECORDS, 'ok.jsonl'), 'utf8')) ?? [];
    const { load, time } = JSON.parse(readFileSync(join(RECORDS, 'ok.jsonl'), 'utf8').split('\n')[0] ?? '');
    const day = join(folder, 'bucket', `dt=${time.slice(0, 10)}`, 'platform=github');
    mkdirSync(day, { recursive: true });
    const [first = ''] = readFileSync(join(RECORDS, 'ok.jsonl'), 'utf8').split('\n');
    writeFileSync(join(day, `1-9-1-${load}-0-${intent}.json`), first);
    writeFileSync(join(day, `1-9-1-${load}-1-${intent}.json`), first);
    const misplaced = await audit(['verify', 'bucket', '--format', 'json']);
    const kinds = JSON.parse(misplaced.stdout).findings.map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(['misplaced', 'result_missing']);
  });
});

describe('a copy of a bucket', () => {
  test('names an empty file where a record should be', async () => {
    const day = join(folder, 'emptied', 'dt=2026-11-23', 'platform=github');
    mkdirSync(day, { recursive: true });
    const name = `1-9-1-01M839HCHVNT5V3Z7WECTHQFDB-0-${'0'.repeat(64)}.json`;
    writeFileSync(join(day, name), '');
    copyFileSync(join(RECORDS, 'ok.jsonl'), join(folder, 'emptied', 'audit.jsonl'));
    const run = await audit(['verify', 'emptied', '--format', 'json']);
    expect(JSON.parse(run.stdout).findings).toMatchObject([
      { kind: 'unreadable', place: join('emptied', 'dt=2026-11-23', 'platform=github', name) },
    ]);
  });
});

describe('show', () => {
  test('shows the loads of a run: when, how they ended, who read what', async () => {
    copyFileSync(join(RECORDS, 'denied.jsonl'), join(folder, 'denied.jsonl'));
    const run = await audit(['show', '--run', '9', 'denied.jsonl']);
    expect(run.stdout).toMatch(
      /^✗ \S+Z {2}failed {2}acme\/api run 9\.1 job deploy refs\/heads\/main by ann {2}load 01/,
    );
    expect(run.stdout).toMatch(/^ {4}KT402 at fetch: /m);
    expect(run.stdout).toMatch(/^ {4}ONE {2}ssm:\/app\/one {2}v1 .*found$/m);
    expect(run.stdout).toMatch(/^ {4}TWO {2}ssm:\/app\/two .*denied$/m);
    expect(run.code).toBe(0);
    expect((await audit(['show', '--run', '4711', 'denied.jsonl'])).stdout).toBe(
      'There is no load of run 4711.\n',
    );
  });

  test('gives the records back as they were, as JSON Lines', async () => {
    const records = readFileSync(join(RECORDS, 'ok.jsonl'), 'utf8');
    const run = await audit(['show', '--format', 'jsonl', join(RECORDS, 'ok.jsonl')]);
    expect(run.stdout).toBe(records);
    const { loads } = JSON.parse(
      (await audit(['show', '--format', 'json', join(RECORDS, 'ok.jsonl')])).stdout,
    );
    expect(loads).toMatchObject([{ intact: true, intent: { phase: 'intent' }, result: { outcome: 'ok' } }]);
  });

  test('shows texts from outside so that they do not act, and leaves out what is no record', async () => {
    const [line = ''] = readFileSync(join(RECORDS, 'failed-declare.jsonl'), 'utf8').split('\n');
    const hostile = line.replace(
      /"message":"[^"]*"/,
      '"message":"\\u001b[2J\\n::add-mask::x\\n##[group]\\u202e"',
    );
    writeFileSync(join(folder, 'hostile.jsonl'), `${hostile}\nno record ::error::\n`);
    const run = await audit(['show', 'hostile.jsonl']);
    expect(run.stdout).toContain('! its content is not what its digest says');
    for (const text of ['\u001b', '\u202e', '##[', '\n::'])
      expect(run.stdout + run.stderr).not.toContain(text);
    expect(run.stderr).toContain('! hostile.jsonl:2 is left out: no record: it is no JSON\n');
    expect(run.stderr).toContain('Error KT805');
    expect(run.code).toBe(1);
  });
});

describe('export', () => {
  test('writes an event a line', async () => {
    const run = await audit(['export', '--format', 'ocsf', RECORDS]);
    const events = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events).toHaveLength(12);
    expect(new Set(events.map(({ class_uid }) => class_uid))).toEqual(new Set([6003]));
    const older = await audit([
      'export',
      '--format',
      'ocsf',
      '--ocsf-version',
      '1.8.0',
      join(RECORDS, 'ok.jsonl'),
    ]);
    expect(JSON.parse(older.stdout).metadata).toMatchObject({ version: '1.8.0', profiles: ['cloud'] });
  });
});

describe('export and one record with an impossible time', () => {
  test('leaves that one out, and writes the others', async () => {
    const [, result = ''] = readFileSync(join(RECORDS, 'ok.jsonl'), 'utf8').split('\n');
    const never = result.replace(/(?<="(?:time|expires|last_modified)":")\d{4}-\d{2}/g, '2026-13');
    writeFileSync(join(folder, 'never.jsonl'), `${never}\n${result}\n`);
    const run = await audit(['export', '--format', 'ocsf', 'never.jsonl']);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain(
      '! never.jsonl:1 is left out: not in the form of a record: time is a time that',
    );
    expect(run.code).toBe(1);
  });
});
