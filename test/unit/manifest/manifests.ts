import { KeytrailError } from '../../../src/errors.ts';
import { type DeclareRequest, declare } from '../../../src/manifest/index.ts';

export const PATH = '.keytrail.yml';

/** What the design shows, without the keys that a later version brings. */
export const DESIGN = `# yaml-language-server: $schema=https://raw.githubusercontent.com/keytrail/keytrail/v1/schema/keytrail.schema.json
version: 1
defaults:
  region: us-east-1
  prefix: /acme/prod/            # an ssm name without a leading slash is completed with it
  max_age: 90d
secrets:
  DATABASE_URL: db_url                              # short form: ssm:/acme/prod/db_url
  STRIPE_KEY:
    from: ssm:/shared/payments/stripe:prod          # a label; \`:3\` is a version
    reason: smoke test of the charge endpoint       # goes into the audit record
    owner: payments
    max_age: 30d
    on_stale: fail                                  # ignore | warn (default) | fail
  DB_HOST:     { from: "ssm:/acme/prod/db#/host", mask: false }      # a JSON pointer into the value
  SIGNING_KEY: { from: ssm:/acme/prod/signing_key, as: file, mode: "0400" }
  KEYSTORE:    { from: ssm:/acme/prod/keystore_b64, as: file, decode: base64 }
  DEBUG_DSN:   { from: ssm:/acme/prod/debug_dsn, optional: true, default: "" }
scopes:
  deploy: [DATABASE_URL, STRIPE_KEY, SIGNING_KEY]
  test:   [DB_HOST]
`;

/** A request for a manifest's text, with what else a test says. */
export function request(
  manifest: string | Uint8Array,
  others: Omit<DeclareRequest, 'manifest'> = {},
): DeclareRequest {
  const bytes = typeof manifest === 'string' ? new TextEncoder().encode(manifest) : manifest;
  return { manifest: { path: PATH, bytes }, ...others };
}

/** The error that a request ends in; throws when it does not. */
export async function failureOf(asked: DeclareRequest): Promise<KeytrailError> {
  const outcome = await declare(asked).catch((thrown: unknown) => thrown);
  if (outcome instanceof KeytrailError) {
    return outcome;
  }
  throw new Error('the request did not end in a KeytrailError', { cause: outcome });
}
