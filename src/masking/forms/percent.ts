/** Percent-encoding. The runner derives that of RFC 3986 with upper-case digits. */
import { escapeData } from '../runner-encoders.ts';
import { type Form, ofSpecialText } from './form.ts';

export const PERCENT: readonly Form[] = [
  {
    id: 'percent-lower',
    title: 'percent-encoding with lower-case digits (.NET’s `UrlEncode`, older `curl`)',
    class: 'must',
    strings: ofSpecialText((text) => lower(escapeData(text))),
  },
  {
    id: 'percent-component',
    title: "`encodeURIComponent`, which leaves `!'()*` (JavaScript)",
    class: 'must',
    strings: ofSpecialText(component),
  },
  {
    id: 'percent-path',
    title: 'percent-encoding that leaves `/` (Python’s `quote`)',
    class: 'must',
    strings: ofSpecialText((text) => escapeData(text).replaceAll('%2F', '/')),
  },
  {
    id: 'form',
    title: 'form encoding: a blank is `+` (`URLSearchParams`, Python’s `urlencode`, Java’s `URLEncoder`)',
    class: 'must',
    strings: ofSpecialText((text) => [searchParameter(text), plusForBlank(text)]),
  },
  {
    id: 'percent-user-info',
    title: 'what `new URL()` makes of a password',
    class: 'should',
    strings: ofSpecialText((text) => component(text).replace(/%(?:24|26|2B|2C)/g, decodeURIComponent)),
  },
  {
    id: 'percent-uri',
    title: '`encodeURI`, which leaves the separators of a URL (JavaScript)',
    class: 'should',
    strings: ofSpecialText((text) => encodeURI(text.toWellFormed())),
  },
  {
    id: 'percent-lower-variants',
    title: '`encodeURIComponent`, paths and forms with lower-case digits',
    class: 'should',
    strings: ofSpecialText((text) =>
      [
        component(text),
        searchParameter(text),
        plusForBlank(text),
        escapeData(text).replaceAll('%2F', '/'),
      ].map(lower),
    ),
  },
  {
    id: 'percent-twice',
    title: 'percent-encoding done twice',
    class: 'should',
    strings: ofSpecialText((text) => escapeData(text).replaceAll('%', '%25')),
  },
];

function component(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function lower(encoded: string): string {
  return encoded.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
}

function plusForBlank(text: string): string {
  return escapeData(text).replaceAll('%20', '+');
}

/** The WHATWG's serializer: leaves `*`, encodes `~`. */
function searchParameter(text: string): string {
  return plusForBlank(text).replaceAll('~', '%7E').replaceAll('%2A', '*');
}
