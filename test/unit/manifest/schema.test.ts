import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { manifestSchemaText } from '../../../scripts/generate-schema.ts';
import { readDocument } from '../../../src/manifest/document.ts';
import { Mistakes } from '../../../src/manifest/mistakes.ts';
import { MANIFEST } from '../../../src/manifest/schema.ts';
import { checkShape } from '../../../src/manifest/shape.ts';
import { DESIGN } from './manifests.ts';

const published: unknown = JSON.parse(manifestSchemaText());

function compile(): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true });
  ajv.addVocabulary(['patternErrorMessage']);
  return ajv.compile(published as object);
}

const validate = compile();

/** How many mistakes our check finds in a manifest's text, references and sense left out. */
async function countMistakes(text: string): Promise<number> {
  const mistakes = new Mistakes();
  const document = await readDocument('m.yml', text, mistakes);
  if (document !== undefined) {
    checkShape(document, MANIFEST, '', mistakes);
  }
  return mistakes.count;
}

const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

function secret(options: string): string {
  return `version: 1\nsecrets: {A: {from: /a, ${options}}}`;
}

const VALID = [
  DESIGN,
  'version: 1',
  'version: 1.0',
  'version: 0x1',
  'version: 1\nsecrets: {}',
  'version: 1\naudit: ["s3://acme-audit/keytrail", "cloudwatch-logs:///ci?optional=true"]',
  'version: 1\ndefaults: {}',
  'version: 1\ndefaults: {prefix: /}',
  'version: 1\ndefaults: {prefix: /a.b/c_d-e/, region: us-gov-west-1}',
  'version: 1\nsecrets: {A: "*"}',
  `version: 1\nsecrets: {A: "${'😀'.repeat(10_240)}"}`,
  secret('as: env'),
  secret('as: file, mode: "640"'),
  secret('mode: "0400"'),
  secret('mask: true, optional: false, default: ""'),
  secret('default: "a\\nb"'),
  secret(`reason: "${'😀'.repeat(256)}"`),
  secret('owner: "👩‍🚀 é"'),
  secret('region: eu-isoe-west-1'),
  ...['30m', '12h', '90d', '2w', '1m', '99999w'].map((age) => secret(`max_age: ${age}`)),
  secret('on_stale: ignore, decode: base64'),
  secret('on_stale: warn, decode: hex'),
  'version: 1\ndefaults: {max_age: 90d, on_stale: fail}',
  secret(`key: "${KEY}", context: {app: acme, "": ""}`).replace(', "": ""', ', "a b/c:d=": "ÿ $ * ?"'),
  secret('key: arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234567890abcdef1234567890abcdef'),
  `version: 1\nsecrets: {${Array.from({ length: 500 }, (_, index) => `N${index}: /n`).join(', ')}}`,
  'version: 1\nscopes: {a.b/c:d-1: [A]}',
  'version: 1\nsecrets: {constructor: /a, __proto__: /b, toString: /c}',
];

