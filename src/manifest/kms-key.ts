import { isRegion, partitionOf } from './region.ts';

/** Where a KMS key lies, as its ARN says. */
export interface KeyPlace {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** A key's id is a UUID, that of a multi-Region key `mrk-` and 32 hex digits (KMS documentation, key identifiers). */
const KEY_ID = 'mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export const KEY_ARN_PATTERN = `^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/(${KEY_ID})$`;

/** An alias cannot stand in for the key: IAM holds `kms:Decrypt` against the key's own ARN only. */
export const KEY_ARN_RULE =
  'the form is arn:PARTITION:kms:REGION:ACCOUNT:key/ID; a policy cannot name an alias or a bare id: ' +
  '"aws kms describe-key --key-id alias/NAME" prints the ARN';

/** Reads an ARN that matches `KEY_ARN_PATTERN`; a text says why it is refused. */
export function parseKeyArn(arn: string): KeyPlace | string {
  const [, partition = '', , region = '', account = ''] = arn.split(':');
  if (!isRegion(region)) {
    return `the ARN's Region "${region}" is no Region`;
  }
  return partitionOf(region) === partition
    ? { partition, region, account }
    : `the ARN's Region ${region} lies in the partition "${partitionOf(region)}", not in "${partition}"`;
}
