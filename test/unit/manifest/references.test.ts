import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { formatArn } from '../../../src/manifest/arn.ts';
import { parseReference } from '../../../src/manifest/reference.ts';

interface Row {
  readonly reference: string;
  readonly prefix: string | undefined;
  readonly outcome: Outcome;
}

/** What a row of the table says, and what the parser gives, in one form. */
type Outcome =
  | { readonly result: 'ok'; readonly parameter: string; readonly selector: string; readonly pointer: string }
  | { readonly result: string; readonly error: string };

const page = readFileSync(new URL('../../../docs/references.md', import.meta.url), 'utf8');

/** The cells of a row; a `\|` inside a cell is a bar. Code is taken to the letter, blanks included. */
function readRow(line: string): Row {
  const cells = line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => /^ `(.*)` $/.exec(cell)?.[1] ?? cell.trim())
    .map((cell) => cell.replaceAll('\\|', '|'));
  const [reference = '', prefix = '', result = '', parameter = '', selector = '', pointer = '', error = ''] =
    cells;
  return {
    reference: reference === '(nothing)' ? '' : reference,
    prefix: prefix === '' ? undefined : prefix,
    outcome: result === 'ok' ? { result, parameter, selector, pointer } : { result, error },
  };
}

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map(readRow);

function parse(reference: string, prefix: string | undefined): Outcome {
  const result = parseReference(reference, prefix);
  if (!result.ok) {
    return { result: result.kind === 'unsupported' ? 'later' : 'refused', error: result.message };
  }
  if (result.reference.scheme === 'kms') {
    const { path = 'base64,…', pointer = '' } = result.reference;
    return { result: 'ok', parameter: path, selector: '', pointer };
  }
  const { partition, region, account, name, selector = '', pointer = '' } = result.reference;
  const isArn = partition !== undefined && region !== undefined && account !== undefined;
  return {
    result: 'ok',
    parameter: isArn ? formatArn({ partition, region, account, name }) : name,
    selector,
    pointer,
  };
}

describe('the table of docs/references.md', () => {
  test('has at least 40 references, valid ones and refused ones', () => {
    const valid = rows.filter(({ outcome }) => outcome.result === 'ok').length;
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(valid).toBeGreaterThanOrEqual(20);
    expect(rows.length - valid).toBeGreaterThanOrEqual(20);
  });

  test.each(rows.map((row) => [row.reference, row.prefix ?? 'no prefix', row] as const))(
    'holds for %j with %s',
    (_reference, _prefix, { reference, prefix, outcome }) => {
      expect(parse(reference, prefix)).toEqual(outcome);
    },
  );
});
