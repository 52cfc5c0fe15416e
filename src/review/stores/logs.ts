import type { KeptEvent } from '../../aws/index.ts';
import type { Given, Store } from './batch.ts';
import { saidByStream } from './names.ts';
import { explainUnreadable } from './unreadable.ts';

/** Records in a log group: an event is a record, a stream a load. Opens the group anew for each reading. */
export function logsStore(uri: string, open: () => AsyncIterable<readonly KeptEvent[]>): Store {
  return {
    uri,
    sealedAs: undefined,
    passedOver: () => 0,
    placeOf: (key) => key,
    async *read() {
      try {
        for await (const events of open()) yield* events.map((event) => givenOf(event, uri));
      } catch (thrown) {
        throw explainUnreadable(thrown, uri, 'logs:FilterLogEvents');
      }
    },
    async *seals() {},
  };
}

function givenOf({ stream, message }: KeptEvent, uri: string): Given {
  const place = `${uri} ${stream}`;
  const says = saidByStream(stream);
  return says === undefined
    ? {
        finding: {
          kind: 'misplaced',
          place,
          id: null,
          load: null,
          phase: null,
          message: 'its stream is not that of a load',
        },
      }
    : { place, firstLine: 0, isOrdered: false, bytes: Buffer.from(message, 'utf8'), says };
}
