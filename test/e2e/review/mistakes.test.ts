import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { writeRecords } from '../../../bench/many-records.ts';
import { CLI, finish } from '../cli/laptop.ts';
import { auditIn, RECORDS } from './audit-in.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'keytrail-mistakes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = auditIn(folder);

describe('mistakes', () => {
  test.each([
    [['verify'], 'needs a source'],
    [['verify', 'ftp://x/y'], 'ftp'],
    [['verify', 's3://UPPER/x'], 'is no bucket'],
    [['verify', 'a.jsonl', '--until', 'yesterday'], '--until "yesterday" is no time'],
    [['verify', 'a.jsonl', '--until', '2026-02-30T10:00:00Z'], 'is no time'],
    [['verify', 'a.jsonl', '--format', 'xml'], 'text, json'],
    [['export', 'a.jsonl'], 'the option --format is missing'],
    [['examine'], 'is for threads'],
    [['weigh'], 'is no command'],
  ])('%j is a mistake of usage', async (args, words) => {
    const run = await audit(args);
    expect(run.stderr).toContain('Error KT903');
    expect(run.stderr).toContain(words);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  test('a file that is not there cannot be read, and a key that is none is refused', async () => {
    const missing = await audit(['verify', 'nowhere.jsonl']);
    expect(missing.stderr).toContain('Error KT801: nowhere.jsonl cannot be read (ENOENT).');
    expect(missing.code).toBe(3);
    writeFileSync(join(folder, 'no.pub'), 'no key');
    const refused = await audit(['verify', '--public-key', 'no.pub', join(RECORDS, 'ok.jsonl')]);
    expect(refused.stderr).toContain('Error KT802: the file no.pub holds no public key.');
    expect(refused.code).toBe(2);
  });

  test('a compressed file is told as that', async () => {
    writeFileSync(join(folder, 'old.jsonl.gz'), gzipSync(readFileSync(join(RECORDS, 'ok.jsonl'))));
    const run = await audit(['verify', 'old.jsonl.gz']);
    expect(run.stderr).toContain('Error KT801: old.jsonl.gz is compressed (gzip).');
    expect(run).toMatchObject({ code: 3, stdout: '' });
  });

  test('leave one JSON object for programs all the same, which says what ended it', async () => {
    const clean = join(RECORDS, 'ok.jsonl');
    for (const args of [
      ['verify', '--format', 'json', 'nowhere.jsonl'],
      ['verify', '--format', 'json', join(RECORDS, 'failed-declare.jsonl'), clean, 'nowhere.jsonl'],
      ['show', '--format', 'json', 'nowhere.jsonl'],
      ['show', '--format', 'json', clean, 'nowhere.jsonl'],
    ]) {
      const run = await audit(args);
      const message = 'nowhere.jsonl cannot be read (ENOENT).';
      expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'KT801', message } });
      expect(run.stderr).toContain(message);
      expect(run.code).toBe(3);
    }
    const key = await audit(['verify', '--format', 'json', '--public-key', 'nowhere.pub', clean]);
    expect(JSON.parse(key.stdout)).toMatchObject({ ok: false, findings: [], error: { code: 'KT802' } });
    expect(JSON.parse((await audit(['verify', '--format', 'json', clean])).stdout)).toMatchObject({
      ok: true,
      error: null,
    });
  });

  test('no room for what is kept until the end is told as what it is', async () => {
    const child = spawn(process.execPath, [CLI, 'audit', 'verify', join(RECORDS, 'ok.jsonl')], {
      cwd: folder,
      env: { TMPDIR: join(folder, 'nowhere'), TEMP: join(folder, 'nowhere') },
    });
    const run = await finish(child);
    expect(run.stderr).toContain('Error KT801: the folder for temporary files');
    expect(run.stderr).toContain('cannot be written (ENOENT).');
    expect(run.code).toBe(3);
  });

  test('an output that nobody reads ends the command as it ends others', async () => {
    writeRecords(join(folder, 'piped.jsonl'), 2_000);
    const child = spawn(
      'sh',
      ['-c', `"$0" "$1" audit show piped.jsonl --format jsonl; echo $? >&2`, process.execPath, CLI],
      {
        cwd: folder,
      },
    );
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    await new Promise((resolve) => child.on('exit', resolve));
    expect(stderr).toBe('141\n');
  });
});
