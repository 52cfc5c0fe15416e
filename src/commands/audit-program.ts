import type { Command } from 'commander';
import type { ExportRequest, SealRequest, ShowRequest, VerifyRequest } from './audit-requests.ts';
import { collecting, prepare, type Screen } from './grammar.ts';
import type { ExecOptions } from './read-options.ts';

/** What the commands about records do. Each returns the exit code. */
export interface AuditCommands {
  verify(request: VerifyRequest): Promise<number>;
  /** What a thread of `verify` does; it ends with the thread. */
  examine(): Promise<number>;
  show(request: ShowRequest): Promise<number>;
  export(request: ExportRequest): Promise<number>;
  seal(request: SealRequest): Promise<number>;
}

type Act = (sources: readonly string[], options: ExecOptions) => Promise<number>;

interface Grammar {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly usage: string;
  readonly options: readonly (readonly [flags: string, help: string])[];
  readonly flags?: readonly (readonly [flags: string, help: string])[];
}

const SOURCES =
  'SOURCE: a file, a folder, s3://BUCKET/PREFIX or cloudwatch-logs://GROUP, with ?region=REGION if need be.';

/** `keytrail audit` and the commands below it. */
export function addAudit(
  program: Command,
  screen: Screen,
  commands: AuditCommands,
  onExit: (code: number) => void,
): void {
  const audit = program
    .command('audit')
    .summary('review audit records')
    .description('Reads audit records back: checks them, shows them, exports them, seals them.')
    .usage('COMMAND [OPTIONS]');
  prepare(audit, screen);
  const add = (grammar: Grammar, act: Act) =>
    addCommand(audit, screen, grammar, async (sources, options) => onExit(await act(sources, options)));
  // What reads options is loaded with the command, too.
  const reading = () => import('./audit-requests.ts');
  add(VERIFY, async (...given) => commands.verify((await reading()).verifyRequest(...given)));
  add(SHOW, async (...given) => commands.show((await reading()).showRequest(...given)));
  add(EXPORT, async (...given) => commands.export((await reading()).exportRequest(...given)));
  add(SEAL, async (_, options) => commands.seal((await reading()).sealRequest(options)));
  audit.command('examine', { hidden: true }).action(async () => onExit(await commands.examine()));
}

function addCommand(
  audit: Command,
  screen: Screen,
  grammar: Grammar,
  act: (sources: readonly string[], options: ExecOptions) => Promise<void>,
): void {
  const command = audit
    .command(grammar.name)
    .summary(grammar.summary)
    .description(grammar.description)
    .usage(grammar.usage);
  for (const [flags, help] of grammar.options) command.addOption(collecting(flags, help));
  for (const [flags, help] of grammar.flags ?? []) command.option(flags, help);
  if (grammar.usage.endsWith('SOURCE...')) {
    command.argument('<source...>').action(act);
  } else {
    command.action((options: ExecOptions) => act([], options));
  }
  prepare(command, screen);
}

const VERIFY: Grammar = {
  name: 'verify',
  summary: 'find records that were changed, reordered or removed',
  description:
    'Names every record that was changed, reordered, whose half was removed, that fails its signature or its seal, and says what ' +
    `it cannot prove. ${SOURCES}`,
  usage: '[OPTIONS] SOURCE...',
  options: [
    ['--public-key <FILE>', 'check the signatures of results; can be given several times'],
    ['--seal-key <FILE>', 'check the signatures of seals; can be given several times'],
    ['--until <TIME>', 'loads that began later need no result yet'],
    ['--format <FORMAT>', 'text or json; default text'],
  ],
  flags: [['--allow-unsigned', 'with --public-key: a result without a signature is no finding']],
};

const SHOW: Grammar = {
  name: 'show',
  summary: 'show the loads of a run',
  description: `Shows loads as a person reads them: who read which version of what, when, and how it ended. ${SOURCES}`,
  usage: '[OPTIONS] SOURCE...',
  options: [
    ['--run <ID>', 'only loads of the run with this id'],
    ['--format <FORMAT>', 'table, json or jsonl (the records); default table'],
  ],
};

const EXPORT: Grammar = {
  name: 'export',
  summary: 'write loads as events for a SIEM',
  description: `Writes one event a line for each load. ${SOURCES}`,
  usage: '[OPTIONS] SOURCE...',
  options: [
    ['--format <FORMAT>', 'ocsf (API Activity, class 6003); required'],
    ['--ocsf-version <VERSION>', '1.9.0 or 1.8.0; default 1.9.0, which has the profile record_integrity'],
    ['--run <ID>', 'only loads of the run with this id'],
  ],
};

const SEAL: Grammar = {
  name: 'seal',
  summary: 'vouch for the records that a bucket holds',
  description:
    'Writes a signed list of all records of the time since the seal before it, up to TIME, below PREFIX/seals/. What is removed, ' +
    'changed or added later is then found by verify.',
  usage: '--store S3-URI --until TIME --signing-key KEY',
  options: [
    ['--store <URI>', 's3://BUCKET/PREFIX'],
    ['--until <TIME>', 'ISO 8601, not in the future: 2026-11-23T10:00:00Z'],
    ['--signing-key <KEY>', 'an ARN or alias/NAME of a KMS key, ECC_NIST_P256'],
  ],
};
