import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../support/world.ts';
import { CLI } from './laptop.ts';

/** Runs `keytrail` to its end, without a terminal. */
function keytrail(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('help', () => {
  test.each([[[]], [['exec']], [['redact']], [['masks']]])(
    'of %j has examples, and is no error',
    (command) => {
      const { status, stderr, stdout } = keytrail([...command, '--help']);
      expect(stdout).toMatch(/^Usage: keytrail/);
      expect(stdout).toMatch(/\nExamples?:\n {2}\S/);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(keytrail([...command, '-h']).stdout).toBe(stdout);
      expect(keytrail(['help', ...command]).stdout).toBe(stdout);
    },
  );

  test('of the whole names each command, and the exit codes', () => {
    const { stdout } = keytrail(['--help']);
    for (const name of ['exec', 'redact', 'masks'])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    expect(stdout).toContain('Exit codes: 0 all went well, 1 a finding, 2 usage or manifest');
  });

  test('is coloured only where that is asked for, or at a terminal', () => {
    expect(keytrail(['--help']).stdout).not.toContain('\x1b');
    expect(keytrail(['--help'], { FORCE_COLOR: '1' }).stdout).toContain('\x1b[1m');
    expect(keytrail(['nope'], { FORCE_COLOR: '1' }).stderr).toMatch(/^\x1b\[31mError KT903:\x1b\[39m /);
  });
});

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(keytrail(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

describe('a mistake on the command line', () => {
  test.each([
    [[], 'keytrail needs a command: exec, env, redact, masks'],
    [['exce'], '"exce" is no command (did you mean "exec"?)'],
    [['exec'], 'keytrail exec needs a command to start'],
    [['exec', '--'], 'keytrail exec needs a command to start'],
    [['exec', '--scop', 'a', '--', 'ls'], '"--scop" is no option of keytrail exec (did you mean "--scope"?)'],
    [['exec', '--scope'], 'the option --scope needs a value'],
    [['exec', '--secret'], 'the option --secret needs a value'],
    [['exec', '--scope', 'a', '--scope', 'b', '--', 'ls'], '--scope is given 2 times; once is allowed'],
    [['exec', '--redact', 'no', '--', 'ls'], '--redact "no" is not one of auto, always, never'],
    [['exec', '--secret', 'A', '--', 'ls'], '--secret "A" is not NAME=REFERENCE'],
    [['exec', '--', ''], 'the name of the command is empty'],
    [
      ['exec', '--web-identity-token-file', 'f', '--', 'ls'],
      '--web-identity-token-file is for --role-to-assume',
    ],
    [['redact'], 'keytrail redact needs the option --values <FILE>'],
    [['redact', 'x', '--values', 'y'], 'keytrail redact takes no arguments'],
    [['masks', '--short-values', 'no'], '--short-values "no" is not one of warn, fail, mask'],
    [['--versio'], '"--versio" is no option of keytrail (did you mean "--version"?)'],
  ])('%j is told, with where to look', (args, says) => {
    const { status, stderr, stdout } = keytrail(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Error KT903: /);
    expect(stderr).toContain(says);
    expect(stderr).toMatch(/Fix: look at keytrail.* --help/);
  });

  test('does not show the value of an option that is not known', () => {
    const { stderr } = keytrail(['exec', '--token=canary-secret', '--', 'ls']);
    expect(stderr).toContain('"--token" is no option');
    expect(stderr).not.toContain('canary');
  });

  test('with control characters in it is shown escaped', () => {
    const { stderr } = keytrail(['ex\x1b[31mec\n::error::x']);
    expect(stderr).not.toMatch(/\x1b|^::error/m);
  });

  test('beside others is told together with them', () => {
    const { stderr } = keytrail(['exec', '--redact', 'no', '--secret', 'A', '--', 'ls']);
    expect(stderr).toContain('keytrail exec has 2 mistakes');
  });
});
