import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tool } from '../../machine-tool.ts';
import { SmallCheckout } from './small-checkout.ts';

let checkout: SmallCheckout;
beforeEach(() => {
  checkout = new SmallCheckout();
});
afterEach(() => checkout.remove());

const onLinux = process.platform === 'linux' ? test : test.skip;
const CATALOGUE = { 'kt-tool': { package: 'kt-package', proof: ['--version'] } };

/** Looks the catalogue up in a process of its own, whose PATH begins with the checkout's programs. */
function find(): {
  found: Record<string, string>;
  missing: Record<string, string>;
  list: string;
  stderr: string;
} {
  const script = `import { findMachineTools } from ${JSON.stringify(join(checkout.root, 'scripts', 'machine-tools.mjs'))};
    const say = (text) => console.error(text);
    console.log(JSON.stringify(await findMachineTools('.cache', say, ${JSON.stringify(CATALOGUE)})));`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: checkout.root,
    env: { PATH: `${checkout.programs}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  const list = join(checkout.root, String(JSON.parse(result.stdout).KEYTRAIL_TOOLS));
  return { ...JSON.parse(readFileSync(list, 'utf8')), list, stderr: result.stderr };
}

describe('the tools of the machine', () => {
  onLinux('are found on PATH', () => {
    checkout.program('kt-tool', '#!/bin/sh\nexit 0\n');
    expect(find()).toMatchObject({
      found: { 'kt-tool': join(checkout.programs, 'kt-tool') },
      missing: {},
      stderr: '',
    });
  });

  onLinux('are fetched and unpacked when they are not there, or do not run, and only once', () => {
    checkout.program('kt-tool', '#!/bin/sh\nexit 127\n');
    checkout.program('apt-get', '#!/bin/sh\n[ "$1" = download ] && echo deb > "$2_1.deb"\n');
    checkout.program(
      'dpkg',
      '#!/bin/sh\nmkdir -p usr/bin && printf "#!/bin/sh\\nexit 0\\n" > usr/bin/kt-tool && chmod +x usr/bin/kt-tool\n',
    );
    const first = find();
    expect(first.found['kt-tool']).toBe(join('.cache', 'tools', 'kt-tool', 'usr/bin', 'kt-tool'));
    expect(first.stderr).toContain('Fetching kt-tool');
    expect(find().stderr).toBe('');
  });

  onLinux('are listed as missing, with the reason', () => {
    checkout.program('apt-get', '#!/bin/sh\necho "E: Unable to locate package $2" >&2\nexit 100\n');
    expect(find().missing).toEqual({
      'kt-tool':
        'it is not on PATH, and apt-get download kt-package failed: E: Unable to locate package kt-package',
    });
  });

  test('are what the list says, or else what is on PATH', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keytrail-tools-'));
    const list = join(folder, 'found.json');
    writeFileSync(list, JSON.stringify({ found: { a: '/x/a' }, missing: { b: 'no package' } }));
    const env = { KEYTRAIL_TOOLS: list, PATH: folder };
    expect(tool('a', env)).toEqual({ isThere: true, path: '/x/a' });
    expect(tool('b', env)).toEqual({ isThere: false, reason: 'no package' });
    expect(tool('c', env)).toEqual({ isThere: false, reason: 'it is not on PATH' });
    expect(tool('found.json', { PATH: folder })).toEqual({ isThere: true, path: list });
    rmSync(folder, { recursive: true });
  });
});
