import { Aws } from './aws/index.ts';
import { throwIfOver } from './budget.ts';
import type { Job, Recorded, Started } from './job.ts';
import { Recorder } from './recorder.ts';
import type { Retry } from './retry.ts';
import type { TokenUnderWay } from './stops/ask-for-token.ts';
import { assume } from './stops/assume.ts';
import { declareSecrets } from './stops/declare.ts';
import { identify } from './stops/identify.ts';
import { VERSION } from './version.ts';

/**
 * Loads the secrets of a job: declare -> identify -> assume -> record the intent -> fetch -> mask -> record the result
 * -> hand over. When it is refused, nothing was handed over, the result is on record where it can be, and the user was
 * told why and what to do. The token was asked for before this file was loaded. Returns the exit code of the step: 0 when
 * all went well, 1 when the load was refused, else that of the command that was handed the secrets.
 */
export async function load(started: Started, token: TokenUnderWay | undefined): Promise<number> {
  const record = new Recorder(started);
  const loadLater = () => import('./stops/later.ts');
  try {
    const job = await connect(started);
    const declared = await declareSecrets(job);
    const identity = await identify(job, declared, token);
    const remote = await record.remote();
    const meanwhile = () => Promise.all([record.rehearse(), loadLater()]);
    const sessions = await assume(job, identity, remote, meanwhile);
    const { fetchSecrets, handOver, maskSecrets } = await loadLater();
    await record.intent();
    const values = await fetchSecrets(job, sessions);
    await maskSecrets(job, values);
    throwIfOver(job.budget);
    await record.result();
    throwIfOver(job.budget);
    return await handOver(job, values);
  } catch (thrown) {
    await record.failure(thrown);
    return 1;
  } finally {
    started.budget.stop();
    started.connections.close();
  }
}

async function connect(started: Started): Promise<Job> {
  const { budget, connections, env, inputs, ledger, platform, report } = started;
  const onRetry = (retry: Retry) => {
    ledger.retries.push(retry);
    report.retrying(retry);
  };
  const aws = new Aws({
    env,
    connections,
    attemptMs: budget.attemptMs,
    userAgent: `keytrail/${VERSION} (${platform.kind === 'terminal' ? 'cli' : platform.kind})`,
    onRetry,
  });
  const repository = await platform.repository({
    trust: inputs.manifestTrust,
    token: inputs.githubToken,
    attemptMs: budget.attemptMs,
    agentFor: (url) => connections.agentFor(url),
    onRetry: (trouble, reason) => onRetry({ what: "GitHub's API", trouble, reason }),
  });
  return { ...started, repository, aws };
}

/** Puts a failure that came before there was anything to load (a mistake in the inputs) on record, and tells it. */
export async function refuse(job: Recorded, thrown: unknown): Promise<void> {
  await new Recorder(job).failure(thrown);
  job.budget.stop();
}
