import { expect } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** All that Keytrail's summaries are made of. */
const OWN_ELEMENTS = new Set([
  'a',
  'code',
  'h3',
  'li',
  'p',
  'pre',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);
const OWN_LINK = /^<a href="https:\/\/github\.com\/keytrail\/keytrail\/blob\/v1\/docs\/errors\.md#kt\d{3}">$/;
const COLUMNS = 7;

/** As GitHub renders it, but with all HTML and every address let through, so that none goes unseen. */
function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** A summary that is made of Keytrail's own elements: one heading, no link but that to the error, no cell too many. */
export function expectOwnElements(markdown: string): void {
  const html = render(markdown);
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const names = tags.map((tag) => /^<\/?([a-z][a-z0-9]*)[ >]/.exec(tag)?.[1] ?? tag);
  expect(names.filter((name) => !OWN_ELEMENTS.has(name))).toEqual([]);
  const links = tags.filter((tag) => tag.startsWith('<a '));
  expect(links.filter((tag) => !OWN_LINK.test(tag))).toEqual([]);
  expect(links.length).toBeLessThanOrEqual(1);
  expect(names.filter((name) => name === 'h3')).toHaveLength(2);
  for (const [row] of html.matchAll(/<tr>[\s\S]*?<\/tr>/g)) {
    expect(row.match(/<t[dh]\b/g)).toHaveLength(COLUMNS);
  }
}
