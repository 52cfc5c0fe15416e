/** A released version: `MAJOR.MINOR.PATCH` of Semantic Versioning. There are no pre-releases. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Semantic Versioning 2.0.0: numbers have no zeros in front. */
const TAG = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** The version that a tag names (`v1.2.3`); undefined for every other tag. */
export function versionOfTag(tag: string): Version | undefined {
  const [, major, minor, patch] = TAG.exec(tag) ?? [];
  return patch === undefined
    ? undefined
    : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** As package.json and the changelog write it. */
export function versionText({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/**
 * The tags that a release moves to its commit: `v1` and `v1.2` for 1.2.3. A tag stays where it is when `others` hold a
 * newer version under it: a fix for an old line must not take `v1` back. Before 1.0.0 every minor may break its users,
 * so there is no `v0`.
 */
export function movedTags(version: Version, others: readonly Version[]): readonly string[] {
  const line = { name: `v${version.major}.${version.minor}`, holds: sameMinor };
  const lines = version.major === 0 ? [line] : [{ name: `v${version.major}`, holds: sameMajor }, line];
  return lines
    .filter(({ holds }) => !others.some((other) => holds(other, version) && isNewer(other, version)))
    .map(({ name }) => name);
}

function sameMajor(one: Version, other: Version): boolean {
  return one.major === other.major;
}

function sameMinor(one: Version, other: Version): boolean {
  return sameMajor(one, other) && one.minor === other.minor;
}

/** Of two versions with the same major. */
function isNewer(one: Version, than: Version): boolean {
  return one.minor === than.minor ? one.patch > than.patch : one.minor > than.minor;
}
