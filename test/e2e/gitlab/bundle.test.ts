import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { hiddenJob } from '../../../sandbox/gitlab-runner/template.ts';
import { tool } from '../../machine-tool.ts';
import { busyboxPrograms, surroundings, testHere, testHereUnless, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(60_000);

const inputs = { secrets: 'ONE = /app/one' };
const script = ['echo "it is $ONE"'];
const NODE = dirname(process.execPath);

let world: GitlabWorld;
let top: string;

useWorld({ '/app/one': 'canary-value-of-one' }, (started) => {
  world = started;
});
beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), 'keytrail-programs-'));
});
afterAll(async () => {
  rmSync(top, { recursive: true, force: true });
});

/** A folder with these programs of this machine, links to where they are. */
function programs(name: string, found: readonly string[]): string {
  const folder = join(top, name);
  mkdirSync(folder);
  for (const each of found) {
    const program = tool(each);
    if (program.isThere) symlinkSync(program.path, join(folder, each));
  }
  return folder;
}

/** A program that a test writes itself, in a folder of its own. */
function fake(name: string, program: string, code: string): string {
  const folder = join(top, name);
  mkdirSync(folder);
  writeFileSync(join(folder, program), `#!/bin/sh\n${code}\n`);
  chmodSync(join(folder, program), 0o755);
  return folder;
}

const BASICS = [
  'sh',
  'bash',
  'mktemp',
  'mkfifo',
  'tar',
  'gzip',
  'rm',
  'rmdir',
  'tr',
  'tail',
  'mkdir',
  'chmod',
];

const BUSYBOX = surroundings('busybox', 'new', true);

describe('the command line', () => {
  testHere('is not run when its SHA-256 is another than the template has', async () => {
    const sum = 'f'.repeat(64);
    const end = await world.run({ inputs: { ...inputs, 'bundle-sha256': sum }, script });
    expect(end.code).toBe(2);
    expect(end.text).toContain(
      `Error KT908: what was downloaded has the SHA-256 ${world.bundle.sha256}, and ${sum} is expected.\n`,
    );
    expect(end.text).toContain('/docs/errors.md#kt908\n');
    expect(end.text).not.toMatch(/^it is/m);
    expect(end.left).toEqual([]);
  });

  testHere('that cannot be fetched is an error with its own exit code', async () => {
    const url = world.bundle.url.replace('keytrail.tgz', 'other.tgz');
    const end = await world.run({ inputs: { ...inputs, 'bundle-url': url }, script });
    expect(end.code).toBe(2);
    expect(end.text).toContain(
      'Error KT908: the file that the input bundle-url names could not be downloaded.',
    );
    expect(end.left).toEqual([]);
  });

  testHere(
    'of a private project is asked for with the token of the job, which no other host sees',
    async () => {
      const url = world.bundle.url.replace('keytrail.tgz', 'private/keytrail.tgz');
      world.bundle.requests.length = 0;
      const end = await world.run({ inputs: { ...inputs, 'bundle-url': url }, script });
      expect(end.text).toContain('\nit is ***\n');
      expect(world.bundle.requests).toEqual([
        { path: '/private/keytrail.tgz', token: undefined },
        { path: '/private/keytrail.tgz', token: 'glcbt-job-token' },
        { path: '/private/moved', token: undefined },
      ]);
    },
  );

  testHereUnless(
    BUSYBOX.lack,
    'of a private project is fetched the same way where the image has no curl',
    async () => {
      const folder = busyboxPrograms(join(top, 'busybox-without-curl'));
      const node = join(top, 'node-without-curl');
      mkdirSync(node);
      symlinkSync(process.execPath, join(node, 'node'));
      const url = world.bundle.url.replace('keytrail.tgz', 'private/keytrail.tgz');
      const path = [folder ?? '', node];
      world.bundle.requests.length = 0;
      const end = await world.run({
        ...BUSYBOX.where,
        inputs: { ...inputs, 'bundle-url': url },
        script,
        path,
      });
      expect(end.text).toContain('\nit is ***\n');
      expect(world.bundle.requests).toEqual([
        { path: '/private/keytrail.tgz', token: undefined },
        { path: '/private/keytrail.tgz', token: undefined },
        { path: '/private/keytrail.tgz', token: 'glcbt-job-token' },
        { path: '/private/moved', token: undefined },
      ]);
    },
  );

  testHere('of the image itself is copied', async () => {
    const file = join(top, 'of the image.tgz');
    const answer = await fetch(world.bundle.url);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    const bundle = { 'bundle-url': '$BUNDLE' };
    const variables = { KEYTRAIL_BUNDLE_URL: `file://${file}` };
    const path = [programs('image', [...BASICS, 'cp']), NODE];
    const end = await world.run({
      inputs: { ...inputs, ...bundle },
      variables,
      script,
      path,
      isFirst: false,
    });
    expect(end.text).toContain('\nit is ***\n');
  });

  testHere('is fetched without the token from elsewhere', async () => {
    world.bundle.requests.length = 0;
    const variables = { CI_API_V4_URL: 'https://gitlab.example.com/api/v4' };
    const url = world.bundle.url.replace('keytrail.tgz', 'private/keytrail.tgz');
    const end = await world.run({ inputs: { ...inputs, 'bundle-url': url }, variables, script });
    expect(end.code).toBe(2);
    expect(world.bundle.requests).toEqual([{ path: '/private/keytrail.tgz', token: undefined }]);
  });

  testHere('is fetched by wget where there is no curl, and by Node where there is neither', async () => {
    const wget = programs('wget', [...BASICS, 'wget']);
    const neither = programs('neither', BASICS);
    for (const folder of [wget, neither]) {
      const end = await world.run({ inputs, script, path: [folder, NODE], isFirst: false });
      expect(end.text).toContain('\nit is ***\n');
      expect(end.code).toBe(0);
    }
  });
});

