import { describe, expect, test } from '@jest/globals';
import { argumentsOf, scriptText, shellOf } from '../../../../src/handover/index.ts';
import { systemOf } from '../../../../src/system.ts';

const linux = systemOf('linux');
const windows = systemOf('win32', () => {});

const PATH = '/temp/it is/run-script.sh';
const WINDOWS_PATH = 'D:\\a\\_temp\\run-script.ps1';

describe('the shells of a run: step', () => {
  test.each([
    ['bash', ['bash'], ['--noprofile', '--norc', '-e', '-o', 'pipefail', PATH], '.sh'],
    ['sh', ['sh'], ['-e', PATH], '.sh'],
    [undefined, ['bash', 'sh'], ['-e', PATH], '.sh'],
    ['pwsh', ['pwsh'], ['-command', `. '${PATH}'`], '.ps1'],
    ['powershell', ['powershell'], ['-command', `. '${PATH}'`], '.ps1'],
    ['python', ['python'], [PATH], '.py'],
    ['node', ['node', process.execPath], [PATH], '.js'],
    ['perl {0}', ['perl'], [PATH], ''],
    ['bash -x  {0} "a b" {0}', ['bash'], ['-x', PATH, 'a b', PATH], '.sh'],
    ['awk -f {0} {{x}}', ['awk'], ['-f', PATH, '{x}'], ''],
  ])('%s is started as the runner starts it', (input, programs, args, extension) => {
    const shell = shellOf(input, linux);
    expect(shell).toMatchObject({ programs, extension });
    expect(argumentsOf(shell, PATH, linux)).toEqual(args);
  });

  test.each([
    [undefined, ['pwsh', 'powershell'], `-command ". '${WINDOWS_PATH}'"`],
    ['cmd', ['cmd'], `/D /E:ON /V:OFF /S /C "CALL "${WINDOWS_PATH}""`],
    ['bash', ['bash'], `--noprofile --norc -e -o pipefail ${WINDOWS_PATH}`],
  ])('%s gets its arguments as one line on Windows', (input, programs, line) => {
    const shell = shellOf(input, windows);
    expect(shell.programs).toEqual(programs);
    expect(argumentsOf(shell, WINDOWS_PATH, windows)).toEqual([line]);
  });

  test("a quote in the path does not end PowerShell's own", () => {
    const path = "/it's/run-script.ps1";
    expect(argumentsOf(shellOf('pwsh', linux), path, linux)).toEqual([
      '-command',
      ". '/it''s/run-script.ps1'",
    ]);
    expect(argumentsOf(shellOf('bash', linux), path, linux).at(-1)).toBe(path);
  });
});

describe('the file of a script', () => {
  test.each([
    ['bash', 'echo {0}\n', 'echo {0}\n'],
    ['python', 'a\r\nb', 'a\r\nb'],
    [
      'pwsh',
      'node x.js\n',
      "$ErrorActionPreference = 'stop'\nnode x.js\n\n" +
        'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    ],
    ['bash -x {0}', 'echo\n', 'echo\n'],
  ])('of %s holds what the runner writes', (input, script, text) => {
    expect(scriptText(shellOf(input, linux), script, linux)).toBe(text);
  });

  test('has the line ends of Windows there', () => {
    expect(scriptText(shellOf('cmd', windows), 'a\nb\r\n', windows)).toBe('@echo off\r\na\r\nb\r\n');
  });
});
