import { KeytrailError } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Retry, Trouble } from './retry.ts';
import { count } from './text.ts';

/** What the budget was spent on, in the words of a person, and what helps. */
const TROUBLES: Readonly<Record<Trouble, { readonly words: string; readonly fix: string }>> = {
  throttled: { words: 'throttled', fix: 'start fewer jobs at once' },
  unavailable: { words: 'unavailable', fix: 'run the job again; if it goes on, look at the status page' },
  failed: { words: 'server error', fix: 'run the job again; if it goes on, look at the status page' },
  disconnected: {
    words: 'connection broken',
    fix: 'look whether the runner reaches the service: firewall, proxy, DNS',
  },
  silent: { words: 'no answer', fix: 'look whether the runner reaches the service: firewall, proxy, DNS' },
  unreadable: { words: 'unreadable answer', fix: 'look whether a proxy changes answers' },
  unresolved: { words: 'host not found', fix: 'look at the Region and at the DNS of the runner' },
  skewed: { words: 'clock wrong', fix: 'set the clock of the runner' },
  blocked: { words: 'no connection by the proxy', fix: 'look whether the proxy runs, and what it allows' },
};

const RAISE = 'Raise timeout-seconds only when that wait is normal.';

/** Higher throughput is a setting of the account in a Region, and costs money (Parameter Store documentation). */
const HIGHER_THROUGHPUT =
  'Parameter Store answers 40 transactions a second by default, for all that read in the account and Region: turn on ' +
  'higher throughput (the setting /ssm/parameter-store/high-throughput-enabled of Systems Manager; it costs), or start ' +
  'fewer jobs at once.';

/** What helps where a service throttles, by the beginning of the call's name. */
const THROUGHPUT: readonly (readonly [string, string])[] = [
  ['ssm:', HIGHER_THROUGHPUT],
  [
    'kms:',
    'KMS has a request quota for the account and Region: start fewer jobs at once, or have it raised.',
  ],
];

/** KT403: what the load waited for when its time was over, what was read and what not, and what helps. */
export function budgetFailure(totalMs: number, ledger: Ledger, stage: string, cause: unknown): KeytrailError {
  const retries = ledger.retries.filter(({ what }) => isOfStage(what, ledger.stage));
  const proxy = ledger.proxyFailure === undefined ? [] : [ledger.proxyFailure];
  return new KeytrailError(
    'KT403',
    `the time budget of ${totalMs / 1000} s was spent while ${stage}; nothing was exported.`,
    {
      details: [...proxy, ...tellReads(ledger), ...tellRetries(retries, ledger)],
      ...fixOf(retries, ledger),
      cause,
    },
  );
}

function tellReads(ledger: Ledger): readonly string[] {
  const declarations = ledger.declared?.declarations ?? [];
  const unread = declarations.filter((declaration) => ledger.readFor(declaration)?.outcome.kind !== 'found');
  if (declarations.length === 0) {
    return [];
  }
  return [
    `${declarations.length - unread.length} of ${declarations.length} secrets were read`,
    ...(unread.length === 0 ? [] : [`not read: ${unread.map(({ name }) => name).join(', ')}`]),
  ];
}

const NETWORK_STAGES: readonly Ledger['stage'][] = ['identify', 'assume', 'fetch'];

/** `ssm:GetParameters was tried again 37 times: throttled 36, connection broken 1`, or that no answer came. */
function tellRetries(retries: readonly Retry[], { stage }: Ledger): readonly string[] {
  if (retries.length === 0) {
    return NETWORK_STAGES.includes(stage) ? ['no answer came'] : [];
  }
  return [...Map.groupBy(retries, ({ what }) => what)].map(([what, own]) => {
    const kinds = countsOf(own).map(([trouble, times]) => `${TROUBLES[trouble].words} ${times}`);
    const last = own.at(-1)?.reason ?? '';
    return `${what} was tried again ${count(own.length, 'time')}: ${kinds.join(', ')}; the last: ${last}`;
  });
}

function fixOf(retries: readonly Retry[], { stage }: Ledger): { readonly fix?: readonly string[] } {
  const [most] = countsOf(retries)[0] ?? ['silent'];
  if (retries.length === 0 && !NETWORK_STAGES.includes(stage)) {
    return {};
  }
  const throttled = most === 'throttled' ? retries.map(({ what }) => what) : [];
  const helps = THROUGHPUT.flatMap(([service, fix]) =>
    throttled.some((what) => what.startsWith(service)) ? [fix] : [],
  );
  return { fix: [...(helps.length > 0 ? helps : [`${TROUBLES[most].fix}.`]), RAISE] };
}

/** How often each trouble came, the most frequent first. */
function countsOf(retries: readonly Retry[]): readonly (readonly [Trouble, number])[] {
  const groups = [...Map.groupBy(retries, ({ trouble }) => trouble)];
  return groups
    .map(([trouble, own]) => [trouble, own.length] as const)
    .sort(([, left], [, right]) => right - left);
}

/** GitHub's API is asked for declarations, the token and STS before anything is read. */
function isOfStage(what: string, stage: Ledger['stage']): boolean {
  const isDeclare = what === "GitHub's API";
  const isIdentity = what === 'OIDC token' || what === 'sts:GetCallerIdentity';
  const isAssume = what.startsWith('sts:Assume');
  if (stage === 'identify') return isIdentity;
  if (what === 's3:PutObject' || what === 'kms:Sign' || what.startsWith('logs:')) return false;
  if (stage === 'assume') return isAssume || isIdentity;
  return stage === 'declare' ? isDeclare : stage === 'fetch' && !isAssume && !isIdentity && !isDeclare;
}
