import { expect, jest } from '@jest/globals';
import { hiddenJob } from '../../../sandbox/gitlab-runner/template.ts';
import { canariesIn } from '../support/canaries.ts';
import { expectChains, resultOf } from '../support/records.ts';
import { ALL, SOME, testHere, testIn, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(120_000);

const ONE = "canary-value-of-one'x";
const KEY = '-----BEGIN KEY-----\ncanary-line-of-the-key\n-----END KEY-----\n';
const MANIFEST = `version: 1
secrets:
  ONE: ssm:/app/one
  KEY: { from: ssm:/app/key, as: file }
  PEM: ssm:/app/key
`;
const HIDDEN = [ONE, KEY];

/** What a shell, a terminal or a runner would read in a way of its own. */
const HOSTILE: Readonly<Record<string, string>> = {
  LINES: '\n\ncanary-first\n\tcanary-second $(id)\n\n',
  DOLLARS: '$HOME $PATH $$ `id` $((1+1)) !! \\n %s %0A ~canary',
  QUOTES: `'"'"'\\''"\\" canary "'`,
  COMMANDS: '::add-mask::canary\r\n##[error]canary\r\nsection_start:0:canary\r',
  COLOURS: '\x1b[31mcanary-red\x1b[0m\x07\x1b]0;canary\x07',
  UNICODE: 'canary-pässwörd-🔑-\u202e-漢字-e\u0301-\ufeff',
  BLANKS: '  canary of   blanks \t ',
  LONG: Array.from({ length: 512 }, (_, index) =>
    (index * 2_654_435_761).toString(16).slice(-8).padStart(8, 'x'),
  ).join(''),
};
const files = { '.keytrail.yml': MANIFEST };

let world: GitlabWorld;

const HOSTILE_PARAMETERS = Object.fromEntries(
  Object.entries(HOSTILE).map(([name, value]) => [`/hostile/${name}`, value]),
);

useWorld({ '/app/one': ONE, '/app/key': KEY, ...HOSTILE_PARAMETERS }, (started) => {
  world = started;
});

testIn(ALL, 'a job has the secrets, its log does not, and its exit code is its own', async (where) => {
  const end = await world.run({
    ...where,
    files,
    variables: { EXPECTED: Buffer.from(ONE).toString('hex'), KEYTRAIL_RECORD: 'true' },
    script: [
      'echo "it is $ONE."; echo "$PEM" >&2; cat "$KEY"',
      'node -e \'process.exit(Buffer.from(process.env.ONE).toString("hex") === process.env.EXPECTED ? 0 : 9)\'',
      'exit 42',
    ],
  });
  expect(end.text).toContain('it is ***.\n');
  expect(end.code).toBe(42);
  expect(canariesIn(end.log, HIDDEN)).toEqual([]);
  expect(end.left).toEqual([]);
  expect(resultOf(end.records)).toMatchObject({ outcome: 'ok', run: { platform: 'gitlab' } });
});

testIn(SOME, 'hostile values arrive byte for byte, and none of them shows', async (where) => {
  const names = Object.keys(HOSTILE);
  const end = await world.run({
    ...where,
    inputs: { secrets: names.map((name) => `${name} = /hostile/${name}`).join('\n') },
    variables: { EXPECTED: Buffer.from(JSON.stringify(HOSTILE)).toString('hex') },
    script: [
      ...names.map((name) => `printf '%s|\\n' "$${name}"; echo "$${name}" >&2; echo $${name}`),
      "node -e 'for (const [name, value] of Object.entries(JSON.parse(Buffer.from(process.env.EXPECTED, `hex`)))) if (process.env[name] !== value) console.log(name, `differs`)'",
      'echo compared',
    ],
  });
  expect(end.text).not.toMatch(/^\w+ differs$/m);
  expect(end.text).toContain('\ncompared\n');
  expect(canariesIn(end.log, Object.values(HOSTILE))).toEqual([]);
  expect(end.code).toBe(0);
});

testHere('the log tells the load as the other doors do', async () => {
  const { text } = await world.run({ files, script: ['true'] });
  const lines = text
    .replace(/[0-9a-f]{6}…/g, 'DIGEST…')
    .replace(/\(\d+ ms\)/, '(N ms)')
    .replace(/127\.0\.0\.1:\d+/, 'HOST')
    .replace(/for \d+ strings/, 'for N strings');
  expect(lines).toMatchInlineSnapshot(`
"$ # Keytrail: loads the declared secrets, and filters them out of this log # collapsed multi-line command
Keytrail 0.1.0 · .keytrail.yml · 3 secrets
→ endpoint  http://HOST, from AWS_ENDPOINT_URL
✓ identity  project_path:acme/api:ref_type:branch:ref:main
✓ session   1001-42-gitlab.example.com on role ci-api, 900 s, limited to 2 parameters
✓ recorded  intent DIGEST…  → file
✓ filtered  what the job prints, for N strings
✓ read      3 of 3 in 1 call (N ms)
    ONE  ssm:/app/one  v1  0 min  → env
    KEY  ssm:/app/key  v1  0 min  → file
    PEM  ssm:/app/key  v1  0 min  → env
✓ recorded  result DIGEST…  → file
✓ exported  3 variables to the rest of this job
✓ written   1 file, removed at the end of the job
$ true
"
`);
});

testHere('the record says the pipeline and the job of the token, and CloudTrail the session', async () => {
  const claims = { jobId: '77', pipelineId: '9', projectId: '42', ref: 'release', environment: 'prod' };
  const variables = { KEYTRAIL_RECORD: 'true', CI_JOB_NAME: 'deploy prod' };
  const { records } = await world.run({ files, claims, variables, script: ['true'] });
  const result = resultOf(records);
  expectChains(records);
  expect(result.run).toEqual({
    platform: 'gitlab',
    issuer: 'https://gitlab.example.com',
    repository: 'acme/api',
    repository_id: '42',
    ref: 'refs/heads/release',
    sha: '0123456789abcdef0123456789abcdef01234567',
    event: 'push',
    environment: 'prod',
    workflow_ref: 'gitlab.example.com/acme/api//.gitlab-ci.yml@refs/heads/release',
    run_id: '9',
    attempt: 1,
    check_run_id: '77',
    actor: 'ann',
    actor_id: '5',
    oidc: {
      sub: 'project_path:acme/api:ref_type:branch:ref:release',
      aud: 'sts.amazonaws.com',
      jti: expect.any(String),
    },
  });
  expect(result.unverified).toEqual({ job: 'deploy prod', step: null, runner: 'a runner' });
  expect(result.sessions).toMatchObject([{ name: '77-42-gitlab.example.com' }]);
});

testHere('inputs of the component are those of the action, and declare secrets as well', async () => {
  const end = await world.run({
    files: { '.keytrail.yml': 'version: 1\nsecrets: { A: "ssm:/app/one" }\nscopes: { s: [A] }\n' },
    inputs: { scope: 's', secrets: 'B = /app/one\nC = /app/one\n', 'role-session-name': 'mine' },
    script: ['test "$A" = "$B" && test "$B" = "$C" && echo equal'],
  });
  expect(end.text).toContain('\nequal\n');
  expect(end.text).toContain('✓ session   mine on role ci-api');
});

testIn(SOME, 'the token is gone after the load, unless keep-token says otherwise', async (where) => {
  const script = ['echo "token:$KEYTRAIL_ID_TOKEN" | cut -c1-12; env | grep -c "^KEYTRAIL_ID_TOKEN=" || :'];
  const gone = await world.run({ ...where, files, script });
  expect(gone.text).toContain('\ntoken:\n0\n');
  const kept = await world.run({ ...where, files, inputs: { 'keep-token': true }, script });
  expect(kept.text).toContain('\ntoken:eyJhbG\n1\n');
});

testHere('no process of the job has the token in its environment any more', async () => {
  const script = [
    'for each in /proc/[0-9]*/environ; do tr "\\0" "\\n" < "$each" || :; done 2> /dev/null | grep -c "=eyJhbG" || :',
  ];
  const { text } = await world.run({ files, script });
  expect(text).toMatch(/\n0\n$/);
});

testHere('a list of separators of the job does not matter', async () => {
  const { code, text } = await world.run({ files, before: ["IFS=','"], script: ['echo "it is $ONE."'] });
  expect(text).toContain('\nit is ***.\n');
  expect(code).toBe(0);
});

testIn(SOME, 'a refused load ends the job with its exit code, and the script does not run', async (where) => {
  const end = await world.run({
    ...where,
    files,
    claims: { projectPath: 'acme/other' },
    variables: { KEYTRAIL_RECORD: 'true' },
    script: ['echo the script ran'],
  });
  expect(end.code).toBe(3);
  expect(end.text).toContain('Error KT301: ');
  expect(end.text).toContain('"gitlab.example.com:sub": "project_path:acme/other:ref_type:branch:ref:main"');
  expect(end.text).not.toMatch(/^the script ran$/m);
  expect(end.left).toEqual([]);
  expect(resultOf(end.records)).toMatchObject({ outcome: 'failed', error: { code: 'KT301' } });
});

testHere('a job without a token is told what it lacks', async () => {
  const end = await world.run({ files, token: '', script: ['true'] });
  expect(end.code).toBe(3);
  expect(end.text).toContain('Error KT201: the variable "KEYTRAIL_ID_TOKEN" holds no OIDC token.\n');
  expect(end.text).toContain('extends: .keytrail');
});

testHere('a token that is none, or that STS does not take, is told as what GitLab gave', async () => {
  const none = await world.run({ files, token: 'not.a.token', script: ['true'] });
  expect(none.code).toBe(3);
  expect(none.text).toContain('Error KT203: what came as the OIDC token has no readable claims\n');
  expect(none.text).toContain('token-name');
  const other = await world.run({ files, claims: { audience: 'x' }, script: ['true'] });
  expect(other.code).toBe(3);
  expect(other.text).toContain('… STS did not accept the OIDC token: it is read again\n');
  expect(other.text).toContain('Error KT307: ');
});

testHere('an input that is not allowed is told by its name', async () => {
  const end = await world.run({ files, inputs: { 'timeout-seconds': 0 }, script: ['true'] });
  expect(end.code).toBe(2);
  expect(end.text).toContain('timeout-seconds: "0" is not allowed');
});

testHere('a variable of the job is not overwritten', async () => {
  const end = await world.run({ files, variables: { ONE: 'of the project' }, script: ['true'] });
  expect(end.code).toBe(2);
  expect(end.text).toContain('Error KT111: ');
});

testIn(SOME, 'a second load in the same shell is refused, and leaves nothing of the first', async (where) => {
  const again = hiddenJob(world.inputs()).before_script;
  const end = await world.run({
    ...where,
    files,
    script: ['echo "first $ONE"', ...again, 'echo the script ran'],
  });
  expect(end.text).toContain('\nfirst ***\n');
  expect(end.text).toContain('Error KT909: the job loads a second time in one shell.');
  expect(end.text).not.toMatch(/^the script ran$/m);
  expect(end.code).toBe(2);
  expect(end.left).toEqual([]);
});

testIn(SOME, 'a variable that the shell does not take ends the job, also without errexit', async (where) => {
  const end = await world.run({
    ...where,
    files,
    before: ['set +e; readonly ONE=mine'],
    script: ['echo "has $ONE"'],
  });
  expect(end.text).not.toMatch(/^has /m);
  expect(end.code).not.toBe(0);
  expect(end.left).toEqual([]);
});

testHere('secrets as files lie outside the project, and are gone at the end', async () => {
  const job = await world.start({
    files,
    script: ['echo "file:$KEY"; stat -c "mode:%a" "$KEY"; cp "$KEY" copy'],
  });
  const end = await job.end;
  const [, path = ''] = /^file:(.*)$/m.exec(end.text) ?? [];
  expect(path.startsWith(`${job.temp}/keytrail.`)).toBe(true);
  expect(end.text).toContain('\nmode:600\n');
  expect(end.left).toEqual([]);
});

testHere('parallel jobs on one machine do not meet', async () => {
  const ends = await Promise.all(
    ['1', '2', '3', '4'].map((id) =>
      world.run({
        files,
        isFirst: false,
        variables: { CI_JOB_ID: id },
        script: [`echo "job ${id} has $ONE"; sleep 0.2; exit 1${id}`],
      }),
    ),
  );
  expect(ends.map(({ code }) => code)).toEqual([11, 12, 13, 14]);
  ends.forEach(({ text, left }, index) => {
    expect(text).toContain(`job ${index + 1} has ***\n`);
    expect(left).toEqual([]);
  });
});
