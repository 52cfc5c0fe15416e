import { createLimit } from '../aws/index.ts';
import { DEFAULT_MANIFEST } from '../inputs.ts';
import type { Job } from '../job.ts';
import {
  type Declared,
  declare,
  MAX_CIPHERTEXT_FILE_BYTES,
  nothingDeclared,
  type ReadFile,
} from '../manifest/index.ts';
import { ADD_CHECKOUT, isEmptyWorkspace, readManifest, workspaceRepository } from '../platforms/index.ts';
import type { Repository } from '../repository.ts';
import { CALLS_AT_ONCE } from '../session/index.ts';

/** What the job asks for: the manifest's scope and the inline lines, checked together. */
export async function declareSecrets({ budget, inputs, platform, ledger, report }: Job): Promise<Declared> {
  ledger.stage = 'declare';
  const manifest = readManifest(platform.workspace, inputs.manifest, inputs.manifest === DEFAULT_MANIFEST);
  if (manifest === undefined && isBlank(inputs.secrets)) {
    const fix = isEmptyWorkspace(platform.workspace) ? ADD_CHECKOUT : undefined;
    throw nothingDeclared(`there is no manifest ${inputs.manifest}, and the input \`secrets\` is empty`, fix);
  }
  const declared = await declare({
    ...(manifest === undefined ? {} : { manifest }),
    ...(inputs.secrets === undefined ? {} : { inlineSecrets: inputs.secrets }),
    ...(inputs.scope === undefined ? {} : { scope: inputs.scope }),
    readFile: fileReader(workspaceRepository(platform.workspace), budget.work),
  });
  ledger.declared = declared;
  report.declared(declared);
  return declared;
}

/** Reads the files that `kms:` references name, so many at once as there may be calls. */
function fileReader(repository: Repository, signal: AbortSignal): ReadFile {
  const limit = createLimit(CALLS_AT_ONCE);
  const options = { what: 'the ciphertext', maxBytes: MAX_CIPHERTEXT_FILE_BYTES, signal };
  return (path) => limit(() => repository.read(path, options));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
