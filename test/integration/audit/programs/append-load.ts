/** Writes the two records of a load to the file given, once stdin ends: so that many can begin together. */
import { randomBytes } from 'node:crypto';
import { fileSink, newestDigest, openTrail } from '../../../../src/audit/index.ts';
import { declaredRead, FOUND, factsOfALoad } from '../../../unit/audit/facts-of-a-load.ts';

const [path = '', budget = '60000'] = process.argv.slice(2);

process.stdout.write('ready\n');
for await (const _ of process.stdin) {
  // Only the end counts.
}

const trail = openTrail({
  tool: { name: 'keytrail', version: '1.0.0' },
  sinks: [fileSink(path)],
  previous: newestDigest(path),
  chance: { now: Date.now, randomBytes },
});
const signal = AbortSignal.timeout(Number(budget));
await trail.intent(factsOfALoad({ calls: [], reads: [declaredRead('STRIPE_KEY')] }), signal);
await trail.result(factsOfALoad({ reads: [FOUND] }), null, signal);
process.stdout.write(`${trail.load}\n`);
