import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { expectLoaded, expectRefusal } from './support/expectations.ts';
import { resultOf } from './support/records.ts';
import { type Load, READER, World } from './support/world.ts';

jest.setTimeout(60_000);

const OWN = '111122223333';
const OTHER = '444455556666';
const SHARED = `arn:aws:ssm:us-east-1:${OTHER}:parameter/shared/one`;
const SECRETS = 'ONE = ssm:/app/one';

let world: World;

beforeAll(async () => {
  world = await World.start({
    parameters: { '/app/one': 'value-of-one', [SHARED]: { value: 'value-of-shared', sharedWith: [OWN] } },
    users: { laptop: [READER] },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function callsDuring(service: string): () => number {
  const before = world.sandbox.gateway.log.find({ service }).length;
  return () => world.sandbox.gateway.log.find({ service }).length - before;
}

describe('allowed-account-ids', () => {
  test.each([
    ['one', OWN],
    ['several, with commas', `${OTHER},${OWN}`],
    ['several, as lines', `${OTHER}\n  ${OWN}\n`],
  ])('lets a session in a named account read: %s', async (_form, ids) => {
    expectLoaded(await world.load(SECRETS, { 'allowed-account-ids': ids }));
  });

  test('means the account of the session, not those of the parameters that are named by their ARN', async () => {
    const load = await world.load(`SHARED = ${SHARED}`, { 'allowed-account-ids': OWN });
    expect(resultOf(load.records).error?.code).not.toBe('KT310');
  });

  test('refuses the role of another account before its token is sent anywhere', async () => {
    const [sts, ssm] = [callsDuring('sts'), callsDuring('ssm')];
    const load = await world.load(SECRETS, {
      'allowed-account-ids': OTHER,
      'aws-region': 'us-east-1',
    });
    expectRefusal(load, { code: 'KT310', stage: 'identify' });
    expect(load.stdout).toContain(`is in account ${OWN}, but allowed-account-ids names only ${OTHER}`);
    expect([sts(), ssm()]).toEqual([0, 0]);
    expect(resultOf(load.records).reads).toMatchObject([{ name: 'ONE', outcome: 'unread' }]);
  });

  test.each([
    ['in another account', `arn:aws:sts::${OTHER}:assumed-role/ci-api/x`],
    ['without an account', 'nothing'],
  ])('refuses a session that STS opened %s, and puts it on record', async (_where, arn) => {
    answerBySts(arn);
    const ssm = callsDuring('ssm');
    const load = await world.load(SECRETS, { 'allowed-account-ids': OWN });
    expectRefusal(load, { code: 'KT310', stage: 'assume' });
    expect(ssm()).toBe(0);
    expect(resultOf(load.records).sessions).toMatchObject([{ arn }]);
  });

  test('refuses credentials of the SDK’s own chain that belong to another account', async () => {
    const ssm = callsDuring('ssm');
    const load = await loadByChain({ 'allowed-account-ids': OTHER });
    expectRefusal(load, { code: 'KT310', stage: 'identify' });
    expect(ssm()).toBe(0);
    expectLoaded(await loadByChain({ 'allowed-account-ids': OWN }));
  });

  test.each(['11112222333', `${OWN}1`, 'acme', ',', `${OWN};${OTHER}`])(
    'that is no list of account ids is a mistake, never an empty list: %j',
    async (ids) => {
      const load = await world.load(SECRETS, { 'allowed-account-ids': ids });
      expectRefusal(load, { code: 'KT101', stage: 'declare' });
      expect(load.stdout).toContain('allowed-account-ids: ');
    },
  );
});

async function loadByChain(inputs: Readonly<Record<string, string>>): Promise<Load> {
  const { accessKeyId = '', secretAccessKey = '' } = world.sandbox.account.users['laptop'] ?? {};
  const machineEnv = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  return await world.load(SECRETS, { ...inputs, 'role-to-assume': '' }, { machineEnv });
}

/** STS answers with a session of this ARN, whatever was asked for. */
function answerBySts(arn: string): void {
  const keys =
    '<AccessKeyId>ASIAX</AccessKeyId><SecretAccessKey>k</SecretAccessKey><SessionToken>t</SessionToken>';
  const body = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <AssumedRoleUser><AssumedRoleId>AROAX:x</AssumedRoleId><Arn>${arn}</Arn></AssumedRoleUser>
    <Credentials>${keys}<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`;
  const headers = { 'content-type': 'text/xml' };
  world.sandbox.gateway.faults.add({ when: { service: 'sts' }, do: { status: 200, body, headers } });
}

describe('mask-aws-account-id', () => {
  const HIDDEN = { 'mask-aws-account-id': 'true', summary: 'full' };

  /** The step as people see it; the runner itself prints the inputs before the step has begun. */
  function shownOf({ step }: Load): string {
    const own = step.log.slice(step.log.indexOf('##[endgroup]'));
    return [own, step.summary, ...step.annotations.map(({ message }) => message)].join('\n');
  }

  function expectHidden(load: Load, account: string): void {
    expect(shownOf(load)).not.toContain(account);
    const first = load.stdout.indexOf(account);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(load.stdout.slice(0, first)).toMatch(/(?:^|\n)::add-mask::$/);
  }

  test('hides the account of the role in log and summary; the record keeps it', async () => {
    const load = await world.load(SECRETS, HIDDEN);
    expectLoaded(load);
    expectHidden(load, OWN);
    expect(load.step.files.summary.toString()).toContain(OWN);
    expect(resultOf(load.records).sessions).toMatchObject([{ account: OWN }]);
  });

  test('hides the account of the credentials that the SDK’s own chain finds', async () => {
    const load = await loadByChain(HIDDEN);
    expectLoaded(load);
    expectHidden(load, OWN);
  });

  test('hides accounts that only an ARN of the declarations names', async () => {
    const load = await world.load(`SHARED = ${SHARED}`, HIDDEN);
    expectHidden(load, OTHER);
  });

  test.each([
    ['a role that is refused', 'KT301', { 'role-to-assume': `arn:aws:iam::${OWN}:role/nobody` }],
    ['an account that is not allowed', 'KT310', { 'allowed-account-ids': OTHER }],
    ['an input that is a mistake', 'KT101', { 'role-to-assume': `arn:aws:iam::${OWN}:user/ann` }],
    [
      'two mistakes, one of them its own',
      'KT101',
      { 'role-to-assume': `${OWN}`, 'mask-aws-account-id': 'yes' },
    ],
    ['a manifest that is not there', 'KT106', { manifest: `arn:aws:x::${OWN}:y` }],
  ])('holds for errors: %s', async (_what, code, inputs) => {
    const load = await world.load(SECRETS, { ...HIDDEN, ...inputs });
    expect(load.stdout).toContain(`Error ${code}: `);
    expectHidden(load, OWN);
  });

  test('holds for accounts in the messages of AWS', async () => {
    world.sandbox.gateway.faults.add({
      when: { service: 'sts' },
      do: {
        error: { code: 'AccessDenied', message: `User: arn:aws:iam::${OTHER}:user/x may not`, status: 403 },
      },
    });
    const load = await world.load(SECRETS, HIDDEN);
    expectRefusal(load, { code: 'KT301', stage: 'assume' });
    expectHidden(load, OTHER);
  });

  test('hides an account that only the summary shows', async () => {
    answerBySts(`arn:aws:sts::${OTHER}:assumed-role/ci-api/x`);
    const load = await world.load(SECRETS, HIDDEN);
    expect(load.step.files.summary.toString()).toContain(OTHER);
    expectHidden(load, OTHER);
  });

  test('is off by default', async () => {
    const load = await world.load(SECRETS);
    expect(load.stdout).not.toContain(`::add-mask::${OWN}`);
    expect(load.step.summary).toContain(OWN);
  });
});
