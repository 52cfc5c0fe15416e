import { KeytrailError } from '../errors.ts';
import { plainOrQuoted } from '../quote.ts';
import { readCiphertext, selectorOf } from './ciphertext.ts';
import type { Declaration, KmsReference } from './declaration.ts';
import type { Mistakes } from './mistakes.ts';

/** Files that are read at once. */
const FILES_AT_ONCE = 24;

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
  const found = await findAll(declarations.flatMap(pathOf), readFile);
  return declarations.map((declaration) => {
    const { name, reference } = declaration;
    const ciphertext = pathOf(declaration).map((path) => found.get(path))[0];
    if (reference.scheme !== 'kms' || ciphertext === undefined) {
      return declaration;
    }
    if (typeof ciphertext === 'string') {
      mistakes.add('mistake', reference.position, `${name}: ${ciphertext}`);
      return declaration;
    }
    const complete: KmsReference = { ...reference, ciphertext, selector: selectorOf(ciphertext) };
    return { ...declaration, reference: complete };
  });
}

/** The path of the file that a declaration names, if it names one. */
function pathOf({ reference }: Declaration): readonly string[] {
  return reference.scheme === 'kms' && reference.path !== undefined ? [reference.path] : [];
}

/** A ciphertext, or why there is none. */
type Found = Uint8Array | string;

/** Reads each file once, so many at once as a service behind it bears. */
async function findAll(paths: readonly string[], readFile: ReadFile): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const waiting = new Set(paths).values();
  const work = async () => {
    for (const path of waiting) {
      found.set(path, await findCiphertext(path, readFile));
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
  return found;
}

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
