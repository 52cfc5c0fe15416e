import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { auditedLoad, KEY, S3, startAuditedWorld } from '../sinks/audited-world.ts';
import { type AuditRecord, recordsIn } from '../support/records.ts';
import { type JobSpec, type Load, ROOT, type World } from '../support/world.ts';

jest.setTimeout(120_000);

/** The records of each kind of load, as real loads wrote them. `WRITE_RECORDS=1` before this test writes them anew. */
const FOLDER = join(ROOT, 'test', 'fixtures', 'records');
const isWriting = process.env['WRITE_RECORDS'] === '1';
const fits = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schema', 'audit-record.schema.json'), 'utf8')),
);

const ONE_ONLY = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: 'arn:aws:ssm:*:*:parameter/app/one' },
  ],
};
const DAY_SECONDS = 86_400;
const BOTH = 'ONE = ssm:/app/one\nTWO = ssm:/app/two';

let world: World;

beforeAll(async () => {
  world = await startAuditedWorld({
    parameters: {
      '/app/old': { value: 'canary-of-old', agesSeconds: [100 * DAY_SECONDS] },
      '/app/pin': 'ab',
    },
    roles: { 'ci-partial': { policies: [ONE_ONLY] } },
  });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

function loadOf(secrets: string, inputs: Record<string, string> = {}, spec: JobSpec = {}): Promise<Load> {
  return world.load(secrets, inputs, spec);
}

function manifest(...lines: readonly string[]): JobSpec {
  return { manifest: ['version: 1', 'secrets:', ...lines.map((line) => `  ${line}`), ''].join('\n') };
}

function refuseRecords(): void {
  const error = { code: 'AccessDenied', message: 'Access Denied', status: 403 };
  world.sandbox.gateway.faults.add({ when: { service: 's3', action: 'PUT' }, do: { error } });
}

const role = (name: string) => ({ 'role-to-assume': world.sandbox.account.roles[name] ?? '' });

const KINDS: Readonly<Record<string, () => Promise<Load>>> = {
  ok: () => auditedLoad(world, [S3], { 'audit-signing-key': KEY }),
  defaulted: () =>
    loadOf(
      '',
      {},
      manifest(
        'ONE: ssm:/app/one',
        'GONE: { from: ssm:/app/gone, default: "" }',
        'LEFT: { from: ssm:/app/gone, optional: true }',
      ),
    ),
  denied: () => loadOf(BOTH, role('ci-partial')),
  missing: () => loadOf('ONE = ssm:/app/one\nGONE = ssm:/app/gone'),
  stale: () =>
    loadOf('', {}, manifest('OLD: { from: ssm:/app/old, max_age: 90d, on_stale: fail, owner: payments }')),
  warn: async () => {
    refuseRecords();
    return await auditedLoad(world, [S3], { 'audit-failure': 'warn' });
  },
  'failed-declare': () => loadOf('ONE = ssm:/app/one:', {}),
  'failed-identify': () => loadOf(BOTH, {}, { token: null }),
  'failed-assume': () =>
    auditedLoad(world, [S3], {
      ...role('ci-nobody'),
      'audit-role-to-assume': world.sandbox.account.roles['ci-audit'] ?? '',
    }),
  'failed-record': async () => {
    refuseRecords();
    return await auditedLoad(world, [S3]);
  },
  'failed-fetch': () => loadOf('ONE = ssm:/app/one:9'),
  'failed-mask': () => loadOf('PIN = ssm:/app/pin', { 'short-values': 'fail' }),
};

/** What a kind of load is known by. */
function essence(records: readonly AuditRecord[]) {
  return records.map(({ phase, seq, outcome, error, reads, environment, signature, sessions }) => ({
    phase,
    seq,
    outcome,
    audit_failure: environment.audit_failure,
    sessions: sessions.map(({ purpose }) => purpose),
    reads: reads.map((read) => [read.name, read.outcome, read.delivered]),
    error: error === null ? null : [error.code, error.stage],
    isSigned: signature !== null,
  }));
}

/** All keys that stand in a record, as paths; those of maps with free keys are left out. */
function paths(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => paths(each, `${path}[]`)))];
  if (typeof value !== 'object' || value === null || path === '.environment.endpoints') return [path];
  return Object.entries(value).flatMap(([key, each]) => paths(each, `${path}.${key}`));
}

describe('the records of a load are of the form v1, and as those that were kept', () => {
  test.each(Object.keys(KINDS))('%s', async (kind) => {
    const { records, stdout } = (await KINDS[kind]?.()) ?? { records: [], stdout: '' };
    expect({ count: records.length, stdout }).not.toMatchObject({ count: 0 });
    for (const record of records) expect(fits(record) ? [] : fits.errors).toEqual([]);
    const file = join(FOLDER, `${kind}.jsonl`);
    if (isWriting) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    }
    const kept = existsSync(file) ? recordsIn(readFileSync(file, 'utf8')) : [];
    expect(essence(records)).toEqual(essence(kept));
    expect(records.map((record) => paths(record))).toEqual(kept.map((record) => paths(record)));
  });
});
