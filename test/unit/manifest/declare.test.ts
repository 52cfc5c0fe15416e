import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { declare } from '../../../src/manifest/index.ts';
import { DESIGN, failureOf, PATH, request } from './manifests.ts';

async function namesOf(asked: Parameters<typeof declare>[0]): Promise<readonly string[]> {
  return (await declare(asked)).declarations.map(({ name }) => name);
}

describe('the manifest of the design', () => {
  test('gives each declaration with all that it says', async () => {
    const { declarations, manifest, scope } = await declare(request(DESIGN, { scope: '*' }));
    expect(scope).toBe('*');
    expect(manifest).toEqual({ path: PATH, sha256: createHash('sha256').update(DESIGN).digest('hex') });
    expect(declarations).toMatchObject([
      {
        name: 'DATABASE_URL',
        reference: {
          text: 'ssm:/acme/prod/db_url',
          name: '/acme/prod/db_url',
          selector: undefined,
          pointer: undefined,
        },
        region: { value: 'us-east-1', source: 'manifest' },
        delivery: { as: 'env' },
        mask: true,
        optional: false,
        default: undefined,
        decode: undefined,
        maxAge: { text: '90d', seconds: 7_776_000 },
        onStale: 'warn',
        position: { file: PATH, line: 8, column: 3 },
      },
      {
        name: 'STRIPE_KEY',
        reference: { name: '/shared/payments/stripe', selector: ':prod' },
        reason: 'smoke test of the charge endpoint',
        owner: 'payments',
        maxAge: { text: '30d', seconds: 2_592_000 },
        onStale: 'fail',
        position: { file: PATH, line: 9, column: 3 },
      },
      { name: 'DB_HOST', reference: { name: '/acme/prod/db', pointer: '/host' }, mask: false },
      { name: 'SIGNING_KEY', delivery: { as: 'file', mode: 0o400 } },
      { name: 'KEYSTORE', delivery: { as: 'file', mode: 0o600 }, decode: 'base64' },
      { name: 'DEBUG_DSN', optional: true, default: '' },
    ]);
  });

  test('gives its max_age to the inline lines, too', async () => {
    const { declarations } = await declare(request(DESIGN, { scope: 'test', inlineSecrets: 'X = inline' }));
    expect(declarations.at(-1)?.maxAge?.text).toBe('90d');
  });

  test('is loaded by scope, and inline secrets add to it', async () => {
    const asked = request(DESIGN, {
      scope: 'deploy',
      inlineSecrets: 'NPM_TOKEN = ssm:/ci/npm_token\nX = inline',
    });
    const { declarations, scope } = await declare(asked);
    expect(scope).toBe('deploy');
    expect(declarations.map(({ name }) => name)).toEqual([
      'DATABASE_URL',
      'STRIPE_KEY',
      'SIGNING_KEY',
      'NPM_TOKEN',
      'X',
    ]);
    expect(declarations.at(-1)).toMatchObject({
      reference: { name: '/acme/prod/inline' },
      region: { value: 'us-east-1', source: 'manifest' },
      position: { file: 'input secrets', line: 2, column: 1 },
    });
  });
});

