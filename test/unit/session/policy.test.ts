import { describe, expect, test } from '@jest/globals';
import { policyText } from '../../../src/session/policy.ts';

const read = (...Resource: string[]) => ({ Effect: 'Allow' as const, Action: 'ssm:GetParameters', Resource });
const decrypt = (service: string) => ({
  Effect: 'Allow' as const,
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { StringEquals: { 'kms:ViaService': [service] } },
});

describe('the text of a session policy', () => {
  test('is compact JSON, a single resource written as the one', () => {
    expect(policyText([read('arn:a'), decrypt('ssm.us-east-1.amazonaws.com')])).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameters","Resource":"arn:a"},' +
        '{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*",' +
        '"Condition":{"StringEquals":{"kms:ViaService":["ssm.us-east-1.amazonaws.com"]}}}]}',
    );
  });

  test('merges statements that differ in their resources only, each resource once', () => {
    const { Statement } = JSON.parse(policyText([read('arn:a', 'arn:b'), read('arn:b', 'arn:c')]));
    expect(Statement).toEqual([read('arn:a', 'arn:b', 'arn:c')]);
  });

  test('never merges statements with different conditions or actions', () => {
    const statements = [
      decrypt('ssm.us-east-1.amazonaws.com'),
      decrypt('ssm.eu-west-1.amazonaws.com'),
      { ...read('arn:a'), Action: 'ssm:GetParameter' },
      read('arn:a', 'arn:b'),
    ];
    expect(JSON.parse(policyText(statements)).Statement).toHaveLength(4);
  });
});
