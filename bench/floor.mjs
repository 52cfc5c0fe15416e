// The least that any program must do for the same load: the token, the sessions, the parameters, one write. No SDK, no
// checks, no record, no masks; requests by node:http. What an action needs beyond it is what the action costs.
import { appendFileSync } from 'node:fs';

const { Agent, request } = process.getBuiltinModule('node:http');

const { TOKEN_URL, AWS_URL, SECRETS, NAMES_PER_SESSION, GITHUB_ENV } = process.env;
const names = Array.from(
  { length: Number(SECRETS) },
  (_, index) => `/acme/prod/service/secret_${String(index).padStart(3, '0')}`,
);
const agent = new Agent({ keepAlive: true });

function send(url, options, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, ...options }, (answer) => {
      const chunks = [];
      answer
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    sent.on('error', reject).end(body);
  });
}

const chunks = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

const { value } = JSON.parse(await send(TOKEN_URL, {}));
const sessions = chunks(names, Number(NAMES_PER_SESSION));
const form = (index) =>
  new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    RoleSessionName: `floor-${index}`,
    WebIdentityToken: value,
  }).toString();
await Promise.all(sessions.map((_, index) => send(AWS_URL, { method: 'POST' }, form(index))));
const calls = sessions.flatMap((own) => chunks(own, 10));
const headers = { 'x-amz-target': 'AmazonSSM.GetParameters', 'content-type': 'application/x-amz-json-1.1' };
const answers = await Promise.all(
  calls.map((Names) =>
    send(AWS_URL, { method: 'POST', headers }, JSON.stringify({ Names, WithDecryption: true })),
  ),
);
const pairs = answers.flatMap((answer) =>
  JSON.parse(answer).Parameters.map(({ Name, Value }) => `${Name.slice(1).replaceAll('/', '_')}=${Value}\n`),
);
appendFileSync(GITHUB_ENV, pairs.join(''));
agent.destroy();
