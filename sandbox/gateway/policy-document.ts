import { parseDocument } from 'yaml';

/** One condition line: an operator, a key and the values that it is compared with. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: boolean;
  readonly resources: readonly string[];
  readonly notResources: boolean;
  /** ARNs under `Principal.Federated`; only trust policies have them. */
  readonly federated: readonly string[];
  readonly conditions: readonly Condition[];
}

export type Policy = readonly Statement[];

/** What IAM would refuse as MalformedPolicyDocument. */
export class MalformedPolicyError extends Error {}

const STATEMENT_KEYS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);
const OPERATOR =
  /^(?:ForAnyValue:|ForAllValues:)?(?:Null|(?:String(?:Not)?(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Not)?(?:Equals|Like)|Bool|Binary(?:Equals)?|(?:Not)?IpAddress|Numeric(?:Equals|NotEquals|LessThan|LessThanEquals|GreaterThan|GreaterThanEquals)|Date(?:Equals|NotEquals|LessThan|LessThanEquals|GreaterThan|GreaterThanEquals))(?:IfExists)?)$/;
const ACTION = /^(?:\*|[A-Za-z0-9-]+:[A-Za-z0-9*?]+)$/;
const RESOURCE = /^(?:\*|arn:[^:]+:[^:]+:[^:]*:[^:]*:.+)$/s;

/** Parses a policy as strictly as IAM does. `kind` decides whether it must name resources or principals. */
export function parsePolicy(text: string, kind: 'permission' | 'trust'): Policy {
  const document = parseStrictJson(text);
  for (const key of Object.keys(document)) {
    if (!['Version', 'Id', 'Statement'].includes(key))
      throw new MalformedPolicyError('Syntax errors in policy.');
  }
  if (
    document['Version'] !== undefined &&
    !['2012-10-17', '2008-10-17'].includes(String(document['Version']))
  ) {
    throw new MalformedPolicyError('Syntax errors in policy.');
  }
  const raw = document['Statement'];
  const statements = Array.isArray(raw) ? raw : [raw];
  if (statements.length === 0) throw new MalformedPolicyError('Syntax errors in policy.');
  const sids = statements.map((statement) => asObject(statement)['Sid']).filter((sid) => sid !== undefined);
  if (sids.some((sid) => typeof sid !== 'string' || !/^[A-Za-z0-9]*$/.test(sid))) {
    throw new MalformedPolicyError('Statement IDs (SID) must be alpha-numeric.');
  }
  if (new Set(sids).size !== sids.length) {
    throw new MalformedPolicyError('Statement IDs (SID) in a single policy must be unique.');
  }
  return statements.map((statement) => parseStatement(asObject(statement), kind));
}

/** JSON.parse decides what JSON is; the YAML parser (JSON is a part of YAML) then refuses keys that stand twice. */
function parseStrictJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (parseDocument(text, { uniqueKeys: true, schema: 'json' }).errors.length === 0) return asObject(value);
  } catch (error) {
    if (error instanceof MalformedPolicyError) throw error;
  }
  throw new MalformedPolicyError('Syntax errors in policy.');
}

function parseStatement(statement: Record<string, unknown>, kind: 'permission' | 'trust'): Statement {
  const effect = statement['Effect'];
  const has = (key: string): boolean => statement[key] !== undefined;
  const ownsResource = has('Resource') || has('NotResource');
  if (
    Object.keys(statement).some((key) => !STATEMENT_KEYS.has(key)) ||
    (effect !== 'Allow' && effect !== 'Deny') ||
    has('Action') === has('NotAction') ||
    (has('Resource') && has('NotResource')) ||
    ownsResource !== (kind === 'permission') ||
    has('Principal') !== (kind === 'trust')
  ) {
    throw new MalformedPolicyError('Syntax errors in policy.');
  }
  return {
    effect,
    actions: parseActions(statement['Action'] ?? statement['NotAction']),
    notActions: has('NotAction'),
    resources: ownsResource ? parseResources(statement['Resource'] ?? statement['NotResource']) : [],
    notResources: has('NotResource'),
    federated: has('Principal') ? parseFederated(statement['Principal']) : [],
    conditions: parseConditions(statement['Condition'] ?? {}),
  };
}

function parseActions(value: unknown): readonly string[] {
  const actions = asTexts(value);
  if (actions.some((action) => !ACTION.test(action))) {
    throw new MalformedPolicyError(
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    );
  }
  return actions;
}

function parseResources(value: unknown): readonly string[] {
  const resources = asTexts(value);
  const wrong = resources.find((resource) => !RESOURCE.test(resource));
  if (wrong !== undefined) throw new MalformedPolicyError(`Resource ${wrong} must be in ARN format or "*".`);
  return resources;
}

function parseFederated(value: unknown): readonly string[] {
  const principal = asObject(value);
  return principal['Federated'] === undefined ? [] : asTexts(principal['Federated']);
}

function parseConditions(value: unknown): readonly Condition[] {
  return Object.entries(asObject(value)).flatMap(([operator, block]) => {
    if (!OPERATOR.test(operator)) throw new MalformedPolicyError(`Invalid Condition type : ${operator}.`);
    return Object.entries(asObject(block)).map(([key, values]) => ({
      operator,
      key,
      values: asTexts(values),
    }));
  });
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedPolicyError('Syntax errors in policy.');
  }
  return Object.fromEntries(Object.entries(value));
}

function asTexts(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new MalformedPolicyError('Syntax errors in policy.');
  return list.map((item) => {
    if (typeof item === 'string') return item;
    if (typeof item === 'boolean' || typeof item === 'number') return String(item);
    throw new MalformedPolicyError('Syntax errors in policy.');
  });
}
