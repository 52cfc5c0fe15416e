import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { FilterStream } from '../../../src/handover/index.ts';
import { Redactor } from '../../../src/masking/index.ts';

const HUNTER = [Buffer.from('hunter2')];
const stream = () => new FilterStream(new Redactor(HUNTER));

/** What a stream has let out so far. */
function collect(from: Readable): { text: string } {
  const seen = { text: '' };
  from.on('data', (chunk: Buffer) => {
    seen.text += chunk.toString('latin1');
  });
  return seen;
}

/** Waits until all that came out is `text`. */
async function untilSeen(from: Readable, seen: { text: string }, text: string): Promise<void> {
  while (seen.text !== text) await once(from, 'data');
}

describe('the redactor as a stream', () => {
  test('a secret in pieces is hidden, and the end lets out the rest', async () => {
    const filter = stream();
    const seen = collect(filter);
    await pipeline(Readable.from([Buffer.from('a hun'), Buffer.from('ter2 b hunter')]), filter);
    expect(seen.text).toBe('a *** b hunter');
  });

  test('text without chunks is no text', async () => {
    const filter = stream();
    const seen = collect(filter);
    await pipeline(Readable.from([]), filter);
    expect(seen.text).toBe('');
  });

  test('a short tail comes out in each pause, while the stream stays open', async () => {
    const filter = stream();
    const seen = collect(filter);
    filter.write('hun');
    await untilSeen(filter, seen, 'hun');
    filter.write('gry? hu');
    await untilSeen(filter, seen, 'hungry? hu');
    filter.end('nter2');
    await once(filter, 'end');
    expect(seen.text).toBe('hungry? hu***');
  });

  test('a longer tail waits however long the pause is', async () => {
    const filter = stream();
    const seen = collect(filter);
    filter.write('hunter');
    await wait(200);
    expect(seen.text).toBe('');
    filter.end('2');
    await once(filter, 'end');
    expect(seen.text).toBe('***');
  });

  test('a reader that does not read stops the writer', async () => {
    const filter = stream();
    const chunk = Buffer.alloc(65_536, 'a');
    let accepted = 0;
    while (accepted < 1000 && filter.write(chunk)) accepted += 1;
    await wait(0);
    expect(accepted).toBeLessThan(10);
    expect(filter.readableLength).toBeLessThan(10 * chunk.length);
    filter.destroy();
  });

  test('when the source fails, what was held stays held and the reader is told', async () => {
    const source = new PassThrough();
    const filter = stream();
    const seen = collect(filter);
    const done = pipeline(source, filter);
    source.write('log hunter');
    await untilSeen(filter, seen, 'log ');
    source.destroy(new Error('cut'));
    await expect(done).rejects.toThrow('cut');
    expect([seen.text, filter.destroyed]).toEqual(['log ', true]);
  });

  test('32 MB pass a slow reader in flat memory', async () => {
    const program = join(import.meta.dirname, 'programs', 'redact-much.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [program, '32']);
    const { out, grewMib } = JSON.parse(stdout) as { out: number; grewMib: number };
    expect(out).toBe(32 * 16 * (62_500 + '***'.length));
    expect(grewMib).toBeLessThan(96);
  });

  test('a process with a filter that has ended does not wait for its clock', async () => {
    const script = `
      import { FilterStream } from ${JSON.stringify(new URL('../../../src/handover/index.ts', import.meta.url).href)};
      
      const filter = new FilterStream({ write: (chunk) => [chunk], end: () => [], pause: () => process.exit(3) });
      filter.resume().end('x');`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    await expect(run).resolves.toMatchObject({ stderr: '' });
  });
});
