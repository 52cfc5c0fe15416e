import { KeytrailError } from '../../src/errors.ts';
import { type Declaration, declare } from '../../src/manifest/index.ts';
import { planSessions } from '../../src/session/index.ts';
import { locateTargets } from '../../src/sources/index.ts';
import type { FuzzInput } from './inputs.ts';

const HOME = { partition: 'aws', account: '111122223333', region: 'us-east-1' };
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** An error is read by people, and goes into a log. */
const MAX_ERROR_CHARACTERS = 400_000;

/**
 * Takes an input the way that a load takes it, up to the sessions' policies. Throws when it ends in anything but
 * declarations or an error of group KT1, or when one of the declarations could not have been meant.
 */
export async function declareInput({ manifest, secrets, scope }: FuzzInput): Promise<'declared' | 'refused'> {
  try {
    const { declarations } = await declare({
      ...(manifest === undefined ? {} : { manifest: { path: '.keytrail.yml', bytes: manifest } }),
      inlineSecrets: secrets,
      scope,
    });
    checkDeclarations(declarations);
    planSessions(locateTargets(declarations, HOME));
    return 'declared';
  } catch (thrown) {
    if (!(thrown instanceof KeytrailError) || !thrown.code.startsWith('KT1')) {
      throw thrown;
    }
    const size = thrown.message.length + thrown.details.join('\n').length;
    if (size > MAX_ERROR_CHARACTERS) {
      throw new Error(`an error of ${size} characters`);
    }
    return 'refused';
  }
}

function checkDeclarations(declarations: readonly Declaration[]): void {
  const names = declarations.map(({ name }) => name);
  const folded = new Set(names.map((name) => name.toLowerCase()));
  if (names.length === 0 || folded.size !== names.length || !names.every((name) => NAME.test(name))) {
    throw new Error(`names that no environment should get: ${JSON.stringify(names)}`);
  }
}
