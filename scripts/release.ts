/**
 * What `.github/workflows/release.yml` decides, so that it can be tested. It needs Node 24 and no package, because the
 * job that publishes installs none:
 *
 *   node scripts/release.ts check TAG          ends with 1 and says why when this checkout is not that release
 *   node scripts/release.ts notes TAG COMMIT   prints the notes of the release
 *   node scripts/release.ts moved TAG          prints the tags to move, a line each; reads all tags from standard input
 *   node scripts/release.ts component TAG FILE FOLDER
 *                                              writes the GitLab component, which fetches exactly FILE, into FOLDER
 */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sectionsOf } from './release/changelog.ts';
import { mistakesOf } from './release/check.ts';
import { templateFor } from './release/component.ts';
import { movedTags, versionOfTag, versionText } from './release/version.ts';

const ROOT = resolve(import.meta.dirname, '..');

function read(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

function check(tag: string): void {
  const { version } = JSON.parse(read('package.json')) as { version?: unknown };
  const lock = JSON.parse(read('package-lock.json')) as {
    version?: unknown;
    packages?: Readonly<Record<string, { version?: unknown }>>;
  };
  const locked = [lock.version, lock.packages?.['']?.version];
  const mistakes = mistakesOf(tag, { version, locked, changelog: sectionsOf(read('CHANGELOG.md')) });
  for (const mistake of mistakes) {
    console.error(mistake);
  }
  if (mistakes.length > 0) {
    process.exitCode = 1;
  } else {
    console.log(`This checkout is ${tag}.`);
  }
}

function released(tag: string) {
  const version = versionOfTag(tag);
  if (version === undefined) {
    throw new Error(`${JSON.stringify(tag)} is no tag of a release`);
  }
  return version;
}

/** The section of the changelog, and the line to pin the release by. */
function notes(tag: string, commit: string): void {
  const name = versionText(released(tag));
  const section = sectionsOf(read('CHANGELOG.md')).find((found) => found.name === name);
  if (section === undefined) {
    throw new Error(`CHANGELOG.md has no section ${name}`);
  }
  const pin = ['```yaml', `- uses: keytrail/keytrail@${commit} # ${tag}`, '```'];
  console.log([section.text, '### Pin it', pin.join('\n')].join('\n\n'));
}

/** Standard input holds a tag a line, as `v1.2.3` or `refs/tags/v1.2.3`. */
function moved(tag: string): void {
  const lines = readFileSync(0, 'utf8').split('\n');
  const others = lines.flatMap((line) => versionOfTag(line.trim().replace(/^refs\/tags\//, '')) ?? []);
  for (const name of movedTags(released(tag), others)) {
    console.log(name);
  }
}

/** `bundle` is the command line as it will be fetched. */
function component(tag: string, bundle: string, folder: string): void {
  const sha256 = createHash('sha256').update(readFileSync(bundle)).digest('hex');
  const template = join(folder, 'templates', 'secrets', 'template.yml');
  cpSync(join(ROOT, 'gitlab'), folder, { recursive: true });
  const text = templateFor(readFileSync(template, 'utf8'), { version: versionText(released(tag)), sha256 });
  writeFileSync(template, text);
  console.log(`${sha256}  ${template}`);
}

const [command = '', tag = '', commit = '', folder = ''] = process.argv.slice(2);
if (command === 'check') {
  check(tag);
} else if (command === 'notes' && /^[0-9a-f]{40}$/.test(commit)) {
  notes(tag, commit);
} else if (command === 'moved') {
  moved(tag);
} else if (command === 'component' && folder !== '') {
  component(tag, commit, folder);
} else {
  console.error(
    'Usage: node scripts/release.ts check TAG | notes TAG COMMIT | moved TAG <TAGS | component TAG FILE FOLDER',
  );
  process.exitCode = 2;
}
