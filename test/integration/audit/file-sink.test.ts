import { execFileSync, spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { digestOf, fileSink, openTrail, SinkError } from '../../../src/audit/index.ts';
import { SYSTEM } from '../../../src/system.ts';
import { testUnless } from '../../machine-tool.ts';
import { expectModes } from '../../modes.ts';
import { FIXED_CHANCE, factsOfALoad } from '../../unit/audit/facts-of-a-load.ts';
import { useFolder } from './folder.ts';
import { usePrograms } from './processes.ts';

const folder = useFolder();
const startProgram = usePrograms();
const LINE = new TextEncoder().encode('{"schema":"keytrail.audit/v1"}');
const OPEN = new AbortController().signal;

const { record: RECORD } = await openTrail({
  tool: { name: 'keytrail', version: '1.0.0' },
  sinks: [],
  previous: null,
  chance: FIXED_CHANCE,
}).intent(factsOfALoad(), OPEN);

async function append(path: string): Promise<void> {
  await fileSink(path).append(LINE, RECORD, OPEN);
}

async function refusalOf(path: string): Promise<SinkError> {
  const thrown = await append(path).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof SinkError) {
    return thrown;
  }
  throw new Error('the sink did not refuse', { cause: thrown });
}

describe('the audit file', () => {
  test('is made with mode 0600 in folders of mode 0700, and nothing else stays beside it', async () => {
    const path = folder.path('state/keytrail/audit-9-1.jsonl');
    await append(path);
    expect(await readFile(path, 'utf8')).toBe('{"schema":"keytrail.audit/v1"}\n');
    expectModes([path, 0o600], [dirname(path), 0o700], [folder.path('state'), 0o700]);
    expect(await readdir(dirname(path))).toEqual(['audit-9-1.jsonl']);
  });

  test('is refused where there is a folder in which nobody can make one', async () => {
    const { message } = await refusalOf('/proc/keytrail/audit.jsonl');
    expect(message).toMatch(/cannot be made|permission denied|no folder/);
  });

  test('grows by whole lines and loses the rights that others had on it', async () => {
    const path = folder.path('audit.jsonl');
    await writeFile(path, '{"first":1}\n');
    await chmod(path, 0o644);
    await append(path);
    await append(path);
    expect((await readFile(path, 'utf8')).split('\n')).toEqual([
      '{"first":1}',
      '{"schema":"keytrail.audit/v1"}',
      '{"schema":"keytrail.audit/v1"}',
      '',
    ]);
    expectModes([path, 0o600]);
  });

  test('begins a new line after half a line of a killed predecessor', async () => {
    const path = folder.path('audit.jsonl');
    await writeFile(path, '{"first":1}\n{"schema":"keytrail.au');
    await append(path);
    expect(await readFile(path, 'utf8')).toBe(
      '{"first":1}\n{"schema":"keytrail.au\n{"schema":"keytrail.audit/v1"}\n',
    );
  });
});

describe('what stands in the place of the audit file is refused:', () => {
  test('a folder', async () => {
    await mkdir(folder.path('audit.jsonl'));
    const { message, fix } = await refusalOf(folder.path('audit.jsonl'));
    expect(message).toContain('audit.jsonl: a folder is in its place');
    expect(fix).toContain('Remove what stands at');
  });

  test('a symbolic link, and what it leads to is not touched', async () => {
    await writeFile(folder.path('target'), 'untouched');
    await chmod(folder.path('target'), 0o644);
    await symlink(folder.path('target'), folder.path('audit.jsonl'));
    expect((await refusalOf(folder.path('audit.jsonl'))).message).toContain(
      'a symbolic link is in its place',
    );
    expect(await readFile(folder.path('target'), 'utf8')).toBe('untouched');
    expectModes([folder.path('target'), 0o644]);
  });

  test('a folder that is a symbolic link, and nothing is written where it leads', async () => {
    await mkdir(folder.path('elsewhere'));
    await symlink(folder.path('elsewhere'), folder.path('keytrail'));
    expect((await refusalOf(folder.path('keytrail/audit.jsonl'))).message).toContain(
      'is a symbolic link, or no folder',
    );
    expect(await readdir(folder.path('elsewhere'))).toEqual([]);
  });

  test('a symbolic link that leads nowhere', async () => {
    await symlink(folder.path('nowhere'), folder.path('audit.jsonl'));
    expect((await refusalOf(folder.path('audit.jsonl'))).message).toContain(
      'a symbolic link is in its place',
    );
    expect(await readdir(folder.path('.'))).toEqual(['audit.jsonl']);
  });

  test('a FIFO that nobody reads, without waiting for it', async () => {
    execFileSync('mkfifo', [folder.path('audit.jsonl')]);
    expect((await refusalOf(folder.path('audit.jsonl'))).message).toContain(
      'something else than a regular file',
    );
  });

  test('a device', () => {
    expect(() => SYSTEM.openRegular('/dev/null', constants.O_RDWR)).toThrow(
      'something else than a regular file is in its place',
    );
  });

  test('a file where its folder should be', async () => {
    await writeFile(folder.path('keytrail'), '');
    for (const path of ['keytrail/audit.jsonl', 'keytrail/deeper/audit.jsonl']) {
      expect((await refusalOf(folder.path(path))).message).toContain('a part of its path is no folder');
    }
  });

  test('each of these leaves no lock behind', async () => {
    await mkdir(folder.path('audit.jsonl'));
    await refusalOf(folder.path('audit.jsonl'));
    expect(await readdir(folder.path('.'))).toEqual(['audit.jsonl']);
  });
});

