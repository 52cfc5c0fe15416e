/**
 * Builds `dist/`: esbuild takes the types out and leaves out what is never reached (so that neither undici, which only
 * the OIDC client of @actions/core wants, nor the hundred operations of SSM that are not called are evaluated), then
 * ncc makes one folder of each entry. `--check` builds elsewhere and compares byte by byte.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import ncc from '@vercel/ncc';
import { build, type OnResolveArgs, type Plugin, type PluginBuild, transform } from 'esbuild';
import { doors } from './doors.ts';
import { lazyModules } from './lazy-modules.ts';
import { licencesOf } from './licences.ts';

const ROOT = resolve(import.meta.dirname, '..');
const ENTRIES = ['action', 'post', 'cli'];

/** What a shell starts by itself: its first line names Node. */
const EXECUTABLE = '#!';

/** These packages do nothing when they are evaluated, though their package.json does not say so. */
const PURE_PACKAGES = /node_modules[\\/]@actions[\\/]/;
const SEEN = Symbol('resolved once');

const pure: Plugin = {
  name: 'pure',
  setup(bundler: PluginBuild) {
    const resolvePure = async (asked: OnResolveArgs) => {
      if (asked.pluginData === SEEN) {
        return undefined;
      }
      const { path, importer, resolveDir, kind } = asked;
      const found = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: SEEN });
      return PURE_PACKAGES.test(found.path) ? { ...found, sideEffects: false } : found;
    };
    bundler.onResolve({ filter: /^(@actions\/|\.{1,2}\/)/ }, resolvePure);
  },
};

/** Of package.json only the version is asked for; the rest would be in each bundle, and change it. */
const versionOnly: Plugin = {
  name: 'version only',
  setup(bundler: PluginBuild) {
    bundler.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      if (path !== join(ROOT, 'package.json')) {
        return undefined;
      }
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Bundles an entry into `lib`; returns the files that went into it, from the project's top. */
async function bundle(entry: string, lib: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join('src', `${entry}.ts`)],
    outdir: lib,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    mainFields: ['module', 'main'],
    alias: { yaml: join(ROOT, 'node_modules', 'yaml', 'browser', 'index.js') },
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [doors, versionOnly, lazyModules, pure],
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

async function pack(entry: string, lib: string, out: string): Promise<void> {
  // CommonJS, which Node starts about 8 ms sooner: chunks are read by require, not by the asynchronous loader.
  const { code, assets } = await ncc(join(lib, `${entry}.js`), { cache: false, quiet: true, esm: false });
  mkdirSync(out, { recursive: true });
  const chunks = Object.entries(assets).map(([name, { source }]) => [name, source.toString()] as const);
  for (const [name, source] of [['index.js', code] as const, ...chunks]) {
    const file = join(out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await shrink(source));
    if (source.startsWith(EXECUTABLE)) {
      chmodSync(file, 0o755);
    }
  }
  writeFileSync(join(out, 'package.json'), '{\n  "type": "commonjs"\n}\n');
}

/** A client of the SDK, in a chunk's own comments. */
const SDK_CLIENT = /^\/\/ node_modules\/@aws-sdk\/client-/m;

/**
 * Minifies a chunk that holds packages only: V8 reads each byte before the first request leaves. What has a line of ours
 * stays as it can be read, but in ASCII, which V8 keeps in half the memory. Throws where ours came between the SDK's: a
 * load would then pay for the comments of a whole client.
 */
async function shrink(code: string): Promise<string> {
  const ours = /^\/\/ src\/(?!aws\/sdk-).*/m.exec(code);
  if (ours !== null && SDK_CLIENT.test(code)) {
    throw new Error(
      `a chunk of the SDK would hold "${ours[0]}" too: what src/aws/sdk-*.ts names stands alone`,
    );
  }
  const isOurs = ours !== null || !/^\/\/ node_modules\//m.test(code);
  const { code: small } = isOurs ? { code } : await transform(code, { minify: true });
  return small.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Builds every entry into `dist`. The work is done below the project, where the packages are found. */
async function buildAll(dist: string): Promise<void> {
  for (const entry of ENTRIES) {
    const lib = join(ROOT, 'lib', entry);
    rmSync(lib, { recursive: true, force: true });
    const files = await bundle(entry, lib);
    writeFileSync(join(lib, 'package.json'), '{ "type": "module" }\n');
    await pack(entry, lib, join(dist, entry));
    const licences = licencesOf(ROOT, files);
    if (licences !== undefined) {
      writeFileSync(join(dist, entry, 'LICENSES.txt'), licences);
    }
  }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(folder, join(found.parentPath, found.name)))
    .sort();
}

function differences(left: string, right: string): readonly string[] {
  const names = new Set([...filesIn(left), ...filesIn(right)]);
  const read = (folder: string, name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined;
  return [...names].filter((name) => {
    const [one, other] = [read(left, name), read(right, name)];
    return one === undefined || other === undefined || !one.equals(other);
  });
}

const fresh = mkdtempSync(join(tmpdir(), 'keytrail-dist-'));
try {
  await buildAll(fresh);
  const dist = join(ROOT, 'dist');
  if (process.argv.includes('--check')) {
    const differing = differences(fresh, dist);
    if (differing.length > 0) {
      console.error(`dist/ is not what src/ builds: ${differing.join(', ')}\nRun: npm run build`);
      process.exitCode = 1;
    } else {
      console.log('dist/ is what src/ builds, byte for byte.');
    }
  } else {
    rmSync(dist, { recursive: true, force: true });
    cpSync(fresh, dist, { recursive: true });
    for (const name of filesIn(dist)) {
      console.log(`${String(readFileSync(join(dist, name)).length).padStart(8)}  dist/${name}`);
    }
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
