import { describe, expect, test } from '@jest/globals';
import { allFormsOf, type MaskEntry, masksForAll } from '../../../src/masking/index.ts';
import { planMasks } from '../../../src/masking/plan.ts';
import { Secret } from '../../../src/secret.ts';

const entry = (
  text: string,
  parts: Partial<Omit<MaskEntry, 'secret' | 'encoded'>> & { name?: string; from?: string } = {},
): MaskEntry => {
  const name = parts.name ?? 'NAME';
  const origin = parts.origin ?? { source: name, pointer: undefined };
  const encoded = parts.from === undefined ? undefined : new Secret(name, parts.from);
  return { secret: new Secret(name, text), encoded, mask: parts.mask ?? true, origin };
};
/** What is masked as it is, without any form of it. */
const bareMasks = (entries: readonly MaskEntry[], maskShort = false) => {
  const { masks, unmasked } = planMasks(entries, maskShort, []);
  return { masks, unmasked };
};
const masks = (...texts: readonly string[]) => bareMasks(texts.map((text) => entry(text))).masks;
const reason = (text: string) => bareMasks([entry(text)]).unmasked[0]?.reason;

describe('the masks of one value', () => {
  test.each<readonly [title: string, text: string, expected: readonly string[]]>([
    ['a token is masked whole', 'hunter2', ['hunter2']],
    ['blanks at the ends are kept, and left off', ' hunter2 ', [' hunter2 ', 'hunter2']],
    ['a line end at the end makes it no text of many lines', 'hunter2\n', ['hunter2']],
    [
      'text of many lines is masked line by line, never whole',
      'first\r\n  second\n\nno\n',
      ['second', 'first'],
    ],
    ['the frame of a key is left alone', '-----BEGIN KEY-----\nMIIabc\nQ==\n-----END KEY-----\n', ['MIIabc']],
    ['a line that only begins like a comment is a line', '#A ,\n; A"\nlonger\n', ['longer', '#A ,', '; A"']],
    [
      'other line ends than the runner knows keep the whole',
      'first\u2028second',
      ['first\u2028second', 'second', 'first'],
    ],
    ['JSON on one line is masked whole and by its leaves', '{"k":"leaf"}', ['{"k":"leaf"}', 'leaf']],
    [
      'JSON on many lines is masked by its leaves alone',
      '{\n  "user": "admin",\n  "port": 8080,\n  "on": true,\n  "id": 123456\n}',
      ['123456'],
    ],
    ['a leaf is masked as it is written, too', '[\n"p\\u00e4ss"]', ['p\\u00e4ss', 'päss']],
    [
      'a leaf of many lines is masked line by line',
      '{\n"a":"one1\\ntwo22"}',
      ['one1\\ntwo22', 'two22', 'one1'],
    ],
    [
      'JSON inside a JSON string is opened',
      '[\n"{\\"a\\":\\"leaf\\"}"]',
      ['{\\"a\\":\\"leaf\\"}', '{"a":"leaf"}', 'leaf'],
    ],
    [
      'each line that is JSON is opened',
      '{"a":"leaf"}\n["else"]',
      ['{"a":"leaf"}', '["else"]', 'leaf', 'else'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(masks(text)).toEqual(expected);
  });

  test.each([
    ['', 'blank'],
    [' \n\t', 'blank'],
    ['abc', 'short'],
    [' abc\n', 'short'],
    ['abc\ndef', 'short'],
    ['true', 'structure'],
    ['8080', 'structure'],
    ['{\n  "on": true\n}', 'structure'],
    ['[[]]', 'structure'],
    ['{}', 'short'],
    ['123', 'short'],
    ['1\n2', 'short'],
    ['\u{1f511}\u{1f511}\u{1f511}', 'short'],
  ])('%j has no mask and a reason', (text, expected) => {
    expect(masks(text)).toEqual([]);
    expect(reason(text)).toBe(expected);
  });

  test('a value that has a mask is not listed as unmasked', () => {
    expect(reason('hunter2')).toBeUndefined();
  });
});

describe('the masks of a load', () => {
  test('no mask comes twice, and the longest come first', () => {
    expect(masks('abcd', 'abcdefgh', 'abcd\nabcdef')).toEqual(['abcdefgh', 'abcdef', 'abcd']);
  });

  const DOCUMENT = '{"host":"db.example.com","user":"acme","password":"acme-secret"}';
  const at = (pointer: string | undefined) => ({ source: 'arn:db', pointer });

  test('mask: false registers nothing for its own value', () => {
    const { masks, unmasked } = bareMasks([
      entry('db.example.com', { name: 'DB_HOST', mask: false, origin: at('/host') }),
      entry('acme-secret', { name: 'DB_PASSWORD', origin: at('/password') }),
    ]);
    expect(masks).toEqual(['acme-secret']);
    expect(unmasked).toEqual([{ name: 'DB_HOST', reason: 'spared' }]);
  });

  test('mask: false spares its leaf in the whole document, not the siblings', () => {
    const { masks } = bareMasks([
      entry(DOCUMENT, { origin: at(undefined) }),
      entry('db.example.com', { name: 'DB_HOST', mask: false, origin: at('/host') }),
    ]);
    expect(masks).toEqual([DOCUMENT, 'acme-secret', 'acme']);
  });

  test('mask: false spares no equal text in another place', () => {
    const { masks } = bareMasks([
      entry('{"user":"acme","password":"acme"}', { origin: at(undefined) }),
      entry('acme', { name: 'DB_USER', mask: false, origin: at('/user') }),
    ]);
    expect(masks).toContain('acme');
  });

  test('mask: false spares no equal text of another source', () => {
    const { masks } = bareMasks([
      entry('acme', { name: 'USER', mask: false, origin: { source: 'arn:a', pointer: '/user' } }),
      entry('{"user":"acme"}', { name: 'OTHER', origin: { source: 'arn:b', pointer: undefined } }),
    ]);
    expect(masks).toContain('acme');
  });

  test('where two secrets hold the same value, the one that masks wins', () => {
    const open = entry('acme-secret', { name: 'OPEN', mask: false, origin: at('/password') });
    const shut = entry('acme-secret', { name: 'SHUT', origin: at('/password') });
    expect(bareMasks([open, shut]).masks).toEqual(['acme-secret']);
    expect(bareMasks([shut, open]).masks).toEqual(['acme-secret']);
  });

  test('mask: false on a whole document leaves a leaf masked that another secret holds', () => {
    const { masks } = bareMasks([
      entry('{"a":{"b":"hidden"}}', { name: 'OPEN', mask: false, origin: at(undefined) }),
      entry('{"b":"hidden"}', { name: 'SHUT', origin: at('/a') }),
    ]);
    expect(masks).toEqual(['{"b":"hidden"}', 'hidden']);
  });

  test('a leaf of what two secrets hold is masked, too, when one of them masks', () => {
    const { masks } = bareMasks([
      entry('{"b":"hidden"}', { name: 'OPEN', mask: false, origin: at('/a') }),
      entry('{"b":"hidden"}', { name: 'SHUT', origin: at('/a') }),
    ]);
    expect(masks).toEqual(['{"b":"hidden"}', 'hidden']);
  });

  test('mask: false on an object spares all below it, also for a secret that holds a part above', () => {
    const { masks } = bareMasks([
      entry('{"b":{"c":"open"},"bc":"shut"}', { name: 'SHUT', origin: at('/a') }),
      entry('{"c":"open"}', { name: 'OPEN', mask: false, origin: at('/a/b') }),
    ]);
    expect(masks).toEqual(['{"b":{"c":"open"},"bc":"shut"}', 'shut']);
  });
});

describe('a document that has a key twice', () => {
  const at = (pointer: string | undefined) => ({ source: 'arn:db', pointer });

  test('keeps the one masked that the pointer of mask: false does not lead to', () => {
    const { masks } = bareMasks([
      entry('{\n"host":"shut-word","host":"open-word"\n}', { origin: at(undefined) }),
      entry('open-word', { name: 'OPEN', mask: false, origin: at('/host') }),
    ]);
    expect(masks).toEqual(['shut-word']);
  });

  test('keeps all masked that stands in the object before', () => {
    const { masks } = bareMasks([
      entry('{\n"db":{"a":"shut-word"},"db":{"b":"open-word","n":1500000.50}\n}', { origin: at(undefined) }),
      entry('{"b":"open-word","n":1500000.50}', { name: 'OPEN', mask: false, origin: at('/db') }),
    ]);
    expect(masks).toEqual(['shut-word']);
  });
});

describe('a value that was decoded', () => {
  const at = (pointer: string | undefined) => ({ source: 'arn:db', pointer });

  test('is masked in both of its texts', () => {
    const plan = bareMasks([entry('hunter2', { from: 'aHVudGVyMg==\n' })]);
    expect(plan).toEqual({ masks: ['aHVudGVyMg==', 'hunter2'], unmasked: [] });
  });

  test('has each form of each text masked', () => {
    const { masks } = bareMasks([entry('{"a":"leaf"}', { from: 'eyJhIjoi\r\nbGVhZiJ9\r\n' })]);
    expect(masks).toEqual(expect.arrayContaining(['{"a":"leaf"}', 'eyJhIjoi', 'bGVhZiJ9', 'leaf']));
  });

  test('is masked in its encoded text, and as programs write it down, when it is binary', () => {
    const secret = new Secret('KEY', Buffer.from([0xff, 0x00, 0x80]));
    const encoded = new Secret('KEY', '/wCA');
    const entries = [{ secret, encoded, mask: true, origin: at(undefined) }];
    const { masks, unmasked } = masksForAll(entries);
    expect(masks).toEqual(expect.arrayContaining(['ff0080', '/wCA']));
    expect(unmasked).toEqual([]);
  });

  test('and is too short is named, though its encoded text is masked', () => {
    const plan = bareMasks([entry('ab', { name: 'AB', from: '6162' })]);
    expect(plan.unmasked).toEqual([{ name: 'AB', reason: 'short' }]);
    const longer = bareMasks([entry('ab', { name: 'AB', from: 'YWI=' })]);
    expect(longer).toEqual({ masks: ['YWI='], unmasked: [{ name: 'AB', reason: 'short' }] });
  });

  test('mask: false spares both texts, and the encoded one in the document around it', () => {
    const { masks } = bareMasks([
      entry('{"b64":"b3BlbiE=","key":"shut-word"}', { origin: at(undefined) }),
      entry('open!', { name: 'OPEN', mask: false, from: 'b3BlbiE=', origin: at('/b64') }),
    ]);
    expect(masks).toEqual(['{"b64":"b3BlbiE=","key":"shut-word"}', 'shut-word']);
  });

  test('a place that is spared in what was stored is no place in what is decoded', () => {
    const { masks } = bareMasks([
      entry('{"a":"leaf"}', { name: 'SHUT', from: '7b2261', origin: at(undefined) }),
      entry('other', { name: 'OPEN', mask: false, origin: at('/a') }),
    ]);
    expect(masks).toContain('leaf');
  });

  test('is masked when one declaration of the same place masks it and another does not', () => {
    const open = entry('b3BlbiE=', { name: 'OPEN', mask: false, origin: at('/b64') });
    const shut = entry('open!', { name: 'SHUT', from: 'b3BlbiE=', origin: at('/b64') });
    for (const entries of [
      [open, shut],
      [shut, open],
    ]) {
      expect(bareMasks(entries).masks).toEqual(['b3BlbiE=', 'open!']);
    }
  });
});

describe('bytes that no text stands for', () => {
  const origin = { source: 'kms', pointer: undefined };
  const bytes = (...codes: readonly number[]) => [
    { secret: new Secret('KEY', Buffer.from(codes)), mask: true, origin },
  ];

  test('are masked as programs write them down', () => {
    const { masks, unmasked } = masksForAll(bytes(0xff, 0xfe, 0x80, 0x81));
    expect(masks).toEqual(expect.arrayContaining(['//6AgQ==', 'fffe8081', 'FFFE8081']));
    expect(unmasked).toEqual([]);
  });

  test('and are too few have no mask and are named', () => {
    expect(masksForAll(bytes(0xff))).toMatchObject({
      masks: [],
      unmasked: [{ name: 'KEY', reason: 'binary' }],
    });
  });
});

describe('with maskShort', () => {
  const shortMasks = (text: string, from?: string) =>
    bareMasks([entry(text, from === undefined ? {} : { from })], true);

  test.each<readonly [string, readonly string[]]>([
    ['abc', ['abc']],
    [' 1 ', [' 1 ', '1']],
    ['{}', ['{}']],
    ['abc\nde', ['abc', 'de']],
    ['{\n"a":"x1"\n}', ['x1']],
  ])('%j is masked whatever it costs', (text, expected) => {
    expect(shortMasks(text)).toEqual({ masks: expected, unmasked: [] });
  });

  test('both texts of a decoded value are masked', () => {
    expect(shortMasks('a', '61')).toEqual({ masks: ['61', 'a'], unmasked: [] });
  });

  test.each([
    ['', 'blank'],
    [' \n', 'blank'],
    ['true', 'structure'],
    ['8080', 'structure'],
  ])('%j is still not masked', (text, expected) => {
    expect(shortMasks(text)).toEqual({ masks: [], unmasked: [{ name: 'NAME', reason: expected }] });
  });

  test('the short lines of a value that has a mask are left alone', () => {
    expect(shortMasks('long enough\nab').masks).toEqual(['long enough']);
  });
});

describe('the door', () => {
  const TOKEN = 'tok_9fKq2LmZ7RvXw4TbNc81';

  test('tells the runner a value and its forms, and which secrets have rare forms left out', () => {
    const plan = masksForAll([
      entry(TOKEN, { name: 'TOKEN' }),
      entry('open-word', { name: 'OPEN', mask: false }),
    ]);
    expect(plan.masks).toContain(TOKEN);
    expect(plan.masks).toContain(Buffer.from(TOKEN).toString('hex'));
    expect(plan.unmasked).toEqual([{ name: 'OPEN', reason: 'spared' }]);
    expect(plan.cut).toEqual(['TOKEN']);
  });

  test('gives the redactor all forms as bytes, what the runner derives and raw bytes among them', () => {
    const binary = {
      ...entry('', { name: 'BYTES' }),
      secret: new Secret('BYTES', Buffer.from([0xff, 0, 0x80, 1])),
    };
    const forms = allFormsOf([entry(`${TOKEN}\nsecond-line`), binary, entry('open-word', { mask: false })]);
    const all = new Set(forms.map((form) => Buffer.from(form).toString('latin1')));
    for (const text of [
      TOKEN,
      `${TOKEN}\nsecond-line`,
      Buffer.from(TOKEN).toString('base64'),
      '\xff\x00\x80\x01',
    ]) {
      expect(all).toContain(text);
    }
    expect(all).not.toContain('open-word');
    expect(Math.min(...forms.map((form) => form.length))).toBeGreaterThanOrEqual(4);
  });
});
