/** Makes one call that fails, and prints what it failed with. The arguments: milliseconds for one attempt, and for all. */
import { writeSync } from 'node:fs';
import { Aws, AwsError, Connections } from '../../../../src/aws/index.ts';

const connections = new Connections();
const aws = new Aws({
  env: process.env,
  connections,
  attemptMs: Number(process.argv[2]),
  userAgent: 'keytrail/1.2.3 (github)',
  onRetry: () => undefined,
});
// On a busy machine the SDK takes seconds to be loaded: the time is for attempts.
await aws.rehearseGetParameters('us-east-1');
const budget = new AbortController();
const late = setTimeout(() => budget.abort(new Error('the budget of the test')), Number(process.argv[3]));
const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
try {
  const request = { names: ['/a'], decrypt: true };
  await aws.getParameters('us-east-1', keys, request, budget.signal);
} catch (error) {
  const { code, message, facts } = error instanceof AwsError ? error : Object({ message: String(error) });
  writeSync(1, JSON.stringify({ code, message, attempts: facts?.attempts }));
}
clearTimeout(late);
connections.close();
process.exit();
