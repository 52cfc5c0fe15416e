import { describe, expect, test } from '@jest/globals';
import {
  digestOf,
  type Failure,
  LateSigner,
  openTrail,
  RECORD_LIMIT_BYTES,
  SinkError,
} from '../../../src/audit/index.ts';
import { KeytrailError } from '../../../src/errors.ts';
import { CALL, declaredRead, FIXED_CHANCE, FOUND, factsOfALoad } from './facts-of-a-load.ts';
import { MemorySink } from './memory-sink.ts';

const FAILURE: Failure = { code: 'KT402', stage: 'fetch', message: '1 of 1 secrets could not be read' };
const OPEN = new AbortController().signal;
const PREVIOUS = `sha256:${'ef'.repeat(32)}`;

function trailTo(...sinks: readonly MemorySink[]) {
  return openTrail({
    tool: { name: 'keytrail', version: '1.0.0' },
    sinks,
    previous: PREVIOUS,
    chance: FIXED_CHANCE,
  });
}

async function errorOf(work: Promise<unknown>): Promise<KeytrailError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof KeytrailError) {
    return thrown;
  }
  throw new Error('no KeytrailError was thrown', { cause: thrown });
}

function reads(count: number, reason: string) {
  return Array.from({ length: count }, (_, index) => ({ ...declaredRead(`NAME_${index}`), reason }));
}

describe('the chain of a load', () => {
  test('is an intent with seq 0 and a result with seq 1 that names the intent', async () => {
    const sink = new MemorySink('file');
    const trail = trailTo(sink);
    const intent = await trail.intent(factsOfALoad(), OPEN);
    const result = await trail.result(factsOfALoad(), null, OPEN);
    expect(intent.record).toMatchObject({
      seq: 0,
      phase: 'intent',
      outcome: 'pending',
      prev: PREVIOUS,
      error: null,
    });
    expect(result.record).toMatchObject({ seq: 1, phase: 'result', outcome: 'ok', error: null });
    expect(result.record.prev).toBe(digestOf(intent.record));
    expect([intent.record.load, result.record.load]).toEqual([trail.load, trail.load]);
    expect(new Set([trail.load, intent.record.id, result.record.id]).size).toBe(3);
    expect(sink.records).toEqual([intent.record, result.record]);
  });

  test('is a single result with seq 0 when the load failed before its intent', async () => {
    const { record } = await trailTo(new MemorySink('file')).result(factsOfALoad(), FAILURE, OPEN);
    expect(record).toMatchObject({
      seq: 0,
      phase: 'result',
      outcome: 'failed',
      prev: PREVIOUS,
      error: FAILURE,
    });
  });

  test('goes on after an intent that was not confirmed: some sink may have it', async () => {
    const [file, remote] = [new MemorySink('file'), new MemorySink('s3://b/p')];
    remote.behaviour = new SinkError('403 AccessDenied', 'Allow s3:PutObject.');
    const trail = trailTo(file, remote);
    await errorOf(trail.intent(factsOfALoad(), OPEN));
    const result = await trail.result(factsOfALoad(), FAILURE, OPEN);
    expect(result.record).toMatchObject({ seq: 1, prev: file.records[0]?.digest });
    expect(result.confirmed).toEqual(['file']);
    expect(result.missed).toEqual([
      { uri: 's3://b/p', required: true, reason: '403 AccessDenied', fix: 'Allow s3:PutObject.' },
    ]);
  });

  test('has no second intent, no second result, and no intent after the result', async () => {
    const trail = trailTo(new MemorySink('file'));
    await trail.intent(factsOfALoad(), OPEN);
    await expect(trail.intent(factsOfALoad(), OPEN)).rejects.toThrow('has its intent already');
    await trail.result(factsOfALoad(), null, OPEN);
    await expect(trail.result(factsOfALoad(), null, OPEN)).rejects.toThrow('has its result already');
    const ended = trailTo(new MemorySink('file'));
    await ended.result(factsOfALoad(), FAILURE, OPEN);
    await expect(ended.intent(factsOfALoad(), OPEN)).rejects.toThrow('already');
  });
});

describe('a sink that does not confirm', () => {
  test('ends the intent with KT601, which names each sink, its reason and its fix once', async () => {
    const sinks = ['file', 's3://b/p', 's3://b/q'].map((uri) => new MemorySink(uri));
    for (const sink of sinks.slice(1)) {
      sink.behaviour = new SinkError(`no answer to ${sink.uri}`, 'Look at the network.');
    }
    const error = await errorOf(trailTo(...sinks).intent(factsOfALoad(), OPEN));
    expect(error.code).toBe('KT601');
    expect(error.message).toBe(
      'The audit record (intent) was not confirmed by: s3://b/p, s3://b/q. Nothing was read.',
    );
    expect(error.details).toEqual(['s3://b/p  no answer to s3://b/p', 's3://b/q  no answer to s3://b/q']);
    expect(error.fix).toEqual(['Look at the network.']);
  });

  test('ends the result with KT601, so that nothing is handed over', async () => {
    const sink = new MemorySink('file');
    const trail = trailTo(sink);
    await trail.intent(factsOfALoad(), OPEN);
    sink.behaviour = new Error('disk failed');
    const error = await errorOf(trail.result(factsOfALoad(), null, OPEN));
    expect([error.code, error.details]).toEqual(['KT601', ['file  disk failed']]);
    expect(error.message).toContain('Nothing was handed over.');
  });

  test('does not keep the others from being asked', async () => {
    const sinks = [new MemorySink('a'), new MemorySink('b')];
    const [first, second] = sinks;
    if (first !== undefined) {
      first.behaviour = new Error('refused');
    }
    await errorOf(trailTo(...sinks).intent(factsOfALoad(), OPEN));
    expect(second?.records).toHaveLength(1);
  });

  test('only stands in the receipt when it is optional', async () => {
    const optional = new MemorySink('s3://b/p', false);
    optional.behaviour = new Error('refused');
    const receipt = await trailTo(new MemorySink('file'), optional).intent(factsOfALoad(), OPEN);
    expect(receipt.confirmed).toEqual(['file']);
    expect(receipt.missed.map(({ uri, required }) => ({ uri, required }))).toEqual([
      { uri: 's3://b/p', required: false },
    ]);
  });

  test('is left behind when it hangs beyond its time', async () => {
    const [file, hanging] = [new MemorySink('file'), new MemorySink('s3://b/p')];
    hanging.behaviour = 'hangs';
    const error = await errorOf(trailTo(file, hanging).intent(factsOfALoad(), AbortSignal.timeout(20)));
    expect(error.details).toEqual(['s3://b/p  it did not confirm before the time for the record was over']);
  });

  test('is left behind when its time was over from the start', async () => {
    const hanging = new MemorySink('file');
    hanging.behaviour = 'hangs';
    const receipt = await trailTo(hanging).result(factsOfALoad(), FAILURE, AbortSignal.abort());
    expect(receipt.missed.map((missed) => missed.uri)).toEqual(['file']);
  });
});

