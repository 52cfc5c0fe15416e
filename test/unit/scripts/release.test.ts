import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sectionsOf } from '../../../scripts/release/changelog.ts';
import { type Checkout, mistakesOf } from '../../../scripts/release/check.ts';
import { templateFor } from '../../../scripts/release/component.ts';
import { movedTags, type Version, versionOfTag } from '../../../scripts/release/version.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const RELEASE = join(ROOT, 'scripts/release.ts');
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

const CHANGELOG = `# Changelog

What this is.

## [Unreleased]

## [1.2.3] - 2027-01-31

### Added

- One thing, with \`## [9.9.9]\` in it.

## [1.2.2] - 2026-12-24

- Another.

[1.2.3]: https://github.com/keytrail/keytrail/releases/tag/v1.2.3
`;

const versions = (...tags: string[]) => tags.flatMap((tag) => versionOfTag(tag) ?? []);

function checkout(change: Partial<Checkout> = {}): Checkout {
  return { version: '1.2.3', locked: ['1.2.3', '1.2.3'], changelog: sectionsOf(CHANGELOG), ...change };
}

describe('the tag of a release', () => {
  test('is "v" and three numbers', () => {
    expect(versionOfTag('v10.0.3')).toEqual({ major: 10, minor: 0, patch: 3 });
  });

  test.each([
    '1.2.3',
    'v1',
    'v1.2',
    'v1.2.3-rc.1',
    'v1.2.3+b',
    'v01.2.3',
    'v1.2.3.4',
    'V1.2.3',
    ' v1.2.3',
    'v1.2.3\n',
  ])('is not %j', (tag) => {
    expect(versionOfTag(tag)).toBeUndefined();
    expect(mistakesOf(tag, checkout())).toEqual([expect.stringContaining('is no release')]);
  });
});

describe('the changelog', () => {
  test('has sections with a name, a day and a text; targets of links belong to none', () => {
    expect(sectionsOf(CHANGELOG)).toEqual([
      { name: 'Unreleased', day: undefined, text: '' },
      { name: '1.2.3', day: '2027-01-31', text: '### Added\n\n- One thing, with `## [9.9.9]` in it.' },
      { name: '1.2.2', day: '2026-12-24', text: '- Another.' },
    ]);
  });

  test('is read alike with the line ends of Windows', () => {
    expect(sectionsOf(CHANGELOG.replaceAll('\n', '\r\n'))).toEqual(sectionsOf(CHANGELOG));
  });
});

const changed = (from: string, to: string) => ({ changelog: sectionsOf(CHANGELOG.replace(from, to)) });

describe('a checkout', () => {
  test('is the release that its tag names when package.json, the lock file and the changelog say so', () => {
    expect(mistakesOf('v1.2.3', checkout())).toEqual([]);
  });

  test.each<readonly [string, Partial<Checkout>, string]>([
    ['package.json', { version: '1.2.2' }, 'package.json has the version "1.2.2", the tag says 1.2.3'],
    ['the lock file', { locked: ['1.2.3', '1.2.2'] }, 'package-lock.json has the version "1.2.2"'],
    ['a lock file without a version', { locked: ['1.2.3', undefined] }, 'package-lock.json has the version'],
    ['no section', changed('[1.2.3]', '[1.3.0]'), 'no section "## [1.2.3] - YYYY-MM-DD"'],
    ['a section without a day', changed(' - 2027-01-31', ''), 'the section 1.2.3 has no day'],
    ['a section whose day is none', changed('2027-01-31', '2027-13-31'), 'the section 1.2.3 has no day'],
    [
      'an empty section',
      { changelog: sectionsOf('## [1.2.3] - 2027-01-31\n') },
      'the section 1.2.3 is empty',
    ],
    [
      'a newer section above',
      changed('## [Unreleased]', '## [1.3.0] - 2027-02-01\n\n- x'),
      '1.3.0 stands above 1.2.3',
    ],
    ['something unreleased', changed('[Unreleased]\n', '[Unreleased]\n\n- x\n'), '"Unreleased" is not empty'],
  ])('is refused for %s', (_what, change, mistake) => {
    expect(mistakesOf('v1.2.3', checkout(change))).toEqual([expect.stringContaining(mistake)]);
  });

  test('is refused for all its mistakes at once', () => {
    expect(mistakesOf('v2.0.0', checkout())).toHaveLength(3);
  });
});

