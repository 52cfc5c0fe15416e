import type { SigningKey, SinkUri } from './manifest/index.ts';
import type { Role } from './session/index.ts';

/** What becomes of a load whose record a required sink does not confirm. */
export type AuditFailure = 'block' | 'warn';

/** The inputs that say where records go. */
export interface AuditInputs {
  /** As the input names them, each once, the file first; what the manifest adds is not among them. */
  readonly sinks: readonly SinkUri[];
  /** The role of the sinks' session; undefined: that of the reads. */
  readonly role: Role | undefined;
  readonly failure: AuditFailure;
  /** Undefined: results are not signed. */
  readonly signingKey: SigningKey | undefined;
  /** True: records may go to an endpoint that a variable names. */
  readonly allowEndpointOverride: boolean;
}

/** The inputs that were given, each checked when it is taken. */
export interface GivenAudit {
  take<T>(name: TakenName, parse: (text: string) => T | undefined, allowed: string): T | undefined;
}

type TakenName = 'audit-role-to-assume' | 'audit-failure' | 'audit-signing-key' | 'allow-endpoint-override';

/** What is read beside the inputs that `GivenAudit` takes. */
export interface AroundAudit {
  /** The input `audit`, as it was given. */
  readonly uris: string | undefined;
  /** The role of the reads. */
  readonly reader: Role | undefined;
  readonly mistakes: string[];
}

/** Reads them; what is not allowed is noted. */
export type ReadAudit = (given: GivenAudit, around: AroundAudit) => AuditInputs;

/** The inputs about the trail, and what says no more than leaving them out: action.yml passes its defaults. */
const SAY_NOTHING: Readonly<Record<'audit' | TakenName, string | undefined>> = {
  audit: 'file',
  'audit-role-to-assume': undefined,
  'audit-failure': 'block',
  'audit-signing-key': undefined,
  'allow-endpoint-override': 'false',
};

const BY_DEFAULT: AuditInputs = {
  sinks: [{ scheme: 'file', text: 'file', isRequired: true }],
  role: undefined,
  failure: 'block',
  signingKey: undefined,
  allowEndpointOverride: false,
};

/** What reads these inputs: the grammar of sinks and keys is loaded only for a step that says something by them. */
export async function loadAuditReader(values: ReadonlyMap<string, string>): Promise<ReadAudit> {
  const saysNothing = Object.entries(SAY_NOTHING).every(([name, nothing]) => {
    const text = values.get(name)?.trim();
    return text === undefined || text === nothing;
  });
  return saysNothing ? () => BY_DEFAULT : (await import('./read-audit.ts')).readAudit;
}

/** What the input `audit-failure` says, before the others are checked: their refusal is on record, too. */
export function auditFailureOf(values: ReadonlyMap<string, string>): AuditFailure {
  return parseAuditFailure(values.get('audit-failure')?.trim() ?? '') ?? 'block';
}

export function parseAuditFailure(text: string): AuditFailure | undefined {
  return text === 'block' || text === 'warn' ? text : undefined;
}
