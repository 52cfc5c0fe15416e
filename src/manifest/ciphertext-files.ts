import { KeytrailError } from '../errors.ts';
import { plainOrQuoted } from '../quote.ts';
import { readCiphertext, selectorOf } from './ciphertext.ts';
import type { Declaration, KmsReference } from './declaration.ts';
import type { Mistakes } from './mistakes.ts';

/** The bytes of a file of the repository, by its path from the top; undefined when there is none. Throws KT106. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/**
 * The declarations with the ciphertexts of their files, each file read once. Notes a mistake at each reference whose
 * file is missing, cannot be read or holds no ciphertext.
 */
export async function readCiphertexts(
  declarations: readonly Declaration[],
  readFile: ReadFile,
  mistakes: Mistakes,
): Promise<readonly Declaration[]> {
  const files = new Map<string, Promise<Found>>();
  const find = (path: string): Promise<Found> => {
    const before = files.get(path) ?? findCiphertext(path, readFile);
    files.set(path, before);
    return before;
  };
  return await Promise.all(
    declarations.map(async (declaration) => {
      const { name, reference } = declaration;
      if (reference.scheme !== 'kms' || reference.path === undefined) {
        return declaration;
      }
      const found = await find(reference.path);
      if (typeof found === 'string') {
        mistakes.add('mistake', reference.position, `${name}: ${found}`);
        return declaration;
      }
      const complete: KmsReference = { ...reference, ciphertext: found, selector: selectorOf(found) };
      return { ...declaration, reference: complete };
    }),
  );
}

/** A ciphertext, or why there is none. */
type Found = Uint8Array | string;

async function findCiphertext(path: string, readFile: ReadFile): Promise<Found> {
  const file = plainOrQuoted(path);
  try {
    const bytes = await readFile(path);
    if (bytes === undefined) {
      return `the file ${file} does not exist; its path counts from the top of the repository`;
    }
    const result = readCiphertext(bytes);
    return result.ok ? result.bytes : `the file ${file}: ${result.message}`;
  } catch (error) {
    if (error instanceof KeytrailError && error.code === 'KT106') {
      return error.message;
    }
    throw error;
  }
}
