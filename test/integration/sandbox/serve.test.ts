import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SERVE = fileURLToPath(new URL('../../../sandbox/serve.ts', import.meta.url));

test('the command prints what to paste, serves, and ends with everything on an interrupt', async () => {
  const child = spawn(process.execPath, [SERVE], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    printed += chunk;
    if (printed.includes('Ctrl-C')) break;
  }
  const environment = Object.fromEntries(
    [...printed.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
  const token = await fetch(`${environment['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
  });
  const { value }: { value?: unknown } = Object(await token.json());
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    RoleArn: /arn:aws:iam::\d+:role\/\S+/.exec(printed)?.[0] ?? '',
    RoleSessionName: 'me',
    WebIdentityToken: String(value),
  });
  const answer = await fetch(environment['AWS_ENDPOINT_URL'] ?? '', { method: 'POST', body: form });
  expect(await answer.text()).toContain('<Arn>arn:aws:sts::111122223333:assumed-role/ci-api/me</Arn>');
  const emulator = /emulator\s+(\S+)/.exec(printed)?.[1] ?? '';
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  await ended;
  await expect(fetch(emulator)).rejects.toThrow('fetch failed');
}, 60_000);
