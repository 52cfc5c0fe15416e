import { throwIfCancelled } from './budget.ts';
import type { Job, Recorded } from './job.ts';
import { Recorder } from './recorder.ts';
import { assume } from './stops/assume.ts';
import { declareSecrets } from './stops/declare.ts';
import { askForToken, identify } from './stops/identify.ts';

/**
 * Loads the secrets of a job: declare -> identify -> assume -> record the intent -> fetch -> mask -> record the result
 * -> hand over. When it is refused, nothing was handed over, the result is on record where it can be, and the user was
 * told why and what to do.
 */
export async function load(job: Job): Promise<'loaded' | 'refused'> {
  const record = new Recorder(job);
  const loadLater = () => import('./stops/later.ts');
  try {
    const token = await askForToken(job);
    const declared = await declareSecrets(job);
    const identity = await identify(job, declared, token);
    const sessions = await assume(job, identity, () => Promise.all([record.open(), loadLater()]));
    const { fetchSecrets, handOver, maskSecrets } = await loadLater();
    await record.intent();
    const values = await fetchSecrets(job, sessions);
    await maskSecrets(job, values);
    throwIfCancelled(job.budget);
    await record.result();
    throwIfCancelled(job.budget);
    await handOver(job, values);
    return 'loaded';
  } catch (thrown) {
    await record.failure(thrown);
    return 'refused';
  } finally {
    job.budget.stop();
    job.connections.close();
  }
}

/** Puts a failure that came before there was anything to load (a mistake in the inputs) on record, and tells it. */
export async function refuse(job: Recorded, thrown: unknown): Promise<void> {
  await new Recorder(job).failure(thrown);
  job.budget.stop();
}
