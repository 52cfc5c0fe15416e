import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Redactor } from '../../../../src/masking/index.ts';
import { bytesOf, redacted, textOf } from './reference.ts';

/** A pause between two chunks. */
const PAUSE = Symbol('pause');

/** What comes out for each chunk or pause, and at the end; chunks are overwritten after use, as a reader may do. */
function feed(forms: readonly string[], input: readonly (string | typeof PAUSE)[]): readonly string[] {
  const redactor = new Redactor(forms.map(bytesOf));
  const outs = input.map((each) => {
    if (each === PAUSE) return textOf(redactor.pause());
    const chunk = bytesOf(each);
    const out = textOf(redactor.write(chunk));
    chunk.fill(0x21);
    return out;
  });
  return [...outs, textOf(redactor.end())];
}

const filter = (forms: readonly string[], ...chunks: readonly string[]) => feed(forms, chunks).join('');

/** The text in chunks of the given lengths, which are used again and again; 0 is a pause. */
function cut(text: string, lengths: readonly number[]): readonly (string | typeof PAUSE)[] {
  const parts: (string | typeof PAUSE)[] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    parts.push(length === 0 ? PAUSE : text.slice(at, at + length));
    at += length;
  }
  return parts;
}

const RED = '\x1b[31m';
const RESET = '\x1b[0m';

describe('matches of several forms', () => {
  test.each<readonly [title: string, forms: readonly string[], text: string, expected: string]>([
    ['nothing is hidden without forms', [], 'hunter2', 'hunter2'],
    ['empty forms are ignored', ['', 'hunter2', ''], 'a hunter2 b', 'a *** b'],
    ['the same form twice is one', ['hunter2', 'hunter2'], 'hunter2', '***'],
    ['a form of one byte', ['x'], 'axbxxc', 'a***b***c'],
    ['a prefix of another', ['abcd', 'abcdefgh'], 'abcdefg abcdefgh', '***efg ***'],
    ['a suffix of another', ['abcdefgh', 'efgh'], 'xefgh abcdefgh', 'x*** ***'],
    ['a form inside the beginning of another', ['abcdefgh', 'cd'], 'abcdef', 'ab***ef'],
    ['stretches that overlap', ['abcd', 'cdef'], '<abcdef>', '<***>'],
    ['stretches that touch', ['abcd', 'efgh'], '<abcdefghabcd>', '<***>'],
    ['a form that overlaps itself', ['abab'], 'xabababx', 'x***x'],
    ['a match that takes in two before it', ['bb', 'dd', 'abbcdde'], 'abbcddx abbcdde', 'a***c***x ***'],
    ['stars of others stay', ['hunter2'], '***hunter2***', '*********'],
  ])('%s', (_title, forms, text, expected) => {
    expect(filter(forms, text)).toBe(expected);
    expect(filter(forms, ...text)).toBe(expected);
  });

  test('all bytes that are no secret come out as they came', () => {
    const all = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('');
    expect(filter(['hunter2'], `${all}hunter2${all}`)).toBe(`${all}***${all}`);
  });

  test('a form may hold any bytes, and 20,000 of them', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7) % 256)).join(
      '',
    );
    expect(filter([long], `<${long}><${long.slice(1)}>`)).toBe(`<***><${long.slice(1)}>`);
    expect(feed([long], cut(`<${long}>`, [1, 997])).join('')).toBe('<***>');
  });

  test('each of 10,000 forms is found', () => {
    const forms = Array.from({ length: 10_000 }, (_, index) => `secret-${(index * 7919).toString(36)}-end`);
    expect(filter(forms, ...forms.map((form) => `${form}\n`))).toBe('***\n'.repeat(forms.length));
  });
});

