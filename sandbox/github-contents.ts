import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** What can stand in a commit: a file, a symbolic link, another repository's commit. */
export type Entry = string | Uint8Array | { readonly symlink: string } | { readonly submodule: string };

/** The files of a commit by their path; folders follow from them. */
export type Files = Readonly<Record<string, Entry>>;

const CONTENT_LIMIT_BYTES = 1024 * 1024;

/**
 * What GitHub answers for a path of a commit (REST documentation, "Get repository content"): a file with its base64
 * content (none over 1 MB), a list for a folder, a link that leads to a file as that file; undefined: 404.
 */
export function describeContents(files: Files, path: string): object | undefined {
  const entry = Object.hasOwn(files, path) ? files[path] : undefined;
  if (entry === undefined) {
    const below = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
    const names = [...new Set(below.map((name) => name.slice(path.length + 1).split('/')[0] ?? ''))];
    return names.length === 0
      ? undefined
      : names.map((name) => ({ type: 'file', name, path: `${path}/${name}` }));
  }
  const place = { name: posix.basename(path), path };
  if (typeof entry === 'string' || entry instanceof Uint8Array) {
    return { ...place, ...describeFile(Buffer.from(entry)) };
  }
  if ('submodule' in entry) {
    return { ...place, type: 'submodule', size: 0, sha: entry.submodule };
  }
  const target = files[posix.join(posix.dirname(path), entry.symlink)];
  return typeof target === 'string' || target instanceof Uint8Array
    ? { ...place, ...describeFile(Buffer.from(target)) }
    : { ...place, type: 'symlink', size: entry.symlink.length, target: entry.symlink };
}

function describeFile(bytes: Buffer): object {
  const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const isShown = bytes.length <= CONTENT_LIMIT_BYTES;
  const content = isShown ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '';
  return { type: 'file', size: bytes.length, sha, encoding: isShown ? 'base64' : 'none', content };
}
