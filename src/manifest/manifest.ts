import { readAgeDefaults } from './age-limit.ts';
import { readAudit } from './audit.ts';
import type { Declaration } from './declaration.ts';
import {
  childOf,
  decodeManifest,
  type ManifestFile,
  type MapNode,
  type Node,
  readDocument,
  textOf,
} from './document.ts';
import { isEnvName, type NamedPlace } from './env-names.ts';
import { Mistakes } from './mistakes.ts';
import { MANIFEST } from './schema.ts';
import { readScopes, type Scopes } from './scopes.ts';
import { type Defaults, NO_DEFAULTS, readSecret } from './secrets.ts';
import { checkShape } from './shape.ts';
import type { SinkUri } from './sink-uri.ts';

/** What a manifest declares. */
export interface Manifest {
  readonly defaults: Defaults;
  readonly declarations: readonly Declaration[];
  /** The keys of `secrets`, also where a declaration has a mistake. */
  readonly names: readonly NamedPlace[];
  readonly scopes: Scopes | undefined;
  /** The sinks that `audit` names. */
  readonly audit: readonly SinkUri[];
}

/** Completes any name, so that references can be checked where the real prefix is unknown for a mistake. */
const ANY_PREFIX = '/';

/**
 * Reads a manifest and notes its mistakes. `unreadable` when it is no YAML or no manifest at all: nothing is known
 * of its scopes and defaults then. Throws KT106 for a file that is too large or not UTF-8.
 */
export async function readManifest(file: ManifestFile, mistakes: Mistakes): Promise<Manifest | 'unreadable'> {
  const found = new Mistakes();
  const document = await readDocument(file.path, decodeManifest(file), found);
  if (document?.kind === 'map' && !isManifest(document)) {
    // Nothing of it is shown, not even a key that is there twice: the path may have led to another file.
    const message = 'this is no Keytrail manifest; it begins with "version: 1" and has "secrets"';
    mistakes.add('mistake', document.position, message);
    return 'unreadable';
  }
  if (document === undefined || document.kind === 'map' || document.kind === 'refused') {
    mistakes.addAll(found);
  }
  if (document === undefined) {
    return 'unreadable';
  }
  checkShape(document, MANIFEST, '', mistakes);
  return document.kind === 'map' ? readMap(document, mistakes) : 'unreadable';
}

/** Defaults for inline lines whose manifest is unreadable. */
export const UNKNOWN_DEFAULTS: Defaults = { ...NO_DEFAULTS, prefix: ANY_PREFIX };

function isManifest(document: MapNode): boolean {
  const known = Object.keys(MANIFEST.properties ?? {});
  return document.entries.some(({ key }) => known.includes(key));
}

function readMap(document: MapNode, mistakes: Mistakes): Manifest {
  const defaults = readDefaults(childOf(document, 'defaults'), mistakes);
  const secrets = childOf(document, 'secrets');
  const entries = secrets?.kind === 'map' ? secrets.entries : [];
  const declarations = entries.flatMap((entry) => readSecret(entry, defaults, mistakes) ?? []);
  const names = entries
    .filter(({ key }) => isEnvName(key))
    .map(({ key, position }) => ({ name: key, position }));
  const scopes = readScopes(childOf(document, 'scopes'), new Set(names.map(({ name }) => name)), mistakes);
  const audit = readAudit(childOf(document, 'audit'), mistakes);
  return { defaults, declarations, names, scopes, audit };
}

function readDefaults(node: Node | undefined, mistakes: Mistakes): Defaults {
  const prefix = childOf(node, 'prefix');
  const region = childOf(node, 'region');
  return {
    prefix: prefix !== undefined && mistakes.isNotedAt(prefix.position) ? ANY_PREFIX : textOf(prefix),
    region: textOf(region),
    ...readAgeDefaults(node),
  };
}
