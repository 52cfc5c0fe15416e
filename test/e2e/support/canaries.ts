import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How a value is written where it should not be: as it is, or as programs write it. */
function formsOf(value: string): readonly Buffer[] {
  const texts = [
    value,
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64').replace(/=+$/, ''),
    Buffer.from(value).toString('hex'),
    encodeURIComponent(value),
    ...value.split(/\r\n|\r|\n/).filter((line) => line.length > 12),
  ];
  return [...new Set(texts)].map((text) => Buffer.from(text));
}

/** Which of the values stand in the bytes, in any form. */
export function canariesIn(bytes: Buffer, values: readonly string[]): readonly string[] {
  return values.filter((value) => formsOf(value).some((form) => bytes.includes(form)));
}

/** The stdout of a step without the lines that tell the runner what to mask. */
export function withoutMasks(stdout: Buffer): Buffer {
  const lines = stdout.toString('latin1').split('\n');
  return Buffer.from(lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'), 'latin1');
}

/** The files below a folder, the excepted ones left out, in which a value stands: `path: value`. */
export function canariesBelow(
  folder: string,
  values: readonly string[],
  isExcepted: (path: string) => boolean,
): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isExcepted(relative(folder, path)))
    .flatMap((path) =>
      canariesIn(readFileSync(path), values).map((value) => `${relative(folder, path)}: ${value}`),
    );
}
