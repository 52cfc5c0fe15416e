import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { allFormsOf, masksForAll } from '../../../src/masking/index.ts';
import { partsOf } from '../../../src/masking/parts.ts';
import { planMasks } from '../../../src/masking/plan.ts';
import { judge } from '../../../src/masking/structure.ts';
import { entryOf, runnerWith } from './printed/leaks.ts';

const partTexts = (value: string) => partsOf(value).map(({ text }) => text);
/** What is masked of a value as it is, forms aside. */
const bare = (value: string) => planMasks([entryOf(value)], false, []).masks;

describe('the secret parts of one line', () => {
  test.each<readonly [string, ...(readonly string[])]>([
    ['postgres://app:p%40ss-word@db.acme.test/app', 'p%40ss-word', 'p@ss-word'],
    ['postgres://app:pa/ss?w#rd@db.acme.test/app', 'pa/ss?w#rd'],
    ['mysql://app:p@ss@word@db.acme.test/app', 'p@ss@word'],
    ['mongodb+srv://app:pass-word@h1.test,h2.test:27017/db?retryWrites=true', 'pass-word'],
    ['rediss://:pass-word@cache.acme.test:6379/0', 'pass-word'],
    ['amqps://app:pass-word@mq.acme.test/%2Fv', 'pass-word'],
    ['smtps://app%40acme.test:pass-word@mail.acme.test:465', 'pass-word'],
    ['https://ghp_token1234@github.com/acme/api.git', 'ghp_token1234'],
    ['https://key4567890@o1.ingest.sentry.test/42', 'key4567890'],
    ['https://acme.test/hook?token=tok-567890&user=app', 'tok-567890'],
    ['https://acme.blob.test/c?sv=2024-11-04&sig=ab%2Fcd%2Bef%3D&se=2027', 'ab%2Fcd%2Bef%3D', 'ab/cd+ef='],
    ['https://fn.acme.test/api/run?code=fn-key-7890==', 'fn-key-7890=='],
    ['jdbc:postgresql://db.acme.test/app?user=app&password=pass-word', 'pass-word'],
    [
      'jdbc:sqlserver://db.acme.test:1433;database=app;user=app;password={pa;ss}}word};encrypt=true',
      'pa;ss}word',
    ],
    ['jdbc:oracle:thin:app/pass-word@//db.acme.test:1521/app', 'pass-word'],
    ['Server=tcp:db,1433;User ID=app;Password=pa ss&word;Encrypt=True', 'pa ss&word'],
    ['Server=db;Uid=app;Pwd="pa;ss""word"', 'pa;ss"word'],
    ["host=db dbname=app user=app password='pa ss\\'word' sslmode=require", "pa ss'word"],
    ['host=db password=pass-word', 'pass-word'],
    ['app:p@ss-word@tcp(db.acme.test:3306)/app?parseTime=true', 'p@ss-word'],
    ['DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=k3y/+AbC==;EndpointSuffix=x', 'k3y/+AbC=='],
    ['Endpoint=sb://acme.test/;SharedAccessKeyName=root;SharedAccessKey=k3y/+AbC=', 'k3y/+AbC='],
    ['DB_PASSWORD=pass-word', 'pass-word'],
    ['Authorization: Bearer tok-567890', 'tok-567890'],
    ['dXNlcjpwYXNzLXdvcmQ=', 'user:pass-word', 'pass-word'],
    ['-----BEGIN KEY----- MIIabcdef GHIjklmno -----END KEY-----', 'MIIabcdef', 'GHIjklmno'],
    ['-----BEGIN KEY-----\\nMIIabcdef\\nGHIjklmno\\n-----END KEY-----', 'MIIabcdef', 'GHIjklmno'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLW9mLXRoaXM', 'c2lnbmF0dXJlLW9mLXRoaXM'],
  ])('%s', (value, ...secrets) => {
    for (const secret of secrets) expect(partTexts(value)).toContain(secret);
  });

  test.each([
    'https://acme.test/path@v2:latest',
    'a sentence with an equals = sign in it',
    'ssh://git.acme.test:22/repo',
    'q1w2e3r4t5y6',
    'k3y/with+base64/like+text==',
  ])('%s has no part but itself', (value) => {
    expect(bare(value)).toEqual([value]);
  });
});

describe('the values of a text of settings', () => {
  test.each<readonly [title: string, value: string, masked: readonly string[]]>([
    [
      'dotenv',
      '# production\nexport API_KEY="sk 12345"\nTOKEN=tok-567 # the new one\nDEBUG=true\nEMPTY=\nNODE_ENV=production\n',
      ['sk 12345', 'tok-567'],
    ],
    [
      'AWS credentials',
      '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalr/bPx+Key\nregion = eu-west-1\n',
      ['AKIAIOSFODNN7EXAMPLE', 'wJalr/bPx+Key'],
    ],
    [
      '.npmrc',
      '//registry.npmjs.org/:_authToken=npm_567890\nregistry=https://registry.npmjs.org/\n',
      ['npm_567890'],
    ],
    ['.pypirc', '[pypi]\nusername = __token__\npassword = pypi-567890\n', ['pypi-567890']],
    [
      'netrc',
      'machine git.acme.test\n  login deploy-bot\n  password pass-word\n',
      ['deploy-bot', 'pass-word'],
    ],
    [
      'netrc on one line',
      'machine a.test login deploy-bot password pass-word\nmachine b.test login x password two-word',
      ['pass-word', 'two-word'],
    ],
    ['.pgpass', 'db.acme.test:5432:app:app:pass\\:word\n*:*:*:app:other-word\n', ['pass:word', 'other-word']],
    [
      'INI',
      '; old\n;password = old-word\n[db "main"]\npassword = new-word\nport = 5432\n',
      ['old-word', 'new-word'],
    ],
    [
      'YAML',
      "db:\n  password: \"pa\\x73s-word\"\n  hosts:\n    - h1.acme.test\n  note: 'it''s one'\n  on: true\n",
      ['pass-word', "it's one"],
    ],
    [
      'YAML on many lines',
      'key: |\n  first-line\n  second-line\nflow: {a: one-word, "b": "two, word"}\n',
      ['first-line', 'second-line', 'one-word', 'two, word'],
    ],
    [
      'tags and anchors',
      'a: !!str tagged-word\nb: &anchor anchored-word\n',
      ['tagged-word', 'anchored-word'],
    ],
    [
      'YAML integers in hexadecimal',
      'pin: 0x1F2E3D4C\nlong: 12345678901234567890\n',
      ['0x1F2E3D4C', '523124044', '12345678901234567000'],
    ],
    [
      'properties',
      'db.user=app\ndb.password:pass-word\ndb.host:db.acme.test\n',
      ['pass-word', 'db.host:db.acme.test'],
    ],
    ['comments of dotenv', 'A=one-word#two-word\nB=three\n', ['one-word', 'one-word#two-word']],
    [
      'a kubeconfig',
      `users:\n- name: ci\n  user:\n    client-key-data: ${Buffer.from('-----BEGIN KEY-----\nMIIabcdef\n').toString('base64')}\n`,
      ['MIIabcdef'],
    ],
  ])('%s', (_title, value, masked) => {
    for (const text of masked) expect(bare(value)).toContain(text);
    const innocent = [
      'DEBUG=true',
      'NODE_ENV=production',
      'EMPTY=',
      'port = 5432',
      '[default]',
      'region = eu-west-1',
      '  on: true',
      'db:',
      'password',
      'users:',
    ];
    const hide = runnerWith(masksForAll([entryOf(value)]).masks);
    for (const line of innocent) expect(hide(line)).toBe(line);
  });

  test('names that could be a piece of a secret do not spare their line', () => {
    expect(bare('xK9mQ2=pQ7\nsecond1')).toContain('xK9mQ2=pQ7');
    expect(bare('aGVsbG8gd29ybGQhISEh=\nc2Vjb25kS2V5SXNIZXJl=\n')).toContain('aGVsbG8gd29ybGQhISEh=');
  });

  test('the head of a section is one only where settings stand beside it', () => {
    expect(bare('[opens-it]\nsecond-line')).toContain('[opens-it]');
    expect(bare('[opens-it]\nname = second-line')).not.toContain('[opens-it]');
  });

  test('every leaf of YAML is masked where it is printed, in each style that YAML has', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{4,12}[A-Z][a-z]{2}$/);
    const text = fc.oneof(
      word,
      fc
        .tuple(word, fc.constantFrom(': ', ' #', "'", '"', ', ', '\\', ' & ', '\n', '\t', 'é', ' '), word)
        .map((each) => each.join('')),
    );
    const document = fc.dictionary(
      fc.stringMatching(/^[a-z]{3,10}(?:_[a-z]{2,5})?$/),
      fc.oneof(
        text,
        fc.array(text, { minLength: 1 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{3,8}$/), text, { minKeys: 1 }),
      ),
      { minKeys: 1 },
    );
    const style = fc.constantFrom(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ) as fc.Arbitrary<'PLAIN'>;
    const leavesOf = (value: unknown): readonly string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leavesOf);
    fc.assert(
      fc.property(document, style, fc.boolean(), (value, defaultStringType, isFlow) => {
        const yaml = stringify(value, {
          defaultStringType,
          lineWidth: 0,
          ...(isFlow ? { collectionStyle: 'flow' } : {}),
        });
        const hide = runnerWith(masksForAll([entryOf(`${yaml}other: word5678\n`)]).masks);
        for (const line of leavesOf(value).flatMap((leaf) => leaf.split('\n'))) {
          if (judge(line) === 'worthy') expect(hide(`x ${line.trim()} y`)).not.toContain(line.trim());
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a hostile value', () => {
  test.each<readonly [string, string]>([
    ['URLs in URLs', 'x://'.repeat(2_000)],
    ['quotes', `password="${'""'.repeat(4_000)}`],
    [
      'JSON in JSON in JSON',
      Array.from({ length: 12 })
        .reduce<string>((inner) => JSON.stringify([inner]), 'deep-word')
        .slice(0, 60_000),
    ],
    ['escapes that do not end', `${'"\\'.repeat(4_000)}\n"`],
    ['keys that do not end', '-----BEGIN '.repeat(740)],
    ['names without a value', 'a: '.repeat(2_700)],
    ['flows', `[\n${'{a: "b'.repeat(1_300)}`],
    ['blanks', `${' '.repeat(8_000)}a=b`],
  ])('%s: its parts stay in proportion', (_title, value) => {
    const parts = partsOf(value);
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
      3 * value.length + 16_384,
    );
    expect(allFormsOf([entryOf(value)]).length).toBeLessThan(30_000);
  });
});
