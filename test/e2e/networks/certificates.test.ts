import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startTlsFront } from '../../../sandbox/tls-front.ts';
import { Authority, type CertificateSpec } from '../../certificate.ts';
import { expectLoaded, expectRefusal } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import { type JobSpec, type Load, World } from '../support/world.ts';
import { CompanyNetwork } from './company-network.ts';

jest.setTimeout(60_000);

const ONE = 'ONE = ssm:/app/one';

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  world = await World.start({ parameters: { '/app/one': 'canary-value-of-one' } });
  network = await CompanyNetwork.start(world, []);
});
afterEach(() => world.clean());
afterAll(async () => {
  await network.stop();
  await world.stop();
});

/** A job that reaches AWS and the token endpoint directly, over TLS. */
function direct(env: Readonly<Record<string, string>> = {}): JobSpec {
  const { aws, tokens } = network.direct;
  const spec = network.job({ HTTPS_PROXY: '', AWS_ENDPOINT_URL: aws, ...env });
  return { ...spec, idToken: network.idToken(tokens) };
}

/** What reached the sandbox. */
function heard(): number {
  return world.sandbox.gateway.log.calls.length + world.sandbox.issuer.requests.length;
}

describe('an authority of one’s own', () => {
  test('is trusted when NODE_EXTRA_CA_CERTS names it; the record says so', async () => {
    const load = await world.load(ONE, {}, direct());
    expectLoaded(load);
    for (const { environment } of load.records)
      expect(environment).toMatchObject({ custom_ca: true, proxy: false });
  });

  test('is trusted in OpenSSL’s store when Node is told to look there', async () => {
    const env = { NODE_EXTRA_CA_CERTS: '', NODE_OPTIONS: '--use-openssl-ca', SSL_CERT_FILE: network.caFile };
    const load = await world.load(ONE, {}, direct(env));
    expectLoaded(load);
    expect(resultOf(load.records).environment.custom_ca).toBe(true);
    const ignored = await world.load(ONE, {}, direct({ ...env, NODE_OPTIONS: '' }));
    expectRefusal(ignored, { code: 'KT208', stage: 'identify' });
    expect(resultOf(ignored.records).environment.custom_ca).toBe(false);
  });

  test.each([
    ['it is not set', { NODE_EXTRA_CA_CERTS: '' }, /Fix: set NODE_EXTRA_CA_CERTS/, false],
    ['its file is not there', { NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }, /a file that cannot be read/, true],
  ])('is not trusted when %s: refused at once, nothing sent, with the fix', async (_, env, fix, custom) => {
    const before = heard();
    const load = await world.load(ONE, {}, direct(env));
    expectCertificate(load, 'identify', /authority that is not known here/);
    expect(load.stdout).toMatch(fix);
    expect(load.stdout.match(/is tried again/g)).toBeNull();
    expect(resultOf(load.records).environment.custom_ca).toBe(custom);
    expect(heard()).toBe(before);
  });

  test.each(['Another authority', undefined])(
    'is not trusted when the file holds another: %s',
    async (name) => {
      const spec = direct();
      const job = world.job(spec);
      const other = join(job.folders.root, 'other.pem');
      writeFileSync(other, new Authority(name).cert);
      const again = { ...spec, machineEnv: { ...spec.machineEnv, NODE_EXTRA_CA_CERTS: other } };
      const load = await world.load(ONE, {}, again);
      expectCertificate(load, 'identify', /authority that is not known here/);
      expect(load.stdout).toContain('add that authority to the PEM file');
    },
  );
});

function expectCertificate(load: Load, stage: 'identify' | 'assume' | 'fetch', why: RegExp): void {
  const { error } = resultOf(load.records);
  expect(error).toMatchObject({ code: 'KT208', stage });
  expect(load.step.conclusion).toBe('failure');
  expect(load.step.files.env.toString()).toBe('');
  expect(load.stdout).toMatch(/Error KT208: the certificate of localhost does not hold: /);
  expect(load.stdout).toMatch(why);
}

describe('a certificate that does not hold is told as what it is', () => {
  const CASES: readonly (readonly [string, CertificateSpec, RegExp])[] = [
    ['expired', { names: ['localhost'], from: -9, until: -1 }, /it has expired/],
    ['of tomorrow', { names: ['localhost'], from: 1, until: 9 }, /not valid yet/],
    ['of another host', { names: ['other.example'] }, /issued for other names/],
  ];

  test.each(CASES)('%s, at the token endpoint, STS and Parameter Store', async (_, certificate, why) => {
    const bad = network.authority.issue(certificate);
    const { gateway, issuer } = world.sandbox;
    const [aws, tokens] = await Promise.all([
      startTlsFront(gateway.url, bad),
      startTlsFront(issuer.url, bad),
    ]);
    const badAws = `https://localhost:${aws.port}`;
    try {
      const idToken = network.idToken(`https://localhost:${tokens.port}`);
      expectCertificate(await world.load(ONE, {}, { ...direct(), idToken }), 'identify', why);
      const sts = direct({ AWS_ENDPOINT_URL_STS: badAws });
      expectCertificate(await world.load(ONE, {}, sts), 'assume', why);
      const before = gateway.log.find({ service: 'ssm' }).length;
      const ssm = direct({ AWS_ENDPOINT_URL_SSM: badAws });
      expectCertificate(await world.load(ONE, {}, ssm), 'fetch', why);
      expect(gateway.log.find({ service: 'ssm' })).toHaveLength(before);
    } finally {
      await Promise.all([aws.stop(), tokens.stop()]);
    }
  });
});

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  test('=0 is refused before anything is asked for, with all that is wrong beside', async () => {
    const before = heard();
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0', AWS_USE_FIPS_ENDPOINT: 'yes' };
    const load = await world.load(ONE, {}, direct(env));
    expect(resultOf(load.records).error).toMatchObject({ code: 'KT108', stage: 'declare' });
    expect(load.stdout).toContain('Error KT108: NODE_TLS_REJECT_UNAUTHORIZED=0');
    expect(load.stdout).toContain('AWS_USE_FIPS_ENDPOINT: "yes" is not allowed');
    expect(load.step.files.env.toString()).toBe('');
    expect(heard()).toBe(before);
  });

  test.each(['1', '', 'false', '00'])('=%j leaves the checks on, as Node has it', async (value) => {
    expectLoaded(await world.load(ONE, {}, direct({ NODE_TLS_REJECT_UNAUTHORIZED: value })));
    const stranger = direct({ NODE_TLS_REJECT_UNAUTHORIZED: value, NODE_EXTRA_CA_CERTS: '' });
    expectRefusal(await world.load(ONE, {}, stranger), { code: 'KT208', stage: 'identify' });
  });
});
