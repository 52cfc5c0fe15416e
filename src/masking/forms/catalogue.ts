import { BASE64, BASE64_INSIDE_UTF16 } from './base64.ts';
import { DUMPS, RARE_DUMPS } from './dumps.ts';
import type { Form } from './form.ts';
import { HEX, RARE_HEX } from './hex.ts';
import { JSON_ESCAPES } from './json-escapes.ts';
import { LITERALS } from './literals.ts';
import { MARKUP } from './markup.ts';
import { PERCENT } from './percent.ts';
import { SHELL } from './shell.ts';

/**
 * All forms. The order of those that should be masked is that in which a budget is spent on them: what is printed most
 * often first.
 */
export const FORMS: readonly Form[] = [
  ...BASE64,
  ...HEX,
  ...DUMPS,
  ...PERCENT,
  ...JSON_ESCAPES,
  ...SHELL,
  ...LITERALS,
  ...MARKUP,
  ...BASE64_INSIDE_UTF16,
  ...RARE_HEX,
  ...RARE_DUMPS,
];
