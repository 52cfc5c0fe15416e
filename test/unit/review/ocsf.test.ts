import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import { eventOf, fileStore, type Load, type OcsfEvent, readLoads } from '../../../src/review/index.ts';
import { mistakesIn, ocsfSchema } from './ocsf-schema.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'records');
const FILES = readdirSync(FOLDER);
/** The release 1.9.0 was not at hand: this is the schema right before it. */
const NEWEST = ocsfSchema('1.9.0-dev');
const BEFORE = ocsfSchema('1.8.0');

const loads = new Map<string, Load>();

beforeAll(async () => {
  for (const file of FILES) {
    for await (const load of readLoads([fileStore(join(FOLDER, file))], undefined)) {
      if (!('problem' in load)) loads.set(file, load);
    }
  }
});

function load(file: string): Load {
  const found = loads.get(file);
  if (found === undefined) throw new Error(`no load in ${file}`);
  return found;
}

describe('an event is valid under the published schema, for a load of each kind', () => {
  test.each(FILES)('%s', (file) => {
    expect(mistakesIn(eventOf(load(file), '1.9.0'), NEWEST)).toEqual([]);
    expect(mistakesIn(eventOf(load(file), '1.8.0'), BEFORE)).toEqual([]);
    const { intent } = load(file);
    if (intent === undefined) return;
    const killed = eventOf({ ...load(file), record: intent }, '1.9.0');
    expect(mistakesIn(killed, NEWEST)).toEqual([]);
    expect(killed).toMatchObject({ status_id: 0 });
  });
});

test('the validator refuses what a strict one refuses', () => {
  const event = eventOf(load('ok.jsonl'), '1.9.0');
  const { actor: _, ...incomplete } = event;
  const wrong: readonly OcsfEvent[] = [
    incomplete,
    { ...event, later: 1 },
    { ...event, status: 'Failure' },
    { ...event, severity_id: 77 },
    { ...event, time: 'now' },
    { ...event, resources: {} },
    { ...event, type_uid: 600301 },
    { ...event, src_endpoint: {} },
    { ...event, metadata: { ...Object(event['metadata']), profiles: ['cloud'] } },
  ];
  for (const each of wrong) expect(mistakesIn(each, NEWEST)).not.toEqual([]);
});

describe('an event says', () => {
  test('who read what, and how it ended', () => {
    expect(eventOf(load('ok.jsonl'), '1.9.0')).toMatchObject({
      class_uid: 6003,
      status: 'Success',
      actor: { user: { name: 'ann' } },
      cloud: { provider: 'AWS', region: 'us-east-1' },
      resources: [
        { name: 'ONE', type: 'SSM parameter', data: { outcome: 'found' } },
        { name: 'TWO', type: 'SSM parameter', data: { outcome: 'found' } },
      ],
    });
    expect(eventOf(load('denied.jsonl'), '1.9.0')).toMatchObject({
      status: 'Failure',
      status_code: 'KT402',
      api: { response: { error: 'KT402' } },
    });
  });

  test('no name that nobody vouches for as that of the actor', () => {
    const event = eventOf(load('failed-identify.jsonl'), '1.9.0');
    expect(event).toMatchObject({ actor: { user: { name: 'unknown', type_id: 0 } } });
  });

  test('what it is by an attestation over itself, and what the record was by its own signature', () => {
    const { attestation_list: list, ...event } = eventOf(load('ok.jsonl'), '1.9.0');
    const [{ fingerprint, ...open }] = list as [{ fingerprint: { value: string } }];
    const text = String(canonicalize({ ...event, attestation_list: [open] }));
    expect(fingerprint.value).toBe(createHash('sha256').update(text).digest('hex'));
    expect(event['unmapped']).toMatchObject({ signature: { algorithm: 'ECDSA_SHA_256' } });
    expect(JSON.parse(String(event['raw_data']))).toEqual(load('ok.jsonl').record);
  });
});
