import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMMON_WORDS } from '../../../src/masking/common-words.ts';
import { allFormsOf, masksForAll } from '../../../src/masking/index.ts';
import { KINDS } from './printed/kinds.ts';
import { entryOf, runnerWith, unionOf } from './printed/leaks.ts';

/** A build as many jobs have it: checkout, npm, tests, an image, Terraform, Kubernetes. */
const LOG = readFileSync(join(import.meta.dirname, 'printed', 'build-log.txt'), 'utf8')
  .trimEnd()
  .split('\n');

/** Values whose better part is no secret. */
const SETTINGS: readonly string[] = [
  JSON.stringify(
    {
      engine: 'postgres',
      host: 'localhost',
      port: 5432,
      username: 'admin',
      password: 'Kq7xZr4mVw9n',
      region: 'eu-west-1',
      ssl: true,
      owner: null,
    },
    null,
    2,
  ),
  '# production\nNODE_ENV=production\nAWS_REGION=eu-west-1\nLOG_LEVEL=debug\nPORT=8080\nDEBUG=true\nAPI_KEY=Kq7xZr4mVw9n\n',
  'apiVersion: v1\nkind: Config\nusers:\n- name: deployer\n  user:\n    token: Kq7xZr4mVw9n\ncurrent-context: production\n',
  '[default]\nregion = eu-west-1\noutput = json\naws_secret_access_key = Kq7xZr4mVw9n\n',
  'postgres://postgres:Kq7xZr4mVw9n@localhost:5432/app?sslmode=require',
  'postgres://postgres:postgres@localhost:5432/app',
  'Server=localhost;Database=app;User ID=admin;Password=Kq7xZr4mVw9n;Encrypt=True;',
  'host=localhost user=postgres password=Kq7xZr4mVw9n sslmode=require',
  'machine api.example.com login admin password Kq7xZr4mVw9n',
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEICanaryCanaryCanary\n-----END PRIVATE KEY-----\n',
];

describe('an innocent build log of 300 lines', () => {
  const entries = [...KINDS.map((kind) => kind.value(kind.secrets)), ...SETTINGS].map((value, index) =>
    entryOf(value, `S${index}`),
  );

  test('has 300 lines', () => {
    expect(LOG).toHaveLength(300);
  });

  test('loses no word on GitHub', () => {
    const hide = runnerWith(masksForAll(entries).masks);
    expect(LOG.map(hide)).toEqual(LOG);
  });

  test('loses no byte in the redactor', () => {
    const hide = unionOf(allFormsOf(entries));
    for (const line of LOG) expect(hide(line)).toBe(Buffer.from(line).toString('latin1'));
  });

  test('would lose words if each line of a value were masked', () => {
    const hide = runnerWith(SETTINGS);
    expect(LOG.filter((line) => hide(line) !== line).length).toBeGreaterThan(20);
  });
});

test('the list of common words has at least 300, each in lower case and worth being spared', () => {
  const words = Object.values(COMMON_WORDS).flatMap((group) => group.split(' '));
  expect(new Set(words).size).toBeGreaterThanOrEqual(300);
  for (const word of words) {
    expect(word).toBe(word.toLowerCase());
    expect(word.length).toBeGreaterThanOrEqual(4);
  }
});
