import { describe, expect, test } from '@jest/globals';
import { loadAuditReader } from '../../src/audit-inputs.ts';
import { KeytrailError } from '../../src/errors.ts';
import { readInputs } from '../../src/inputs.ts';
import { parseSinkUri, type SinkUri } from '../../src/manifest/index.ts';
import { readAudit } from '../../src/read-audit.ts';
import { uniteSinks } from '../../src/unite-sinks.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ci-api';

function of(values: Readonly<Record<string, string>>) {
  return readInputs(new Map(Object.entries(values)), readAudit).audit;
}

function detailsOf(values: Readonly<Record<string, string>>): readonly string[] {
  try {
    of(values);
  } catch (error) {
    if (error instanceof KeytrailError) return [error.code, ...error.details];
  }
  throw new Error('the inputs were not refused');
}

function sink(uri: string): SinkUri {
  const parsed = parseSinkUri(uri);
  if ('scheme' in parsed) return parsed;
  throw new Error(parsed.join());
}

describe('the inputs about the audit trail', () => {
  test('name sinks, a URI a line, with comments and blank lines', () => {
    const audit =
      '\n# the store\ns3://acme-audit/keytrail?region=eu-west-1\n\n  cloudwatch-logs:///ci?optional=true \nfile\n';
    expect(of({ audit }).sinks).toEqual([
      { scheme: 'file', text: 'file', isRequired: true },
      {
        scheme: 's3',
        bucket: 'acme-audit',
        prefix: 'keytrail/',
        region: 'eu-west-1',
        text: 's3://acme-audit/keytrail?region=eu-west-1',
        isRequired: true,
      },
      {
        scheme: 'cloudwatch-logs',
        group: '/ci',
        region: undefined,
        text: 'cloudwatch-logs:///ci',
        isRequired: false,
      },
    ]);
  });

  test('are all reported at once, a sink with its line', () => {
    const [code, ...details] = detailsOf({
      audit: 'fil\ns3://ok-bucket\n\ns3://UPPER/p?regoin=x&optional=yes',
      'audit-failure': 'ignore',
      'audit-signing-key': 'alias/aws/ssm',
      'audit-role-to-assume': ROLE,
      'allow-endpoint-override': 'yes',
    });
    expect(code).toBe('KT101');
    expect(details.join('\n')).toContain(
      'audit, line 1: "fil" is no sink (did you mean "file"?); allowed: file, ',
    );
    expect(details.join('\n')).toContain(
      'audit, line 4: unknown parameter "regoin" (did you mean "region"?)',
    );
    expect(details.join('\n')).toContain('audit, line 4: optional: "yes" is not allowed; true or false');
    expect(details.join('\n')).toContain('audit, line 4: "UPPER" is no bucket');
    for (const name of [
      'audit-failure',
      'audit-signing-key',
      'audit-role-to-assume',
      'allow-endpoint-override',
    ]) {
      expect(details.filter((line) => line.startsWith(`${name}: `))).toHaveLength(1);
    }
  });

  test('take a role of the same partition beside role-to-assume only', () => {
    const other = 'arn:aws:iam::444455556666:role/audit';
    const both = { 'role-to-assume': ROLE, 'audit-role-to-assume': other };
    expect(of(both).role?.arn).toBe(other);
    expect(
      detailsOf({ ...both, 'audit-role-to-assume': 'arn:aws-cn:iam::444455556666:role/audit' }),
    ).toHaveLength(2);
  });

  test.each([
    ['alias/keytrail', undefined],
    ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'eu-west-1'],
    ['arn:aws:kms:eu-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab', 'eu-west-1'],
  ])('take %s as a key that signs', (id, region) => {
    expect(of({ 'audit-signing-key': id }).signingKey).toEqual({ id, region });
  });

  test.each([
    'alias/',
    'alias/*',
    'alias/a b',
    'key',
    'arn:aws:kms:*:111122223333:key/*',
    'arn:aws:kms:eu-west-1:111122223333:alias/x',
  ])('do not take %s as a key that signs', (id) =>
    expect(detailsOf({ 'audit-signing-key': id })).toHaveLength(2),
  );

  test('let the file be optional beside a sink that is required, and never alone', () => {
    expect(of({ audit: 'file?optional=true\ns3://bucket' }).sinks[0]?.isRequired).toBe(false);
    expect(detailsOf({ audit: 'file?optional=true\ns3://bucket?optional=true' })[1]).toContain(
      'file?optional=true needs',
    );
  });
});

describe('the grammar of sinks and keys', () => {
  const read = async (values: Readonly<Record<string, string>>) => {
    const given = new Map(Object.entries(values));
    const reader = await loadAuditReader(given);
    return { isLoaded: reader === readAudit, audit: readInputs(given, reader).audit };
  };

  test('is not loaded for inputs that say what leaving them out says', async () => {
    const defaults = { audit: 'file', 'audit-failure': 'block', 'allow-endpoint-override': 'false' };
    const { audit, isLoaded } = await read(defaults);
    expect(isLoaded).toBe(false);
    expect(audit).toEqual(of(defaults));
  });

  test.each([
    { audit: 's3://bucket' },
    { audit: 'fil' },
    { 'audit-failure': 'warn' },
    { 'audit-failure': 'blok' },
    { 'audit-signing-key': 'alias/a' },
    { 'audit-role-to-assume': ROLE },
    { 'allow-endpoint-override': 'true' },
  ])('is loaded for %j', async (values) => {
    expect(await loadAuditReader(new Map(Object.entries<string>(values)))).toBe(readAudit);
  });
});

describe('the sinks of input and manifest', () => {
  const told = (sinks: readonly SinkUri[]) => sinks.map(({ text, isRequired }) => `${text} ${isRequired}`);

  test('are united, each once, the file always first', () => {
    const united = uniteSinks(
      [sink('s3://bucket/a')],
      [sink('s3://bucket/a/'), sink('s3://bucket/b'), sink('file')],
    );
    expect(told(united)).toEqual(['file true', 's3://bucket/a true', 's3://bucket/b true']);
  });

  test('take the Region of a bucket from whichever names it', () => {
    const united = uniteSinks([sink('s3://bucket/a')], [sink('s3://bucket/a?region=eu-west-1')]);
    expect(told(united)).toEqual(['file true', 's3://bucket/a?region=eu-west-1 true']);
  });

  test.each([
    ['s3://bucket/a?optional=true', 's3://bucket/a'],
    ['s3://bucket/a', 's3://bucket/a?optional=true'],
  ])('are required when either says so: %s and %s', (input, manifest) => {
    expect(told(uniteSinks([sink(input)], [sink(manifest)]))).toEqual(['file true', 's3://bucket/a true']);
  });

  test('keep the file required whatever the manifest says', () => {
    expect(told(uniteSinks([], [sink('file?optional=true')]))).toEqual(['file true']);
    const loose = sink('file?optional=true');
    expect(told(uniteSinks([loose], []))).toEqual(['file false']);
    expect(told(uniteSinks([loose], [loose]))).toEqual(['file false']);
    expect(told(uniteSinks([loose], [sink('file')]))).toEqual(['file true']);
  });
});
