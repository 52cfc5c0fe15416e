import { KeytrailError } from '../../errors.ts';
import { type ReadOptions, refuseFile } from '../../repository.ts';

/** What is not read, by the `type` that GitHub gives it. A link whose target is a file arrives as that file. */
const REFUSED_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['dir', 'is no regular file but a folder'],
  ['symlink', 'is no regular file but a link that leads to none in the repository'],
  ['submodule', 'is no regular file but a submodule'],
]);

/**
 * The file in an answer of `GET /repos/{owner}/{repo}/contents/{path}` (GitHub's REST documentation): an object with
 * `type`, `size` and base64 `content`, or a list for a folder. Over 1 MB `encoding` is `none` and `content` empty. Throws
 * KT106 for what is no regular file or too large, KT113 for what cannot be understood.
 */
export function fileIn(answer: unknown, path: string, options: ReadOptions): Buffer {
  const found: Readonly<Record<string, unknown>> = Array.isArray(answer) ? { type: 'dir' } : Object(answer);
  const { type, size, encoding, content } = found;
  const refused = REFUSED_TYPES.get(type);
  if (refused !== undefined) {
    throw refuseFile(path, options, refused);
  }
  if (type !== 'file' || typeof size !== 'number') {
    throw notUnderstood(path, options);
  }
  if (size > options.maxBytes) {
    throw refuseFile(path, options, `has ${size} bytes; at most ${options.maxBytes} are allowed`);
  }
  const bytes =
    encoding === 'base64' && typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
  if (bytes?.length !== size) {
    throw notUnderstood(path, options);
  }
  return bytes;
}

function notUnderstood(path: string, { what }: ReadOptions): KeytrailError {
  return new KeytrailError(
    'KT113',
    `GitHub's API answered for ${what} ${path} with something else than a file.`,
  );
}
