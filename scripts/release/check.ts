import type { Section } from './changelog.ts';
import { versionOfTag, versionText } from './version.ts';

/** What a release is checked by. */
export interface Checkout {
  /** Of package.json. */
  readonly version: unknown;
  /** The two places of package-lock.json that repeat the version. */
  readonly locked: readonly unknown[];
  readonly changelog: readonly Section[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Why the checkout must not be released as this tag, a sentence each; empty when it may be. */
export function mistakesOf(tag: string, checkout: Checkout): readonly string[] {
  const version = versionOfTag(tag);
  if (version === undefined) {
    return [`The tag ${JSON.stringify(tag)} is no release: it must be "v" and three numbers, as v1.2.3.`];
  }
  const text = versionText(version);
  return [...versionMistakes(text, checkout), ...changelogMistakes(text, checkout.changelog)];
}

function versionMistakes(version: string, { version: own, locked }: Checkout): readonly string[] {
  const wrong = (file: string, found: unknown) =>
    `${file} has the version ${JSON.stringify(found)}, the tag says ${version}: run npm version ${version} --no-git-tag-version.`;
  const differing = locked.find((found) => found !== version);
  return [
    ...(own === version ? [] : [wrong('package.json', own)]),
    ...(locked.every((found) => found === version) ? [] : [wrong('package-lock.json', differing)]),
  ];
}

function changelogMistakes(version: string, sections: readonly Section[]): readonly string[] {
  const own = sections.find(({ name }) => name === version);
  if (own === undefined) {
    return [`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD".`];
  }
  const newest = sections.find(({ name }) => name !== 'Unreleased');
  const unreleased = sections.find(({ name }) => name === 'Unreleased');
  return [
    ...(isDay(own.day)
      ? []
      : [`CHANGELOG.md: the section ${version} has no day: "## [${version}] - YYYY-MM-DD".`]),
    ...(own.text === '' ? [`CHANGELOG.md: the section ${version} is empty.`] : []),
    ...(newest === own ? [] : [`CHANGELOG.md: the section ${newest?.name} stands above ${version}.`]),
    ...(unreleased === undefined || unreleased.text === ''
      ? []
      : [`CHANGELOG.md: "Unreleased" is not empty; what the tag holds belongs to the section ${version}.`]),
  ];
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text));
}
