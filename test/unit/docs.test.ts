import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { COMPONENT_ERRORS } from '../../src/component-errors.ts';
import { CATALOGUE } from '../../src/error-catalogue.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const PAGES = [
  'gitlab/README.md',
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** Without what stands in blocks of code. */
const proseOf = (page: string) => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** As GitHub names the place of a heading: lower case, no punctuation, a hyphen for each blank. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  return new Set(
    headings.map((text) =>
      text
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function linksOf(page: string): readonly { readonly file: string; readonly anchor: string | undefined }[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      return { file: path === '' ? page : relative(ROOT, resolve(ROOT, dirname(page), path)), anchor };
    });
}

/** Words of code that name a file: `src/…`, and tests as `docs/verified.md` writes them. */
function filesNamedIn(page: string): readonly string[] {
  const words = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  const sources = words.filter((word) => /^(src|scripts|sandbox|test|bench)\/[\w./-]+$/.test(word));
  const isPlaceholder = (word: string) => /\b(SCHEME|NAME)\b/.test(word);
  const tests = words.filter((word) => /^(e2e|unit|integration)\/[\w./-]+$/.test(word));
  return [...sources, ...tests.map((word) => `test/${word}`)].filter((word) => !isPlaceholder(word));
}

const isThere = (file: string) => [file, `${file}.test.ts`].some((path) => existsSync(join(ROOT, path)));

describe.each(PAGES)('%s', (page) => {
  test('links to what is there', () => {
    for (const { file, anchor } of linksOf(page)) {
      expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
      if (anchor !== undefined && file.endsWith('.md')) expect([...anchorsOf(file)]).toContain(anchor);
    }
  });

  test('names files of the repository that are there', () => {
    for (const file of filesNamedIn(page)) expect([file, isThere(file)]).toEqual([file, true]);
  });

  test('speaks of codes of errors that there are', () => {
    for (const [code] of proseOf(page).matchAll(/\bKT\d{3}\b/g))
      expect(Object.keys({ ...CATALOGUE, ...COMPONENT_ERRORS })).toContain(code);
  });
});

test('the page on trouble names each code', () => {
  const text = read('docs/troubleshooting.md');
  for (const code of Object.keys(CATALOGUE)) expect(text).toContain(code);
});