describe('options', () => {
  test('default implies optional, as: file has the mode 0600, a Region is taken from the nearest place', async () => {
    const { declarations } = await declare(
      request(`version: 1
defaults: { region: eu-west-1 }
secrets:
  A: { from: /a, default: x }
  B: { from: /b, as: file }
  C: { from: /c, region: us-east-1 }
  D: arn:aws:ssm:ap-south-1:111122223333:parameter/d
  E: /e
  F: /e
`),
    );
    expect(declarations.map(({ region }) => `${region?.source} ${region?.value}`)).toEqual([
      'manifest eu-west-1',
      'manifest eu-west-1',
      'declaration us-east-1',
      'arn ap-south-1',
      'manifest eu-west-1',
      'manifest eu-west-1',
    ]);
    expect(declarations[0]).toMatchObject({ optional: true, default: 'x' });
    expect(declarations[1]).toMatchObject({ delivery: { as: 'file', mode: 0o600 } });
  });

  test.each([
    ['0400', 0o400],
    ['600', 0o600],
    ['0750', 0o750],
    ['0444', 0o444],
    ['0664', 0o664],
  ])('the mode %s is taken', async (mode, expected) => {
    const { declarations } = await declare(
      request(`version: 1\nsecrets: {A: {from: /a, as: file, mode: "${mode}"}}`),
    );
    expect(declarations[0]?.delivery).toEqual({ as: 'file', mode: expected });
  });

  test.each([
    '0200',
    '0666',
    '0777',
    '0602',
    '4600',
    '1777',
    '04600',
    '0o600',
    '60',
    '0608',
    'rw-------',
    ' 0600',
    '',
  ])('the mode %j is refused', async (mode) => {
    const error = await failureOf(request(`version: 1\nsecrets: {A: {from: /a, as: file, mode: "${mode}"}}`));
    expect(error.details).toHaveLength(1);
    expect(error.details[0]).toMatch(
      /^\.keytrail\.yml:2:\d+ {2}secrets\.A\.mode: .* is not allowed: a mode is octal/,
    );
  });
});

describe('mistakes', () => {
  test('are all reported at once, with file, line, column, what is allowed and the nearest known word', async () => {
    const manifest = `version: 1
defaults: { prefix: acme, regoin: us-east-1 }
secrets:
  A: { from: /a*, reasn: x, mode: "0400" }
  a: /b
  B: 123
  C:
  D: { reason: x }
  E: { from: /e, as: fil, mask: yes, optional: false, default: x }
  F: { from: arn:aws:ssm:us-east-1:111122223333:parameter/f, region: eu-west-1 }
  G: { from: /g, region: us-est-1, owner: "two\\nlines", default: 5 }
  2G: /g
  H: { from: s3:file.enc, key: x }
scopes:
  deploy: [A, AA, A, 5]
  none: []
audit: []
unknown: 1
`;
    const error = await failureOf(
      request(manifest, { scope: 'dploy', inlineSecrets: 'A = /a\nno equals\nZ = *' }),
    );
    expect(error.code).toBe('KT103');
    expect(error.message).toBe('the declarations have 29 mistakes; nothing was read');
    expect(error.details).toMatchSnapshot();
  });

  test('are at most 500 on the list, and the rest is counted', async () => {
    const lines = Array.from({ length: 600 }, () => '1 = x').join('\n');
    const error = await failureOf({ inlineSecrets: lines });
    expect(error.details).toHaveLength(501);
    expect(error.details.at(-1)).toBe('and 100 more: correct these first');
    expect(error.message).toBe('the declarations have 600 mistakes; nothing was read');
  });

  test('in inline lines are reported though the manifest is no YAML, and need no prefix then', async () => {
    const error = await failureOf(request('a: [', { inlineSecrets: 'A = a/b\nB = *' }));
    expect(error.details).toEqual([
      expect.stringMatching(/^\.keytrail\.yml:1:\d+ {2}not valid YAML: /),
      expect.stringMatching(/^input secrets:2:5 {2}B: the name "\/\*" holds "\*"/),
    ]);
  });

  test('never show a default, and show what was given with controls escaped', async () => {
    const error = await failureOf(
      request(
        'version: 1\nsecrets: {A: {from: "/a\\e[31m\\n::x::", default: [canary-7]}, B: {from: /b, default: 77777}}',
      ),
    );
    const shown = error.details.join('\n');
    expect(shown).toContain('"/a\\u001b[31m\\n::x::"');
    expect(shown).not.toMatch(/canary|77777/);
  });
});

