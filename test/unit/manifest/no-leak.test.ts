import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderError } from '../../../src/log.ts';
import { failureOf, request } from './manifests.ts';

const CANARY = 'canary7f3a';

/** What a person, and the record, would see of the refusal. */
async function shownFor(text: string): Promise<string> {
  return renderError(await failureOf(request(text, { inlineSecrets: 'A = /a', scope: 'deploy' }))).join('\n');
}

describe('a file that is no manifest is refused, and nothing of it is shown', () => {
  test.each([
    ['one line of text', CANARY],
    ['several lines of text', `${CANARY} one\n${CANARY} two\n`],
    ['a file of the runner', `TOKEN<<ghadelimiter_1\n${CANARY}\nghadelimiter_1\n`],
    ['a file of variables', `# comment\nTOKEN=${CANARY}\nexport B="${CANARY}"\n`],
    ['an INI file', `[http]\n\textraheader = AUTHORIZATION: basic ${CANARY}\n`],
    ['a key', `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----\n`],
    ['a .netrc', `machine x login ${CANARY} password ${CANARY}\n`],
    ['JSON', `{"${CANARY}": "${CANARY}"}`],
    ['JSON that is cut', `{"a": "${CANARY}`],
    ['a list', `- ${CANARY}\n- { ${CANARY}: 1, ${CANARY}: 2 }\n`],
    ['YAML with other keys', `${CANARY}: ${CANARY}\n`],
    ['YAML with a key twice', `${CANARY}: 1\n${CANARY}: 2\n`],
    ['YAML with tags', `a: !${CANARY} ${CANARY}\nb: &${CANARY} c\nd: *${CANARY}\n`],
    ['a tag at the top', `!${CANARY} ${CANARY}`],
    ['a directive', `%${CANARY} 1\n---\n${CANARY}\n`],
    ['two documents', `${CANARY}: 1\n---\n${CANARY}: 2\n`],
    ['text in double quotes with a bad escape', `"${CANARY} \\q"`],
    ['text with a control character', `${CANARY}\u0007`],
    ['a script', `#!/bin/sh\ncurl -H "X: ${CANARY}" https://${CANARY}.example # ${CANARY}\n`],
    ['a password with a colon', `user:${CANARY}\nroot: x: ${CANARY}\n`],
  ])('%s', async (_what, text) => {
    const shown = await shownFor(text);
    expect(shown).toMatch(/^Error KT10[36]: /);
    expect(shown).not.toContain(CANARY);
  });

  test('whatever it is made of', async () => {
    const piece = fc.constantFrom(
      CANARY,
      ': ',
      ' ',
      '\n',
      '\n  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      '|\n ',
      '>',
      '&',
      '*',
      '!',
      '%',
      '@',
      '?',
      '<<',
      '\t',
      '---\n',
      '...\n',
      '\\',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 20 }), async (pieces) => {
        expect(await shownFor(pieces.join(''))).not.toContain(CANARY);
      }),
      { numRuns: 2_000 },
    );
  });
});
