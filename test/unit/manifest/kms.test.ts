import { describe, expect, test } from '@jest/globals';
import { KeytrailError } from '../../../src/errors.ts';
import { declare, type KmsReference, type ReadFile } from '../../../src/manifest/index.ts';
import { failureOf, request } from './manifests.ts';

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const BLOB = Buffer.from([1, 2, 2, 0, 0x78]);

/** A repository with one ciphertext, which counts what is read. */
function files(reads: string[] = []): ReadFile {
  return async (path) => {
    reads.push(path);
    if (path === 'ci/link.enc') {
      throw new KeytrailError('KT106', 'the ciphertext ci/link.enc leads out of the repository.');
    }
    return path === 'ci/license.enc' ? BLOB : undefined;
  };
}

function manifest(...lines: readonly string[]): string {
  return `version: 1\nsecrets:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

async function referenceOf(line: string): Promise<KmsReference> {
  const { declarations } = await declare(request(manifest(line), { readFile: files() }));
  const reference = declarations[0]?.reference;
  if (reference?.scheme !== 'kms') throw new Error('the reference is of another scheme');
  return reference;
}

async function detailsOf(...lines: readonly string[]): Promise<readonly string[]> {
  return (await failureOf(request(manifest(...lines), { readFile: files() }))).details;
}

describe('a kms: secret', () => {
  test('has its ciphertext, the place of its key, and its context in the order in which it was written', async () => {
    const reference = await referenceOf(
      `A: { from: "kms:ci/license.enc#/a", key: "${KEY}", context: { stage: prod, app: "*", __proto__: x, e: "" } }`,
    );
    expect(reference).toMatchObject({
      text: 'kms:ci/license.enc#/a',
      path: 'ci/license.enc',
      pointer: '/a',
      partition: 'aws',
      region: 'eu-west-1',
      account: '111122223333',
      key: KEY,
    });
    expect(Buffer.from(reference.ciphertext)).toEqual(BLOB);
    expect([...reference.context]).toEqual([
      ['stage', 'prod'],
      ['app', '*'],
      ['__proto__', 'x'],
      ['e', ''],
    ]);
  });

  test('lies in the Region of its key, whatever the defaults say', async () => {
    const text = `version: 1\ndefaults: { region: us-east-1, prefix: /a/ }\nsecrets:\n  A: { from: "kms:base64,AQICAHg=", key: "${KEY}" }\n`;
    const { declarations } = await declare(request(text));
    expect(declarations[0]).toMatchObject({
      region: { value: 'eu-west-1', source: 'arn' },
      reference: { text: 'kms:base64,…' },
    });
  });

  test('shares the read of its file with others, and files of other scopes are not read', async () => {
    const reads: string[] = [];
    const from = (name: string, path: string) => `  ${name}: { from: "kms:${path}", key: "${KEY}" }\n`;
    const text = `version: 1\nsecrets:\n${from('A', 'ci/license.enc')}${from('B', 'ci/license.enc#b')}${from('C', 'ci/no.enc')}scopes: { one: [A, B], two: [C] }\n`;
    const { declarations } = await declare(request(text, { scope: 'one', readFile: files(reads) }));
    expect(declarations).toHaveLength(2);
    expect(reads).toEqual(['ci/license.enc']);
  });

  test('needs a key, and says where it is written', async () => {
    const form = 'A: { from: "kms:ci/license.enc#a", key: "arn:aws:kms:REGION:ACCOUNT:key/ID" }';
    expect(await detailsOf('A: { from: "kms:ci/license.enc" }')).toEqual([
      '.keytrail.yml:3:14  A: "kms:" needs "key", the ARN of the KMS key, to which the session is limited',
    ]);
    expect(await detailsOf('A: "kms:ci/license.enc#a"')).toEqual([
      expect.stringContaining(`; write: ${form}`),
    ]);
    const inline = await failureOf({ inlineSecrets: 'A = kms:ci/license.enc#a', readFile: files() });
    expect(inline.details).toEqual([
      expect.stringContaining(`input secrets has no place for it; declare it in the manifest: ${form}`),
    ]);
    const base64 = await failureOf({ inlineSecrets: 'A = kms:base64,AQICAHg=' });
    expect(base64.details[0]).toContain('{ from: "kms:base64,…", key:');
  });

  test.each([
    ['alias/app', /a policy cannot name an alias/],
    ['arn:aws:kms:eu-west-1:111122223333:alias/app', /a policy cannot name an alias/],
    ['1234abcd-12ab-34cd-56ef-1234567890ab', /the form is arn:PARTITION:kms/],
    ['arn:aws:kms:eu-west-1:111122223333:key/*', /the form is arn:PARTITION:kms/],
    [`${KEY}*`, /the form is/],
    [KEY.replace('eu-west-1', 'eu-wets-1'), /Region "eu-wets-1" is no Region/],
    [KEY.replace('eu-west-1', 'cn-north-1'), /lies in the partition "aws-cn", not in "aws"/],
    [KEY.replace('kms', 'ssm'), /the form is/],
  ])('is refused with the key %s', async (key, message) => {
    const details = await detailsOf(`A: { from: "kms:ci/license.enc", key: "${key}" }`);
    expect(details).toEqual([expect.stringMatching(/^\.keytrail\.yml:3:4[12] {2}/)]);
    expect(details[0]).toMatch(message);
  });

  test('has no default, since nothing may be missing; and no Region of its own', async () => {
    const details = await detailsOf(
      `A: { from: "kms:ci/license.enc", key: "${KEY}", optional: true }`,
      `B: { from: "kms:ci/license.enc", key: "${KEY}", default: "" }`,
      `C: { from: "kms:ci/license.enc", key: "${KEY}", optional: false, region: eu-west-1 }`,
      `D: { from: "kms:ci/license.enc", key: "${KEY}", region: us-east-1 }`,
    );
    expect(details).toEqual([
      expect.stringContaining('A: "optional" is for parameters that may be missing'),
      expect.stringContaining('B: "default" is for parameters that may be missing'),
      expect.stringContaining('D: "region" contradicts the ARN, which says eu-west-1'),
    ]);
  });

  test('is refused with contexts that no policy can name', async () => {
    const details = await detailsOf(
      `A: { from: "kms:ci/license.enc", key: "${KEY}", context: { App: x, app: y } }`,
      `B: { from: "kms:ci/license.enc", key: "${KEY}", context: { app: "\${x}" } }`,
      `C: { from: "kms:ci/license.enc", key: "${KEY}", context: { app: 7 } }`,
      `D: { from: "kms:ci/license.enc", key: "${KEY}", context: {} }`,
    );
    expect(details).toEqual([
      expect.stringContaining('A: two keys of "context" differ only in case'),
      expect.stringMatching(
        /secrets\.B\.context\.app: "\$\{x\}" is not allowed: allowed are printable characters/,
      ),
      expect.stringContaining('secrets.C.context.app: must be text; this is a number: put it in quotes'),
      expect.stringContaining('secrets.D.context: must not be empty'),
    ]);
  });

  test('has all its mistakes told at once, those of its file among them', async () => {
    const details = await detailsOf(
      'A: { from: "kms:ci/missing.enc", key: alias/app, context: [a], optional: true }',
      'B: "kms:ci/link.enc"',
      `C: { from: "kms:base64,x", key: "${KEY}" }`,
      `D: { from: ssm:/d, key: "${KEY}", context: { a: b } }`,
    );
    expect(details.map((line) => line.slice(0, 75))).toEqual([
      '.keytrail.yml:3:14  A: the file ci/missing.enc does not exist; its path cou',
      expect.stringContaining('3:41  secrets.A.key: "alias/app" is not allowed'),
      expect.stringContaining('3:61  secrets.A.context: must be a map'),
      expect.stringContaining('3:76  A: "optional" is for parameters'),
      expect.stringContaining('4:6  B: "kms:" needs "key"'),
      expect.stringContaining('4:6  B: the ciphertext ci/link.enc leads out'),
      expect.stringContaining('5:14  C: the ciphertext is no base64'),
      expect.stringContaining('6:27  D: "key" goes only with "kms:"'),
      expect.stringContaining('D: "context" goes only with "kms:"'),
    ]);
  });
});

test('a repository that fails ends the load with its own error', async () => {
  const readFile = async () => {
    throw new KeytrailError('KT901', 'the API failed');
  };
  const failure = await failureOf(
    request(manifest(`A: { from: "kms:ci/license.enc", key: "${KEY}" }`), { readFile }),
  );
  expect(failure.code).toBe('KT901');
});
