import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { CompanyNetwork, TOKEN_HOST } from '../networks/company-network.ts';
import { expectLoaded } from '../support/expectations.ts';
import { resultOf } from '../support/records.ts';
import type { World } from '../support/world.ts';
import { BUCKET, GROUP, KEY, LOGS, S3, startAuditedWorld } from './audited-world.ts';
import { eventsIn, objectsIn, ofLoad } from './store.ts';

jest.setTimeout(60_000);

const HOSTS = [
  'sts.us-east-1.amazonaws.com',
  'ssm.us-east-1.amazonaws.com',
  `${BUCKET}.s3.us-east-1.amazonaws.com`,
  'logs.us-east-1.amazonaws.com',
  'kms.us-east-1.amazonaws.com',
];

let world: World;
let network: CompanyNetwork;

beforeAll(async () => {
  world = await startAuditedWorld();
  network = await CompanyNetwork.start(world, HOSTS);
});
afterAll(async () => {
  await network.stop();
  await world.stop();
});

test("records go to AWS's own hosts, the bucket's among them, through the proxy and with no leave for endpoints", async () => {
  const manifest = `version: 1\nsecrets: { ONE: ssm:/app/one }\naudit: ["${S3}", "${LOGS}"]\n`;
  const load = await world.load('', { 'audit-signing-key': KEY }, { ...network.job(), manifest });
  expectLoaded(load);
  const id = load.records[0]?.load;
  expect(ofLoad(await objectsIn(world, BUCKET), id).map(({ record }) => record)).toEqual(load.records);
  expect(ofLoad(await eventsIn(world, GROUP), id).map(({ record }) => record)).toEqual(load.records);
  expect(resultOf(load.records).signature).not.toBeNull();
  const hosts = new Set(network.proxy.connects.map(({ authority }) => authority));
  expect([...hosts].toSorted()).toEqual([TOKEN_HOST, ...HOSTS].map((host) => `${host}:443`).toSorted());
  expect(load.records.map(({ environment }) => environment)).toEqual(
    Array(2).fill(expect.objectContaining({ proxy: true, endpoints: {} })),
  );
});
