import { wakeCompilers } from '../compilers.ts';
import { KeytrailError } from '../errors.ts';
import { DEFAULT_MANIFEST } from '../inputs.ts';
import type { Job } from '../job.ts';
import {
  type Declared,
  declare,
  MAX_CIPHERTEXT_FILE_BYTES,
  MAX_MANIFEST_BYTES,
  type ManifestFile,
  nothingDeclared,
  type SinkUri,
} from '../manifest/index.ts';
import { ADD_CHECKOUT, isEmptyWorkspace } from '../platforms/index.ts';
import { misfitOf } from './ask-for-token.ts';
import { setsVariables } from './delivery.ts';

/** A file that a `kms:` reference names. */
const CIPHERTEXT = { what: 'the ciphertext', maxBytes: MAX_CIPHERTEXT_FILE_BYTES };

/** What the job asks for: the manifest's scope and the inline lines, checked together. */
export async function declareSecrets(job: Job): Promise<Declared> {
  const { budget, inputs, ledger, report, repository } = job;
  ledger.stage = 'declare';
  ledger.repository = repository;
  const misfit = misfitOf(job);
  if (misfit !== undefined) {
    throw misfit;
  }
  if (inputs.command !== undefined) {
    const { planCommand } = await import('./plan-command.ts');
    planCommand(job, inputs.command);
  }
  const manifest = await readManifest(job);
  const declared = await declare({
    ...(manifest === undefined ? {} : { manifest }),
    ...(inputs.secrets === undefined ? {} : { inlineSecrets: inputs.secrets }),
    ...(inputs.scope === undefined ? {} : { scope: inputs.scope }),
    // An output, or a file whose path goes nowhere, is no variable: any name will do.
    allowedNames: setsVariables(inputs.export) ? inputs.allowEnvNames : 'all',
    readFile: (path) => repository.read(path, { ...CIPHERTEXT, signal: budget.work }),
  });
  ledger.declared = declared;
  if (inputs.audit.signingKey !== undefined || declared.audit.length > 0 || isAnyRemote(inputs.audit.sinks)) {
    const { settleSinks } = await import('./settle-sinks.ts');
    settleSinks(job, declared.audit);
  }
  report.declared(declared);
  return declared;
}

function isAnyRemote(sinks: readonly SinkUri[]): boolean {
  return sinks.some(({ scheme }) => scheme !== 'file');
}

/** Undefined when it is the one that needs not be there and is not, and inline lines declare something. */
async function readManifest(job: Job): Promise<ManifestFile | undefined> {
  const { inputs, repository, budget, report } = job;
  const path = inputs.manifest;
  const options = { what: 'the manifest', maxBytes: MAX_MANIFEST_BYTES, signal: budget.work };
  const bytes = await report.waiting('the manifest', repository.read(path, options));
  wakeCompilers(bytes?.byteLength ?? 0);
  if (bytes !== undefined) {
    return { path, bytes };
  }
  const place = repository.commit === undefined ? 'the workspace' : `the commit ${repository.commit}`;
  if (path !== DEFAULT_MANIFEST) {
    throw new KeytrailError('KT106', `the manifest ${path} does not exist in ${place}.`, {
      fix: checkoutFix(job) ?? 'Correct the input `manifest`: a path from the top of the repository.',
    });
  }
  if (isBlank(inputs.secrets)) {
    const reason = `there is no manifest ${path} in ${place}, and the input \`secrets\` is empty`;
    throw nothingDeclared(reason, checkoutFix(job));
  }
  return undefined;
}

/** What to do when nothing was checked out; a commit needs no checkout. */
function checkoutFix({ platform, repository }: Job): string | undefined {
  if (repository.origin !== 'workspace' || !isEmptyWorkspace(platform.workspace)) return undefined;
  return platform.kind === 'github' ? ADD_CHECKOUT : `The folder ${platform.workspace} is empty.`;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
