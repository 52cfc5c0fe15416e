import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeytrailError } from '../../src/errors.ts';
import { inputsFrom, readInputs, summaryOf } from '../../src/inputs.ts';
import { Secret } from '../../src/secret.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ci-api';
const of = (values: Readonly<Record<string, string>>) => readInputs(new Map(Object.entries(values)));

function refusal(values: Readonly<Record<string, string>>): KeytrailError {
  try {
    of(values);
  } catch (error) {
    if (error instanceof KeytrailError) {
      return error;
    }
  }
  throw new Error('the inputs were not refused');
}

const DEFAULTS = {
  role: undefined,
  region: undefined,
  audience: 'sts.amazonaws.com',
  durationSeconds: 900,
  sessionName: undefined,
  allowedAccounts: undefined,
  manifest: '.keytrail.yml',
  scope: undefined,
  secrets: undefined,
  export: 'env',
  command: undefined,
  allowUnmasked: [],
  shortValues: 'warn',
  allowEnvNames: [],
  overwrite: [],
  summary: undefined,
  timeoutSeconds: 60,
  githubToken: undefined,
  manifestTrust: 'commit',
};

describe('the inputs', () => {
  test('have their defaults when none is given', () => {
    expect(of({})).toEqual(DEFAULTS);
  });

  test('are read as the runner passes them, blanks around words removed', () => {
    const values = inputsFrom({
      'INPUT_ROLE-TO-ASSUME': ` ${ROLE}\n`,
      'INPUT_AWS-REGION': 'eu-west-1',
      INPUT_AUDIENCE: 'own',
      'INPUT_ROLE-DURATION-SECONDS': '3600',
      'INPUT_ROLE-SESSION-NAME': 'deploy+1',
      'INPUT_ALLOWED-ACCOUNT-IDS': ' 111122223333, 012345678901\n999900001111 ',
      'INPUT_MASK-AWS-ACCOUNT-ID': 'true',
      INPUT_MANIFEST: 'ci/secrets.yml',
      INPUT_SCOPE: ' deploy ',
      INPUT_SECRETS: 'A = /a\n  B = /b # why\n',
      INPUT_EXPORT: 'outputs',
      'INPUT_ALLOW-UNMASKED': ' HOST, PORT\n  USER ,\n',
      'INPUT_SHORT-VALUES': ' mask ',
      'INPUT_ALLOW-ENV-NAMES': 'PATH',
      INPUT_OVERWRITE: '\n  A, B\n  C\n',
      INPUT_SUMMARY: 'off',
      'INPUT_TIMEOUT-SECONDS': '5',
      'INPUT_GITHUB-TOKEN': ' ghs_token\n',
      'INPUT_MANIFEST-TRUST': 'workspace',
      PATH: '/bin',
    });
    expect(readInputs(values)).toEqual({
      role: { arn: ROLE, partition: 'aws', account: '111122223333', name: 'ci-api' },
      region: 'eu-west-1',
      audience: 'own',
      durationSeconds: 3600,
      sessionName: 'deploy+1',
      allowedAccounts: ['111122223333', '012345678901', '999900001111'],
      manifest: 'ci/secrets.yml',
      scope: 'deploy',
      secrets: 'A = /a\n  B = /b # why\n',
      export: 'outputs',
      command: undefined,
      allowUnmasked: ['HOST', 'PORT', 'USER'],
      shortValues: 'mask',
      allowEnvNames: ['PATH'],
      overwrite: ['A', 'B', 'C'],
      summary: 'off',
      timeoutSeconds: 5,
      githubToken: new Secret('github-token', 'ghs_token'),
      manifestTrust: 'workspace',
    });
  });

  test.each(['', ' ', '\n', ' \t\r\n'])('that arrive as %j count as not given', (blank) => {
    const names = ['role-to-assume', 'aws-region', 'audience', 'role-duration-seconds', 'role-session-name'];
    const more = [
      'manifest',
      'scope',
      'secrets',
      'export',
      'allow-unmasked',
      'short-values',
      'summary',
      'timeout-seconds',
      'run',
      'shell',
      'working-directory',
      'id-token',
      'audit',
      'xx',
    ];
    const env = Object.fromEntries([...names, ...more].map((name) => [`INPUT_${name.toUpperCase()}`, blank]));
    expect(readInputs(inputsFrom(env))).toEqual(DEFAULTS);
  });
});

