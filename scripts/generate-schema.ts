import { writeFileSync } from 'node:fs';
import { MANIFEST } from '../src/manifest/schema.ts';

const ID = 'https://raw.githubusercontent.com/keytrail/keytrail/v1/schema/keytrail.schema.json';

/** The published JSON Schema of the manifest: the very object that the code checks with, and its address. */
export function manifestSchemaText(): string {
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', $id: ID, ...MANIFEST }, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(new URL('../schema/keytrail.schema.json', import.meta.url), manifestSchemaText());
}
