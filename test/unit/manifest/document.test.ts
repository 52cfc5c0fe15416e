import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeytrailError } from '../../../src/errors.ts';
import { declare } from '../../../src/manifest/index.ts';
import { DESIGN, failureOf, request } from './manifests.ts';

const HEAD = 'version: 1\nsecrets: {A: /a}\n';

describe('a manifest that cannot be read', () => {
  test('over 256 KiB is KT106, and exactly 256 KiB is none', async () => {
    const full = `${HEAD}${'#'.repeat(256 * 1024 - HEAD.length)}`;
    expect((await declare(request(full))).declarations).toHaveLength(1);
    const error = await failureOf(request(`${full}#`));
    expect(error.code).toBe('KT106');
    expect(error.message).toBe('the manifest .keytrail.yml has 262145 bytes; allowed are 262144 (256 KiB)');
  });

  test('counts bytes, not characters', async () => {
    expect((await failureOf(request(`${HEAD}#${'ü'.repeat(131_072)}`))).code).toBe('KT106');
  });

  test.each([
    ['Latin-1', Uint8Array.of(0x76, 0xfc, 0x0a)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x76, 0x00)],
    ['an encoded surrogate', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ['an overlong slash', Uint8Array.of(0xc0, 0xaf)],
  ])('in %s is KT106', async (_what, bytes) => {
    const error = await failureOf(request(bytes));
    expect([error.code, error.message]).toEqual(['KT106', 'the manifest .keytrail.yml is not UTF-8']);
  });
});

describe('what a manifest may hold', () => {
  test.each([
    ['a byte order mark', `\ufeff${HEAD}`],
    ['CR LF', HEAD.replaceAll('\n', '\r\n')],
    ['the mark of its beginning and end', `---\n${HEAD}...\n`],
    ['JSON', '{"version": 1, "secrets": {"A": "/a"}}'],
    ['explicit keys', '? version\n: 1\n? secrets\n: ? A\n  : /a\n'],
    ['folded text', 'version: 1\nsecrets:\n  A:\n    from: >-\n      /a\n'],
    ['words that YAML 1.1 took for something else', 'version: 1\nsecrets: {NO: /a, yes: /b, Y: /c}'],
  ])('%s', async (_what, manifest) => {
    expect((await declare(request(manifest))).declarations[0]?.reference).toMatchObject({ name: '/a' });
  });

  test('keeps its positions behind a byte order mark and CR LF', async () => {
    const { declarations } = await declare(
      request(`\ufeff${DESIGN.replaceAll('\n', '\r\n')}`, { scope: 'test' }),
    );
    expect(declarations[0]?.position).toMatchObject({ line: 15, column: 3 });
  });
});