testHereUnless(
  BUSYBOX.lack,
  'busybox alone, as in Alpine, has all the programs that are needed',
  async () => {
    const folder = busyboxPrograms(join(top, 'busybox'));
    const node = join(top, 'only-node');
    mkdirSync(node);
    symlinkSync(process.execPath, join(node, 'node'));
    const end = await world.run({ ...BUSYBOX.where, inputs, script, path: [folder ?? '', node] });
    expect(end.text).toContain('\nit is ***\n');
    expect(end.code).toBe(0);
    expect(end.left).toEqual([]);
  },
);

describe('Node', () => {
  testHere('that is missing is an error with the ways out', async () => {
    const path = [programs('no-node', [...BASICS, 'curl'])];
    const end = await world.run({ inputs, script, path, isFirst: false });
    expect(end.code).toBe(2);
    expect(end.text).toContain(
      'Error KT907: the image has no Node 22.12 or newer. Use an image with Node, or set the input install-node: true.\n',
    );
    expect(end.left).toEqual([]);
  });

  testHere('that is too old is named with its version', async () => {
    const old = fake('old', 'node', 'case $1 in --version) echo v20.11.0;; *) exit 1;; esac');
    const end = await world.run({
      inputs,
      script,
      path: [old, programs('old-rest', BASICS)],
      isFirst: false,
    });
    expect(end.text).toContain('Error KT907: the image has no Node 22.12 or newer (it has v20.11.0).');
  });

  testHere('is installed with the package manager of the image, when install-node says so', async () => {
    const place = join(top, 'installed');
    mkdirSync(place);
    const apk = fake('apk', 'apk', `echo "apk $*"; ln -s '${process.execPath}' '${place}/node'`);
    const path = [place, apk, programs('apk-rest', [...BASICS, 'curl', 'ln'])];
    const end = await world.run({
      inputs: { ...inputs, 'install-node': true },
      script,
      path,
      isFirst: false,
    });
    expect(end.text).toContain('\nit is ***\n');
  });

  testHere('that the package manager cannot give is an error that shows what it said', async () => {
    const apt = fake('apt', 'apt-get', 'echo "E: Unable to locate package nodejs"; exit 100');
    const path = [apt, programs('apt-rest', BASICS)];
    const end = await world.run({
      inputs: { ...inputs, 'install-node': true },
      script,
      path,
      isFirst: false,
    });
    expect(end.code).toBe(2);
    expect(end.text).toContain('E: Unable to locate package nodejs\n');
    expect(end.text).toContain('Error KT907: ');
    expect(end.text).toContain('and its package manager gave none');
  });
});

testHere('a folder for temporary files inside the project is not used', async () => {
  const job = await world.start({
    inputs,
    variables: { TMPDIR: '.' },
    script: ['echo "folder $keytrail_dir"'],
  });
  const { text } = await job.end;
  expect(text).toMatch(/^folder \/tmp\/keytrail\./m);
});

testHere('PowerShell reads a comment and then an error, a POSIX shell the code between', () => {
  const [code = ''] = hiddenJob({}).before_script;
  const lines = code.trimEnd().split('\n');
  expect(lines[0]?.startsWith('#')).toBe(true);
  // For PowerShell `# is a text, and <# begins a comment that #> ends.
  expect(lines[1]).toBe('echo `# <#` > /dev/null');
  expect(code.match(/#>/g)).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/^#> ; throw 'Error KT909: [^']+'$/);
});
