import { join } from 'node:path';
import { type FileEntry, type Pair, planFilesDir, sweepDeadJobs, writeFiles } from '../handover/index.ts';
import type { Job } from '../job.ts';
import type { Value } from '../sources/index.ts';

/**
 * Hands the values over: files first, each complete before it has its name; then, as the very last act, all variables
 * or outputs together. What dead jobs left behind is swept when nobody waits for it any more.
 */
export async function handOver(job: Job, values: readonly Value[]): Promise<void> {
  const { inputs, ledger, platform, report } = job;
  ledger.stage = 'hand_over';
  const files = values.flatMap(fileOf);
  const filesDir = files.length === 0 ? undefined : writeSecretFiles(job, files);
  const pairs = inputs.export === 'none' ? [] : values.flatMap((value) => pairOf(value, filesDir));
  await report.summarised();
  if (inputs.export !== 'none' && pairs.length > 0) {
    platform.handOver(pairs, inputs.export);
  }
  report.handedOver(pairs.length, files.length, inputs.export);
  report.swept(sweepDeadJobs(platform.filesRoot, platform.jobKey, job.now()));
}

/** The folder is announced before it is made, so that whatever happens then, the clean-up knows of it. */
function writeSecretFiles({ platform }: Job, files: readonly FileEntry[]): string {
  const filesDir = planFilesDir(platform.filesRoot, platform.jobKey);
  platform.announceFiles(filesDir);
  writeFiles(filesDir, files);
  platform.setOutput('files-dir', filesDir);
  return filesDir;
}

function fileOf({ declaration, secret }: Value): readonly FileEntry[] {
  const { delivery, name } = declaration;
  return delivery.as === 'file' && secret !== undefined ? [{ name, value: secret, mode: delivery.mode }] : [];
}

/** A secret's own pair, or for a file the path to it. */
function pairOf({ declaration, secret }: Value, filesDir: string | undefined): readonly Pair[] {
  if (secret === undefined) {
    return [];
  }
  const { delivery, name } = declaration;
  return delivery.as === 'file' ? [{ name, value: join(filesDir ?? '', name) }] : [{ name, value: secret }];
}
