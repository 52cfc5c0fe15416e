/** Whether a log shows something of a secret. */
import { SecretMasker } from '../../../../sandbox/runner/masker.ts';
import type { MaskEntry } from '../../../../src/masking/index.ts';
import { Secret } from '../../../../src/secret.ts';
import { decoyOf, type Kind } from './kinds.ts';
import type { Printer } from './printers.ts';

/** Takes a line of a log and gives it as it is seen. */
export type Hide = (line: string) => string;

/** A value as a load hands it to the masking. */
export function entryOf(value: string | Uint8Array, name = 'NAME'): MaskEntry {
  return { secret: new Secret(name, value), mask: true, origin: { source: name, pointer: undefined } };
}

/** What GitHub's runner shows when it was told these masks. */
export function runnerWith(masks: readonly string[]): Hide {
  const masker = new SecretMasker();
  for (const mask of masks) masker.addMask(mask);
  return (line) => masker.mask(line);
}

/** Every byte in any form is hidden, however forms overlap; nothing is derived. */
export function unionOf(forms: readonly Uint8Array[]): Hide {
  const texts = forms.map((form) => Buffer.from(form).toString('latin1'));
  return (line) => {
    const seen = Buffer.from(line).toString('latin1');
    const hidden = [...seen];
    for (const text of texts) {
      for (let at = seen.indexOf(text); at >= 0; at = seen.indexOf(text, at + 1)) {
        hidden.fill('*', at, at + text.length);
      }
    }
    return hidden.join('');
  };
}

/**
 * Whether the printer shows as much as four bytes of a secret in a row: characters that it would not print of the same
 * value with other secrets.
 */
export function isShown(kind: Kind, printer: Printer, hide: Hide): boolean {
  const innocent = windowsOf(printedLines(decoyOf(kind), printer), printer.window);
  const printed = printedLines(kind, printer);
  const secret = windowsOf(printed, printer.window);
  const visible = windowsOf(printed.map(hide), printer.window);
  return [...visible].some((window) => secret.has(window) && !innocent.has(window));
}

/** Whether the printer prints the kind at all, and so that it would be seen. */
export function isPrinted(kind: Kind, printer: Printer): boolean {
  return isShown(kind, printer, (line) => line);
}

function printedLines(kind: Kind, printer: Printer): readonly string[] {
  const value = Buffer.from(kind.value(kind.secrets));
  if (printer.isText && kind.title === 'bytes') return [];
  const leaves = kind.hasLeaves ? kind.secrets.map((secret) => Buffer.from(secret)) : [];
  return [value, ...leaves].flatMap((each) => printer.print(each).split(/\r\n|\r|\n/));
}

function windowsOf(lines: readonly string[], size: number): Set<string> {
  const windows = new Set<string>();
  for (const line of lines) {
    const bare = line.replaceAll(' ', '');
    for (let at = 0; at + size <= bare.length; at += 1) windows.add(bare.slice(at, at + size));
  }
  return windows;
}