describe('a file that cannot grow', () => {
  /** One block: 512 or 1024 bytes, less than two records. Binds root, too. */
  const LIMITED = ['sh', '-c', 'ulimit -f 1; exec "$@"', 'sh'];

  test('ends the load with KT601, keeps half a line, and the next writer begins a new one', async () => {
    const path = folder.path('audit.jsonl');
    const limited = startProgram('append-load', [path], LIMITED);
    limited.child.stdin.end();
    const { code, stderr } = await limited.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('KT601');
    expect(stderr).toMatch(/only \d+ of \d+ bytes could be written/);

    const next = startProgram('append-load', [path]);
    next.child.stdin.end();
    expect(await next.ended).toEqual({ code: 0, stderr: '' });
    const [half = '', intent = '', result = '', end] = (await readFile(path, 'utf8')).split('\n');
    expect(() => JSON.parse(half)).toThrow();
    expect(JSON.parse(result).prev).toBe(digestOf(JSON.parse(intent)));
    expect(end).toBe('');
  });

  test('that is full to the last byte says that it may not grow', async () => {
    const path = folder.path('audit.jsonl');
    await writeFile(path, `${'x'.repeat(4095)}\n`);
    const limited = startProgram('append-load', [path], LIMITED);
    limited.child.stdin.end();
    const { code, stderr } = await limited.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('the file is larger than the system lets it be (EFBIG');
    expect((await stat(path)).size).toBe(4096);
  });
});

/** A disk of its own needs a mount namespace: root has it, others where the kernel allows it to them. */
const NAMESPACE = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-Urm'];
const canMount = spawnSync(NAMESPACE[0] ?? '', [...NAMESPACE.slice(1), 'true']).status === 0;
const lack = canMount ? undefined : 'no mount namespace can be made here';

describe('a disk of its own', () => {
  function onDisk(path: string, options: string, prepare: string): string[] {
    const mount = `mount -t tmpfs -o size=64k tmpfs ${path} && ${prepare} && mount -o remount,${options} ${path}`;
    return [...NAMESPACE, 'sh', '-c', `${mount} && exec "$@"`, 'sh'];
  }

  testUnless(lack, 'that is full ends the load with KT601', async () => {
    await mkdir(folder.path('disk'));
    const fill = `{ head -c 1000000 /dev/zero > ${folder.path('disk')}/filler 2>/dev/null || true; }`;
    const before = onDisk(folder.path('disk'), 'rw', fill);
    const full = startProgram('append-load', [folder.path('disk/audit.jsonl')], before);
    full.child.stdin.end();
    const { code, stderr } = await full.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('KT601');
    expect(stderr).toContain('the disk is full (ENOSPC');
  });

  testUnless(lack, 'that is read-only ends the load with KT601', async () => {
    await mkdir(folder.path('disk'));
    const before = onDisk(folder.path('disk'), 'ro', 'true');
    const readOnly = startProgram('append-load', [folder.path('disk/audit.jsonl')], before);
    readOnly.child.stdin.end();
    const { code, stderr } = await readOnly.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('the file system is read-only (EROFS');
  });
});
