import fc from 'fast-check';
import { DESIGN } from '../unit/manifest/manifests.ts';

/** What a job could ask for, from people who want to break it. */
export interface FuzzInput {
  readonly manifest: Uint8Array | undefined;
  readonly secrets: string | undefined;
  readonly scope: string | undefined;
}

const PIECES_OF_REFERENCES = [
  ...[
    'ssm:',
    'kms:',
    'sm:',
    'base64,',
    'file',
    'http:',
    ':',
    '::',
    '/',
    '//',
    '#',
    '#/',
    '~0',
    '~1',
    '~',
    '%2F',
  ],
  ...[
    'a',
    'acme',
    'prod/db',
    'aws',
    'ssm',
    'x'.repeat(200),
    '.',
    '..',
    '-',
    '_',
    ':1',
    ':0',
    ':prod',
    ':3a',
    '9',
  ],
  ...[
    'arn:aws:ssm:us-east-1:111122223333:parameter/',
    'arn:aws:kms:us-east-1:111122223333:key/',
    'arn:',
    'parameter/',
  ],
  ...[
    '/aws/reference/secretsmanager/',
    'us-east-1',
    'cn-north-1',
    '111122223333',
    '*',
    '?',
    '$',
    '{aws:username}',
    '@',
  ],
  ...[
    ' ',
    '\t',
    '\r',
    '\n',
    '\0',
    '\x1b[2J',
    '\u0085',
    '\u2028',
    '\ud800',
    '\u202e',
    'é',
    '\u{1f600}',
    '"',
    "'",
    '\\',
  ],
];

const goodReference = fc.constantFrom(
  'ssm:/acme/prod/db_url',
  '/acme/prod/stripe:prod',
  'ssm:/acme/prod/db:3#/host',
  'arn:aws:ssm:eu-west-1:444455556666:parameter/shared/a',
);
const pieces = fc
  .array(fc.constantFrom(...PIECES_OF_REFERENCES), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(''));
const reference = fc.oneof({ weight: 2, arbitrary: goodReference }, { weight: 1, arbitrary: pieces });

const goodName = fc.constantFrom('A', 'DATABASE_URL', 'a', 'STRIPE_KEY', '_', 'B1', 'DEBUG_DSN', 'Path');
const name = fc.oneof(
  { weight: 5, arbitrary: goodName },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'PATH',
      '1A',
      'A-B',
      'A=B',
      '',
      ' ',
      'A\n',
      'é',
      '<<',
      '\0',
    ),
  },
  { weight: 1, arbitrary: reference },
);

const inlineLine = fc.oneof(
  fc.tuple(name, reference).map(([left, right]) => `${left} = ${right}`),
  fc.tuple(name, reference).map(([left, right]) => `${left}=${right} # why`),
  fc.constantFrom('', '# a comment', '=', 'A =', '= a', ' \t'),
  reference,
);
const inline = fc.array(inlineLine, { maxLength: 12 }).map((lines) => lines.join('\n'));

const TOKENS_OF_YAML = [
  ...[
    'a',
    'a: ',
    'b',
    ': ',
    ':\n',
    '- ',
    '-\n',
    '? ',
    '?\n',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|\n',
    '>\n',
    '|-\n',
  ],
  ...[
    '&x ',
    '*x ',
    '!t ',
    '!!str ',
    '<<: ',
    '%YAML 1.2\n',
    '---\n',
    '...\n',
    '# c\n',
    '#',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
  ],
  ...[
    '\t',
    '\r\n',
    '\r',
    '~',
    'null',
    'true',
    '0x1f',
    '.inf',
    '1e99',
    '"\\u0041"',
    '"\\ud800"',
    '"\\x"',
    '\\',
    '@',
    '`',
  ],
  ...[
    'version: 1\n',
    'secrets:\n',
    'secrets: {',
    'scopes:\n',
    'defaults:\n',
    'audit: [',
    '  A: /a\n',
    '  B: {from: /b}\n',
  ],
  ...[
    'from: ',
    'as: file',
    'mode: "0400"',
    '__proto__: ',
    'constructor: ',
    'é',
    '\u{1f600}',
    '\ufeff',
    '\0',
    '\x07',
    '\ud800',
  ],
];
const soup = fc.array(fc.constantFrom(...TOKENS_OF_YAML), { maxLength: 60 }).map((tokens) => tokens.join(''));

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  reference,
  fc.constantFrom<unknown>(
    true,
    false,
    null,
    1,
    0,
    -1,
    1e21,
    1.5,
    '',
    'file',
    'env',
    '0400',
    '90d',
    'base64',
    'fail',
    '9999w',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** One that is right more often than not, so that what comes after it is reached. */
const goodSecret = fc.oneof(
  goodReference,
  fc.record(
    {
      from: reference,
      as: fc.constant('file'),
      optional: fc.boolean(),
      reason: fc.string({ maxLength: 20 }),
      region: fc.constantFrom('us-east-1', 'cn-north-1', 'us-east-l'),
    },
    { requiredKeys: ['from'] },
  ),
);
const KEYS = [
  ...[
    'from',
    'as',
    'mode',
    'mask',
    'optional',
    'default',
    'reason',
    'owner',
    'region',
    'max_age',
    'on_stale',
    'decode',
  ],
  ...['context', 'key', 'form', '__proto__', ''],
];
const secret = fc.oneof(
  scalar,
  fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), {
    maxKeys: 6,
  }),
);
/** A document of about the right shape, as JSON, which is YAML. */
const shaped = fc
  .record(
    {
      version: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: scalar }),
      defaults: fc.dictionary(fc.constantFrom('region', 'prefix', 'max_age', 'prefx'), scalar, {
        maxKeys: 3,
      }),
      secrets: fc.oneof(
        fc.dictionary(name, secret, { maxKeys: 8 }),
        fc.dictionary(goodName, goodSecret, { minKeys: 1, maxKeys: 8 }),
      ),
      scopes: fc.dictionary(name, fc.array(fc.oneof(name, scalar), { maxLength: 4 }), { maxKeys: 3 }),
      audit: fc.array(scalar, { maxLength: 2 }),
    },
    { requiredKeys: ['version', 'secrets'] },
  )
  .map((document) => JSON.stringify(document));

