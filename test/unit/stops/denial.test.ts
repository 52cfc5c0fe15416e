import { describe, expect, test } from '@jest/globals';
import { fixOfDenial, readDenial } from '../../../src/stops/denial.ts';

const ARN = 'arn:aws:ssm:us-east-1:111122223333:parameter/a';
const denied = (reason: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/ci/gh-1 is not authorized to perform: ssm:GetParameters on resource: ${ARN} ${reason}`;
const lacking = (policy: string) => denied(`because no ${policy} allows the ssm:GetParameters action`);
const explicit = (policy: string) => denied(`with an explicit deny in a ${policy}`);

const PLACES: readonly (readonly [string, RegExp])[] = [
  ['identity-based policy', /in an identity-based policy of the role or user$/],
  ['session policy', /in the session policy/],
  ['resource-based policy', /resource-based policy: a share of AWS RAM/],
  ['service control policy', /service control policies \(SCP\)/],
  ['resource control policy', /resource control policies \(RCP\)/],
  ['permissions boundary', /in the permissions boundary/],
  ['VPC endpoint policy', /policy of the VPC endpoint/],
  ['role trust policy', /in the trust policy of the role/],
];

describe('a denial', () => {
  test.each(PLACES)('because no %s allows it says where to allow it', (policy, place) => {
    const denial = readDenial(lacking(policy));
    expect(denial).toEqual({ isExplicit: false, policy });
    const fix = fixOfDenial(denial, 'ssm:GetParameters', ARN);
    expect(fix.startsWith(`allow ssm:GetParameters on ${ARN} in`)).toBe(true);
    expect(fix).toMatch(place);
  });

  test.each(PLACES)('by an explicit deny in a %s says where to remove it', (policy, place) => {
    const denial = readDenial(explicit(policy));
    expect(denial).toEqual({ isExplicit: true, policy });
    const fix = fixOfDenial(denial, 'ssm:GetParameters', ARN);
    expect(fix.startsWith(`remove the explicit deny of ssm:GetParameters for ${ARN} in`)).toBe(true);
    expect(fix).toMatch(place);
  });

  test('that names the policy itself is read as well', () => {
    const message = explicit(
      'service control policy: arn:aws:organizations::1:policy/o-1/service_control_policy/p-1',
    );
    expect(readDenial(message)).toEqual({ isExplicit: true, policy: 'service control policy' });
    expect(readDenial(denied('with an explicit deny in an identity-based policy.'))?.isExplicit).toBe(true);
  });

  test('without a reason has a fix all the same', () => {
    const denial = readDenial('Access denied');
    expect(denial).toBeUndefined();
    expect(fixOfDenial(denial, 'kms:Decrypt', 'the KMS key')).toMatch(
      /^allow kms:Decrypt on the KMS key in an /,
    );
  });
});