describe('what YAML allows and a manifest does not', () => {
  test.each([
    ['an alias and its anchor', `${HEAD}scopes: {x: &x [A], y: *x}`, ['3:16  anchors', '3:24  aliases']],
    ['an alias without an anchor', 'version: 1\nsecrets: {A: *x}', ['2:14  aliases']],
    ['an anchor of the document', `&x\n${HEAD}`, ['2:1  anchors']],
    ['an anchor of a key', 'version: 1\nsecrets: {&x A: /a}', ['2:14  anchors']],
    ['a tag', 'version: 1\nsecrets: {A: !!str /a}', ['2:20  tags']],
    ['an unknown tag', 'version: 1\nsecrets: {A: !env /a}', ['2:19  tags']],
    ['a binary', 'version: 1\nsecrets: {A: !!binary aGk=}', ['2:23  tags']],
    ['a merge key', 'version: 1\nsecrets: {<<: {A: /a}}', ['2:11  merge keys']],
    ['a key twice', `${HEAD}version: 1`, ['3:1  the key version is there twice; first in line 1, column 1']],
    [
      'a key twice in different quotes',
      'version: 1\nsecrets: {A: /a, "A": /b}',
      ['2:18  the key A is there twice'],
    ],
    ['a second document', `${HEAD}---\na: 1`, ['3:1  not valid YAML: a second document']],
    ['a directive', `%YAML 1.1\n---\n${HEAD}`, ['1:1  not valid YAML: directives']],
    ['a key that is a number', `${HEAD}1: x`, ['3:1  a key must be text']],
    ['a key that is a list', `${HEAD}? [a]\n: x`, ['3:3  a key must be text']],
    ['NUL by an escape', 'version: 1\nsecrets: {A: "/a\\0"}', ['2:14  the text holds a NUL']],
    ['half a pair by an escape', 'version: 1\nsecrets: {A: "/a\\ud800"}', ['2:14  the text holds half']],
    ['half a pair in a key', 'version: 1\nsecrets: {"\\udfff": /a}', ['2:11  the text holds half']],
    [
      'a control character',
      'version: 1\nsecrets: {A: "/\u0001"}',
      ['2:16  not valid YAML: the control character U+0001'],
    ],
    ['NUL', 'version: 1\n\u0000', ['2:1  not valid YAML: the control character U+0000']],
    ['a tab as indentation', 'version: 1\nsecrets:\n\tA: /a', ['3:1  not valid YAML: a tab']],
    [
      'an open quote',
      'version: 1\nsecrets: {A: "/a}',
      ['2:18  not valid YAML: a character is missing', '2:18  not valid YAML: '],
    ],
    ['an open bracket', 'version: 1\nsecrets: {A: /a', ['2:16  not valid YAML: ']],
    ['two values on one line', 'version: 1\nsecrets:\n  A: b: c', ['3:6  not valid YAML: a second ":"']],
    ['nothing', '', ['1:1  the manifest is empty']],
    ['only comments', '# nothing\n', ['1:1  the manifest is empty']],
    ['text', 'hello', ['1:1  must be a map (keys and values); this is text']],
    ['a list', '- a', ['1:1  must be a map (keys and values); this is a list']],
  ])('%s is a mistake with its place', async (_what, manifest, expected) => {
    const error = await failureOf(request(manifest, { scope: '*' }));
    expect(error.code).toBe('KT103');
    expect(
      error.details.map((line, index) => line.slice(0, `.keytrail.yml:${expected[index]}`.length)),
    ).toEqual(expected.map((line) => `.keytrail.yml:${line}`));
  });

  test.each([
    ['brackets', '['.repeat(100)],
    ['closed brackets', `${HEAD}x: ${'['.repeat(100)}${']'.repeat(100)}`],
    ['braces', '{a: '.repeat(100)],
    ['dashes', `${'- '.repeat(100)}a`],
    ['question marks', '? '.repeat(100)],
    ['indented maps', Array.from({ length: 100 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
    ['262,144 brackets', '['.repeat(262_144)],
  ])('100 levels of %s are nested too deeply', async (_what, manifest) => {
    const error = await failureOf(request(manifest));
    expect(error.details).toEqual([expect.stringContaining('nested deeper than 20 levels')]);
  });

  test('more lines, words and signs than 500 secrets need are refused', async () => {
    const lines = await failureOf(request('# why\n'.repeat(30_000)));
    expect(lines.details).toEqual([
      '.keytrail.yml:10001:1  more than 10000 lines; a manifest has at most 500 secrets',
    ]);
    const error = await failureOf(request('"a" '.repeat(30_000)));
    expect(error.details).toEqual([
      expect.stringContaining('more than 45000 words and signs; a manifest has at most 500 secrets'),
    ]);
    const signs = await failureOf(request(`[${','.repeat(100_000)}`));
    expect(signs.details).toEqual([
      '.keytrail.yml:1:15002  more than 15000 of the signs - ? : , [ ] { }; a manifest has at most 500 secrets',
    ]);
  });

  const KEYS = [
    ['from', '"ssm:/acme/prod/key"'],
    ['as', 'file'],
    ['decode', 'base64'],
    ['max_age', '90d'],
    ['on_stale', 'fail'],
    ['mask', 'true'],
    ['region', 'us-east-1'],
  ] as const;
  const block = KEYS.map(([key, value]) => `\n    ${key}: ${value} # why`).join('');
  const flow = `{ ${KEYS.map(([key, value]) => `${key}: ${value}`).join(', ')} } # why`;

  test.each([block, flow])('500 secrets with seven keys each are not too many', async (value) => {
    const names = Array.from({ length: 500 }, (_, index) => `SECRET_${index}`);
    const manifest = `version: 1\nsecrets:\n${names.map((name) => `  ${name}: ${value}`).join('\n')}\n`;
    const { declarations } = await declare(request(manifest));
    expect(declarations).toHaveLength(500);
  });
});

describe('a path that led to another file', () => {
  test.each([
    ['no YAML', 'user: "canary\npassword: canary: [canary'],
    ['YAML with a bad escape', 'a: "\\canary"\nb: @canary\n!canary *canary'],
    ['YAML of another kind', 'canary: canary\npassword: canary'],
    ['one line', 'canary'],
    ['lines', 'canary=1\nAWS_SECRET_ACCESS_KEY=canary'],
    ['a list', '- canary'],
    ['JSON', '{"canary": "canary"}'],
  ])('shows nothing of %s', async (_what, manifest) => {
    const error = await failureOf(request(manifest));
    expect(`${error.message}\n${error.details.join('\n')}`).not.toContain('canary');
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    'version: 1\n',
    'secrets:',
    'scopes:',
    'defaults:',
    '\n',
    '  ',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ': ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '!t ',
    '"',
    "'",
    '|\n',
    '>\n',
    '#',
    '%',
    '---\n',
    '...\n',
    '<<',
    'A',
    'from',
    '/a',
    '\t',
    '\r',
    '\u0000',
    '\ufeff',
    '\\',
    '\\ud800',
    '__proto__',
    '~',
    'null',
    '1',
    '.nan',
    '0x1',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );

  test('there are declarations or one error of ours, whose lines are places and printable', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (manifest) => {
        const outcome = await declare(request(manifest, { scope: '*' })).catch((thrown: unknown) => thrown);
        if (outcome instanceof KeytrailError && outcome.code === 'KT103') {
          for (const line of outcome.details) {
            expect(line).toMatch(/^\.keytrail\.yml:[1-9]\d*:[1-9]\d* {2}[^\p{Cc}\p{Cs}]+$/u);
          }
        }
        expect(outcome instanceof KeytrailError || !(outcome instanceof Error)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('of bytes, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const outcome = await declare(request(bytes)).catch((thrown: unknown) => thrown);
        expect(outcome).toBeInstanceOf(KeytrailError);
      }),
    );
  });
});
