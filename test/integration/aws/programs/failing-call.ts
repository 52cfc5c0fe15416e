/** Makes one call that fails, and prints what it failed with. The argument: milliseconds for one attempt. */
import { Aws, AwsError, Connections } from '../../../../src/aws/index.ts';

const connections = new Connections();
const aws = new Aws({
  env: process.env,
  connections,
  attemptMs: Number(process.argv[2]),
  userAgent: 'keytrail/1.2.3 (github)',
  onRetry: () => undefined,
});
const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' };
try {
  const request = { names: ['/a'], decrypt: true };
  await aws.getParameters('us-east-1', keys, request, new AbortController().signal);
} catch (error) {
  const { code, message, facts } = error instanceof AwsError ? error : Object({ message: String(error) });
  process.stdout.write(JSON.stringify({ code, message, attempts: facts?.attempts }));
}
connections.close();
