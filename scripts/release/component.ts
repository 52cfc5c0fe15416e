/** What a release writes into the template of the GitLab component. */
export interface Bundle {
  /** As `1.2.3`. */
  readonly version: string;
  /** Of the file that `npm pack` makes, 64 hex digits. */
  readonly sha256: string;
}

const VERSIONED = /packages\/generic\/keytrail\/[^/\s]+\/keytrail-[^/\s]+\.tgz/g;
const SHA256 = /(bundle-sha256:\n(?: {6}.*\n)*? {6}default: ")[0-9a-f]{64}(")/g;

/**
 * The template whose defaults fetch this bundle, and no other. Throws an `Error` when a place for them is not there exactly
 * once: a release whose jobs would fetch something else must not be.
 */
export function templateFor(template: string, { version, sha256 }: Bundle): string {
  for (const place of [VERSIONED, SHA256]) {
    const { length } = [...template.matchAll(place)];
    if (length !== 1) throw new Error(`the template has ${length} places like ${place}, and must have one`);
  }
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${JSON.stringify(sha256)} is no SHA-256`);
  return template
    .replace(VERSIONED, `packages/generic/keytrail/${version}/keytrail-${version}.tgz`)
    .replace(SHA256, (_, before: string, after: string) => `${before}${sha256}${after}`);
}
