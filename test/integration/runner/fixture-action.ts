import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface FixtureScripts {
  readonly main: string;
  readonly pre?: string;
  readonly post?: string;
  readonly postIf?: string;
  readonly inputs?: string;
}

/** What the scripts of the fixtures begin with. */
const PRELUDE = `
import { appendFileSync, writeFileSync, rmSync, mkdirSync, existsSync } from 'node:fs';
const add = (file, text) => appendFileSync(process.env['GITHUB_' + file], text);
`;

/** Tiny actions of the tests' own, each in a folder that `remove` deletes. */
export class FixtureActions {
  readonly #root = mkdtempSync(join(tmpdir(), 'keytrail-actions-'));

  /** Writes an action and returns its folder. */
  make(name: string, scripts: FixtureScripts): string {
    const folder = mkdtempSync(join(this.#root, `${name}-`));
    const runs = ['using: node24', 'main: main.mjs'];
    writeFileSync(join(folder, 'main.mjs'), PRELUDE + scripts.main);
    for (const stage of ['pre', 'post'] as const) {
      const script = scripts[stage];
      if (script !== undefined) {
        runs.push(`${stage}: ${stage}.mjs`);
        writeFileSync(join(folder, `${stage}.mjs`), PRELUDE + script);
      }
    }
    if (scripts.postIf !== undefined) {
      runs.push(`post-if: ${scripts.postIf}`);
    }
    const lines = ['name: fixture', scripts.inputs ?? '', 'runs:', ...runs.map((line) => `  ${line}`), ''];
    writeFileSync(join(folder, 'action.yml'), lines.join('\n'));
    return folder;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
