import { DEFAULT_MANIFEST } from '../inputs.ts';
import type { Job } from '../job.ts';
import { type Declared, declare, nothingDeclared } from '../manifest/index.ts';
import { ADD_CHECKOUT, isEmptyWorkspace, readManifest } from '../platforms/index.ts';

/** What the job asks for: the manifest's scope and the inline lines, checked together. */
export async function declareSecrets({ inputs, platform, ledger, report }: Job): Promise<Declared> {
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
    // An output, or a file whose path goes nowhere, is no variable: any name will do.
    allowedNames: inputs.export === 'env' ? inputs.allowEnvNames : 'all',
  });
  ledger.declared = declared;
  report.declared(declared);
  return declared;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
