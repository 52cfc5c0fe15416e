import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { startEmulator } from '../../../sandbox/emulator.ts';
import { serveOnLoopback } from '../../../sandbox/gateway/server.ts';

const EMULATOR = new URL('../../../sandbox/emulator.ts', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

async function takePort(): Promise<{ port: number; release(): void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, release: () => server.close() };
}

test('a missing virtual environment is named, with the commands that make it', async () => {
  await expect(startEmulator({ venv: `${tmpdir()}/keytrail-no-venv` })).rejects.toThrow(
    /not installed[\s\S]*pip install --require-hashes/,
  );
});

test('a taken port is named, by the emulator and by the servers', async () => {
  const { port, release } = await takePort();
  await expect(startEmulator({ port })).rejects.toThrow(`port ${port} is taken`);
  await expect(serveOnLoopback(() => undefined, { port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken`,
  );
  release();
}, 60_000);

test('the emulator ends with its parent, even one that was killed', async () => {
  const script = `import { startEmulator } from ${JSON.stringify(EMULATOR)}; console.log((await startEmulator()).url); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) =>
    parent.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  );
  expect((await fetch(`${url}/moto-api/`)).status).toBe(200);
  parent.kill('SIGKILL');
  await expect(waitUntilGone(url)).resolves.toBe('gone');
}, 60_000);

const GONE_TRIES = 500;
const GONE_PAUSE_MS = 20;

async function waitUntilGone(url: string): Promise<'gone' | 'still there'> {
  for (let turn = 0; turn < GONE_TRIES; turn += 1) {
    const answers = await fetch(`${url}/moto-api/`).then(
      () => true,
      () => false,
    );
    if (!answers) return 'gone';
    await delay(GONE_PAUSE_MS);
  }
  return 'still there';
}
