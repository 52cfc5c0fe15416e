import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand } from '../../sandbox/runner/command-syntax.ts';
import { KeytrailError } from '../../src/errors.ts';
import { createLog, type OutputStream, renderError } from '../../src/log.ts';

/** A stream that keeps what is written and confirms each write when it is told to. */
class HeldStream implements OutputStream {
  readonly writes: string[] = [];
  readonly #waiting: ((error?: Error | null) => void)[] = [];
  readonly #listeners: ((error: Error) => void)[] = [];

  get text(): string {
    return this.writes.join('');
  }

  write(text: string, done: (error?: Error | null) => void): void {
    this.writes.push(text);
    this.#waiting.push(done);
  }

  on(_event: 'error', listener: (error: Error) => void): void {
    this.#listeners.push(listener);
  }

  confirm(error?: Error): void {
    if (error !== undefined) for (const listener of this.#listeners) listener(error);
    for (const done of this.#waiting.splice(0)) done(error);
  }
}

const brokenPipe = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
const outside = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ':',
        '::',
        '##[',
        '#',
        '[',
        ']',
        'add-mask',
        '\n',
        '\r',
        '\x1b',
        ' ',
        '\u00ad',
        '\u2028',
        'x',
      ),
    )
    .map((words) => words.join('')),
);

/** What the runner would obey, also when its comparison skips characters without width. */
function hasCommand(line: string): boolean {
  const skipped = line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [line, skipped].some((text) => parseCommand(text, () => true) !== undefined);
}

/** Lines as the runner and a terminal may see them. */
const linesOf = (text: string) => text.split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/);

describe('a printed line', () => {
  test('shows our words as they are and outside text escaped', () => {
    const stream = new HeldStream();
    createLog(stream).line`✓ session   ${'gh-1\n::error::x'} on ${3} parameters`;
    expect(stream.writes).toEqual(['✓ session   gh-1\\n::error::x on 3 parameters\n']);
  });

  test('never begins with outside text', () => {
    const stream = new HeldStream();
    createLog(stream).line`${'Error KT402: forged'}`;
    expect(stream.text).toBe('  Error KT402: forged\n');
  });

  test('may be empty', () => {
    const stream = new HeldStream();
    createLog(stream).line``;
    expect(stream.text).toBe('\n');
  });

  test('is one line and no command, whatever the outside texts', () => {
    fc.assert(
      fc.property(outside, outside, outside, (a, b, c) => {
        const stream = new HeldStream();
        const log = createLog(stream);
        log.line`${a}${b}`;
        log.line`  ${a}${b} ${c}`;
        log.line`:${a}`;
        log.line`✓ read ${a} ##${b}`;
        const lines = linesOf(stream.text);
        expect(lines).toHaveLength(5);
        expect(lines.filter(hasCommand)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a printed error', () => {
  test('has its code, its details, its fixes and its page', () => {
    const error = new KeytrailError('KT402', '1 of 2 secrets could not be read; nothing was exported.', {
      details: ['STRIPE_KEY  label "prod" not found'],
      fix: ['create the label', 'or name another'],
    });
    expect(renderError(error)).toEqual([
      'Error KT402: 1 of 2 secrets could not be read; nothing was exported.',
      '  STRIPE_KEY  label "prod" not found',
      '  Fix: create the label',
      '       or name another',
      '  https://github.com/keytrail/keytrail/blob/v1/docs/errors.md#kt402',
    ]);
  });

  test('keeps message, details and fixes on their lines, and none of them acts', () => {
    fc.assert(
      fc.property(outside, outside, outside, (message, detail, fix) => {
        const stream = new HeldStream();
        createLog(stream).error(new KeytrailError('KT401', message, { details: [detail], fix: [fix] }));
        const lines = linesOf(stream.text);
        expect(lines).toHaveLength(5);
        expect(lines.filter(hasCommand)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('commands', () => {
  test('many commands are one write, behind the lines that were printed before', () => {
    const stream = new HeldStream();
    const log = createLog(stream);
    log.line`first`;
    void log.commands(['a\nb', 'c'].map((data) => ({ name: 'add-mask', data })));
    expect(stream.writes).toEqual(['first\n', '::add-mask::a%0Ab\n::add-mask::c\n']);
  });

  test('are done when the stream has confirmed them, not before', async () => {
    const stream = new HeldStream();
    const steps: string[] = [];
    const commands = createLog(stream)
      .commands([{ name: 'add-mask', data: 'secret' }])
      .then(() => steps.push('done'));
    await new Promise(setImmediate);
    steps.push('confirmed');
    stream.confirm();
    await commands;
    expect(steps).toEqual(['confirmed', 'done']);
  });

  test('a broken pipe is KT501, which does not hold what was written', async () => {
    const stream = new HeldStream();
    const commands = createLog(stream).commands([{ name: 'add-mask', data: 'hunter2' }]);
    stream.confirm(brokenPipe);
    await expect(commands).rejects.toMatchObject({
      code: 'KT501',
      message: 'standard output cannot be written (EPIPE).',
      cause: brokenPipe,
    });
  });

  test('a pipe that broke under an earlier line fails all that come later', async () => {
    const stream = new HeldStream();
    const log = createLog(stream);
    log.line`lost`;
    stream.confirm(brokenPipe);
    const commands = log.commands([{ name: 'add-mask', data: 'hunter2' }]);
    stream.confirm();
    await expect(commands).rejects.toMatchObject({ code: 'KT501' });
  });
});
