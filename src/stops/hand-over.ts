import { type FileEntry, planFilesDir, sweepDeadJobs, writeFiles } from '../handover/index.ts';
import type { Export } from '../inputs.ts';
import type { Job } from '../job.ts';
import type { Value } from '../sources/index.ts';
import { fileOf, pairOf } from './delivery.ts';

/**
 * Hands the values over: to the job's environment, to the step's outputs, or to one command, and returns the exit code of
 * the step: that of the command, or 0. What dead jobs left behind is swept when nobody waits for it any more.
 */
export async function handOver(job: Job, values: readonly Value[]): Promise<number> {
  const { ledger, platform, report } = job;
  ledger.stage = 'hand_over';
  const exitCode = await deliver(job, values);
  report.swept(sweepDeadJobs(platform.filesRoot, platform.jobKey, job.now()));
  return exitCode;
}

async function deliver(job: Job, values: readonly Value[]): Promise<number> {
  const { exec, inputs } = job;
  if (exec !== undefined) {
    return await exec.start(job, values);
  }
  return inputs.command === undefined
    ? await handToJob(job, values, inputs.export)
    : await (await import('./run.ts')).handToCommand(job, values, inputs.command);
}

/** Files first, each complete before it has its name; then, as the very last act, all variables or outputs together. */
async function handToJob(job: Job, values: readonly Value[], to: Export): Promise<number> {
  const { platform, report } = job;
  const files = values.flatMap(fileOf);
  const filesDir = files.length === 0 ? undefined : writeSecretFiles(job, files);
  const pairs = to === 'none' ? [] : values.flatMap((value) => pairOf(value, filesDir));
  await report.summarised();
  if ((to === 'env' || to === 'outputs') && pairs.length > 0) {
    platform.handOver(pairs, to);
  }
  report.handedOver(pairs.length, files.length, to);
  return 0;
}

/** The folder is announced before it is made, so that whatever happens then, the clean-up knows of it. */
function writeSecretFiles({ platform }: Job, files: readonly FileEntry[]): string {
  const filesDir = planFilesDir(platform.filesRoot, platform.jobKey);
  platform.announceFiles(filesDir);
  writeFiles(filesDir, files);
  platform.setOutput('files-dir', filesDir);
  return filesDir;
}
