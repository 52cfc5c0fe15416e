/** A section of CHANGELOG.md: `## [1.2.3] - 2027-01-31`, or `## [Unreleased]`. */
export interface Section {
  readonly name: string;
  /** What stands behind the name: the day, `YYYY-MM-DD`; undefined when there is nothing. */
  readonly day: string | undefined;
  /** Without the heading, and without blank lines around it. */
  readonly text: string;
}

const HEADING = /^## \[([^\]]+)\](?: - (.*))?$/;
/** The targets of links stand at the end of the file and belong to no section. */
const LINK_TARGET = /^\[[^\]]+\]: /;

/** The sections of a changelog in the form of Keep a Changelog, in their order. */
export function sectionsOf(changelog: string): readonly Section[] {
  const sections: { name: string; day: string | undefined; lines: string[] }[] = [];
  for (const line of changelog.split(/\r?\n/)) {
    const [, name, day] = HEADING.exec(line) ?? [];
    if (name !== undefined) {
      sections.push({ name, day, lines: [] });
    } else if (!LINK_TARGET.test(line)) {
      sections.at(-1)?.lines.push(line);
    }
  }
  return sections.map(({ name, day, lines }) => ({ name, day, text: lines.join('\n').trim() }));
}