const INVALID = [
  'x',
  '[]',
  '{}',
  'secrets: {A: /a}',
  'version: 2',
  'version: "1"',
  'version: true',
  'version: 1\nunknown: 1',
  'version: 1\n__proto__: 1',
  'version: 1\nconstructor: 1',
  'version: 1\naudit: []',
  'version: 1\nsecrets: []',
  'version: 1\nsecrets:',
  'version: 1\nsecrets: {A: }',
  'version: 1\nsecrets: {A: 1}',
  'version: 1\nsecrets: {A: [/a]}',
  'version: 1\nsecrets: {A: ""}',
  `version: 1\nsecrets: {A: ${'a'.repeat(10_241)}}`,
  'version: 1\nsecrets: {A: {}}',
  'version: 1\nsecrets: {A: {from: }}',
  'version: 1\nsecrets: {A: {from: {from: /a}}}',
  'version: 1\nsecrets: {1A: /a}',
  'version: 1\nsecrets: {A-B: /a}',
  'version: 1\nsecrets: {"": /a}',
  `version: 1\nsecrets: {${'A'.repeat(256)}: /a}`,
  `version: 1\nsecrets: {${Array.from({ length: 501 }, (_, index) => `N${index}: /n`).join(', ')}}`,
  'version: 1\ndefaults: x',
  'version: 1\ndefaults: {prefix: acme/}',
  'version: 1\ndefaults: {prefix: /acme}',
  'version: 1\ndefaults: {prefix: //}',
  'version: 1\ndefaults: {prefix: "/a*/"}',
  'version: 1\ndefaults: {prefix: "/a/\\n"}',
  `version: 1\ndefaults: {prefix: /${'a'.repeat(965)}/}`,
  'version: 1\ndefaults: {region: us-est-1}',
  'version: 1\ndefaults: {region: 1}',
  'version: 1\ndefaults: {max_age: 90}',
  'version: 1\ndefaults: {max_age: -1d}',
  'version: 1\ndefaults: {on_stale: [fail]}',
  secret('as: files'),
  secret('as: FILE'),
  secret('mode: 0400'),
  secret('mode: "0200"'),
  secret('mode: "0666"'),
  secret('mode: "4600"'),
  secret('mask: "true"'),
  secret('mask: yes'),
  secret('optional: 1'),
  secret('default: 1'),
  secret('default: '),
  secret('reason: ""'),
  secret(`reason: "${'😀'.repeat(257)}"`),
  secret('reason: "a\\nb"'),
  secret('owner: "a\\u202eb"'),
  secret('owner: [a]'),
  secret('toString: x'),
  ...['0d', '007d', '90', '90s', '90 d', '1.5d', '90D', '1d12h', '100000m', '99999999999w', '٣d', ''].map(
    (age) => secret(`max_age: "${age}"`),
  ),
  secret('on_stale: never'),
  secret('decode: base64url'),
  secret('decode: true'),
  secret('key: alias/app'),
  secret('key: 1234abcd-12ab-34cd-56ef-1234567890ab'),
  secret('key: arn:aws:kms:us-east-1:111122223333:alias/app'),
  secret('key: arn:aws:kms:us-east-1:111122223333:key/*'),
  secret('key: arn:aws:kms:*:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
  secret('key: [a]'),
  secret('context: {}'),
  secret('context: app'),
  secret('context: [app]'),
  secret('context: {app: 1}'),
  secret('context: {app: }'),
  secret('context: {"": x}'),
  secret('context: {app: "a\\nb"}'),
  secret('context: {app: "日"}'),
  secret('context: {"日": a}'),
  secret(`context: {app: "a$${'{b}'}"}`),
  secret(`context: {"$${'{b}'}": a}`),
  'version: 1\nscopes: {}',
  'version: 1\nscopes: [a]',
  'version: 1\nscopes: {a: []}',
  'version: 1\nscopes: {a: A}',
  'version: 1\nscopes: {a: [A, A]}',
  'version: 1\nscopes: {a: [1]}',
  'version: 1\nscopes: {a: [[A]]}',
  'version: 1\nscopes: {"*": [A]}',
  'version: 1\nscopes: {"": [A]}',
  'version: 1\nscopes: {a: [A-B]}',
];

describe('the published JSON Schema', () => {
  test('is the one that the generator writes', () => {
    const file = new URL('../../../schema/keytrail.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(manifestSchemaText());
  });

  test.each(VALID)('and the code both accept %j', async (text) => {
    expect(await countMistakes(text)).toBe(0);
    expect(validate(parse(text))).toBe(true);
  });

  test.each(INVALID)('and the code both refuse %j', async (text) => {
    expect(await countMistakes(text)).toBeGreaterThan(0);
    expect(validate(parse(text))).toBe(false);
  });

  test('and the code agree on documents that nobody wrote', async () => {
    const words = [
      'A',
      'b1',
      'from',
      'as',
      'mode',
      'file',
      'env',
      '/a/',
      '/x',
      '0600',
      'us-east-1',
      'version',
      '',
      '\u0007',
      '1x',
      '90d',
      'hex',
      'fail',
    ];
    const scalar = fc.oneof(fc.constantFrom(...words), fc.boolean(), fc.constantFrom(1, 0, null));
    const option = fc.dictionary(
      fc.constantFrom(
        'from',
        'reason',
        'owner',
        'as',
        'mode',
        'mask',
        'optional',
        'default',
        'region',
        'key',
        'context',
        'max_age',
        'on_stale',
        'decode',
        'x',
      ),
      scalar,
    );
    const document = fc.record(
      {
        version: fc.constantFrom(1, 1, 1, '1', 2),
        defaults: fc.dictionary(fc.constantFrom('prefix', 'region', 'max_age', 'on_stale', 'x'), scalar, {
          maxKeys: 2,
        }),
        secrets: fc.dictionary(fc.constantFrom(...words), fc.oneof(scalar, option), { maxKeys: 3 }),
        scopes: fc.dictionary(
          fc.constantFrom(...words),
          fc.oneof(fc.array(scalar, { maxLength: 3 }), scalar),
          { maxKeys: 2 },
        ),
      },
      { requiredKeys: ['version'] },
    );
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const text = JSON.stringify(value).replaceAll('\u0007', '\\u0007');
        expect((await countMistakes(text)) === 0).toBe(validate(JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
