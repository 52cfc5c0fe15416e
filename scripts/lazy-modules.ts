/** What the SDK's clients import and a load seldom calls is evaluated when it is called. */
import { resolve } from 'node:path';
import { type Plugin, type PluginBuild, transform } from 'esbuild';

const CREDENTIAL_CHAIN = '@aws-sdk/credential-provider-node';

/**
 * Node's own modules, by what the SDK calls of them: reading AWS's configuration files, and the checksum of event streams
 * and of S3. Evaluated with the clients they take 5 ms and 1 MiB, before the request to STS leaves.
 */
const LATE_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  'node:fs/promises': ['readFile'],
  'node:zlib': ['crc32'],
};

/**
 * The clients evaluate the SDK's credential chain even when they are given credentials, as ours always are: in its place
 * stands one that loads it when it is asked.
 */
function addLazyChain(bundler: PluginBuild): void {
  const clients = /[\\/]@aws-sdk[\\/]client-[a-z]+[\\/]/;
  bundler.onResolve({ filter: new RegExp(`^${CREDENTIAL_CHAIN}$`) }, ({ importer }) =>
    clients.test(importer) ? { path: CREDENTIAL_CHAIN, namespace: 'lazy', sideEffects: false } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
    contents: `export const defaultProvider = (init) => async (options) =>
  (await import('${CREDENTIAL_CHAIN}')).defaultProvider(init)(options);`,
    resolveDir: resolve(import.meta.dirname, '..'),
    loader: 'js',
  }));
}

function addLateBuiltins(bundler: PluginBuild): void {
  const core = /[\\/]@smithy[\\/]core[\\/]/;
  bundler.onResolve({ filter: /^node:(fs\/promises|zlib)$/ }, ({ path, importer }) =>
    core.test(importer) ? { path, namespace: 'late', sideEffects: false } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
    contents: (LATE_BUILTINS[path] ?? [])
      .map(
        (name) =>
          `export const ${name} = (...given) => process.getBuiltinModule('${path}').${name}(...given);`,
      )
      .join('\n'),
    loader: 'js',
  }));
}

/**
 * A file of the SDK to which there are no web streams: our requests and answers are none, and to ask whether one is has
 * Node evaluate theirs (2 ms).
 */
export async function withoutWebStreams(contents: string): Promise<string> {
  return contents.includes('ReadableStream')
    ? (await transform(contents, { define: { ReadableStream: 'undefined' } })).code
    : contents;
}

export const lazyModules: Plugin = {
  name: 'lazy modules',
  setup(bundler: PluginBuild) {
    addLazyChain(bundler);
    addLateBuiltins(bundler);
  },
};
