import { KEY_ARN_PATTERN, parseKeyArn } from './kms-key.ts';

/** The KMS key that signs results. */
export interface SigningKey {
  /** An alias, `alias/NAME`, or the key's ARN: what `Sign` is asked for by. */
  readonly id: string;
  /** Of the ARN; undefined for an alias, which lies where the load runs. */
  readonly region: string | undefined;
}

/** KMS, CreateAlias: the pattern of `AliasName`; `alias/aws/` is kept for AWS's own keys. */
const ALIAS = /^alias\/(?!aws\/)[\w/-]{1,250}$/;
const ARN = new RegExp(KEY_ARN_PATTERN);

/** Reads the input `audit-signing-key`; undefined when it is neither an alias nor a key's ARN. */
export function parseSigningKey(text: string): SigningKey | undefined {
  if (ALIAS.test(text)) {
    return { id: text, region: undefined };
  }
  const place = ARN.test(text) ? parseKeyArn(text) : '';
  return typeof place === 'string' ? undefined : { id: text, region: place.region };
}
