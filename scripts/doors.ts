/** Lets imports through a door lead straight to the file behind it: one of our rooms' (`index.ts`), or one of the SDK's. */
import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import type { OnLoadArgs, Plugin, PluginBuild } from 'esbuild';
import { withoutWebStreams } from './lazy-modules.ts';

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
  readonly #homes = new Map<string, ReadonlyMap<string, Home>>();

  constructor(find: Find) {
    this.#find = find;
  }

  /** The source of a file whose imports name the files behind the doors. */
  async straighten(source: string, file: string): Promise<string> {
    let straight = source;
    for (const [statement, names = '', specifier = ''] of source.matchAll(IMPORT)) {
      const door = await this.#find(specifier, file);
      if (isDoor(door)) {
        const homes = await this.#behind(door);
        const imports = bindingsOf(names).map(({ name, alias }) => {
          const home = homes.get(name) ?? { file: door, name };
          return `import { ${home.name} as ${alias} } from '${pathFrom(file, home.file)}';`;
        });
        straight = straight.replace(statement, () => imports.join(' '));
      }
    }
    return straight;
  }

  /** What a door hands on, and where it is declared. Doors behind it are gone through, none of them twice. */
  async #behind(door: string, passed: readonly string[] = []): Promise<ReadonlyMap<string, Home>> {
    const known = this.#homes.get(door);
    if (known !== undefined) {
      return known;
    }
    const trail = [...passed, door];
    const homes = new Map<string, Home>();
    for (const [, names = '', specifier = ''] of readFileSync(door, 'utf8').matchAll(REEXPORT)) {
      const file = await this.#find(specifier, door);
      const further = isDoor(file) && !trail.includes(file) ? await this.#behind(file, trail) : undefined;
      for (const { name, alias } of bindingsOf(names)) {
        homes.set(alias, further?.get(name) ?? { file, name });
      }
    }
    if (passed.length === 0) {
      this.#homes.set(door, homes);
    }
    return homes;
  }
}

/** How a file names another one, or a package. */
function pathFrom(file: string, target: string): string {
  return isAbsolute(target) ? `./${relative(dirname(file), target).replaceAll(sep, '/')}` : target;
}

/**
 * To the bundler a door that is imported for one name is a file that imports the whole room: the entry would hold all of
 * it, and the chunk of the STS client what only the other clients need.
 */
export const doors: Plugin = {
  name: 'doors',
  setup(bundler: PluginBuild) {
    const find: Find = async (specifier, importer) => {
      if (OURS.test(importer) && !specifier.startsWith('.')) {
        return specifier;
      }
      const resolveDir = dirname(importer);
      return (await bundler.resolve(specifier, { importer, resolveDir, kind: 'import-statement' })).path;
    };
    const all = new Doors(find);
    const load = async ({ path }: OnLoadArgs) => all.straighten(readFileSync(path, 'utf8'), path);
    bundler.onLoad({ filter: OURS }, async (asked) =>
      asked.path.includes('node_modules')
        ? undefined
        : { contents: await load(asked), loader: 'ts', resolveDir: dirname(asked.path) },
    );
    bundler.onLoad({ filter: SDK }, async (asked) => ({
      contents: await withoutWebStreams(await load(asked)),
      loader: 'js',
      resolveDir: dirname(asked.path),
    }));
  },
};
