import { KeytrailError } from '../errors.ts';
import type { MaskPlan } from '../masking/index.ts';
import { openTerminalLog } from '../terminal-log.ts';
import type { ShortRule } from './program.ts';

/** Says which values no mask stands for. Throws KT503 for short ones when the rule is `fail`. */
export function tellUnmasked(unmasked: MaskPlan['unmasked'], rule: ShortRule): void {
  const short = unmasked.filter(({ reason }) => reason === 'short').map(({ name }) => name);
  if (rule === 'fail' && short.length > 0) {
    throw new KeytrailError('KT503', 'some values are too short to be masked; nothing was passed on.', {
      details: short,
    });
  }
  const log = openTerminalLog();
  for (const { name, reason } of unmasked) {
    log.line`! the value ${name} is not masked: ${REASONS[reason]}`;
  }
}

const REASONS: Readonly<Record<MaskPlan['unmasked'][number]['reason'], string>> = {
  blank: 'it is empty or blank',
  short: 'it is too short (--short-values mask masks it)',
  binary: 'it is binary',
  structure: 'it is no text that a mask could stand for (as true or 8080)',
  spared: 'it is spared',
};
