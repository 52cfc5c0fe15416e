import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeytrailError } from '../../../src/errors.ts';
import { declare } from '../../../src/manifest/index.ts';
import { failureOf } from './manifests.ts';

async function read(inlineSecrets: string): Promise<readonly (readonly string[])[]> {
  const { declarations } = await declare({ inlineSecrets });
  return declarations.map(({ name, reference, position }) => [
    name,
    reference.text,
    `${position.line}:${position.column}`,
  ]);
}

describe('the input secrets', () => {
  test('is read line by line, with blank lines, comments, CR LF and blanks around', async () => {
    const text =
      '# first\r\nA = /a\r\n\r\n  B\t=\t/b:3   # why\n \t \nC=/c#/x#y\nD = /d # c\nE =/e#k\t# = c\n#F = /f';
    expect(await read(text)).toEqual([
      ['A', 'ssm:/a', '2:1'],
      ['B', 'ssm:/b:3', '4:3'],
      ['C', 'ssm:/c#/x#y', '6:1'],
      ['D', 'ssm:/d', '7:1'],
      ['E', 'ssm:/e#k', '8:1'],
    ]);
  });

  test('keeps a blank inside of a pointer, and ends it where a comment begins', async () => {
    expect(await read('A = /a#/my key # the key')).toEqual([['A', 'ssm:/a#/my key', '1:1']]);
  });

  test.each([
    ['A', '1:1', 'there is no "="'],
    ['  /acme/db', '1:3', 'there is no "="'],
    ['A: /a', '1:1', 'there is no "="'],
    ['= /a', '1:1', '"" is not allowed: the name of an environment variable'],
    ['export A = /a', '1:1', '"export A" is not allowed'],
    ['\ufeffA = /a', '1:1', '"\\ufeffA" is not allowed'],
    ['A =', '1:4', 'A: the reference is empty'],
    ['A = # /a', '1:5', 'A: the reference is empty'],
    ['A =#/a', '1:4', 'A: the name of the parameter is missing'],
    ['A == /a', '1:4', 'A: the name "= /a" holds "="'],
    ['A = "/a"', '1:5', 'A: the name "\\"/a\\"" '],
    ['A = /a, /b', '1:5', 'A: the name "/a, /b" holds ","'],
    ['A = {from: /a}', '1:5', 'A: '],
    ['A = /a\rB = /b', '1:5', 'A: the reference "/a\\rB = /b" holds a control character'],
    ['A = a/b', '1:5', 'A: the name "a/b" has no slash in front; write "/a/b"'],
  ])('refuses %j', async (line, place, message) => {
    const error = await failureOf({ inlineSecrets: `${line}\n` });
    expect(error.code).toBe('KT103');
    expect(error.details).toHaveLength(1);
    expect(error.details[0]?.startsWith(`input secrets:${place}  ${message}`)).toBe(true);
  });

  test('does not show a line without "=": it may be a value that was pasted', async () => {
    const error = await failureOf({ inlineSecrets: 'canary-value-1234' });
    expect(`${error.message}${error.details.join('')}`).not.toContain('canary');
  });

  test('gives declarations or one error of ours, whatever it is', async () => {
    const word = fc.constantFrom(
      'A',
      'b',
      '=',
      ' ',
      '#',
      '\n',
      '\r\n',
      '/a',
      ':3',
      '\t',
      '\u0000',
      '*',
      'ssm:',
      '1',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (inlineSecrets) => {
        const outcome = await declare({ inlineSecrets }).catch((thrown: unknown) => thrown);
        expect(outcome instanceof KeytrailError || !(outcome instanceof Error)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