describe('a release moves', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['v1.2.3', [], ['v1', 'v1.2']],
    ['v1.2.3', ['v1.2.2', 'v1.1.9', 'v0.9.0'], ['v1', 'v1.2']],
    ['v1.2.3', ['v1.2.3'], ['v1', 'v1.2']],
    ['v1.2.3', ['v2.0.0'], ['v1', 'v1.2']],
    ['v1.2.3', ['v1.10.0'], ['v1.2']],
    ['v1.2.9', ['v1.2.10'], []],
    ['v0.3.1', ['v0.3.0'], ['v0.3']],
    ['v0.3.1', ['v0.4.0'], ['v0.3']],
  ])('%s, beside %j: %j', (tag, others, moved) => {
    const [version] = versions(tag);
    expect(version && movedTags(version, versions(...others))).toEqual(moved);
  });

  test('no tag back: whatever the order of the releases, each tag ends at its newest version', () => {
    const number = fc.integer({ min: 0, max: 3 });
    const version = fc.record<Version>({ major: number, minor: number, patch: number });
    fc.assert(
      fc.property(
        fc.uniqueArray(version, { maxLength: 12, selector: (one) => JSON.stringify(one) }),
        (all) => {
          const ends = new Map<string, Version>();
          for (const [index, one] of all.entries()) {
            for (const name of movedTags(one, all.slice(0, index))) ends.set(name, one);
          }
          for (const [name, end] of ends) {
            const under = all.filter(
              ({ major, minor }) => name === `v${major}` || name === `v${major}.${minor}`,
            );
            const order = ({ minor, patch }: Version) => minor * 10 + patch;
            expect(order(end)).toBe(Math.max(...under.map(order)));
          }
        },
      ),
    );
  });
});

describe('node scripts/release.ts', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [RELEASE, ...args], { encoding: 'utf8', input: '' });

  test('refuses a tag that this checkout is not', () => {
    const { status, stderr } = run('check', 'v99.0.0');
    expect(status).toBe(1);
    expect(stderr).toContain('package.json has the version');
    expect(stderr).toContain('CHANGELOG.md has no section "## [99.0.0] - YYYY-MM-DD".');
  });

  test.each([[[]], [['publish', 'v1.2.3']], [['notes', 'v1.2.3', 'main']]])(
    'explains itself for %j',
    (args) => {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^Usage: /);
    },
  );

  test('prints no notes for a release that the changelog does not have', () => {
    expect(run('notes', 'v99.0.0', COMMIT)).toMatchObject({ status: 1, stdout: '' });
  });

  test('reads tags and references of tags, and prints the ones to move', () => {
    const input = 'refs/tags/v1\nrefs/tags/v1.3.0\nv1.2.2\nrefs/tags/v1.2.4-rc.1\n';
    const stdout = execFileSync(process.execPath, [RELEASE, 'moved', 'v1.2.3'], { encoding: 'utf8', input });
    expect(stdout).toBe('v1.2\n');
  });

  test('imports nothing that would have to be installed', () => {
    const files = ['release.ts', 'release/changelog.ts', 'release/check.ts', 'release/version.ts'];
    const imports = files.flatMap((file) => [
      ...readFileSync(join(ROOT, 'scripts', file), 'utf8').matchAll(/from '([^']+)'/g),
    ]);
    expect(imports.length).toBeGreaterThan(0);
    for (const [, name] of imports) expect(name).toMatch(/^(node:|\.)/);
  });
});

describe('the GitLab component', () => {
  const template = readFileSync(join(ROOT, 'gitlab/templates/secrets/template.yml'), 'utf8');
  const sha256 = 'ab'.repeat(32);

  test('between releases fetches the version of package.json, and has a SHA-256 that no file has', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(templateFor(template, { version, sha256: '0'.repeat(64) })).toBe(template);
  });

  test('of a release differs in the version and the SHA-256 only', () => {
    const released = templateFor(template, { version: '10.2.3', sha256 });
    const differing = released.split('\n').filter((line, index) => line !== template.split('\n')[index]);
    expect(differing.map((line) => line.trim())).toEqual([
      'default: $CI_API_V4_URL/projects/keytrail%2Fkeytrail/packages/generic/keytrail/10.2.3/keytrail-10.2.3.tgz',
      `default: "${sha256}"`,
    ]);
  });

  test('is not released without a place for them, or with two', () => {
    const bundle = { version: '1.2.3', sha256 };
    expect(() => templateFor(template.replace('packages/generic', 'packages/other'), bundle)).toThrow(
      '0 places',
    );
    expect(() => templateFor(template + template, bundle)).toThrow('2 places');
    expect(() => templateFor(template, { ...bundle, sha256: 'x' })).toThrow('no SHA-256');
  });

  test('is written as a folder by the script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keytrail-component-'));
    try {
      execFileSync(process.execPath, [RELEASE, 'component', 'v1.2.3', join(ROOT, 'LICENSE'), folder]);
      const text = readFileSync(join(folder, 'templates/secrets/template.yml'), 'utf8');
      const sum = createHash('sha256')
        .update(readFileSync(join(ROOT, 'LICENSE')))
        .digest('hex');
      expect(text).toBe(templateFor(template, { version: '1.2.3', sha256: sum }));
      expect(readdirSync(folder).sort()).toEqual(['.gitlab-ci.yml', 'LICENSE', 'README.md', 'templates']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
