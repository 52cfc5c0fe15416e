import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';

const LOG = new URL('../../../src/log.ts', import.meta.url).href;

/** Runs a script with the printer on its real standard output, which is closed at once when asked. */
async function runWithLog(
  body: string,
  isClosed = false,
): Promise<{ stdout: string; stderr: string; code: unknown }> {
  const script = `import { createLog } from ${JSON.stringify(LOG)}; const log = createLog(process.stdout); ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const chunks = { stdout: '', stderr: '' };
  if (isClosed) child.stdout.destroy();
  else child.stdout.setEncoding('utf8').on('data', (text: string) => (chunks.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (chunks.stderr += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { ...chunks, code };
}

describe('the printer on a real pipe', () => {
  test('500 masks of 8 KB each arrive whole before the promise is kept', async () => {
    const { stdout, code } = await runWithLog(`
      await log.commands(Array.from({ length: 500 }, (_, i) => ({ name: 'add-mask', data: 'x'.repeat(8192) + i })));
      process.stdout.write('after\\n', () => process.exit(0));`);
    const lines = stdout.trimEnd().split('\n');
    expect([lines.length, lines[499], lines[500], code]).toEqual([
      501,
      `::add-mask::${'x'.repeat(8192)}499`,
      'after',
      0,
    ]);
  });

  test('a reader that went away is KT501, and no crash', async () => {
    const { stderr, code } = await runWithLog(
      `const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
      let code = 'none';
      for (let i = 0; i < 100 && code === 'none'; i += 1) {
        log.line\`line\`;
        await log.commands([{ name: 'add-mask', data: 'hunter2' }]).catch((error) => { code = error.code; });
        await pause();
      }
      log.line\`another\`;
      process.stderr.write(code);`,
      true,
    );
    expect([stderr, code]).toEqual(['KT501', 0]);
  });
});
