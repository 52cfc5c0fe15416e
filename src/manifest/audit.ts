import type { Node } from './document.ts';
import type { Mistakes } from './mistakes.ts';
import { parseSinkUri, type SinkUri } from './sink-uri.ts';

/** The sinks that the manifest's key `audit` names. The file cannot be made optional there: a manifest only adds. */
export function readAudit(node: Node | undefined, mistakes: Mistakes): readonly SinkUri[] {
  const items = node?.kind === 'list' ? node.items : [];
  return items.flatMap((item) => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string' || mistakes.isNotedAt(item.position)) {
      return [];
    }
    const parsed = parseSinkUri(item.value);
    if ('scheme' in parsed) {
      return [parsed];
    }
    for (const mistake of parsed) {
      mistakes.add('mistake', item.position, `audit: ${mistake}`);
    }
    return [];
  });
}
