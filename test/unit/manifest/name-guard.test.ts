import { describe, expect, test } from '@jest/globals';
import { declare } from '../../../src/manifest/index.ts';
import { failureOf, request } from './manifests.ts';

const MANIFEST = `version: 1
secrets:
  PATH: /a
  TOKEN: /b
  LD_PRELOAD: { from: /c, as: file }
`;

async function namesOf(asked: Parameters<typeof declare>[0]): Promise<readonly string[]> {
  return (await declare(asked)).declarations.map(({ name }) => name);
}

describe('a declaration whose variable is refused', () => {
  test('is told with its place, the reason and both ways out, all of them at once', async () => {
    const error = await failureOf(request(MANIFEST, { inlineSecrets: 'OK = /d\n  BASH_ENV = /e' }));
    expect(error).toMatchObject({
      code: 'KT110',
      message: 'the declarations name 3 variables that are refused; nothing was read',
    });
    expect(error.details.map((detail) => detail.split('  ')[0])).toEqual([
      'input secrets:2:3',
      '.keytrail.yml:3:3',
      '.keytrail.yml:5:3',
    ]);
    expect(error.details[1]).toBe(
      '.keytrail.yml:3:3  the variable PATH is refused: it decides which programs run; choose another name, ' +
        'or set the input "allow-env-names: PATH" in the step',
    );
    expect(error.fix.join()).toContain('allow-env-names');
  });

  test('is told beside other mistakes', async () => {
    const error = await failureOf(request(`${MANIFEST}  BAD: "ssm:/*"\n`));
    expect(error).toMatchObject({
      code: 'KT103',
      message: 'the declarations have 3 mistakes; nothing was read',
    });
    expect(error.details.filter((detail) => detail.includes('is refused'))).toHaveLength(2);
  });

  test('is told even where its reference has a mistake, or the manifest is no YAML', async () => {
    const reference = await failureOf({ inlineSecrets: 'PATH = ssm:/*' });
    expect(reference.details).toHaveLength(2);
    const broken = await failureOf(request('secrets: [', { inlineSecrets: 'PATH = /a' }));
    expect(broken.code).toBe('KT103');
    expect(broken.details.filter((detail) => detail.includes('PATH is refused'))).toHaveLength(1);
  });

  test('passes when the step allows its name, in any case', async () => {
    const asked = request(MANIFEST, {
      inlineSecrets: 'Env = /d',
      allowedNames: ['path', 'LD_PRELOAD', 'ENV'],
    });
    expect(await namesOf(asked)).toEqual(['PATH', 'TOKEN', 'LD_PRELOAD', 'Env']);
  });

  test('passes only when it is itself allowed', async () => {
    const error = await failureOf(request(MANIFEST, { allowedNames: ['LD_PRELOAD', 'PATHEXT', 'UNKNOWN'] }));
    expect(error).toMatchObject({
      code: 'KT110',
      message: 'the declarations name a variable that is refused; nothing was read',
    });
    expect(error.details).toEqual([expect.stringContaining('the variable PATH is refused')]);
  });

  test("passes never when it is one of Keytrail's own, and no way out is shown that is none", async () => {
    const asked = { inlineSecrets: 'KEYTRAIL_POST = /a', allowedNames: ['KEYTRAIL_POST'] };
    const error = await failureOf(asked);
    expect(error.details[0]).toMatch(
      /KEYTRAIL_POST is refused: it belongs to Keytrail itself.*; choose another name$/,
    );
  });

  test('passes when no variable will be set', async () => {
    expect(await namesOf(request(MANIFEST, { allowedNames: 'all' }))).toEqual([
      'PATH',
      'TOKEN',
      'LD_PRELOAD',
    ]);
  });
});

describe('a scope', () => {
  const scoped = `${MANIFEST}scopes:\n  safe: [TOKEN]\n  all: [TOKEN, PATH]\n`;

  test('that leaves the name out sets no such variable', async () => {
    expect(await namesOf(request(scoped, { scope: 'safe' }))).toEqual(['TOKEN']);
  });

  test('that holds the name is refused', async () => {
    const error = await failureOf(request(scoped, { scope: 'all' }));
    expect(error.details).toEqual([expect.stringMatching(/^\.keytrail\.yml:3:3 {2}the variable PATH/)]);
  });
});

test('the table cannot be loosened by the manifest', async () => {
  for (const key of ['allow-env-names', 'allow_env_names', 'overwrite']) {
    expect((await failureOf(request(`${MANIFEST}${key}: [PATH]\n`))).code).toBe('KT103');
  }
});
