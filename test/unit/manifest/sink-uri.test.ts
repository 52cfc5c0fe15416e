import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { declare } from '../../../src/manifest/index.ts';
import { parseSinkUri } from '../../../src/manifest/sink-uri.ts';

const GOOD: readonly (readonly [string, object])[] = [
  ['file', { scheme: 'file', isRequired: true }],
  ['file?optional=true', { scheme: 'file', isRequired: false }],
  ['cloudwatch-logs://ci', { group: 'ci', region: undefined }],
  ['cloudwatch-logs:///keytrail/ci', { group: '/keytrail/ci' }],
  ['cloudwatch-logs:///keytrail/ci?region=eu-west-1', { group: '/keytrail/ci', region: 'eu-west-1' }],
  ['cloudwatch-logs:///a//b/', { group: '/a//b/' }],
  ['cloudwatch-logs://a#b.c_d-e', { group: 'a#b.c_d-e' }],
  [`cloudwatch-logs://${'g'.repeat(512)}`, { group: 'g'.repeat(512) }],
  ['s3://abc', { bucket: 'abc', prefix: '' }],
  ['s3://abc/', { bucket: 'abc', prefix: '' }],
  ['s3://acme-audit/keytrail', { bucket: 'acme-audit', prefix: 'keytrail/' }],
  ['s3://acme-audit/keytrail/', { bucket: 'acme-audit', prefix: 'keytrail/' }],
  ["s3://a.b-1/x=1/y_(z)!'.q", { bucket: 'a.b-1', prefix: "x=1/y_(z)!'.q/" }],
  ['s3://abc/p?optional=false&region=us-gov-west-1', { region: 'us-gov-west-1', isRequired: true }],
];

const BAD: readonly (readonly [string, RegExp])[] = [
  ['', /"" is no sink; allowed: file, cloudwatch-logs:\/\/GROUP/],
  ['fiel', /did you mean "file"/],
  ['file://audit.jsonl', /"file" stands alone/],
  ['file:audit', /is no sink/],
  ['file?region=us-east-1', /a file has no region/],
  ['cloudwatch-log://g', /did you mean "cloudwatch-logs"/],
  ['S3://bucket', /did you mean "s3"/],
  ['s3:bucket', /is no sink/],
  ['s3:/bucket', /is no sink/],
  ['https://bucket.s3.amazonaws.com/p', /is no sink/],
  ['s3://', /"" is no bucket/],
  ['s3://ab', /is no bucket/],
  ['s3://a..b', /is no bucket/],
  ['s3://-abc', /is no bucket/],
  ['s3://abc-', /is no bucket/],
  ['s3://a_b', /is no bucket/],
  ['s3://192.168.0.1', /is no bucket/],
  ['s3://xn--abc', /S3 keeps/],
  ['s3://abc-s3alias', /S3 keeps/],
  ['s3://abc--x-s3', /S3 keeps/],
  ['s3://abc*', /is no bucket/],
  ['s3://abc/*', /the prefix/],
  ['s3://abc/a?b', /unknown parameter "b"/],
  [`s3://abc/$${'{aws:username}'}`, /the prefix/],
  ['s3://abc/a//b', /the prefix/],
  ['s3://abc//', /the prefix/],
  ['s3://abc/../b', /the prefix/],
  ['s3://abc/./b', /the prefix/],
  ['s3://abc/a%2fb', /the prefix/],
  ['s3://abc/é', /the prefix/],
  ['s3://abc/a\nb', /the prefix/],
  [`s3://abc/${'p'.repeat(257)}`, /has 257 characters/],
  ['cloudwatch-logs://', /is no log group/],
  ['cloudwatch-logs://a*', /is no log group/],
  ['cloudwatch-logs://a:b', /is no log group/],
  ['cloudwatch-logs://a b', /is no log group/],
  [`cloudwatch-logs://${'g'.repeat(513)}`, /is no log group/],
  ['s3://abc/p?', /unknown parameter ""/],
  ['s3://abc/p?optional', /optional: "" is not allowed/],
  ['s3://abc/p?optional=TRUE', /optional: "TRUE" is not allowed/],
  ['s3://abc/p?required=false', /unknown parameter "required"/],
  ['s3://abc/p?region=us-est-1', /is no Region/],
  ['s3://abc/p?region=us-east-1&region=eu-west-1', /region is given twice/],
];

describe('the URI of a sink', () => {
  test.each(GOOD)('%s is one', (uri, expected) => {
    expect(parseSinkUri(uri)).toMatchObject(expected);
  });

  test.each(BAD)('%s is none, and the message says why', (uri, told) => {
    const mistakes = parseSinkUri(uri);
    expect('scheme' in mistakes ? [] : mistakes.join('\n')).toMatch(told);
  });

  test('never lets through what a policy takes for a pattern or a variable', () => {
    const unit = fc.constantFrom(...'abz019/.-_#=()!\'*?$%{}:"\\ \n\0é'.split(''));
    const rest = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom('s3://', 's3://abc/', 'cloudwatch-logs://'), rest, (scheme, text) => {
        const parsed = parseSinkUri(`${scheme}${text}`);
        if ('scheme' in parsed && parsed.scheme !== 'file') {
          const named = parsed.scheme === 's3' ? `${parsed.bucket}/${parsed.prefix}` : parsed.group;
          expect(named).not.toMatch(/[*?$:{}"\\\s\0]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the manifest\'s key "audit"', () => {
  const request = (audit: string) => {
    const bytes = new TextEncoder().encode(`version: 1\nsecrets: { A: /a }\naudit:\n${audit}`);
    return declare({ manifest: { path: '.keytrail.yml', bytes } });
  };

  test('adds sinks', async () => {
    const { audit } = await request(
      '  - s3://acme-audit/keytrail\n  - cloudwatch-logs:///ci?optional=true\n',
    );
    expect(audit.map(({ text, isRequired }) => [text, isRequired])).toEqual([
      ['s3://acme-audit/keytrail', true],
      ['cloudwatch-logs:///ci', false],
    ]);
  });

  test('tells every mistake with its place', async () => {
    await expect(request('  - s4://acme-audit\n  - s3://B?optional=1\n  - 5\n')).rejects.toMatchObject({
      code: 'KT103',
      details: [
        expect.stringMatching(
          /^\.keytrail\.yml:4:5 {2}audit: "s4:\/\/acme-audit" is no sink \(did you mean "s3"\?\)/,
        ),
        expect.stringMatching(/^\.keytrail\.yml:5:5 {2}audit: optional: "1"/),
        expect.stringMatching(/^\.keytrail\.yml:5:5 {2}audit: "B" is no bucket/),
        expect.stringMatching(/^\.keytrail\.yml:6:5 {2}audit: must be text/),
      ],
    });
  });
});
