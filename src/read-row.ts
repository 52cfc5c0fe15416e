import type { Ledger, Told } from './ledger.ts';
import { ageText } from './text.ts';

/** What a log shows of a declaration that was read: name, reference, version, age, and what became of its value. */
export function readRow(value: Told, ledger: Ledger): readonly string[] {
  const { declaration, read, outcome } = value;
  const facts = read?.outcome.kind === 'found' ? read.outcome : undefined;
  const where = value.delivered ?? 'nowhere';
  const stale = ledger.isStale(value) ? `, older than ${declaration.maxAge?.text}` : '';
  return [
    declaration.name,
    declaration.reference.text,
    facts?.version == null ? '' : `v${facts.version}`,
    ageText(value.age),
    outcome === 'found'
      ? `→ ${where}${stale}`
      : `→ ${outcome === 'defaulted' ? `default, ${where}` : 'not there, not set'}`,
  ];
}
