import fc from 'fast-check';
import { parseCommand } from '../../sandbox/runner/command-syntax.ts';

const WORDS = [
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\0',
  '::add-mask::x',
  '::error::x',
  '::',
  '::set-env name=A::b',
  '##[error]x',
  '##[',
  '##vso[task.setvariable]',
  '%0A',
  '%0A::stop-commands::x',
  '`',
  '``',
  '|',
  '\\|',
  '<img src=x onerror=y>',
  '</details>',
  '<!--',
  '[l](http://x)',
  '![i](http://x)',
  '@octocat',
  '# h',
  '---',
  '$(x)',
  '\u202e',
  '\u200b',
  '*b*',
  '~',
  'https://x.example',
  'ghadelimiter',
  'x',
  ' ',
  '\t',
] as const; // what could act in a log, a command, Markdown or HTML

/** Text from outside that would like to be more than text; never empty or blank. */
export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map((text) => `${text}z`);

/** The commands that a runner would obey in these lines, also when it skips characters without width. */
export function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/).filter((line) => {
    const skipped = line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
    return [line, skipped].some((one) => parseCommand(one, () => true) !== undefined);
  });
}

/** Markdown without what its code spans hold: whatever came from outside must be gone. */
export function skeletonOf(markdown: string): string {
  return markdown.replace(/`[^`\n]+`/g, '`…`');
}
