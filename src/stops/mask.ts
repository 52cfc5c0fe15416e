import { wakeCompilers } from '../compilers.ts';
import { type Carried, checkCarriable, obstacleOf } from '../handover/index.ts';
import type { Job } from '../job.ts';
import { type MaskEntry, masksForAll } from '../masking/index.ts';
import type { Value } from '../sources/index.ts';
import { deliveryOf } from './delivery.ts';
import { refuseShortValues, refuseShownSecrets } from './mask-rules.ts';
import { refuseOverwriting } from './overwrite.ts';

/**
 * Tells the CI what it must not show, before anything else is printed or handed over; and checks that every value can
 * arrive as it is, and over nothing of somebody else's. A default stands in the manifest for everyone to read: it is no secret, and is not masked.
 */
export async function maskSecrets(job: Job, values: readonly Value[]): Promise<void> {
  const { inputs, ledger, platform, report } = job;
  ledger.stage = 'mask';
  refuseShownSecrets(job, values);
  wakeCompilers(values.reduce((sum, { secret }) => sum + (secret?.size ?? 0), 0));
  const plan = masksForAll(values.flatMap(entryOf), { maskShort: inputs.shortValues === 'mask' });
  await platform.mask(plan.masks);
  if (platform.hide !== undefined) {
    (await import('./hide.ts')).hideAll(job, values);
  }
  const bare = new Set(plan.unmasked.map(({ name }) => name));
  for (const value of values) {
    const { declaration, secret } = value;
    ledger.tell(value, {
      delivered: secret === undefined ? null : deliveryOf(declaration, inputs.export),
      masked: secret !== undefined && !bare.has(secret.name) && job.exec?.isFiltered !== false,
    });
  }
  refuseShortValues(job, plan);
  checkUsable(job, values);
  await refuseOverwriting(job, values);
  if (job.exec === undefined && platform.hide === undefined) {
    report.masked(plan);
  }
  report.read(ledger.readMs);
  await report.unmasked(plan.unmasked);
  await report.stale();
}

/** Throws KT701 with all values that their way of hand-over cannot carry, and notes them as unusable. */
function checkUsable({ ledger }: Job, values: readonly Value[]): void {
  const carried = values.flatMap(carriedOf);
  for (const { declaration } of values.filter((value) => carriedOf(value).some(obstacleOf))) {
    ledger.tellUnusable(declaration);
  }
  checkCarriable(carried);
}

function carriedOf({ declaration, secret }: Value): readonly Carried[] {
  const { delivery, name } = declaration;
  return secret === undefined
    ? []
    : [{ name, value: secret, carrier: delivery.as === 'file' ? 'file' : 'variable' }];
}

/** What is to be masked of a value; nothing for one that is not there. */
export function entryOf({ declaration, encoded, outcome, read, secret }: Value): readonly MaskEntry[] {
  if (secret === undefined) {
    return [];
  }
  const { arn = '', selector = '' } = read?.target ?? {};
  const isDefault = outcome === 'defaulted';
  return [
    {
      secret,
      encoded,
      mask: declaration.mask && !isDefault,
      origin: {
        source: isDefault ? `default ${declaration.name}` : JSON.stringify([arn, selector]),
        pointer: isDefault ? undefined : declaration.reference.pointer,
      },
    },
  ];
}
