/** Filters as many MB as it is told, with a secret in each chunk, into a slow reader; prints by how many MiB it grew. */
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FilterStream } from '../../../../src/handover/index.ts';
import { Redactor } from '../../../../src/masking/index.ts';

const MIB = 1_048_576;
const megabytes = Number(process.argv[2]);
const forms = Array.from({ length: 10_000 }, (_, index) => Buffer.from(`secret-number-${index}-of-many`));
const before = process.memoryUsage.rss();
let [out, peak] = [0, before];

function* chunks(): Generator<Buffer> {
  for (let index = 0; index < megabytes * 16; index += 1) {
    yield Buffer.concat([
      Buffer.alloc(62_500, 'line of a log\n'),
      forms[index % forms.length] ?? Buffer.alloc(0),
    ]);
  }
}

const reader = new Writable({
  write(chunk: Buffer, _encoding, done) {
    out += chunk.length;
    peak = Math.max(peak, process.memoryUsage.rss());
    setImmediate(done);
  },
});
await pipeline(Readable.from(chunks(), { objectMode: false }), new FilterStream(new Redactor(forms)), reader);
console.log(JSON.stringify({ out, grewMib: (peak - before) / MIB }));