describe('the audience', () => {
  test("is China's own for a role there", () => {
    expect(of({ 'role-to-assume': 'arn:aws-cn:iam::111122223333:role/ci' }).audience).toBe(
      'sts.amazonaws.com.cn',
    );
    expect(of({ 'role-to-assume': 'arn:aws-us-gov:iam::111122223333:role/ci' }).audience).toBe(
      'sts.amazonaws.com',
    );
  });

  test('is the one that was given, also in China', () => {
    const audience = 'https://own.example/?a=b';
    expect(of({ 'role-to-assume': 'arn:aws-cn:iam::111122223333:role/ci', audience }).audience).toBe(
      audience,
    );
  });
});

describe('a value that is not allowed', () => {
  test.each([
    ['role-to-assume', 'ci-api'],
    ['allow-unmasked', '*'],
    ['allow-unmasked', 'HOST, a-b'],
    ['allow-unmasked', 'true;HOST'],
    ['short-values', 'ignore'],
    ['short-values', 'FAIL'],
    ['role-to-assume', 'arn:aws:iam::1:role/x'],
    ['aws-region', 'us-east'],
    ['aws-region', 'us-east-1.evil.example'],
    ['aws-region', 'us-east-1/'],
    ['aws-region', '*'],
    ['role-duration-seconds', '899'],
    ['role-duration-seconds', '43201'],
    ['role-duration-seconds', '15m'],
    ['role-duration-seconds', '-900'],
    ['role-duration-seconds', '9e2'],
    ['role-session-name', 'a'],
    ['role-session-name', 'a b'],
    ['role-session-name', 'x'.repeat(65)],
    ['export', 'ENV'],
    ['export', 'file'],
    ['summary', 'true'],
    ['timeout-seconds', '0'],
    ['timeout-seconds', '3601'],
    ['timeout-seconds', '1.5'],
    ['timeout-seconds', '0x10'],
    ['manifest-trust', 'Commit'],
    ['manifest-trust', 'base'],
  ])('%s: %j is refused by the name of the input, with what is allowed', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error.code).toBe('KT101');
    expect(error.details).toHaveLength(1);
    expect(error.details[0]).toMatch(new RegExp(`^${name}: ".*" is not allowed; .{5,}`));
  });

  test.each(['ghs_canary two', 'ghs_canary\ntwo', 'ghs_canaryé'])(
    'of github-token is refused and not shown: %j',
    (token) => {
      const [detail, ...others] = refusal({ 'github-token': token }).details;
      expect(others).toEqual([]);
      expect(detail).toMatch(/^github-token: holds a blank or a character/);
      expect(detail).not.toContain('canary');
    },
  );

  test('is shown short, on one line', () => {
    const [detail = ''] = refusal({ export: `a\n${'b'.repeat(500)}` }).details;
    expect(detail).not.toMatch(/\n/);
    expect(detail.length).toBeLessThan(150);
  });
});

describe.each(['allow-env-names', 'overwrite'])('the list %s', (name) => {
  const listOf = (text: string) => {
    const { allowEnvNames, overwrite } = of({ [name]: text });
    return name === 'overwrite' ? overwrite : allowEnvNames;
  };

  test.each([
    ['PATH', ['PATH']],
    ['A,B', ['A', 'B']],
    ['A, B ,C', ['A', 'B', 'C']],
    ['A B\tC', ['A', 'B', 'C']],
    ['\n  A\r\n  B,\n\n', ['A', 'B']],
    [',', []],
  ])('%j holds %j', (text, names) => {
    expect(listOf(text)).toEqual(names);
  });

  test.each(['*', 'AWS_*', 'A=B', '"PATH"', '1A', 'ROLE-ARN', 'A;B', 'É', `A${'x'.repeat(255)}`])(
    'takes names only, and no %j',
    (text) => {
      const error = refusal({ [name]: `GOOD ${text}` });
      expect(error.code).toBe('KT101');
      expect(error.details).toHaveLength(1);
      expect(error.details[0]).toMatch(new RegExp(`^${name}: ".*" is not allowed; names of variables`));
      expect(error.details[0]).not.toContain('GOOD');
    },
  );

  test('is told of with all its mistakes', () => {
    expect(refusal({ [name]: 'A*, B, C-D' }).details).toHaveLength(2);
  });
});

