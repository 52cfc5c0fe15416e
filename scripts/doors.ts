import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';

const REEXPORT = /export \{([^}]*)\} from '(\.\/[^']+)';/g;
const IMPORT_OF_DOOR = /import \{([^}]*)\} from '([^']*\/index\.ts)';/g;

/** The names between braces that are values: types leave nothing behind. */
function valuesOf(names: string): readonly string[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** What a door hands on, and the file that has it. */
function rooms(door: string): ReadonlyMap<string, string> {
  const handedOn = readFileSync(door, 'utf8').matchAll(REEXPORT);
  return new Map(
    [...handedOn].flatMap(([, names = '', file = '']) =>
      valuesOf(names).map((name): [string, string] => [name, resolve(dirname(door), file)]),
    ),
  );
}

function straighten(source: string, file: string): string {
  return source.replaceAll(IMPORT_OF_DOOR, (_, names: string, path: string) => {
    const door = resolve(dirname(file), path);
    const found = rooms(door);
    return valuesOf(names)
      .map((name) => {
        const target = relative(dirname(file), found.get(name.split(' as ')[0] ?? '') ?? door);
        return `import { ${name} } from './${target.replaceAll(sep, '/')}';`;
      })
      .join(' ');
  });
}

/**
 * Lets imports through a room's door (`index.ts`) lead straight to the file behind it. To the bundler a door that is
 * imported for one name is a file that imports the whole room, and the entry would hold all of it.
 */
export const doors: Plugin = {
  name: 'doors',
  setup(bundler: PluginBuild) {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) =>
      path.includes('node_modules')
        ? undefined
        : { contents: straighten(readFileSync(path, 'utf8'), path), loader: 'ts', resolveDir: dirname(path) },
    );
  },
};
