import { fieldsOf, Moto } from '../../../sandbox/gateway/moto.ts';
import type { Sandbox } from '../../../sandbox/index.ts';
import type { AuditRecord } from '../support/records.ts';

/** Whatever has a sandbox: a world of the tests, a worker of the soak. */
export interface Stores {
  readonly sandbox: Pick<Sandbox, 'account' | 'emulatorUrl'>;
}

/** An object of a bucket, or an event of a log group, with the record in it. */
export interface Kept {
  /** The key, or the stream. */
  readonly place: string;
  readonly text: string;
  readonly record: AuditRecord;
}

/** Everything in a bucket below a prefix, past every permission. */
export async function objectsIn({ sandbox }: Stores, bucket: string, prefix = ''): Promise<readonly Kept[]> {
  const { account, emulatorUrl } = sandbox;
  const moto = new Moto(emulatorUrl);
  const target = { service: 's3', region: account.region, account: account.account };
  const get = async (path: string) => {
    const { body } = await moto.forward(target, 'GET', path, {}, new Uint8Array());
    return Buffer.from(body).toString('utf8');
  };
  const keys: string[] = [];
  for (let after = ''; ; ) {
    const page = await get(
      `/${bucket}?list-type=2&prefix=${encodeURIComponent(prefix)}&start-after=${encodeURIComponent(after)}`,
    );
    const found = [...page.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key);
    keys.push(...found);
    if (!page.includes('<IsTruncated>true') || found.length === 0) break;
    after = found.at(-1) ?? '';
  }
  return await Promise.all(
    keys.map(async (place) => {
      const text = await get(`/${bucket}/${encodeURI(place)}`);
      return { place, text, record: JSON.parse(text) };
    }),
  );
}

/** Everything in a log group, oldest first within a stream. */
export async function eventsIn({ sandbox }: Stores, logGroupName: string): Promise<readonly Kept[]> {
  const { account, emulatorUrl } = sandbox;
  const moto = new Moto(emulatorUrl);
  const target = { service: 'logs', region: account.region, account: account.account };
  const kept: Kept[] = [];
  for (let nextToken: unknown; ; ) {
    const input = { logGroupName, ...(nextToken === undefined ? {} : { nextToken }) };
    const page = await moto.call(target, 'Logs_20140328.FilterLogEvents', input);
    for (const event of Array.isArray(page['events']) ? page['events'] : []) {
      const { logStreamName, message } = fieldsOf(event);
      kept.push({ place: String(logStreamName), text: String(message), record: JSON.parse(String(message)) });
    }
    nextToken = page['nextToken'];
    if (nextToken === undefined || nextToken === null) return kept;
  }
}

/** The records of one load. */
export function ofLoad(kept: readonly Kept[], load: string | undefined): readonly Kept[] {
  return kept.filter(({ record }) => record.load === load).toSorted((a, b) => a.record.seq - b.record.seq);
}
