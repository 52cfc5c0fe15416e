import { type Aws, type KeyPlace, openSigningKey } from '../../aws/index.ts';
import type { Statement } from '../../policy-statement.ts';
import type { Sign } from '../signer.ts';
import { explainRefusal } from './refusal.ts';

/** Sign with this key only: by its ARN, or by its alias, which names no key and so stands in a condition. */
export function signStatements(key: string): readonly Statement[] {
  const statement = { Effect: 'Allow', Action: 'kms:Sign' } as const;
  return key.startsWith('alias/')
    ? [{ ...statement, Resource: '*', Condition: { StringEquals: { 'kms:RequestAlias': key } } }]
    : [{ ...statement, Resource: key }];
}

export async function openSigner(aws: Aws, place: KeyPlace): Promise<Sign> {
  const sign = await openSigningKey(aws, place);
  return async (digest, signal) => {
    try {
      const { key, algorithm, value } = await sign(digest, signal);
      return { key, algorithm, value: Buffer.from(value).toString('base64') };
    } catch (error) {
      throw explainRefusal(error, signal, 'kms:Sign', place.key);
    }
  };
}
