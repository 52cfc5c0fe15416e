import { inertJson } from '../audit/index.ts';
import { eventOf, readLoads } from '../review/index.ts';
import { Complaints } from './audit-complaints.ts';
import type { ExportRequest } from './audit-requests.ts';
import { openStores } from './audit-stores.ts';
import { writing } from './output.ts';

/**
 * Writes each load as one event, a line each. Returns 0; throws KT805 when something was no record, KT801, and what opening
 * AWS throws.
 */
export async function auditExport({ ocsfVersion, run, sources }: ExportRequest): Promise<number> {
  const stores = await openStores(sources);
  return await writing(async (output) => {
    const complaints = new Complaints();
    for await (const load of readLoads(stores, run)) {
      if ('problem' in load) complaints.add(load);
      else await output.raw(`${inertJson(eventOf(load, ocsfVersion))}\n`);
    }
    return complaints.end();
  });
}
