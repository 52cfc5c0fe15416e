import type { Statement } from '../sources/index.ts';

/** STS takes at most this many characters of inline session policy (AssumeRoleWithWebIdentity, parameter Policy). */
export const POLICY_LIMIT_CHARACTERS = 2_048;

/**
 * The inline session policy as the text that is sent. Statements that differ in their resources only become one, so
 * that the text is as short as it can be and more names fit into one session.
 */
export function policyText(statements: readonly Statement[]): string {
  const merged = new Map<string, Statement>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.Action, statement.Condition ?? null]);
    const before = merged.get(key);
    merged.set(key, before === undefined ? statement : { ...statement, Resource: union(before, statement) });
  }
  return JSON.stringify({ Version: '2012-10-17', Statement: [...merged.values()].map(compact) });
}

/** A list of one is written as the one, which IAM takes for the same. */
function compact(statement: Statement): Statement {
  const { Resource } = statement;
  const only = typeof Resource !== 'string' && Resource.length === 1 ? Resource[0] : undefined;
  return only === undefined ? statement : { ...statement, Resource: only };
}

function union(left: Statement, right: Statement): string | readonly string[] {
  return [...new Set([left.Resource, right.Resource].flat())];
}
