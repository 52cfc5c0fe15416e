import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { githubClaims } from '../../sandbox/github-claims.ts';
import { masksForAll } from '../../src/masking/index.ts';
import { Secret } from '../../src/secret.ts';
import { expectChains } from './support/records.ts';
import { expectOwnElements } from './support/rendered.ts';
import { auditFileOf, type Load, type LoadSpec, READER, World } from './support/world.ts';

jest.setTimeout(120_000);

/** Text that would like to be more than text. */
const TEXTS = {
  commands: [
    'x\n::error title=a::boo',
    '\r\n::add-mask::public\r::warning::boo\n  ::stop-commands::boo',
    '##[error]boo ##[add-mask]public ##vso[task.setvariable variable=A]b',
    '%0A::error::boo%0D%0A::add-mask::public',
    '\u0085::error::boo\u2028::error::boo\u2029::error::boo\v::error::boo\f',
    '::error::boo',
  ].join('\n'),
  terminal:
    '\u001b[2J\u001b]0;t\u0007\u009b31m\b\b\u202e\u2066evil\u2069\u200b:\u00ad:error::boo\ufeff\u007f',
  markdown: [
    '[l](https://evil.example) ![i](https://evil.example/i.png) <https://evil.example> www.evil.example',
    'a | b || c \\| **b** `c` ``d`` \\` ``` ~~e~~ @octocat #1 $x$',
    '\n\n# h\n\n- i\n\n```\nf\n```\n\n| a | b |\n| --- | --- |\n| c | d |\n\n[^1]: n\n---\n',
  ].join(' '),
  html: '<img src=x onerror=alert(1)></code></td></tr></table><script>x</script><details open><!-- <a href="https://evil.example">&lt;',
} as const;

const OPEN_ROLE = 'ci-open';
const GOOD = 'ONE = ssm:/app/one';
const VALUE = 'value-of-one';
/** What may be masked: the forms of the one value, and the account's id. */
const MASKS = [
  ...masksForAll([
    { secret: new Secret('ONE', VALUE), mask: true, origin: { source: 'one', pointer: undefined } },
  ]).masks,
  '111122223333',
];

let world: World;

/** Trusts every job, whatever its subject. */
const OPEN_TRUST = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
        StringLike: { 'token.actions.githubusercontent.com:sub': '*' },
      },
    },
  ],
};

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': VALUE },
    roles: { [OPEN_ROLE]: { policies: [READER], trust: OPEN_TRUST } },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

