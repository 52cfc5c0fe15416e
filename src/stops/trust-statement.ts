import type { Role } from '../session/index.ts';

/** Whom a role's trust policy is to let in. */
export interface Trusted {
  readonly role: Pick<Role, 'partition' | 'account'>;
  /** The token's `iss`: `https://HOST/PATH`. */
  readonly issuer: string;
  readonly audience: string;
  readonly subjects: readonly string[];
}

const DOLLAR = `$${'{$}'}`;

/** IAM names a provider, and the keys of its conditions, by the issuer's address without its scheme. */
export function providerName(issuer: string): string {
  return issuer.replace(/^https:\/\//, '');
}

/** The ARN that the issuer's provider has in an account. */
export function providerArn({ partition, account }: Trusted['role'], issuer: string): string {
  return `arn:${partition}:iam::${account}:oidc-provider/${providerName(issuer)}`;
}

/**
 * The statement of a trust policy that lets exactly these subjects in, as lines of JSON. The texts come from the token:
 * in the lines they are ASCII that no log takes for a command, and IAM takes no part of them for a variable.
 */
export function trustStatement({ role, issuer, audience, subjects }: Trusted): readonly string[] {
  const name = providerName(issuer);
  const values = subjects.map(literal);
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: providerArn(role, issuer) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${name}:aud`]: literal(audience),
        [`${name}:sub`]: values.length === 1 ? values[0] : values,
      },
    },
  };
  return toPlainJson(statement).split('\n');
}

/** A dollar before a brace begins a policy variable; as a variable of its own it is a dollar (IAM documentation). */
function literal(text: string): string {
  return text.replace(/\$(?=\{)/g, () => DOLLAR);
}

/** JSON that stands in a log and in Markdown as it is: no character outside ASCII, no `##` and no backtick. */
function toPlainJson(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, 2).replace(/[^\n\x20-\x7e]|`|#(?=#)/g, escaped);
}
