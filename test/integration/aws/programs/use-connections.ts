/** Opens three connections to the address given, uses one, and closes all: then nothing keeps the process alive. */
import { get } from 'node:https';
import { Connections } from '../../../../src/aws/index.ts';

const url = new URL(process.argv[2] ?? '');
const connections = new Connections();
connections.open(url, 3);
get(url, { agent: connections.https }, (answer) => {
  answer.on('data', (chunk) => process.stdout.write(chunk));
  answer.on('end', () => connections.close());
});
