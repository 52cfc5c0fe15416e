import { KeytrailError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import { quote } from '../quote.ts';

/**
 * Throws KT310 when `allowed-account-ids` is given and does not name the account of this ARN.
 *
 * @param whose what is in that account, as the begin of a sentence
 * @param arn of the role, or of the session as STS answered; one without an account is refused
 */
export function checkAccount({ allowedAccounts }: Inputs, whose: string, arn: string): void {
  if (allowedAccounts === undefined) {
    return;
  }
  const account = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1];
  if (account !== undefined && allowedAccounts.includes(account)) {
    return;
  }
  const where =
    account === undefined
      ? `${whose} ${quote(arn)} names no account`
      : `${whose} ${arn} is in account ${account}`;
  throw new KeytrailError(
    'KT310',
    `${where}, but allowed-account-ids names only ${allowedAccounts.join(', ')}; nothing was read.`,
  );
}