/** A good manifest with pieces cut out, put in or said again. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(DESIGN.length),
      cut: fc.nat(40),
      put: fc.oneof(soup, reference, fc.constant('')),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((cuts) =>
    cuts.reduce((text, { at, cut, put }) => `${text.slice(0, at)}${put}${text.slice(at + cut)}`, DESIGN),
  );

const HEADS = [
  '',
  'version: 1\nsecrets:\n',
  'version: 1\nsecrets: {',
  'version: 1\nsecrets:\n  A: "',
  'version: 1\nscopes:\n  a: [',
];
/** One piece said as often as a manifest can hold it, and a little more: what takes time by its length shows here. */
const repeated = fc
  .record({
    head: fc.constantFrom(...HEADS),
    piece: fc.oneof(
      fc.constantFrom(...TOKENS_OF_YAML),
      soup.filter((text) => text.length > 0 && text.length < 40),
    ),
    bytes: fc.constantFrom(1_000, 20_000, 64_000, 262_000, 300_000),
  })
  .map(({ head, piece, bytes }) => head + piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece))));
const nested = fc
  .record({
    open: fc.constantFrom('[', '{a: ', '- ', '? ', '"a": {', '- a:\n  '),
    levels: fc.integer({ min: 1, max: 2_000 }),
  })
  .map(({ open, levels }) => `version: 1\nsecrets: ${open.repeat(levels)}`);

const text = fc.oneof(
  { weight: 30, arbitrary: shaped },
  { weight: 30, arbitrary: mutated },
  { weight: 30, arbitrary: soup },
  { weight: 4, arbitrary: nested },
);
const manifest = fc.oneof(
  { weight: 60, arbitrary: text.map((string) => Buffer.from(string)) },
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 34, arbitrary: fc.constant(undefined) },
);
const scope = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(undefined, '*') },
  { weight: 1, arbitrary: name },
);

/** Inputs that are mostly right, so that what comes after the checks is reached as well. */
const goodInput: fc.Arbitrary<FuzzInput> = fc.record({
  manifest: fc
    .dictionary(goodName, goodSecret, { minKeys: 1, maxKeys: 8 })
    .map((secrets) => Buffer.from(JSON.stringify({ version: 1, secrets }))),
  secrets: fc.oneof(
    fc.constant(undefined),
    fc.tuple(fc.constantFrom('NPM_TOKEN', 'X'), goodReference).map(([left, right]) => `${left} = ${right}`),
  ),
  scope: fc.constant(undefined),
});

/** Small inputs of every kind. */
export const smallInput: fc.Arbitrary<FuzzInput> = fc.oneof(
  { weight: 1, arbitrary: goodInput },
  {
    weight: 3,
    arbitrary: fc.record({
      manifest,
      secrets: fc.oneof({ weight: 2, arbitrary: inline }, { weight: 1, arbitrary: fc.constant(undefined) }),
      scope,
    }),
  },
);

/** Inputs as large as they may be, and larger. */
export const largeInput: fc.Arbitrary<FuzzInput> = fc.oneof(
  fc.record({
    manifest: repeated.map((string) => Buffer.from(string)),
    secrets: fc.constant(undefined),
    scope,
  }),
  fc.record({
    manifest: fc.constant(undefined),
    secrets: fc
      .tuple(inlineLine, fc.constantFrom(10, 600, 4_000))
      .map(([line, times]) => `${line}\n`.repeat(times)),
    scope,
  }),
);
