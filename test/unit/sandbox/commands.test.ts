import { describe, expect, test } from '@jest/globals';
import { CommandProcessor } from '../../../sandbox/runner/commands.ts';
import { LineSplitter } from '../../../sandbox/runner/dotnet-text.ts';
import { SecretMasker } from '../../../sandbox/runner/masker.ts';
import { StepLog } from '../../../sandbox/runner/step-log.ts';

function show(
  lines: readonly string[],
  isDebug = false,
): { text: string; log: StepLog; commands: CommandProcessor } {
  const masker = new SecretMasker();
  const log = new StepLog(masker, isDebug);
  const commands = new CommandProcessor(masker, log, isDebug);
  for (const line of lines) {
    commands.processLine(line);
  }
  return { text: log.text, log, commands };
}

describe('the commands of the runner', () => {
  test.each([
    [
      'masks the lines behind add-mask, and does not show it',
      ['abc', '::add-mask::abc', 'abc'],
      'abc\n***\n',
    ],
    ['decodes the data of add-mask once', ['::add-mask::a%250Ab%0Ac', 'a%0Ab', 'c'], '***\n***\n'],
    ['obeys a command behind blanks', ['\t\u00a0\u0085 ::add-mask::abc', 'abc'], '***\n'],
    [
      'takes no byte order mark for a blank',
      ['\ufeff::add-mask::abc', 'abc'],
      '\ufeff::add-mask::abc\nabc\n',
    ],
    ['obeys no :: command within a line', ['x ::add-mask::abc', 'abc'], 'x ::add-mask::abc\nabc\n'],
    ['obeys a ##[ command anywhere', ['x ##[add-mask]abc', 'abc'], '***\n'],
    ['looks at the first ##[ only', ['##[x] ##[add-mask]abc', 'abc'], '##[x] ##[add-mask]abc\nabc\n'],
    ['compares names without case', ['::Add-Mask::abc', 'abc'], '***\n'],
    ['shows unknown commands as text', ['::nothing::x', '##[nothing]x'], '::nothing::x\n##[nothing]x\n'],
    [
      'warns of an empty mask',
      ['::add-mask:: '],
      "##[warning]Can't add secret mask for empty string in ##[add-mask] command.\n",
    ],
    ['shows groups', ['::group::a', '::endgroup::x'], '##[group]a\n##[endgroup]\n'],
    ['hides debug lines', ['::debug::a'], ''],
    [
      'stops at stop-commands, masks its token, and goes on behind it',
      ['::stop-commands::pause-0123', '::add-mask::abc', 'abc', '::PAUSE-0123::', '::add-mask::abc', 'abc'],
      '::stop-commands::***\n::add-mask::abc\nabc\n::PAUSE-0123::\n***\n',
    ],
    [
      'echoes when asked to',
      ['::echo::on', '::group::a', '::add-mask::abc'],
      '::group::a\n##[group]a\n::add-mask::***\n',
    ],
    ['breaks the markers of the runner itself', ['##[start-action x'], '##[\\start-action x\n'],
  ])('%s', (_what, lines, text) => {
    expect(show(lines).text).toBe(text);
  });

  test('shows debug lines and masks as such with debug logging', () => {
    expect(show(['::debug::a%0Ab', '::add-mask::abc'], true).text).toBe(
      '##[debug]a\n##[debug]b\n::add-mask::***\n',
    );
  });

  test.each(['set-env', 'set-output', 'save-state', 'add-path'])('refuses %s and fails the step', (name) => {
    const { text, commands } = show([`::${name} name=X::value`]);
    expect(text).toContain(`##[error]The \`${name}\` command is disabled.`);
    expect(commands.hasFailed).toBe(true);
  });

  test.each(['', 'group', 'pause-logging'])('refuses %j as a token to stop commands with', (token) => {
    const { commands } = show([`::stop-commands::${token}`]);
    expect(commands.hasFailed).toBe(true);
  });

  test('takes the properties of annotations apart, and masks their texts', () => {
    const { log } = show(['::add-mask::abc', '::error file=a%2Cb.ts,line=3,empty=,=x::not abc%0Aat all']);
    expect(log.annotations).toEqual([
      {
        level: 'error',
        message: 'not ***\nat all',
        properties: new Map([
          ['file', 'a,b.ts'],
          ['line', '3'],
        ]),
      },
    ]);
    expect(log.text).toBe('##[error]not ***\nat all\n');
  });

  test('keeps ten annotations of a level and shows all of them in the log', () => {
    const { log } = show(Array.from({ length: 12 }, (_, index) => `::notice::n${index}`));
    expect(log.annotations).toHaveLength(10);
    expect(log.text.split('\n')).toHaveLength(13);
  });
});

describe('the lines of the runner', () => {
  test('end at LF, CR or CRLF, wherever the chunks are cut', () => {
    const bytes = Buffer.from('\ufeffone\r\ntwo\rthree\n\nvïer\n\rlast');
    const expected = ['one', 'two', 'three', '', 'vïer', '', 'last'];
    for (let size = 1; size <= bytes.length; size += 1) {
      const splitter = new LineSplitter();
      const lines: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        lines.push(...splitter.push(bytes.subarray(at, at + size)));
      }
      expect([...lines, ...splitter.end()]).toEqual(expected);
    }
  });
});
