import { expect, test } from '@jest/globals';
import { fileIn } from '../../../src/platforms/github/contents.ts';

const OPTIONS = { what: 'the manifest', maxBytes: 10, signal: new AbortController().signal };
const FILE = { type: 'file', size: 2, encoding: 'base64', content: 'YWI=' };

test('a file is its bytes', () => {
  expect(fileIn(FILE, 'a.yml', OPTIONS).toString()).toBe('ab');
});

test.each<[string, unknown, string]>([
  ['a folder', [], 'KT106'],
  ['a folder in the newer form', { ...FILE, type: 'dir' }, 'KT106'],
  ['a link', { ...FILE, type: 'symlink' }, 'KT106'],
  ['a submodule', { ...FILE, type: 'submodule' }, 'KT106'],
  ['too large', { ...FILE, size: 11 }, 'KT106'],
  ['of a type that every object has', { ...FILE, type: 'constructor' }, 'KT113'],
  ['of another size than it says', { ...FILE, size: 3 }, 'KT113'],
  ['of a size that is no number', { ...FILE, size: '2' }, 'KT113'],
  ['without content', { ...FILE, content: null }, 'KT113'],
  ['in no known encoding', { ...FILE, encoding: 'none' }, 'KT113'],
  ['no object', 'canary', 'KT113'],
  ['nothing', null, 'KT113'],
])('what is %s is refused, and nothing of it is shown', (_, answer, code) => {
  const refusal = expect.objectContaining({ code, message: expect.not.stringMatching(/canary|native code/) });
  expect(() => fileIn(answer, 'a.yml', OPTIONS)).toThrow(refusal);
});
