import { DEFAULT_MANIFEST } from '../inputs.ts';
import type { Job } from '../job.ts';
import { type Declared, declare, MAX_CIPHERTEXT_FILE_BYTES, nothingDeclared } from '../manifest/index.ts';
import { ADD_CHECKOUT, isEmptyWorkspace, readManifest, workspaceRepository } from '../platforms/index.ts';

/** A file that a `kms:` reference names. */
const CIPHERTEXT = { what: 'the ciphertext', maxBytes: MAX_CIPHERTEXT_FILE_BYTES };

/** What the job asks for: the manifest's scope and the inline lines, checked together. */
export async function declareSecrets({ budget, inputs, platform, ledger, report }: Job): Promise<Declared> {
  ledger.stage = 'declare';
  const manifest = readManifest(platform.workspace, inputs.manifest, inputs.manifest === DEFAULT_MANIFEST);
  if (manifest === undefined && isBlank(inputs.secrets)) {
    const fix = isEmptyWorkspace(platform.workspace) ? ADD_CHECKOUT : undefined;
    throw nothingDeclared(`there is no manifest ${inputs.manifest}, and the input \`secrets\` is empty`, fix);
  }
  const repository = workspaceRepository(platform.workspace);
  const declared = await declare({
    ...(manifest === undefined ? {} : { manifest }),
    ...(inputs.secrets === undefined ? {} : { inlineSecrets: inputs.secrets }),
    ...(inputs.scope === undefined ? {} : { scope: inputs.scope }),
    readFile: (path) => repository.read(path, { ...CIPHERTEXT, signal: budget.work }),
  });
  ledger.declared = declared;
  report.declared(declared);
  return declared;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
