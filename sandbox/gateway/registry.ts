import { randomBytes } from 'node:crypto';
import type { Permissions } from './authorize.ts';
import type { SigningKeyPair } from './ecdsa.ts';
import { type Policy, parsePolicy } from './policy-document.ts';

/** An IAM role as it is declared; policies are documents (objects or JSON text). */
export interface RoleSpec {
  readonly name: string;
  readonly account: string;
  readonly partition?: string;
  /** With slashes at both ends, as IAM has it; `/` when absent. */
  readonly path?: string;
  readonly trust: object | string;
  readonly policies: readonly (object | string)[];
  /** 3600 when absent, as in IAM. */
  readonly maxSessionSeconds?: number;
}

export interface Role {
  readonly arn: string;
  readonly name: string;
  readonly id: string;
  readonly account: string;
  readonly partition: string;
  readonly trust: Policy;
  readonly policies: readonly Policy[];
  readonly maxSessionSeconds: number;
}

/** An IAM OIDC provider. */
export interface ProviderSpec {
  readonly account: string;
  readonly partition?: string;
  /** The token's `iss`. */
  readonly issuer: string;
  /** Where the issuer really listens: the discovery document is read below it. The issuer itself when absent. */
  readonly address?: string;
  readonly audiences: readonly string[];
  /** Claims that AWS offers as condition keys for this issuer: GitHub's list, or `aud` and `sub` only. */
  readonly conditionClaims?: readonly string[];
}

export interface Provider extends Required<ProviderSpec> {
  readonly arn: string;
  /** The issuer without its scheme: what condition keys begin with. */
  readonly keyPrefix: string;
}

/** Credentials that the gateway knows, and what they may do. */
export interface Principal {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  readonly arn: string;
  readonly userId: string;
  /** The role's ARN with its path, or the user's. */
  readonly principalArn: string;
  readonly account: string;
  readonly partition: string;
  readonly sessionName: string | null;
  /** The inline policy as it was sent. */
  readonly policyText: string | null;
  readonly permissions: Permissions;
  /** Milliseconds since 1970; tests may set it to let a session end early. */
  expiresAt: number;
}

/** GitHub's claims that trust policies can test (AWS, since 2026-02). */
export const GITHUB_CONDITION_CLAIMS: readonly string[] = [
  'aud',
  'sub',
  'actor',
  'actor_id',
  'job_workflow_ref',
  'repository',
  'repository_id',
  'workflow',
  'ref',
  'environment',
  'enterprise_id',
];

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const DEFAULT_MAX_SESSION_SECONDS = 3600;

/** IAM's side of the account: roles, providers, and every key that was issued. */
export class Registry {
  readonly roles = new Map<string, Role>();
  readonly providers: Provider[] = [];
  readonly principals = new Map<string, Principal>();
  /** ARNs of parameters that a share opens, and of keys whose own policies do, each with the accounts that may. */
  readonly shares = new Map<string, ReadonlySet<string>>();
  /** The pairs of keys that sign, by the ARN of the key. */
  readonly signingKeys = new Map<string, SigningKeyPair>();
  /** The key of KMS that a bucket encrypts with, by the bucket's name; others ask for none. */
  readonly bucketKeys = new Map<string, string>();
  /** When versions of parameters were made, where that was not now: milliseconds since 1970, by `ARN:VERSION`. */
  readonly modified = new Map<string, number>();

  /** Returns the role's ARN; throws MalformedPolicyError as IAM would. */
  addRole(spec: RoleSpec): string {
    const { name, account, partition = 'aws', path = '/' } = spec;
    const arn = `arn:${partition}:iam::${account}:role${path}${name}`;
    this.roles.set(arn, {
      arn,
      name,
      account,
      partition,
      id: `AROA${randomId(17)}`,
      trust: parsePolicy(toText(spec.trust), 'trust'),
      policies: spec.policies.map((policy) => parsePolicy(toText(policy), 'permission')),
      maxSessionSeconds: spec.maxSessionSeconds ?? DEFAULT_MAX_SESSION_SECONDS,
    });
    return arn;
  }

  /** Returns the provider's ARN. */
  addProvider(spec: ProviderSpec): string {
    const { account, issuer, audiences, partition = 'aws', address = issuer } = spec;
    const keyPrefix = issuer.replace(/^https?:\/\//, '');
    const arn = `arn:${partition}:iam::${account}:oidc-provider/${keyPrefix}`;
    const conditionClaims = spec.conditionClaims ?? ['aud', 'sub'];
    this.providers.push({ account, partition, issuer, address, audiences, conditionClaims, arn, keyPrefix });
    return arn;
  }

  /** Makes an IAM user with one long-lived key. */
  addUser(
    name: string,
    account: string,
    policies: readonly (object | string)[],
    partition = 'aws',
  ): Principal {
    const arn = `arn:${partition}:iam::${account}:user/${name}`;
    return this.#remember({
      ...newKey('AKIA'),
      sessionToken: null,
      arn,
      principalArn: arn,
      userId: `AIDA${randomId(17)}`,
      account,
      partition,
      sessionName: null,
      policyText: null,
      permissions: {
        identity: policies.map((policy) => parsePolicy(toText(policy), 'permission')),
        session: null,
      },
      expiresAt: Number.POSITIVE_INFINITY,
    });
  }

  /** Makes the temporary credentials of an assumed role. The session's ARN drops the role's path, as AWS does. */
  openSession(
    role: Role,
    sessionName: string,
    policyText: string | null,
    session: Policy | null,
    expiresAt: number,
  ): Principal {
    return this.#remember({
      ...newKey('ASIA'),
      sessionToken: randomBytes(270).toString('base64'),
      arn: `arn:${role.partition}:sts::${role.account}:assumed-role/${role.name}/${sessionName}`,
      principalArn: role.arn,
      userId: `${role.id}:${sessionName}`,
      account: role.account,
      partition: role.partition,
      sessionName,
      policyText,
      permissions: { identity: role.policies, session },
      expiresAt,
    });
  }

  /** The sessions issued so far, oldest first. */
  get sessions(): readonly Principal[] {
    return [...this.principals.values()].filter(({ sessionName }) => sessionName !== null);
  }

  #remember(principal: Principal): Principal {
    this.principals.set(principal.accessKeyId, principal);
    return principal;
  }
}

function newKey(prefix: 'AKIA' | 'ASIA'): Pick<Principal, 'accessKeyId' | 'secretAccessKey'> {
  return { accessKeyId: prefix + randomId(16), secretAccessKey: randomBytes(30).toString('base64') };
}

function randomId(length: number): string {
  return Array.from(randomBytes(length), (byte) => BASE32[byte % BASE32.length]).join('');
}

function toText(policy: object | string): string {
  return typeof policy === 'string' ? policy : JSON.stringify(policy);
}