describe('a record that is too large', () => {
  test('is refused before anything is written or read', async () => {
    const sink = new MemorySink('file');
    const trail = trailTo(sink);
    const error = await errorOf(trail.intent(factsOfALoad({ reads: reads(2_000, 'r'.repeat(256)) }), OPEN));
    expect(error.code).toBe('KT602');
    expect(sink.lines).toEqual([]);
    const { record } = await trail.result(
      factsOfALoad({ claims: null, calls: [], reads: [] }),
      FAILURE,
      OPEN,
    );
    expect(record.seq).toBe(0);
  });

  test('is refused before the reads when only its result would be too large', async () => {
    const sink = new MemorySink('file');
    const facts = factsOfALoad({ calls: [], reads: reads(1_100, '') });
    await expect(trailTo(sink).intent(facts, OPEN)).rejects.toMatchObject({ code: 'KT602' });
    expect(sink.lines).toEqual([]);
  });

  test('does not happen to 500 secrets with long reasons, each denied and asked for twice', async () => {
    const sink = new MemorySink('file');
    const trail = trailTo(sink);
    await trail.intent(factsOfALoad({ reads: reads(500, 'r'.repeat(256)) }), OPEN);
    const answered = reads(500, 'r'.repeat(256)).map((read, index) => ({
      ...FOUND,
      ...read,
      arn: `arn:aws-us-gov:ssm:us-gov-west-1:111122223333:parameter/acme/prod/name_${index}`,
      version: 123_456,
      last_modified: '2026-11-11T04:10:00.000Z',
      outcome: 'unknown_selector' as const,
    }));
    const calls = Array.from({ length: 550 }, () => ({ ...CALL, error: 'AccessDeniedException' }));
    const { record } = await trail.result(factsOfALoad({ reads: answered, calls }), FAILURE, OPEN);
    expect(record.reads).toHaveLength(500);
    expect(sink.lines.map((line) => Buffer.byteLength(line) <= RECORD_LIMIT_BYTES)).toEqual([true, true]);
  });

  test('a result that is too large only with its signature is shortened, too', async () => {
    const sink = new MemorySink('file');
    const signer = new LateSigner('alias/records');
    signer.open(async () => ({ key: 'arn:k', algorithm: 'ECDSA_SHA_256', value: 'A'.repeat(96) }));
    const factsOf = (characters: number) => ({ ...factsOfALoad(), reads: reads(1, 'r'.repeat(characters)) });
    const unsigned = new MemorySink('file');
    await trailTo(unsigned).result(factsOf(0), FAILURE, OPEN);
    const rest = RECORD_LIMIT_BYTES - Buffer.byteLength(unsigned.lines[0] ?? '');
    const trail = openTrail({
      tool: { name: 'keytrail', version: '1.0.0' },
      sinks: [sink],
      previous: PREVIOUS,
      chance: FIXED_CHANCE,
      signer,
    });
    const { record } = await trail.result(factsOf(rest), FAILURE, OPEN);
    expect(record).toMatchObject({ reads: [], error: FAILURE, signature: { key: 'arn:k' } });
    expect(sink.lines.map((line) => Buffer.byteLength(line) <= RECORD_LIMIT_BYTES)).toEqual([true]);
  });

  test('as a result after all leaves a shorter one that says so, and hands nothing over', async () => {
    const sink = new MemorySink('file');
    const trail = trailTo(sink);
    await trail.intent(factsOfALoad(), OPEN);
    const calls = Array.from({ length: 10_000 }, () => CALL);
    const error = await errorOf(trail.result(factsOfALoad({ calls }), null, OPEN));
    expect(error.code).toBe('KT602');
    expect(sink.records[1]).toMatchObject({
      seq: 1,
      outcome: 'failed',
      calls: [],
      reads: [],
      error: { code: 'KT602', stage: 'record', message: error.message },
    });
  });

  test('as the result of a failed load keeps the reason of its failure', async () => {
    const sink = new MemorySink('file');
    const calls = Array.from({ length: 10_000 }, () => CALL);
    const { record } = await trailTo(sink).result(factsOfALoad({ calls }), FAILURE, OPEN);
    expect(record).toMatchObject({ outcome: 'failed', calls: [], error: FAILURE });
    expect(sink.lines.map((line) => Buffer.byteLength(line) < RECORD_LIMIT_BYTES)).toEqual([true]);
  });
});