describe('what is not supported yet', () => {
  test.each([
    ['another scheme', 'version: 1\nsecrets: {A: s3:ci/file, B: "secretsmanager:b"}', 2],
    ['a secret of Secrets Manager', 'version: 1\nsecrets: {A: /aws/reference/secretsmanager/x}', 1],
  ])('%s is KT105 when nothing else is wrong', async (_what, manifest, count) => {
    const error = await failureOf(request(manifest));
    expect(error.code).toBe('KT105');
    expect(error.details).toHaveLength(count);
    for (const line of error.details) {
      expect(line).toMatch(/^\.keytrail\.yml:\d+:\d+ {2}.*not supported yet/);
    }
  });

  test('comes with all the rest when something else is wrong', async () => {
    const error = await failureOf(request('version: 1\nsecrets: {A: /a*, B: "s3:b"}'));
    expect(error.code).toBe('KT103');
    expect(error.details).toHaveLength(2);
  });
});

describe('names', () => {
  test.each([
    [
      'twice in the manifest',
      'secrets: {A: /a, A: /b}',
      '',
      /the key A is there twice; first in line 2, column 11$/,
    ],
    [
      'twice but for case',
      'secrets: {A: /a, a: /b}',
      '',
      /a and A \(\.keytrail\.yml:2:11\) differ only in case/,
    ],
    [
      'in the manifest and inline',
      'secrets: {A: /a}',
      'A = /b',
      /^input secrets:1:1 {2}A is declared twice; first at \.keytrail\.yml:2:11$/,
    ],
    [
      'inline but for case',
      'secrets: {A: /a}',
      ' a = /b',
      /^input secrets:1:2 {2}a and A \(\.keytrail\.yml:2:11\) differ only in case/,
    ],
    [
      'twice inline',
      'secrets: {A: /a}',
      'B = /b\nB = /b',
      /^input secrets:2:1 {2}B is declared twice; first at input secrets:1:1$/,
    ],
  ])('%s are a mistake that names both places', async (_what, secrets, inlineSecrets, expected) => {
    const error = await failureOf(request(`version: 1\n${secrets}`, { inlineSecrets }));
    expect(error.details).toEqual([expect.stringMatching(expected)]);
  });

  test('clash with inline ones also when the scope leaves them out', async () => {
    const error = await failureOf(request(DESIGN, { scope: 'test', inlineSecrets: 'STRIPE_KEY = /x' }));
    expect(error.details).toEqual([
      expect.stringContaining('STRIPE_KEY is declared twice; first at .keytrail.yml:9:3'),
    ]);
  });

  test.each(['constructor', '__proto__', 'prototype', 'toString', '_', 'a1', 'A'.repeat(255)])(
    '%s is one',
    async (name) => {
      const manifest = `version: 1\nsecrets: {${name}: /a}\nscopes: {${name.slice(0, 100)}: [${name}]}`;
      expect(await namesOf(request(manifest, { scope: name.slice(0, 100) }))).toEqual([name]);
    },
  );

  test.each(['1A', 'A-B', 'A.B', 'A B', 'Ä', 'A=B', 'A\\nB', '', 'A'.repeat(256)])(
    '"%s" is none',
    async (name) => {
      const error = await failureOf(request(`version: 1\nsecrets: {"${name}": /a}`));
      expect(error.details).toEqual([
        expect.stringMatching(/^\.keytrail\.yml:2:11 {2}secrets: .* is not allowed: the name of an env/),
      ]);
    },
  );

  test('of keys that every object has are unknown where only certain keys are allowed', async () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const options = keys.map((key) => `${key}: x`).join(', ');
    const error = await failureOf(
      request(`version: 1\n${keys.map((key) => `${key}: 1\n`).join('')}secrets: {A: {from: /a, ${options}}}`),
    );
    expect(error.details).toHaveLength(8);
    expect(error.details.every((line) => line.includes('unknown key'))).toBe(true);
  });
});