/** Line ends, controls, what turns text around, what has no width. */
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** The lines of a text, for whoever takes most for a line's end. */
const ALL_LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function expectNothingActed({ step, job, records }: Load): void {
  for (const { name, properties, data } of step.commands) {
    expect(['add-mask', 'error', 'warning']).toContain(name);
    if (name === 'add-mask') {
      expect(MASKS).toContain(data);
    } else {
      expect([...properties.keys()]).toEqual(['title']);
      expect(properties.get('title')).toMatch(/^Keytrail(?: KT\d{3}: [\w ,']+)?$/);
      expect(data).not.toMatch(ACTING);
    }
  }
  const errors = step.commands.filter(({ name }) => name === 'error');
  expect(errors).toHaveLength(step.exitCode === 0 ? 0 : 1);
  expect(step.rawStdout.toString().replaceAll('\n', '')).not.toMatch(ACTING);
  expect(step.rawStderr.toString()).toBe('');
  expect([...step.env.keys()].filter((name) => name !== 'ONE')).toEqual([]);
  expect([...step.outputs.keys()].filter((name) => !name.startsWith('audit-'))).toEqual([]);
  expect([step.state.size, step.path.length]).toEqual([0, 0]);
  expectOwnElements(step.files.summary.toString());
  const lines = readFileSync(auditFileOf(job), 'utf8').split(ALL_LINE_ENDS);
  expect(lines).toHaveLength(records.length + 1);
  expect(
    lines.filter((line) => ACTING.test(line.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, ''))),
  ).toEqual([]);
  expectChains(records);
}

const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.1' };
const escapeXml = (text: string) =>
  text.replace(/[<>&]|[^\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);

/** Puts an answer of a service in the place of the gateway's. */
function answer(service: 'ssm' | 'sts', status: number, body: string): void {
  const headers = service === 'ssm' ? JSON_TYPE : { 'content-type': 'text/xml' };
  world.sandbox.gateway.faults.add({ when: { service }, do: { status, body, headers } });
}

function parameter(fields: object): string {
  const ARN = world.sandbox.account.parameterArn('/app/one');
  const Parameters = [{ Name: ARN, ARN, Type: 'SecureString', Version: 1, Value: 'value-of-one', ...fields }];
  return JSON.stringify({ InvalidParameters: [], Parameters });
}

async function loadWithClaims(claims: object, inputs: LoadSpec['with'] = {}): Promise<Load> {
  const idToken = world.sandbox.issuer.addJob({ ...githubClaims(), ...claims });
  return await world.load(GOOD, { summary: 'full', ...inputs }, { idToken });
}

type Door = (text: string) => Promise<Load>;

/** Answers of others, given for one load after the other. */
const ANSWERS: Readonly<Record<string, Door>> = {
  'the message of STS': (text) => {
    const error = `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${escapeXml(text)}</Message></Error>`;
    answer('sts', 403, `<ErrorResponse>${error}<RequestId>r</RequestId></ErrorResponse>`);
    return world.load(GOOD, { summary: 'full' });
  },
  'the code of an error of STS': (text) => {
    const error = `<Error><Code>${escapeXml(text)}</Code><Message>m</Message></Error>`;
    answer('sts', 400, `<ErrorResponse>${error}</ErrorResponse>`);
    return world.load(GOOD, { summary: 'full' });
  },
  'the session that STS names': (text) => {
    const keys = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'];
    const credentials = keys.map((key) => `<${key}>${escapeXml(text)}</${key}>`).join('');
    const user = `<AssumedRoleUser><Arn>${escapeXml(text)}</Arn></AssumedRoleUser>`;
    const result = `${user}<Credentials>${credentials}<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
    const name = 'AssumeRoleWithWebIdentity';
    answer('sts', 200, `<${name}Response><${name}Result>${result}</${name}Result></${name}Response>`);
    return world.load(GOOD, { summary: 'full' });
  },
  'the session that STS names, in another account': (text) => {
    const user = `<AssumedRoleUser><Arn>${escapeXml(text)}</Arn></AssumedRoleUser>`;
    const keys =
      '<AccessKeyId>A</AccessKeyId><SecretAccessKey>k</SecretAccessKey><SessionToken>t</SessionToken>';
    const result = `${user}<Credentials>${keys}<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;
    const name = 'AssumeRoleWithWebIdentity';
    answer('sts', 200, `<${name}Response><${name}Result>${result}</${name}Result></${name}Response>`);
    return world.load(GOOD, { summary: 'full', 'allowed-account-ids': '111122223333' });
  },
  'the reason of a denial': (text) => {
    answer('ssm', 400, JSON.stringify({ __type: 'AccessDeniedException', message: text }));
    return world.load(GOOD, { summary: 'full' });
  },
  'the code of an error of Parameter Store': (text) => {
    answer('ssm', 400, JSON.stringify({ __type: `${text}Exception`, message: text }));
    return world.load(GOOD, { summary: 'full' });
  },
  'the facts of a parameter': (text) => {
    answer('ssm', 200, parameter({ Type: text, Version: text, Selector: text, DataType: text }));
    return world.load(GOOD, { summary: 'full' });
  },
  'fields that are of another type than AWS documents': (text) => {
    const odd = { [text]: [text] };
    answer(
      'ssm',
      200,
      parameter({ Type: odd, Version: odd, Selector: odd, LastModifiedDate: odd, Value: odd }),
    );
    return world.load(GOOD, { summary: 'full' });
  },
  'the names that Parameter Store calls invalid': (text) => {
    answer(
      'ssm',
      200,
      JSON.stringify({ InvalidParameters: [text], Parameters: [{ ARN: text, Name: text }] }),
    );
    return world.load(GOOD, { summary: 'full' });
  },
  'an answer that is none': (text) => {
    answer('ssm', 200, text);
    return world.load(GOOD, { summary: 'full' });
  },
  'an answer of the token endpoint': (text) => {
    world.sandbox.issuer.faults.add({ when: {}, do: { status: 400, body: text } });
    return world.load(GOOD, { summary: 'full' });
  },
  'a token that is none': (text) => {
    const body = JSON.stringify({ value: text });
    world.sandbox.issuer.faults.add({ when: {}, do: { status: 200, body } });
    return world.load(GOOD, { summary: 'full' });
  },
};

/** What the run, the repository and the workflow say. */
const DECLARATIONS: Readonly<Record<string, Door>> = {
  'the claims of a token that is refused': (text) =>
    loadWithClaims({
      sub: text,
      ref: text,
      environment: text,
      repository: text,
      actor: text,
      workflow_ref: text,
    }),
  'the claims of a token that is accepted': (text) =>
    loadWithClaims(
      {
        sub: text,
        ref: text,
        environment: text,
        repository: text,
        actor: text,
        run_id: text,
        check_run_id: text,
      },
      { 'role-to-assume': `arn:aws:iam::111122223333:role/${OPEN_ROLE}` },
    ),
  'keys, names and references of the manifest': (text) => {
    const shown = JSON.stringify(text);
    const manifest = `version: 1\n${shown}: 1\nsecrets:\n  ${shown}: ${shown}\n  A: { from: ${shown}, ${shown}: 1, reason: ${shown}, mode: ${shown} }\n`;
    return world.loadIn(world.job({ manifest }), { with: { summary: 'full' } });
  },
  'bytes of a manifest that is no YAML': (text) =>
    world.loadIn(world.job({ manifest: `secrets: {\n${text}` }), { with: { summary: 'full' } }),
  'the scopes of the manifest': (text) => {
    const manifest = `version: 1\nsecrets:\n  A: ssm:/app/one\nscopes:\n  ${JSON.stringify(text)}: [A]\n`;
    return world.loadIn(world.job({ manifest }), { with: { summary: 'full', scope: 'another' } });
  },
  'the texts of the manifest': (text) => {
    const printable = JSON.stringify(text.replace(/[^\x20-\x7e]/g, ' ').slice(0, 250));
    const manifest = `version: 1\nsecrets:\n  ONE: { from: "ssm:/app/one", reason: ${printable}, owner: ${printable} }\n`;
    return world.loadIn(world.job({ manifest }), { with: { summary: 'full' } });
  },
  'the input scope': (text) => {
    const manifest = 'version: 1\nsecrets:\n  A: ssm:/app/one\nscopes:\n  s: [A]\n';
    return world.loadIn(world.job({ manifest }), { with: { summary: 'full', scope: text } });
  },
  'the input manifest': (text) => world.load(GOOD, { manifest: text, summary: 'full' }),
  'the input secrets': (text) => world.load(`${text}\nA = ${text}\n${text} = /a`, { summary: 'full' }),
  'the other inputs': (text) => {
    const names = ['role-to-assume', 'aws-region', 'role-duration-seconds', 'role-session-name', 'export'];
    const more = ['timeout-seconds', 'allowed-account-ids', 'mask-aws-account-id', 'unknown', 'a`|<b>'];
    return world.load(GOOD, Object.fromEntries([...names, ...more].map((name) => [name, text])));
  },
  'the audience': (text) => world.load(GOOD, { audience: text, summary: 'full' }),
  'variables of the runner': (text) => {
    const github = Object.fromEntries(
      ['job', 'run_id', 'run_attempt', 'actor', 'workflow', 'workflow_ref', 'ref', 'repository_owner'].map(
        (name) => [name, text],
      ),
    );
    const machineEnv = { RUNNER_TRACKING_ID: text, AWS_REGION: text, AWS_PROFILE: text };
    return world.load(
      GOOD,
      { summary: 'full' },
      { github: { ...github, run_id: '9', run_attempt: '1' }, machineEnv, runner: { name: text } },
    );
  },
  'an endpoint': (text) =>
    world.load(GOOD, { summary: 'full' }, { machineEnv: { AWS_ENDPOINT_URL_SSM: `http://${text}` } }),
  'the name of a step': async (text) => {
    const job = world.job();
    return await world.loadIn(job, { id: text, with: { secrets: GOOD, summary: 'full' } });
  },
};

describe('text from outside does not act in log, commands, summary, runner files or record', () => {
  test.each(Object.entries(ANSWERS))('when it comes in through %s', async (_door, load) => {
    const { commands, terminal, markdown, html } = TEXTS;
    for (const text of [commands + terminal, markdown + html]) {
      expectNothingActed(await load(text));
      world.sandbox.gateway.faults.clear();
      world.sandbox.issuer.faults.clear();
    }
  });

  test.each(Object.entries(DECLARATIONS))('when it comes in through %s', async (_door, load) => {
    for (const each of await Promise.all(Object.values(TEXTS).map(load))) expectNothingActed(each);
  });
});

test('a run id that is no number is no way out of the folder of the records', async () => {
  const load = await world.load(
    GOOD,
    {},
    { github: { run_id: '../../x\n::error::boo', run_attempt: '/..' } },
  );
  expect(load.step.outputs.get('audit-file')).toMatch(
    /[\\/]keytrail[\\/]audit-\.\._\.\._x___error__boo-_\.\.\.jsonl$/,
  );
  expect(new Set(load.step.commands.map(({ name }) => name))).toEqual(new Set(['add-mask']));
});
