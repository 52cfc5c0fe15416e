/** Percent-encoding. The runner derives that of RFC 3986 with upper-case digits. */
import { escapeData } from '../runner-encoders.ts';
import { type Form, ofSpecialText } from './form.ts';
import { SPECIAL } from './special.ts';

export const PERCENT: readonly Form[] = [
  {
    id: 'percent-lower',
    title: 'percent-encoding with lower-case digits (.NET’s `UrlEncode`, older `curl`)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.any, lowerEscapes),
  },
  {
    id: 'percent-component',
    title: "`encodeURIComponent`, which leaves `!'()*` (JavaScript)",
    class: 'must',
    strings: ofSpecialText(SPECIAL.mark | SPECIAL.apostrophe | SPECIAL.control, component),
  },
  {
    id: 'percent-path',
    title: 'percent-encoding that leaves `/` (Python’s `quote`)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.slash | SPECIAL.control, (text) =>
      escapeData(text).replaceAll('%2F', '/'),
    ),
  },
  {
    id: 'form',
    title: 'form encoding: a blank is `+` (`URLSearchParams`, Python’s `urlencode`, Java’s `URLEncoder`)',
    class: 'must',
    strings: ofSpecialText(SPECIAL.blank | SPECIAL.mark | SPECIAL.control, (text) => [
      searchParameter(text),
      plusForBlank(text),
    ]),
  },
  {
    id: 'percent-user-info',
    title: 'what `new URL()` makes of a password',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) =>
      component(text).replace(/%(?:24|26|2B|2C)/g, decodeURIComponent),
    ),
  },
  {
    id: 'percent-uri',
    title: '`encodeURI`, which leaves the separators of a URL (JavaScript)',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) => encodeURI(text.toWellFormed())),
  },
  {
    id: 'percent-lower-variants',
    title: '`encodeURIComponent`, paths and forms with lower-case digits',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) => {
      const escaped = lowerEscapes(text);
      const plus = escaped.replaceAll('%20', '+');
      return [
        escaped.replace(/%(?:21|27|28|29|2a)/g, decodeURIComponent),
        escaped.replaceAll('%2f', '/'),
        plus,
        plus.replaceAll('~', '%7e').replaceAll('%2a', '*'),
      ];
    }),
  },
  {
    id: 'percent-twice',
    title: 'percent-encoding done twice',
    class: 'should',
    strings: ofSpecialText(SPECIAL.any, (text) => escapeData(text).replaceAll('%', '%25')),
  },
];

function component(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Each byte of UTF-8 as RFC 3986 writes it, with lower-case digits. */
const LOWER_ESCAPES = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z\d_.~-]/.test(character) ? character : `%${byte.toString(16).padStart(2, '0')}`;
});

function lowerEscapes(text: string): string {
  let escaped = '';
  for (const byte of Buffer.from(text)) escaped += LOWER_ESCAPES[byte];
  return escaped;
}

function plusForBlank(text: string): string {
  return escapeData(text).replaceAll('%20', '+');
}

/** The WHATWG's serializer: leaves `*`, encodes `~`. */
function searchParameter(text: string): string {
  return plusForBlank(text).replaceAll('~', '%7E').replaceAll('%2A', '*');
}
