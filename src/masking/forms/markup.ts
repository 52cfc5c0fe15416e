/** Entities of XML and HTML. The runner derives XML's five, all of them. */
import { type Form, ofSpecialText } from './form.ts';
import { SPECIAL } from './special.ts';

export const MARKUP: readonly Form[] = [
  {
    id: 'markup-text',
    title: 'XML and HTML between tags: `&amp;`, `&lt;`, `&gt;`; quotes stay',
    class: 'must',
    strings: ofSpecialText(SPECIAL.markup | SPECIAL.quote, (text) => [
      withEntities(text, {}),
      withEntities(text, { '"': '&quot;' }),
    ]),
  },
  {
    id: 'markup-html',
    title: 'HTML with `&quot;` and `&#39;` (PHP, Ruby, lodash), `&#x27;` (Python) or `&#34;` (Go, Jinja)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.quote | SPECIAL.apostrophe, (text) => [
      withEntities(text, { '"': '&quot;', "'": '&#39;' }),
      withEntities(text, { '"': '&quot;', "'": '&#x27;' }),
      withEntities(text, { '"': '&#34;', "'": '&#39;' }),
    ]),
  },
  {
    id: 'markup-numeric',
    title: 'XML and HTML with numbers for all that is not ASCII (`&#252;`, `&#xFC;`)',
    class: 'should',
    strings: ofSpecialText(SPECIAL.wide, (text) => {
      const quotes = [
        {},
        ...["'", '&apos;', '&#39;'].map((apostrophe) => ({ '"': '&quot;', "'": apostrophe })),
      ];
      const escaped = [text, ...quotes.map((each) => withEntities(text, each))];
      return escaped.flatMap((each) => [numeric(each, 10, ''), numeric(each, 16, 'x')]);
    }),
  },
];

function withEntities(text: string, quotes: Readonly<Record<string, string>>): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', ...quotes };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function numeric(text: string, radix: number, mark: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(radix).toUpperCase();
    return `&#${mark}${digits};`;
  });
}
