/** What stands below the help of the commands about records. */
export const AUDIT_EXAMPLES: Readonly<Record<string, string>> = {
  audit: `Examples:
  keytrail audit verify s3://acme-audit/keytrail
  keytrail audit show audit-9-1.jsonl`,
  verify: `Examples:
  keytrail audit verify audit-9-1.jsonl
  keytrail audit verify --public-key records.pub --seal-key seals.pub 's3://acme-audit/keytrail?region=eu-west-1'
  keytrail audit verify --format json cloudwatch-logs:///keytrail/ci ./copy-of-the-bucket

Exit codes: 0 nothing found, 1 a finding, 2 usage, 3 a source cannot be read.`,
  show: `Examples:
  keytrail audit show audit-9-1.jsonl
  keytrail audit show --run 4711 --format json s3://acme-audit/keytrail`,
  export: `Example:
  keytrail audit export --format ocsf s3://acme-audit/keytrail > events.jsonl`,
  seal: `Example, of the hour that is over:
  keytrail audit seal --store s3://acme-audit/keytrail --until 2026-11-23T10:00:00Z --signing-key alias/keytrail-seals`,
};
