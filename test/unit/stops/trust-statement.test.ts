import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defuseLine, escapeText } from '../../../src/escape.ts';
import { subjectForms } from '../../../src/platforms/github/subject.ts';
import { trustStatement } from '../../../src/stops/trust-statement.ts';
import { commandsIn, hostileText } from '../hostile.ts';

const role = { partition: 'aws', account: '111122223333' };
const ISSUER = 'https://token.actions.githubusercontent.com';
const audience = 'sts.amazonaws.com';

describe('the statement', () => {
  test('names provider, audience and both subjects', () => {
    const subjects = ['repo:acme/api:ref:refs/heads/main', 'repo:acme@1/api@2:ref:refs/heads/main'];
    expect(JSON.parse(trustStatement({ role, issuer: ISSUER, audience, subjects }).join('\n'))).toEqual({
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': subjects,
        },
      },
    });
  });

  test.each([
    ['aws-cn', 'https://ghes.acme.cn/_services/token', 'oidc-provider/ghes.acme.cn/_services/token'],
    ['aws-us-gov', `${ISSUER}/acme`, 'oidc-provider/token.actions.githubusercontent.com/acme'],
  ])('is of the partition %s and the issuer %s', (partition, issuer, provider) => {
    const lines = trustStatement({ role: { ...role, partition }, issuer, audience, subjects: ['s'] });
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      Principal: { Federated: `arn:${partition}:iam::111122223333:${provider}` },
      Condition: { StringEquals: { [`${issuer.slice(8)}:aud`]: audience, [`${issuer.slice(8)}:sub`]: 's' } },
    });
  });

  test('keeps a dollar from being a variable of IAM', () => {
    const subject = 'repo:a/b:environment:$\u007baws:username} $ {';
    const [value] = Object.values(valuesOf([subject])).slice(1);
    expect(value).toBe('repo:a/b:environment:$\u007b$}\u007baws:username} $ {');
  });

  test('holds any text as it is, in lines that are printed as they are and act nowhere', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        const lines = trustStatement({ role, issuer: ISSUER, audience: 'a', subjects: [text] });
        const printed = lines.map((line) => defuseLine(`  ${escapeText(line)}`));
        expect(printed).toEqual(lines.map((line) => `  ${line}`));
        expect(commandsIn(printed.join('\n'))).toEqual([]);
        expect(lines.join('')).not.toContain('`');
        const [, value] = Object.values(valuesOf([text]));
        expect(String(value).replaceAll('$\u007b$}', '$')).toBe(text.replaceAll('$\u007b$}', '$\u007b$}'));
      }),
      { numRuns: 500 },
    );
  });
});

function valuesOf(subjects: readonly string[]): Record<string, unknown> {
  const lines = trustStatement({ role, issuer: ISSUER, audience: 'a', subjects });
  return JSON.parse(lines.join('\n')).Condition.StringEquals;
}

describe('the forms of a subject', () => {
  const claims = { repository: 'acme/api', repository_id: '2', repository_owner_id: '1' };

  test.each([
    ['repo:acme/api:pull_request', 'repo:acme@1/api@2:pull_request'],
    ['repo:acme/api:environment:a%3Ab', 'repo:acme@1/api@2:environment:a%3Ab'],
    ['repo:acme@1/api@2:ref:refs/tags/v1', 'repo:acme/api:ref:refs/tags/v1'],
  ])('%s is %s', (sub, other) => {
    expect(subjectForms({ ...claims, sub })).toEqual([sub, other]);
  });

  test('of an own template, of another repository or without ids is the one of the token', () => {
    for (const sub of ['repository_owner:acme', 'repo:acme/api2:ref:x', 'repo:acme/api']) {
      expect(subjectForms({ ...claims, sub })).toEqual([sub]);
    }
    expect(subjectForms({ sub: 'repo:acme/api:ref:x', repository: 'acme/api' })).toEqual([
      'repo:acme/api:ref:x',
    ]);
    expect(subjectForms({ ...claims, sub: 'repo:acme/api:ref:x', repository: 'a/b/c' })).toEqual([
      'repo:acme/api:ref:x',
    ]);
  });

  test('is none without a subject', () => {
    expect(subjectForms(claims)).toEqual([]);
    expect(subjectForms({ ...claims, sub: ['x'] })).toEqual([]);
  });
});
