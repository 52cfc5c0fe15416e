import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../log.ts';

type Env = Readonly<Record<string, string | undefined>>;

const CANARY_BYTES = 24;

/** The runner's helper reads the job's output and writes to its file within milliseconds; nothing waits long for it. */
const WAIT_MS = 500;
const LOOK_EACH_MS = 10;

/**
 * Tells the runner the masks as well, which reach further than our filter (`after_script`, a descriptor of the log that
 * is not ours): `::add-mask::`, which GitLab Runner 17.10 and later obey when their owner turned the experiment `proxy_exec`
 * on. Elsewhere such a line is printed and masks nothing. So a random text is masked first, and only when the runner's
 * own list (`$RUNNER_TEMP_PROJECT_DIR/masking.db`) grew by it, the secrets follow. Returns whether they did.
 */
export async function tellRunner(env: Env, log: Log, strings: readonly string[]): Promise<boolean> {
  const folder = env['RUNNER_TEMP_PROJECT_DIR'];
  const list = folder ? join(folder, 'masking.db') : undefined;
  if (list === undefined || strings.length === 0 || sizeOf(list) === undefined) return false;
  const mask = (texts: readonly string[]) => log.commands(texts.map((data) => ({ name: 'add-mask', data })));
  const before = sizeOf(list) ?? 0;
  await mask([randomBytes(CANARY_BYTES).toString('hex')]);
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EACH_MS) {
    if ((sizeOf(list) ?? 0) > before) {
      await mask(strings);
      return true;
    }
    await sleep(LOOK_EACH_MS);
  }
  return false;
}

/** In bytes; undefined when there is no such file. */
function sizeOf(path: string): number | undefined {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry?.isFile() ? entry.size : undefined;
}
