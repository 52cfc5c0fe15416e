import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { CompanyNetwork } from './networks/company-network.ts';
import { auditFileOf, type JobSpec, type LoadSpec, ROOT, World } from './support/world.ts';

jest.setTimeout(60_000);

const PAGE = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');

/** The page's examples of output: its blocks of no language. */
const EXAMPLES = [...PAGE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, text = '']) =>
  language === '' ? [text.trimEnd()] : [],
);

const MANIFEST = `version: 1
defaults:
  prefix: /acme/prod/
secrets:
  DATABASE_URL: db_url
  STRIPE_KEY: ssm:/shared/payments/stripe:prod
scopes:
  deploy: [DATABASE_URL, STRIPE_KEY]
`;

const WORKFLOW = 'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n';

/** A job that ends as the page shows. */
interface Case extends JobSpec {
  readonly with?: LoadSpec['with'];
  /** A role of the account in place of the usual one. */
  readonly role?: string;
  readonly isThrottled?: boolean;
  /** Something stands in the place of the audit file. */
  readonly isBlocked?: boolean;
  /** Its network is the company's, and these variables differ. */
  readonly network?: Readonly<Record<string, string>>;
}

const only = (secret: string) => ({ manifest: `version: 1\nsecrets:\n  ${secret}\n`, with: { scope: '' } });

/** Which job shows an example, by the words that the example begins with. */
const CASES: Readonly<Record<string, Case>> = {
  'Keytrail ': {},
  'Error KT101': { with: { 'role-to-asume': 'x', 'role-duration-seconds': '60' } },
  'Error KT102': { manifest: '', with: { scope: '' } },
  'Error KT103': {
    manifest: MANIFEST.replace('db_url', 'db//url').replace(
      'scopes:',
      '  TOKEN: { frm: ssm:/ci/x }\nscopes:',
    ),
  },
  'Error KT104': { with: { scope: '' } },
  'Error KT107': { with: { 'aws-region': '' } },
  'Error KT110': { with: { secrets: 'PATH = ssm:/ci/npm_token' } },
  'Error KT111': { machineEnv: { DATABASE_URL: 'other' } },
  'Error KT201': { token: null, files: { '.github/workflows/deploy.yml': WORKFLOW } },
  'Error KT208': { network: { NODE_EXTRA_CA_CERTS: '' } },
  'Error KT301': { token: { ref: 'refs/heads/feature' }, role: 'ci-other' },
  'Error KT307': { with: { audience: 'other' } },
  'Error KT310': { with: { 'allowed-account-ids': '444455556666' } },
  'Error KT402': {
    manifest: MANIFEST.replace('db_url', 'db_ulr').replace(':prod', ':live'),
    with: { secrets: 'NPM_TOKEN = ssm:/ci/npm_token' },
    role: 'narrow',
  },
  'Error KT403': { isThrottled: true, with: { 'timeout-seconds': '3' } },
  'Error KT502': only('HOST: { from: ssm:/acme/prod/db_url, mask: false }'),
  'Error KT503': {
    ...only('PIN: ssm:/acme/prod/pin'),
    with: { scope: '', 'short-values': 'fail' },
  },
  'Error KT601': { isBlocked: true },
  'Error KT701': only('KEYSTORE: { from: ssm:/acme/prod/nul, decode: base64 }'),
  '::warning': only('PIN: ssm:/acme/prod/pin'),
  '… OIDC token': { network: { HTTPS_PROXY: 'http://127.0.0.1:9' }, with: { 'timeout-seconds': '2' } },
};

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  const policy = (resource: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ssm:GetParameters', Resource: resource }],
  });
  world = await World.start({
    parameters: {
      '/acme/prod/db_url': 'postgres://app:canary@db.acme.test/app',
      '/acme/prod/pin': '123',
      '/acme/prod/nul': 'AGFi',
      '/shared/payments/stripe': { versions: ['canary-one', 'canary-two'], labels: { prod: 2 } },
      '/ci/npm_token': 'canary-npm-token',
    },
    roles: {
      narrow: { policies: [policy('arn:aws:ssm:us-east-1:111122223333:parameter/acme/prod/*')] },
      'ci-other': { repository: 'acme/other', policies: [] },
    },
  });
  network = await CompanyNetwork.start(world, ['sts.us-east-1.amazonaws.com', 'ssm.us-east-1.amazonaws.com']);
});
afterEach(() => world.clean());
afterAll(async () => {
  await network.stop();
  await world.stop();
});

async function outputOf(what: Case): Promise<string> {
  const { with: inputs, role, isThrottled, isBlocked, network: variables, ...spec } = what;
  const { manifest = MANIFEST, ...more } = spec;
  const job = world.job({
    ...more,
    ...(manifest === '' ? {} : { manifest }),
    ...(variables === undefined ? {} : network.job(variables)),
  });
  if (isThrottled) world.sandbox.gateway.faults.add({ when: { service: 'ssm' }, do: 'throttle' });
  if (isBlocked) mkdirSync(auditFileOf(job), { recursive: true });
  const roleArn = role === undefined ? {} : { 'role-to-assume': world.sandbox.account.roles[role] ?? '' };
  const { stdout } = await world.loadIn(job, { with: { scope: 'deploy', ...roleArn, ...inputs } });
  return stdout;
}

/** A text with what differs from run to run made alike, and without what a job that asks AWS does not print. */
function alike(text: string): string {
  return text
    .replace(/^(::add-mask::|→ endpoint).*\n/gm, '')
    .replace(/[0-9a-f]{6}…/g, 'DIGEST…')
    .replace(/\d+ strings/, 'N strings')
    .replace(/\(\d+ ms\)/, '(N ms)')
    .replace(/ +\d+ (?:d|h|min) +→/g, '  AGE  →')
    .replace(/again \d+ times: throttled \d+/, 'again N times: throttled N');
}

test('each case has its example on the page', () => {
  for (const start of Object.keys(CASES)) {
    expect([start, EXAMPLES.filter((text) => text.startsWith(start)).length]).toEqual([start, 1]);
  }
});

test.each(EXAMPLES.map((text) => [text.split('\n', 1)[0], text] as const))(
  'the action prints what the page shows: %s',
  async (_first, example) => {
    const [, what] = Object.entries(CASES).find(([start]) => example.startsWith(start)) ?? [];
    if (what === undefined) throw new Error('no job is known that prints this');
    expect(alike(await outputOf(what))).toContain(alike(example));
  },
);
