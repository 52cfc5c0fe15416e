import { describe, expect, test } from '@jest/globals';
import { locateTargets } from '../../../src/sources/index.ts';
import { declarationOf, HOME } from '../declarations.ts';

const arn = (path: string, region = 'us-east-1', account = '111122223333') =>
  `arn:aws:ssm:${region}:${account}:parameter/${path}`;
const inRegion = (value: string) => ({ region: { value, source: 'declaration' as const } });

describe('what is read', () => {
  test('is completed with the account and the Region of the load', () => {
    expect(locateTargets([declarationOf('DB', { name: '/acme/db', selector: ':3' })], HOME)).toMatchObject([
      {
        arn: arn('acme/db'),
        region: 'us-east-1',
        account: '111122223333',
        selector: ':3',
        request: '/acme/db:3',
      },
    ]);
  });

  test('is asked for as it was written, with or without a leading slash', () => {
    const [target] = locateTargets([declarationOf('DB', { name: 'db_url' })], HOME);
    expect(target).toMatchObject({ arn: arn('db_url'), request: 'db_url' });
  });

  test('lies where the declaration says, whatever the Region of the load', () => {
    const [target] = locateTargets([declarationOf('DB', { name: '/db' }, inRegion('eu-west-1'))], HOME);
    expect(target).toMatchObject({ arn: arn('db', 'eu-west-1'), region: 'eu-west-1', request: '/db' });
  });

  test('is asked for by its full ARN when it belongs to another account', () => {
    const reference = {
      name: '/shared/key',
      partition: 'aws',
      region: 'us-east-1',
      account: '444455556666',
      selector: ':prod',
    };
    const [target] = locateTargets([declarationOf('KEY', reference, inRegion('us-east-1'))], HOME);
    expect(target?.request).toBe(`${arn('shared/key', 'us-east-1', '444455556666')}:prod`);
    expect(target?.arn).toBe(arn('shared/key', 'us-east-1', '444455556666'));
  });

  test("is AWS's own when its name says so: those belong to no account", () => {
    const [target] = locateTargets([declarationOf('AMI', { name: '/aws/service/ami/x' })], HOME);
    expect(target).toMatchObject({
      arn: 'arn:aws:ssm:us-east-1::parameter/aws/service/ami/x',
      request: '/aws/service/ami/x',
    });
  });

  test('is read once for all declarations of the same version', () => {
    const declarations = [
      declarationOf('HOST', { name: '/db', pointer: '/host' }),
      declarationOf('PORT', { name: '/db', pointer: '/port' }),
      declarationOf('OLD', { name: '/db', selector: ':1' }),
      declarationOf('AGAIN', { name: '/db', account: '111122223333' }, inRegion('us-east-1')),
    ];
    const targets = locateTargets(declarations, HOME);
    expect(targets.map(({ declarations: of }) => of.map(({ name }) => name))).toEqual([
      ['HOST', 'PORT', 'AGAIN'],
      ['OLD'],
    ]);
  });
});

describe('another partition', () => {
  test.each<[string, Parameters<typeof declarationOf>]>([
    ['by its Region', ['A', { name: '/a' }, inRegion('cn-north-1')]],
    [
      'by its ARN',
      ['A', { name: '/a', partition: 'aws-cn', region: 'cn-north-1', account: '1' }, inRegion('cn-north-1')],
    ],
  ])('is refused, %s: no session reaches there', (_, given) => {
    expect(() => locateTargets([declarationOf(...given)], HOME)).toThrow(
      expect.objectContaining({
        code: 'KT107',
        message: 'the Region of 1 of 1 secrets does not fit.',
        details: [expect.stringContaining('Region cn-north-1 of aws-cn, but the credentials are of aws')],
      }),
    );
  });

  test('all that lie elsewhere or nowhere are told at once, each with its place', () => {
    const declarations = [
      declarationOf('A', { name: '/a' }, inRegion('cn-north-1')),
      declarationOf('B', { name: '/b' }, inRegion('eu-west-1')),
      declarationOf('LAST', { name: '/c' }),
      declarationOf('D', { name: '/d' }, inRegion('us-gov-west-1')),
    ];
    expect(() => locateTargets(declarations, { ...HOME, region: undefined })).toThrow(
      expect.objectContaining({
        message: 'the Region of 3 of 4 secrets is not known, or does not fit.',
        details: [
          '.keytrail.yml:1:1  A     ssm:/a  Region cn-north-1 of aws-cn, but the credentials are of aws',
          '.keytrail.yml:1:1  LAST  ssm:/c  no Region',
          '.keytrail.yml:1:1  D     ssm:/d  Region us-gov-west-1 of aws-us-gov, but the credentials are of aws',
        ],
      }),
    );
  });
});

describe('without a Region', () => {
  test('all secrets that need one are named at once, and no other', () => {
    const declarations = [
      declarationOf('A', { name: '/a' }),
      declarationOf('B', { name: '/b' }, inRegion('eu-west-1')),
      declarationOf('C', { name: '/c', selector: ':prod' }),
    ];
    const locate = () => locateTargets(declarations, { ...HOME, region: undefined });
    expect(locate).toThrow(
      expect.objectContaining({
        code: 'KT107',
        message: 'the Region of 2 of 3 secrets is not known.',
        details: [
          '.keytrail.yml:1:1  A  ssm:/a       no Region',
          '.keytrail.yml:1:1  C  ssm:/c:prod  no Region',
        ],
      }),
    );
  });

  test('secrets that bring their own are located', () => {
    const declarations = [declarationOf('B', { name: '/b' }, inRegion('eu-west-1'))];
    expect(locateTargets(declarations, { ...HOME, region: undefined })).toHaveLength(1);
  });
});
