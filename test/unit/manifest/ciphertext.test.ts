import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CiphertextResult,
  decodeCiphertext,
  readCiphertext,
  selectorOf,
} from '../../../src/manifest/ciphertext.ts';

/** As KMS makes them: a header with control characters, then random bytes. */
const blobs = fc
  .uint8Array({ maxLength: 6_000 })
  .map((random) => Buffer.concat([Buffer.from([1, 2, 2, 0, 0x78]), random]));

function bytesOf(result: CiphertextResult): Buffer | string {
  return result.ok ? Buffer.from(result.bytes) : result.message;
}

describe('a file', () => {
  test('holds the ciphertext itself, or its base64, in lines of any length and with any line end', () => {
    const lines = fc.record({
      blob: blobs,
      width: fc.integer({ min: 1, max: 100 }),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\ufeff'),
    });
    fc.assert(
      fc.property(lines, ({ blob, width, end, mark }) => {
        const base64 = blob.toString('base64');
        const text = base64.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`);
        for (const file of [blob, Buffer.from(base64), Buffer.from(`${mark}${text}${end}`)]) {
          expect(bytesOf(readCiphertext(file))).toEqual(blob);
        }
      }),
    );
  });

  test.each<[string, Buffer, RegExp]>([
    ['nothing', Buffer.of(), /^there is no ciphertext$/],
    ['blanks', Buffer.from(' \r\n\t'), /^there is no ciphertext$/],
    ['base64 that was cut', Buffer.from('AQICAHg'), /no base64, or a part of it is missing/],
    ['base64 whose last digit was changed', Buffer.from('AQICAHh='), /no base64/],
    ['base64url', Buffer.from('AQ_-AHg='), /no base64/],
    ['the whole answer of the command line', Buffer.from('{"CiphertextBlob":"AQICAHg="}'), /no base64/],
    ['a plain text', Buffer.from('canary passphrase'), /no base64/],
    ['a text that is not ASCII', Buffer.from('Schlüssel'), /no base64/],
    ['UTF-16', Buffer.from('\ufeffAQICAHg=', 'utf16le'), /UTF-16/],
    ['too much', Buffer.alloc(6_145, 1), /has 6145 bytes; KMS takes 6144$/],
    ['too much as base64', Buffer.from(Buffer.alloc(6_145, 1).toString('base64')), /has 6145 bytes/],
  ])('with %s is refused, and nothing of it is shown', (_what, file, message) => {
    const shown = bytesOf(readCiphertext(file));
    expect(shown).toMatch(message);
    expect(shown).not.toMatch(/canary|AQIC|Schl/);
  });

  test('may hold as much as KMS takes', () => {
    expect(bytesOf(readCiphertext(Buffer.alloc(6_144, 1)))).toHaveLength(6_144);
  });
});

test('base64 in the manifest may have blanks, as YAML folds lines', () => {
  expect(bytesOf(decodeCiphertext('AQIC AHg='))).toEqual(Buffer.from([1, 2, 2, 0, 0x78]));
});

test('a ciphertext is told by its SHA-256', () => {
  expect(selectorOf(Buffer.from('abc'))).toBe(
    'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