describe('a command', () => {
  const SCRIPT = '\n  echo one\n  echo "two"\n\n';

  test('is taken as it stands, and the secrets go to it alone', () => {
    expect(of({ run: SCRIPT })).toEqual({
      ...DEFAULTS,
      export: 'run',
      command: { script: SCRIPT, shell: undefined, workingDirectory: '', idToken: false },
    });
    const inputs = { run: 'x', shell: ' bash ', 'working-directory': ' app/sub ', 'id-token': 'true' };
    expect(of(inputs).command).toEqual({
      script: 'x',
      shell: 'bash',
      workingDirectory: 'app/sub',
      idToken: true,
    });
  });

  test.each([
    'bash',
    'sh',
    'pwsh',
    'powershell',
    'cmd',
    'python',
    'node',
    'perl {0}',
    'bash -x {0} "{{a}}" {0} b',
    'C:\\tools\\x.exe {0}',
  ])('can have the shell %s', (shell) => {
    expect(of({ run: 'x', shell }).command?.shell).toBe(shell);
  });

  test.each(['Bash', 'zsh', 'bash -x', '{0}', 'bash {1}', 'bash {0} {1}', 'bash {0} }', 'bash {{0}}'])(
    'cannot have the shell %s',
    (shell) => {
      const [detail, ...others] = refusal({ run: 'x', shell }).details;
      expect(others).toEqual([]);
      expect(detail).toMatch(/^shell: ".*" is not allowed; bash, sh, .* with \{0\} where/);
    },
  );

  test.each(['env', 'outputs', 'none'])('does not go with export: %s', (to) => {
    expect(refusal({ run: 'x', export: to }).details).toEqual([
      'export: not together with run: the secrets go to that command only',
    ]);
  });

  test('must be there when it is said how it is run', () => {
    const lonely = { shell: 'bash', 'working-directory': 'app', 'id-token': 'true' };
    expect(refusal(lonely).details).toHaveLength(3);
    expect(of({ 'id-token': 'false' })).toEqual(DEFAULTS);
  });

  test('has a yes or no for its token', () => {
    expect(refusal({ run: 'x', 'id-token': 'yes' }).details).toEqual([
      'id-token: "yes" is not allowed; true or false',
    ]);
  });
});

describe('mistakes', () => {
  test('are all told at once', () => {
    const error = refusal({
      'role-to-assume': 'x',
      'aws-region': 'y',
      export: 'z',
      'timeout-seconds': 'soon',
      scpoe: 'deploy',
      'dry-run': 'true',
    });
    expect(error).toMatchObject({ code: 'KT101', message: '5 inputs are not valid; nothing was read.' });
    const named = error.details.map((detail) => /^"?([\w-]+)/.exec(detail)?.[1]);
    expect(named.sort()).toEqual([
      'aws-region',
      'dry-run',
      'export',
      'role-to-assume',
      'scpoe',
      'timeout-seconds',
    ]);
  });

  test.each([
    ['role-to-asume', 'role-to-assume'],
    ['scpoe', 'scope'],
    ['secret', 'secrets'],
    ['audeince', 'audience'],
    ['aws_region', 'aws-region'],
    ['timeout-second', 'timeout-seconds'],
    ['exports', 'export'],
    ['completely-different', undefined],
    ['foo', undefined],
  ])('the unknown input %s has the hint %s', (name, hint) => {
    const error = refusal({ [name]: 'x' });
    expect(error.code).toBe('KT101');
    expect(error.details[0]).toContain(JSON.stringify(name));
    const meant = /did you mean "?([\w-]+)/.exec(error.details[0] ?? '')?.[1];
    expect(meant).toBe(hint);
  });

  test('never show as anything but one printable line, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const [detail = ''] = refusal({ [`x${name}`]: 'v' }).details;
        expect(detail).not.toMatch(/[\n\r\u0000-\u001f]/);
      }),
    );
  });
});

describe('an input of a later version', () => {
  test.each([
    'audit',
    'audit-role-to-assume',
    'audit-failure',
    'audit-signing-key',
    'allow-endpoint-override',
    'dry-run',
  ])('%s is refused as not supported yet', (name) => {
    const error = refusal({ [name]: 'false' });
    expect(error.code).toBe('KT105');
    expect(error.details).toEqual([`${name}: not supported yet`]);
  });
});

describe('how the summary is asked for', () => {
  test.each([
    ['full', 'full'],
    [' counts ', 'counts'],
    ['off', 'off'],
    ['loud', undefined],
  ])('%j is %j, also when other inputs are wrong', (given, word) => {
    expect(
      summaryOf(
        new Map([
          ['summary', given],
          ['export', 'wrong'],
        ]),
      ),
    ).toBe(word);
  });
});
