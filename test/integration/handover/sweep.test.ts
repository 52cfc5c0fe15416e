import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { planFilesDir, sweepDeadJobs, writeFiles } from '../../../src/handover/index.ts';
import { removeOthersOfJob } from '../../../src/handover/removal.ts';
import { Secret } from '../../../src/secret.ts';
import { testOn, testUnless } from '../../machine-tool.ts';

const OWN = '0123456789ab';
const OTHER = 'ba9876543210';
const HOURS_MS = 3_600_000;
const NOBODY = 65_534;
const onPosix = (title: string, body: () => void) => testOn(['linux', 'darwin'], title, body);

let temp: string;

beforeEach(() => {
  temp = realpathSync(mkdtempSync(join(tmpdir(), 'keytrail-sweep-')));
});
afterEach(() => rmSync(temp, { recursive: true }));

const keytrail = () => join(temp, 'keytrail');
const left = () => readdirSync(keytrail()).sort();

/** A folder with a secret in it, as a job left it so many hours ago. */
function leave(jobKey: string, hours: number): string {
  const dir = planFilesDir(temp, jobKey);
  writeFiles(dir, [{ name: 'NAME', value: new Secret('NAME', 'hunter2'), mode: 0o400 }]);
  return age(dir, hours);
}

function age(path: string, hours: number): string {
  const then = new Date(Date.now() - hours * HOURS_MS);
  utimesSync(path, then, then);
  return path;
}

const nameOf = (path: string) => path.slice(keytrail().length + 1);
const sweep = () => sweepDeadJobs(temp, OWN, Date.now());

describe('sweeping', () => {
  test('removes what other jobs left behind more than a day ago, and nothing that is younger', () => {
    leave(OTHER, 25);
    leave('000000000000', 1_000);
    const young = leave(OTHER, 23);
    expect(sweep()).toBe(2);
    expect(left()).toEqual([nameOf(young)]);
  });

  test('leaves the folders of its own job, however old: the job may still run', () => {
    const own = leave(OWN, 100);
    expect(sweep()).toBe(0);
    expect(left()).toEqual([nameOf(own)]);
  });

  test('leaves whatever is not named as Keytrail names its folders', () => {
    leave(OWN, 0);
    const foreign = [
      'files',
      `files-${OTHER}`,
      `files-${randomUUID()}`,
      `files-${OTHER}-${randomUUID()}x`,
      `x-files-${OTHER}-${randomUUID()}`,
      `files-${OTHER.toUpperCase()}-${randomUUID()}`,
    ];
    for (const name of foreign) {
      mkdirSync(join(keytrail(), name));
      age(join(keytrail(), name), 100);
    }
    writeFileSync(join(keytrail(), 'audit-9-1.jsonl'), '');
    age(join(keytrail(), 'audit-9-1.jsonl'), 100);
    expect(sweep()).toBe(0);
    expect(left()).toHaveLength(foreign.length + 2);
  });

  onPosix(
    'follows no link: neither one that is named like a folder, nor one inside, nor keytrail itself',
    () => {
      const dir = leave(OTHER, 100);
      const outside = join(temp, 'outside');
      mkdirSync(outside);
      writeFileSync(join(outside, 'file'), 'theirs');
      age(outside, 100);
      symlinkSync(outside, join(dir, 'inside'));
      age(dir, 100);
      symlinkSync(outside, planFilesDir(temp, OTHER));
      expect(sweep()).toBe(1);
      expect(readdirSync(outside)).toEqual(['file']);

      const elsewhere = join(temp, 'elsewhere');
      mkdirSync(elsewhere);
      symlinkSync(keytrail(), join(elsewhere, 'keytrail'));
      leave(OTHER, 100);
      expect(sweepDeadJobs(elsewhere, OWN, Date.now())).toBe(0);
    },
  );

  onPosix('touches nothing in a folder that others can change', () => {
    leave(OTHER, 100);
    chmodSync(keytrail(), 0o777);
    expect(sweep()).toBe(0);
    expect(left()).toHaveLength(1);
  });

  testUnless(
    process.getuid?.() === 0 ? undefined : 'only root can give a folder away',
    'leaves the folders of other users, and of a folder that is another user’s',
    () => {
      const dir = leave(OTHER, 100);
      lchownSync(dir, NOBODY, NOBODY);
      expect(sweep()).toBe(0);
      lchownSync(dir, 0, 0);
      lchownSync(keytrail(), NOBODY, NOBODY);
      expect(sweep()).toBe(0);
      lchownSync(keytrail(), 0, 0);
      expect(sweep()).toBe(1);
    },
  );

  test('where nothing is, there is nothing to do', () => {
    expect(sweep()).toBe(0);
    writeFileSync(keytrail(), '');
    expect(sweep()).toBe(0);
  });
});

describe('the last clean-up of a job', () => {
  test('removes all folders of its job, and none of another', () => {
    const [own, again, other] = [leave(OWN, 0), leave(OWN, 30), leave(OTHER, 30)];
    expect(removeOthersOfJob(own, temp)).toEqual([{ outcome: 'removed' }]);
    expect(left()).toEqual([nameOf(own), nameOf(other)].sort());
    expect(left()).not.toContain(nameOf(again));
  });

  test('a state that was forged makes it remove nothing', () => {
    leave(OWN, 0);
    for (const forged of ['', '/', keytrail(), join(keytrail(), 'files-x')]) {
      expect(removeOthersOfJob(forged, temp)).toEqual([]);
    }
    expect(left()).toHaveLength(1);
  });
});