describe('scopes', () => {
  test('are required by the input as soon as there are any', async () => {
    for (const scope of [undefined, '']) {
      const error = await failureOf(request(DESIGN, { scope }));
      expect(error.code).toBe('KT104');
      expect(error.message).toBe(
        'the manifest has scopes, so the input "scope" is required; allowed: deploy, test, or * for all',
      );
    }
  });

  test('that do not exist are refused with the nearest one', async () => {
    const error = await failureOf(request(DESIGN, { scope: 'deplyo' }));
    expect(error.code).toBe('KT104');
    expect(error.message).toBe(
      'the scope "deplyo" does not exist (did you mean "deploy"?); allowed: deploy, test, or * for all',
    );
  });

  test('are an error where the manifest has none, or where there is no manifest, but for *', async () => {
    const manifest = 'version: 1\nsecrets: {A: /a}';
    expect((await failureOf(request(manifest, { scope: 'deploy' }))).code).toBe('KT104');
    expect((await failureOf({ inlineSecrets: 'A = /a', scope: 'deploy' })).code).toBe('KT104');
    expect(await declare(request(manifest, { scope: '*' }))).toMatchObject({
      scope: null,
      declarations: [{ name: 'A' }],
    });
    expect(await declare({ inlineSecrets: 'A = /a', scope: '*' })).toMatchObject({
      scope: null,
      manifest: null,
    });
  });

  test('that list an unknown secret are a mistake at that very place', async () => {
    const error = await failureOf(request(`${DESIGN}  more: [DATABSE_URL]\n`, { scope: 'deploy' }));
    expect(error.code).toBe('KT103');
    expect(error.details).toEqual([
      '.keytrail.yml:22:10  scope "more": DATABSE_URL is not declared under "secrets" (did you mean "DATABASE_URL"?)',
    ]);
  });

  test('that fit nothing come together with the other mistakes', async () => {
    const error = await failureOf(request(`${DESIGN}  more: []\n`, { scope: 'deplyo' }));
    expect(error.code).toBe('KT103');
    expect(error.details).toEqual([
      '.keytrail.yml:22:9  scopes.more: must not be empty',
      expect.stringMatching(/^input scope:1:1 {2}the scope "deplyo" does not exist/),
    ]);
  });

  test('named as something that every object has do not exist', async () => {
    expect((await failureOf(request(DESIGN, { scope: 'constructor' }))).code).toBe('KT104');
  });
});

describe('nothing to load', () => {
  test.each([
    ['no manifest and no line', {}],
    ['only comments', { inlineSecrets: '# nothing\n\n' }],
    ['a manifest without secrets', request('version: 1')],
    ['a manifest with an empty map', request('version: 1\nsecrets: {}')],
  ])('%s is KT102 and shows the three lines that one would write', async (_what, asked) => {
    const error = await failureOf(asked);
    expect(error.code).toBe('KT102');
    expect(error.details).toEqual(['version: 1', 'secrets:', '  DATABASE_URL: ssm:/acme/prod/db_url']);
  });
});

describe('the number of secrets', () => {
  const secrets = (count: number) =>
    `version: 1\nsecrets:\n${Array.from({ length: count }, (_, index) => `  N${index}: /n${index}\n`).join('')}`;

  test('may be 500, manifest and inline lines together', async () => {
    expect(await namesOf(request(secrets(500)))).toHaveLength(500);
    expect(await namesOf(request(secrets(499), { inlineSecrets: 'X = /x' }))).toHaveLength(500);
  });

  test('must not be 501, and the first surplus one is named', async () => {
    const manifest = await failureOf(request(secrets(501)));
    expect(manifest.details).toEqual(['.keytrail.yml:503:3  secrets: there are 501 keys; allowed are 500']);
    const inline = await failureOf(request(secrets(500), { inlineSecrets: '\nX = /x' }));
    expect(inline.details).toEqual(['input secrets:2:1  there are 501 secrets; allowed are 500']);
  });
});
