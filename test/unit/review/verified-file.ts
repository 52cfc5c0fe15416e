import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordLines } from '../../../bench/many-records.ts';
import {
  type Finding,
  fileStore,
  type Report,
  type VerifyRequest,
  verify,
} from '../../../src/review/index.ts';

export const FILE = 'audit.jsonl';

/** So many lines of records, as loads of one job write them one after the other. */
export function linesOf(records: number): string[] {
  const lines = recordLines();
  return Array.from({ length: records }, () => lines.next().value);
}

export interface Outcome {
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Each as `KIND LINE`. */
  readonly told: readonly string[];
}

type Options = Partial<Pick<VerifyRequest, 'keys' | 'isSignatureWanted' | 'until'>>;

/** What `verify` says of files with these contents, by name, in a folder. */
export async function verifyFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Options = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'keytrail-review-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name] ?? '');
    const stores = names.map((name) => fileStore(join(folder, name)));
    const findings: Finding[] = [];
    const request = { stores, keys: [], sealKeys: [], isSignatureWanted: true, ...options };
    const report = await verify(request, async (finding) => void findings.push(finding));
    const told = findings.map(({ kind, place }) => `${kind} ${place.replace(/^.*:/, '')}`);
    return { report, findings, told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `verify` says of one file of these lines. */
export async function verifyLines(lines: readonly string[], options: Options = {}): Promise<Outcome> {
  return await verifyFiles({ [FILE]: lines.map((line) => `${line}\n`).join('') }, options);
}
