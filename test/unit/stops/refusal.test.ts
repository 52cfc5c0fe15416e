import { describe, expect, test } from '@jest/globals';
import { AwsError } from '../../../src/aws/index.ts';
import { parseRole } from '../../../src/session/index.ts';
import { explainRefusal } from '../../../src/stops/refusal.ts';

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
const CLAIMS = { iss: 'https://token.actions.githubusercontent.com', aud: 'sts.amazonaws.com', sub: 's' };
const TOKEN = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(CLAIMS)}.${'signature-of_the-token'.repeat(12)}`;
const FACTS = { requestId: null, httpStatus: 400, attempts: 1 };

function explain(code: string, message: string, claims: Readonly<Record<string, unknown>> = CLAIMS) {
  const role = parseRole('arn:aws:iam::111122223333:role/ci-api');
  if (role === undefined) throw new Error('the ARN is one');
  const asked = { role, region: 'us-east-1', durationSeconds: 900, token: TOKEN, claims, subjects: [] };
  return explainRefusal(new AwsError(code, message, FACTS, undefined), asked);
}

describe('what STS says of the token', () => {
  test.each([
    ['whole', `Value '${TOKEN}' at 'webIdentityToken'`],
    ['cut at its end', `Value '${TOKEN.slice(0, 90)}...' at 'webIdentityToken'`],
    ['cut within its signature', `bad ${TOKEN.slice(0, -17)}…`],
    ['by its signature alone', `bad signature ${TOKEN.split('.')[2]}`],
    ['by the end of its signature', `ends in ${TOKEN.slice(-40)}`],
  ])('is shown without it when STS quotes it %s', (_, message) => {
    const [shown = ''] = explain('ValidationError', message).details;
    expect(shown).toContain('[OIDC token]');
    for (let start = 0; start + 12 <= TOKEN.length; start += 1) {
      expect(shown).not.toContain(TOKEN.slice(start, start + 12));
    }
  });

  test('is shown as it is otherwise', () => {
    const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
    expect(explain('AccessDenied', message).details[0]).toBe(`AccessDenied: ${message}`);
  });
});

test.each([{}, { iss: 'https://i.example' }, { aud: 'a' }, { iss: {}, aud: ['a', 'b'] }])(
  'a token that names no issuer or audience (%j) is met with the general fix',
  (claims) => {
    const { code, fix } = explain('InvalidIdentityToken', 'No OpenIDConnect provider found', claims);
    expect(code).toBe('KT307');
    expect(fix.join(' ')).toMatch(/^The message says which\./);
  },
);