describe('chunks and pauses', () => {
  test('what is decided comes out at once', () => {
    expect(feed(['hunter2'], ['log', ' hun', 'ter2', ' more'])).toEqual(['log', ' ', '***', ' more', '']);
  });

  test('a hidden stretch that goes on in the next chunk prints nothing more', () => {
    expect(feed(['abcd', 'efgh'], ['abcd', 'efgh', 'abcd', '.'])).toEqual(['***', '', '', '.', '']);
  });

  test('a secret is hidden before a longer one that it begins is ruled out', () => {
    expect(feed(['hunter2', 'hunter2!!'], ['hunter2', PAUSE, '!x'])).toEqual(['***', '', '!x', '']);
  });

  test('a large chunk without hits is passed on, not copied', () => {
    const redactor = new Redactor([bytesOf('hunter2')]);
    const large = bytesOf(`${'gry? '.repeat(5000)}hun`);
    redactor.write(bytesOf('a hun'));
    const pieces = redactor.write(large);
    expect(pieces.map((piece) => [textOf([piece]).slice(0, 5), piece.length])).toEqual([
      ['hun', 3],
      ['gry? ', 25_000],
    ]);
    expect(pieces[1]?.buffer).toBe(large.buffer);
    expect(textOf(redactor.write(bytesOf('ter2')))).toBe('***');
  });

  test('a short chunk comes out in one piece with what was held', () => {
    const redactor = new Redactor([bytesOf('hunter2')]);
    redactor.write(bytesOf('hun'));
    expect(redactor.write(bytesOf('gry?')).map((piece) => textOf([piece]))).toEqual(['hungry?']);
  });

  test('a tail of 3 bytes is let out in a pause, and the rest of its secret is hidden', () => {
    expect(feed(['hunter2'], ['hun', PAUSE, 'ter2.'])).toEqual(['', 'hun', '***.', '']);
    expect(feed(['hunter2'], ['hun', PAUSE, 'gry'])).toEqual(['', 'hun', 'gry', '']);
  });

  test('a tail of 4 bytes waits for the next byte or the end', () => {
    expect(feed(['hunter2'], ['hunt', PAUSE, PAUSE, '!'])).toEqual(['', '', '', 'hunt!', '']);
    expect(feed(['hunter2'], ['hunt', PAUSE])).toEqual(['', '', 'hunt']);
  });

  test('bytes that were let out count: of a secret that is typed slowly at most 3 are seen', () => {
    const slow = [...'hunter2'].flatMap((key) => [key, PAUSE] as const);
    expect(feed(['hunter2'], slow).join('')).toBe('hun***');
  });
});

describe('colour codes', () => {
  test.each<readonly [title: string, forms: readonly string[], text: string, expected: string]>([
    ['around a secret they stay', ['hunter2'], `${RED}hunter2${RESET}!`, `${RED}***${RESET}!`],
    [
      'inside a secret they come out behind the stars',
      ['hunter2'],
      `hun${RED}ter2${RESET}!`,
      `***${RED}${RESET}!`,
    ],
    ['each byte may have its own', ['abc'], `${RED}a${RED}b${RED}c`, `${RED}***${RED}${RED}`],
    [
      'grep ends its own with CSI K',
      ['hunter2'],
      'hun\x1b[01;31m\x1b[Kter\x1b[m\x1b[K2',
      '***\x1b[01;31m\x1b[K\x1b[m\x1b[K',
    ],
    ['true colour with colons', ['hunter2'], 'hun\x1b[38:2::1:2:3mter2', '***\x1b[38:2::1:2:3m'],
    ['they do not part touching secrets', ['abcd', 'efgh'], `abcd${RED}efgh`, `***${RED}`],
    ['other sequences are text', ['hunter2'], 'hun\x1b[2Jter2', 'hun\x1b[2Jter2'],
    ['a code without an end is text', ['hunter2'], 'hun\x1b[31', 'hun\x1b[31'],
    [
      'a code of more than 256 bytes is text',
      ['ab'],
      `a\x1b[${'1'.repeat(254)}mb`,
      `a\x1b[${'1'.repeat(254)}mb`,
    ],
    ['a code of 256 bytes is one', ['ab'], `a\x1b[${'1'.repeat(253)}mb`, `***\x1b[${'1'.repeat(253)}m`],
    ['a secret that completes a code is hidden', ['mysecret'], '\x1b[mysecret', '\x1b[***'],
    ['a secret that holds a code is hidden', [`a${RED}b`], `xa${RED}bx`, 'x***x'],
    [
      'a match in codes that a longer one may go on from',
      ['m\x1bmmm[[\x1b[[\x1b[m[[', '\x1b\x1b\x1b'],
      'xxx\x1b\x1b\x1b[m\x1bmmm[[\x1b[[\x1b[m[[',
      'xxx***[***',
    ],
    ['a secret that ends inside a code', ['abc\x1b[3'], 'abc\x1b[31mx', '***1mx'],
  ])('%s', (_title, forms, text, expected) => {
    expect(filter(forms, text)).toBe(expected);
    expect(filter(forms, ...text)).toBe(expected);
  });

  test('a code before what may be a secret is not held with it', () => {
    expect(feed(['hunter2'], [`${RED}hun${RESET}t`, 'x'])).toEqual([RED, `hun${RESET}tx`, '']);
  });

  test('a code that a pause parted is one; its beginning waits', () => {
    expect(feed(['hunter2'], ['x\x1b[', PAUSE, '31mhunter2'])).toEqual(['x', '', '\x1b[31m***', '']);
    expect(feed(['hunter2'], ['hun\x1b[3', PAUSE, '1mter2'])).toEqual(['', 'hun', '\x1b[31m***', '']);
    expect(feed(['hunter2'], ['hunt\x1b[3', PAUSE, '1mer2'])).toEqual(['', '', '***\x1b[31m', '']);
  });

  test('the end of a code that a pause let out does not come again', () => {
    expect(feed(['m1a', 'ab'], ['\x1b[0m1', PAUSE, 'aa'])).toEqual(['\x1b[0', 'm1', '***', 'a']);
  });

  test('codes without end inside what may be a secret do not fill the memory', () => {
    const codes = RED.repeat(20_000);
    expect(feed(['hunter2'], ['hunter', codes, '2'])).toEqual(['', `hunter${codes}`, '2', '']);
  });
});

