import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Moto } from '../../sandbox/gateway/moto.ts';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { nextStepEnv } from './support/next-step.ts';
import { resultOf } from './support/records.ts';
import { type Load, World } from './support/world.ts';

jest.setTimeout(60_000);

/** What a store that takes any text can hold, and what a careless hand-over would change. */
const VALUES: Readonly<Record<string, string>> = {
  HEREDOC: 'before\nEOF\nafter',
  HEREDOC_START: 'X<<EOF\nvalue\nEOF',
  EOF_ALONE: 'EOF',
  DELIMITER_LIKE: 'ghadelimiter_00000000-0000-4000-8000-000000000000\nkeytrail_00000000',
  PAIR: 'NAME=value',
  EQUALS: '===',
  LINES: 'line one\nline two\n\n\nline five',
  CR: 'carriage\rreturn',
  CR_AT_END: 'ends in CR\r',
  CRLF: 'windows\r\nlines\r\n',
  NEWLINE_AT_END: 'ends in a newline\n',
  NEWLINES_AT_END: 'ends in three\n\n\n',
  NEWLINE_AT_START: '\nstarts with a newline',
  BLANKS: '  \t blanks at both ends \t  ',
  UNICODE: 'Zürich 東京 🔑 e\u0301 \u200b \u00a0 \ufeff',
  LINE_SEPARATORS: 'next\u0085line\u2028separator\u2029end',
  CONTROLS: 'bell\u0007 esc\u001b[31mred\u001b[0m del\u007f \u0001\u001f',
  PERCENT: '100%0A50%25%0D',
  COMMAND: '::add-mask::not a command\n::stop-commands::x\n##[error]no',
  QUOTES: `"'\`$HOME \${HOME} $(id) \\n \\`,
  JSON: '{\n  "a": "b\\"c",\n  "n": 1e400\n}\n',
  LONG: 'x'.repeat(4000),
  DOLLAR_REPLACEMENT: "$& $1 $$ $' $`",
  PEM: '-----BEGIN KEY-----\r\nQUJDREVGR0g=\r\n-----END KEY-----\r\n',
};
const BLANK: Readonly<Record<string, string>> = { ONE_BLANK: ' ', BLANK_LINES: ' \n\t\n ' };

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: {
      ...Object.fromEntries(
        Object.entries({ ...VALUES, ...BLANK }).map(([name, value]) => [`/values/${name}`, value]),
      ),
      '/values/json': '{"empty":"","nul":"a\\u0000b","half":"\\ud800"}',
      '/values/shorts': '{"a":"x1","b":true}',
    },
  });
  const target = { service: 'ssm', region: 'us-east-1', account: '111122223333' };
  const Value = '8 KB '.repeat(1638);
  await new Moto(world.sandbox.emulatorUrl).call(target, 'AmazonSSM.PutParameter', {
    Name: '/values/EIGHT_KB',
    Value,
    Type: 'SecureString',
    Tier: 'Advanced',
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function lines(names: readonly string[]): string {
  return names.map((name) => `${name} = ssm:/values/${name}`).join('\n');
}

test('every text arrives in the next step’s environment byte for byte', async () => {
  const names = [...Object.keys(VALUES), 'EIGHT_KB'];
  const job = world.job();
  expectLoaded(await world.loadIn(job, { with: { secrets: lines(names) } }));
  const env = await nextStepEnv(job);
  const arrived = Object.fromEntries(names.map((name) => [name, env.get(name)]));
  expect(arrived).toEqual({ ...VALUES, EIGHT_KB: '8 KB '.repeat(1638) });
  // Nothing broke out of its pair.
  expect([...env.keys()].filter((name) => name === 'X' || name === 'NAME')).toEqual([]);
});

test('every text arrives in the step’s outputs byte for byte', async () => {
  const names = Object.keys(VALUES);
  const load = await world.load(lines(names), { export: 'outputs' });
  expectLoaded(load);
  expect(Object.fromEntries(names.map((name) => [name, load.step.outputs.get(name)]))).toEqual(VALUES);
  expect(load.step.outputs.size).toBe(names.length + 2);
});

test('every text arrives in a file byte for byte', async () => {
  const names = Object.keys(VALUES);
  const secrets = names.map((name) => `  ${name}: { from: ssm:/values/${name}, as: file }`);
  const job = world.job({ manifest: ['version: 1', 'secrets:', ...secrets].join('\n') });
  const load = await world.loadIn(job);
  expectLoaded(load);
  const dir = load.step.outputs.get('files-dir') ?? '';
  const files = names.map((name) => [name, readFileSync(join(dir, name)).toString()]);
  expect(Object.fromEntries(files)).toEqual(VALUES);
});

test('an empty or blank value arrives as it is, registers no mask and is warned about by its name', async () => {
  const secrets = `${lines(Object.keys(BLANK))}\nEMPTY = ssm:/values/json#/empty`;
  const job = world.job();
  const load = await world.loadIn(job, { with: { secrets } });
  expectLoaded(load);
  const env = await nextStepEnv(job);
  expect([env.get('ONE_BLANK'), env.get('BLANK_LINES'), env.get('EMPTY')]).toEqual([' ', ' \n\t\n ', '']);
  expect(load.stdout).not.toContain('::add-mask::');
  const warnings = load.step.annotations
    .filter(({ level }) => level === 'warning')
    .map(({ message }) => message);
  for (const name of ['ONE_BLANK', 'BLANK_LINES', 'EMPTY']) {
    expect(warnings.filter((message) => message.includes(name))).toHaveLength(1);
  }
  expect(resultOf(load.records).reads.map(({ masked }) => masked)).toEqual([false, false, false]);
});

test('structure and short text register no mask, and every value without one is warned about', async () => {
  const load = await world.load('SHORT = ssm:/values/shorts#/a\nFLAG = ssm:/values/shorts#/b');
  expectLoaded(load);
  expect(load.stdout).not.toContain('::add-mask::');
  const warned = load.step.annotations.map(({ message }) => /^\w+/.exec(message)?.[0]);
  expect(warned).toEqual(expect.arrayContaining(['SHORT', 'FLAG']));
});

test('NUL is refused by name, with all others that hold one, and nothing is handed over', async () => {
  const body = (names: readonly string[]): string =>
    JSON.stringify({
      InvalidParameters: [],
      Parameters: names.map((name) => ({
        Name: name,
        ARN: world.sandbox.account.parameterArn(name),
        Type: 'SecureString',
        Version: 1,
        Value: name.endsWith('GOOD') ? 'canary-of-a-good-value' : 'canary\u0000with-nul',
      })),
    });
  const names = ['/nul/GOOD', '/nul/BAD', '/nul/WORSE'];
  world.sandbox.gateway.faults.add({
    when: { service: 'ssm', names },
    do: { status: 200, body: body(names), headers: { 'content-type': 'application/x-amz-json-1.1' } },
  });
  const load = await world.load('GOOD = ssm:/nul/GOOD\nBAD = ssm:/nul/BAD\nWORSE = ssm:/nul/WORSE');
  expect(load.stdout).toMatch(/^ {2}BAD .*NUL/m);
  expect(load.stdout).toMatch(/^ {2}WORSE .*NUL/m);
  expect(load.stdout).not.toMatch(/^ {2}GOOD .*NUL/m);
  expectRefusal(load, { code: 'KT701', stage: 'mask' });
});

test('NUL and half a surrogate pair that a pointer leads to are refused by name', async () => {
  const nul: Load = await world.load('NUL = ssm:/values/json#/nul');
  expect(nul.stdout).toMatch(/^ {2}NUL .*NUL byte/m);
  const half = await world.load('HALF = ssm:/values/json#/half');
  expect(half.stdout).toMatch(/^ {2}HALF .*surrogate/m);
  for (const load of [nul, half]) expect(load.step.files.env).toHaveLength(0);
});
