/** Lets imports through a door lead straight to the file behind it: one of our rooms' (`index.ts`), or one of the SDK's. */
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { OnLoadArgs, Plugin, PluginBuild } from 'esbuild';

const REEXPORT = /^export \{([^}]*)\} from ['"]([^'"]+)['"];/gm;
const IMPORT = /^import \{([^}]*)\} from ['"]([^'"]+)['"];/gm;

const OURS = /[\\/]src[\\/].*\.ts$/;
const SDK = /[\\/]node_modules[\\/]@(aws-sdk|smithy)[\\/].*[\\/]dist-es[\\/].*\.js$/;

/** A name between the braces of an import or an export: `name as alias`. */
interface Binding {
  readonly name: string;
  readonly alias: string;
}

/** Where a name is declared. */
interface Home {
  readonly file: string;
  readonly name: string;
}

/** Finds the file that a specifier names in another one. */
type Find = (specifier: string, from: string) => Promise<string>;

/** The bindings that are values: types leave nothing behind. */
function bindingsOf(names: string): readonly Binding[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => {
      const [declared = '', alias = declared] = name.split(' as ');
      return { name: declared, alias };
    });
}

function isDoor(file: string): boolean {
  return basename(file) === 'index.ts' || (basename(file) === 'index.js' && SDK.test(file));
}

class Doors {
  readonly #find: Find;
  readonly #homes = new Map<string, Promise<ReadonlyMap<string, Home>>>();

  constructor(find: Find) {
    this.#find = find;
  }

  /** The source with each import through a door in place of which the imports of the files behind it stand. */
  async straighten(source: string, file: string): Promise<string> {
    let straight = source;
    for (const [statement, names = '', specifier = ''] of source.matchAll(IMPORT)) {
      const door = await this.#find(specifier, file);
      if (isDoor(door)) {
        const homes = await this.#behind(door);
        const imports = bindingsOf(names).map(({ name, alias }) => {
          const home = homes.get(name) ?? { file: door, name };
          const path = relative(dirname(file), home.file).replaceAll(sep, '/');
          return `import { ${home.name} as ${alias} } from './${path}';`;
        });
        straight = straight.replace(statement, () => imports.join(' '));
      }
    }
    return straight;
  }

  /** What a door hands on, and where it is declared; a door behind it is gone through as well. */
  #behind(door: string): Promise<ReadonlyMap<string, Home>> {
    const known = this.#homes.get(door) ?? this.#read(door);
    this.#homes.set(door, known);
    return known;
  }

  async #read(door: string): Promise<ReadonlyMap<string, Home>> {
    const homes = new Map<string, Home>();
    for (const [, names = '', specifier = ''] of readFileSync(door, 'utf8').matchAll(REEXPORT)) {
      const file = await this.#find(specifier, door);
      const further = isDoor(file) ? await this.#behind(file) : undefined;
      for (const { name, alias } of bindingsOf(names)) {
        homes.set(alias, further?.get(name) ?? { file, name });
      }
    }
    return homes;
  }
}

/**
 * To the bundler a door that is imported for one name is a file that imports the whole room: the entry would hold all of
 * it, and the chunk of the STS client what only the other clients need.
 */
export const doors: Plugin = {
  name: 'doors',
  setup(bundler: PluginBuild) {
    const find: Find = async (specifier, from) => {
      if (OURS.test(from) && !specifier.startsWith('.')) {
        return specifier;
      }
      const resolveDir = dirname(from);
      const { path } = await bundler.resolve(specifier, {
        importer: from,
        resolveDir,
        kind: 'import-statement',
      });
      return path;
    };
    const all = new Doors(find);
    const load = async ({ path }: OnLoadArgs, loader: 'ts' | 'js') => ({
      contents: await all.straighten(readFileSync(path, 'utf8'), path),
      loader,
      resolveDir: dirname(resolve(path)),
    });
    bundler.onLoad({ filter: OURS }, (asked) =>
      asked.path.includes('node_modules') ? undefined : load(asked, 'ts'),
    );
    bundler.onLoad({ filter: SDK }, (asked) => load(asked, 'js'));
  },
};