/** Few letters, so that forms overlap, repeat themselves and meet by chance; and what codes are made of. */
const letters = fc.constantFrom('ab', 'abc', 'abm1', 'ab\x1b[m', 'm\x1b[;1K', '\x00\xff\xc3');
const cases = letters.chain((alphabet) => {
  const word = (maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength });
  const code = fc.constantFrom(RED, RESET, '\x1b[K', '\x1b[', '\x1b', '\x1b[1;');
  return fc.array(fc.oneof(word(4), word(12), word(60)), { maxLength: 8 }).chain((forms) =>
    fc.record({
      forms: fc.constant(forms),
      text: fc
        .array(fc.oneof(word(12), code, fc.constant(' some innocent text '), fc.constantFrom('', ...forms)))
        .map((parts) => parts.join('')),
    }),
  );
});
const RUNS = { numRuns: 500 };

describe('for any forms and any text', () => {
  test('any chunking prints what the plainest implementation prints', () => {
    const lengths = fc.oneof(
      fc.constant([1]),
      fc.constant([1e6]),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(cases, lengths, ({ forms, text }, sizes) => {
        expect(feed(forms, cut(text, sizes)).join('')).toBe(redacted(text, forms));
      }),
      RUNS,
    );
  });

  test('whatever the pauses, each match loses its end, and all else comes out unchanged', () => {
    const lengths = fc
      .array(fc.integer({ min: 0, max: 4 }), { minLength: 1 })
      .filter((sizes) => sizes.some((size) => size > 0));
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });
    const innocent = fc.string({ unit: fc.constantFrom('-', '.', ' '), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(innocent), lengths, (form, between, sizes) => {
        const parts = ['-', ...between];
        const out = feed([form], cut(parts.join(form), sizes)).join('');
        const seen = out.split(/[a-c]*\*{3}/);
        expect(out).not.toContain(form);
        expect(seen).toEqual(parts);
        for (const [start] of out.matchAll(/[a-c]+/g)) expect(start.length).toBeLessThan(4);
      }),
      RUNS,
    );
  });

  test('with many forms, pauses let out no form and hide nothing else', () => {
    const sizes = fc
      .array(fc.integer({ min: 0, max: 5 }), { minLength: 1 })
      .filter((all) => all.some((size) => size > 0));
    fc.assert(
      fc.property(cases, sizes, ({ forms, text }, lengths) => {
        const out = feed(forms, cut(text, lengths)).join('');
        // What pauses let out stands before its stars: without them, no byte is gone that was not hidden.
        const visible = redacted(text, forms).split('***').join('');
        expect(isSubsequence(visible, out)).toBe(true);
        // Codes stand behind the stars of a match that held them: bytes of theirs may meet what is behind the match.
        const ordinary = forms.filter((form) => form !== '' && !/[\x1b[;1mK]/.test(form));
        for (const form of ordinary) expect(out).not.toContain(form);
      }),
      RUNS,
    );
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

describe('input that wants to be slow', () => {
  const A = 'a'.repeat(8192);
  test.each<readonly [title: string, forms: readonly string[], text: string]>([
    ['a form that is almost there at each byte', [`${A}b`], 'a'],
    [
      'thousands of such forms',
      Array.from({ length: 2000 }, (_, length) => `${A.slice(0, length + 1)}b`),
      'a',
    ],
    ['a form of ESC', [`${'\x1b'.repeat(8192)}b`], '\x1b'],
    ['a code behind each letter', [`${A}b`], `a${RED}`],
    ['the same, and a form with ESC', [`${A}b`, '\x1bzz'], `a${RED}`],
    ['codes only, with a form that begins as they end', ['m'.repeat(8192)], '\x1b[m'],
    ['a code that never ends', ['hunter2'], '1;'],
  ])('%s costs no more than its length', (_title, forms, text) => {
    const input = `\x1b[${text.repeat(400_000 / text.length)}`;
    expect(filter(forms, input) === input).toBe(true);
  });

  test('a short form at each byte of a long one costs no more than its length', () => {
    expect(filter([`${A}b`, 'aa'], 'a'.repeat(400_000))).toBe('***');
  });

  test('byte by byte it is as well', () => {
    const input = 'a'.repeat(100_000);
    expect(feed([`${A}b`], cut(input, [1])).join('') === input).toBe(true);
  });
});
