import { createHash } from 'node:crypto';
import { KeytrailError } from '../errors.ts';
import { plainOrQuoted } from '../quote.ts';
import type { Position } from './declaration.ts';
import type { Mistakes } from './mistakes.ts';

export const MAX_MANIFEST_BYTES = 256 * 1024;

/** The manifest's file as it was read: its path as the user wrote it, and its bytes. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * What a YAML document holds, with positions. Not plain objects: keys keep their order and their place, and no
 * key (`__proto__`, `constructor`) can mean anything to JavaScript.
 */
export type Node = MapNode | ListNode | ScalarNode | RefusedNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly position: Position;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly position: Position;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly position: Position;
}

/** What no manifest may hold there (an alias): the mistake is noted, and nothing more is to be said of it. */
export interface RefusedNode {
  readonly kind: 'refused';
  readonly position: Position;
}

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly position: Position;
  readonly value: Node;
}

/** The value of a key, or undefined; also for what is no map. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The text of a scalar, or undefined for anything else. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** 64 hex digits over the file's bytes. */
export function hashManifest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The file's text without a byte order mark. Throws KT106 when it is larger than 256 KiB (looked at before
 * anything else) or not UTF-8.
 */
export function decodeManifest({ path, bytes }: ManifestFile): string {
  const file = plainOrQuoted(path);
  if (bytes.byteLength > MAX_MANIFEST_BYTES) {
    throw new KeytrailError(
      'KT106',
      `the manifest ${file} has ${bytes.byteLength} bytes; allowed are ${MAX_MANIFEST_BYTES} (256 KiB)`,
      {
        fix: 'Look whether the input `manifest` names the right file; else split the secrets over several manifests.',
      },
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new KeytrailError('KT106', `the manifest ${file} is not UTF-8`, {
      fix: 'Save the file as UTF-8.',
      cause,
    });
  }
}

/**
 * Reads a manifest's text as one YAML 1.2 document. Undefined when it did not parse; `mistakes` then says where,
 * and nothing of the text is shown: the path may have led to a file that is no manifest. The parser is loaded
 * only now, because a load without a manifest does not need it.
 */
export async function readDocument(
  file: string,
  text: string,
  mistakes: Mistakes,
): Promise<Node | undefined> {
  const { parseYaml } = await import('./yaml.ts');
  return parseYaml(file, text, mistakes);
}
