import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const LICENCE_FILE = /^(licen[cs]e|notice|copying)/i;
const RULE = '-'.repeat(80);

/** The folder of the package that a bundled file comes from, from the project's top; undefined for our own files. */
function packageFolder(file: string): string | undefined {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

/**
 * Names, versions and licence texts of all packages that a bundle holds, to be shipped beside it: their licences ask
 * for that; undefined for a bundle of our own code only. `files` are the bundle's inputs, from the project's top.
 */
export function licencesOf(root: string, files: readonly string[]): string | undefined {
  const folders = [...new Set(files.flatMap((file) => packageFolder(file) ?? []))].sort();
  if (folders.length === 0) {
    return undefined;
  }
  const sections = folders.map((folder) => {
    const path = join(root, folder);
    const { name, version, license } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as Package;
    return [`${name} ${version} (${license})`, ...textsIn(path)].join('\n\n');
  });
  return `${['This folder holds code of the packages below, under their licences.', ...sections].join(`\n\n${RULE}\n\n`)}\n`;
}

function textsIn(folder: string): readonly string[] {
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => LICENCE_FILE.test(name))
        .sort()
    : [];
  return names.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}
