import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest } from '@jest/globals';
import { tool } from '../../machine-tool.ts';
import { canariesBelow, canariesIn } from '../support/canaries.ts';
import { expectChains } from '../support/records.ts';
import { SOME, testHere, testHereUnless, testIn, useWorld } from './support/shells.ts';
import type { GitlabWorld } from './support/world.ts';

jest.setTimeout(60_000);

const ONE = 'canary-value-of-one';
const files = { '.keytrail.yml': 'version: 1\nsecrets: { ONE: "ssm:/app/one" }\n' };

const SCRIPT = tool('script');

let world: GitlabWorld;

useWorld({ '/app/one': ONE }, (started) => {
  world = started;
});

describe('mode: exec', () => {
  const inputs = { mode: 'exec' };

  testIn(SOME, 'gives the secrets to a command only, whose output is filtered', async (where) => {
    const end = await world.run({
      ...where,
      files,
      inputs,
      script: [
        'echo "shell:$ONE."',
        'keytrail exec -- sh -c \'echo "command:$ONE."; echo "token:$KEYTRAIL_ID_TOKEN."; exit 6\' || echo "code $?"',
        'sh -c "keytrail exec --quiet -- sh -c \'echo \\$ONE >&2\'"',
      ],
    });
    expect(end.text).toContain('\nshell:.\n');
    expect(end.text).toContain('\ncommand:***.\n');
    expect(end.text).toContain('\ntoken:.\n');
    expect(end.text).toContain('\ncode 6\n');
    expect(canariesIn(end.log, [ONE])).toEqual([]);
    expect(end.code).toBe(0);
    expect(end.left).toEqual([]);
  });

  testHere('has the record of each command, by the claims of the token', async () => {
    const script = ['keytrail exec -- true', 'keytrail exec -- true'];
    const variables = { KEYTRAIL_RECORD: 'true' };
    const { records } = await world.run({ files, inputs, variables, script });
    expect(records.map(({ phase }) => phase)).toEqual(['intent', 'result', 'intent', 'result']);
    expect(records.map(({ run }) => run.platform)).toEqual(Array(4).fill('gitlab'));
    expect(records[3]).toMatchObject({ run: { run_id: '900' }, reads: [{ name: 'ONE', delivered: 'run' }] });
    expectChains(records);
  });

  testHere('gives a command nothing of the job with --pristine', async () => {
    const variables = { OF_THE_JOB: 'yes' };
    const script = [
      `keytrail exec --pristine -- sh -c 'echo "job:$OF_THE_JOB. folder:$KEYTRAIL_FOLDER. one:$ONE."'`,
    ];
    const { text } = await world.run({ files, inputs, variables, script });
    expect(text).toContain('\njob:. folder:. one:***.\n');
  });

  testHereUnless(
    SCRIPT.isThere ? undefined : SCRIPT.reason,
    'filters what a terminal shows that a job made',
    async () => {
      const text = `script -qec "keytrail exec -- sh -c 'echo it is \\$ONE.'" /dev/null`;
      const end = await world.run({ files, inputs, script: [text] });
      expect(end.text).toMatch(/^it is \*\*\*\.\r?$/m);
      expect(canariesIn(end.log, [ONE])).toEqual([]);
    },
  );

  testHere('refuses a token of another place', async () => {
    const options = `--role-to-assume ${world.inputs()['role-to-assume']} --web-identity-token-file /dev/null`;
    const script = [`keytrail exec ${options} -- true`];
    const end = await world.run({ files, inputs, script });
    expect(end.code).toBe(2);
    expect(end.text).toContain('Error KT903: in a job of the GitLab component the token is that of the job.');
  });

  testHere('ends as the load failed', async () => {
    const claims = { projectPath: 'acme/other' };
    const end = await world.run({ files, inputs, claims, script: ['keytrail exec -- true'] });
    expect(end.code).toBe(3);
    expect(end.text).toContain('Error KT301: ');
  });
});

describe('.keytrail-record', () => {
  const variables = { KEYTRAIL_RECORD: 'true' };

  testHere('keeps the record and a link to it in the project, and nothing else', async () => {
    const job = await world.start({
      files,
      variables,
      script: ['git --version >/dev/null; rm -rf .keytrail; true'],
    });
    const end = await job.end;
    const annotations: unknown = JSON.parse(
      readFileSync(join(job.project, '.keytrail/annotations.json'), 'utf8'),
    );
    expect(annotations).toEqual({
      Keytrail: [
        {
          external_link: {
            label: 'Audit record',
            url: 'https://gitlab.example.com/acme/api/-/jobs/1001/artifacts/file/.keytrail/audit-1001.jsonl',
          },
        },
      ],
    });
    expectChains(end.records);
    expect(canariesBelow(job.project, [ONE], () => false)).toEqual([]);
  });

  testHere('keeps the record of a script whose own trap is in place of ours', async () => {
    const end = await world.run({ files, variables, script: ["trap 'echo mine' EXIT", 'true'] });
    expect(end.records.map(({ phase }) => phase)).toEqual(['intent', 'result']);
  });

  testHere('follows no link that the repository laid', async () => {
    const job = await world.start({
      files,
      variables,
      before: ['mkdir ../elsewhere; echo mine > ../elsewhere/annotations.json; ln -s ../elsewhere .keytrail'],
      script: ['true'],
    });
    const end = await job.end;
    expect(end.records).toHaveLength(2);
    expect(statSync(join(job.project, '.keytrail')).isDirectory()).toBe(true);
    expect(readFileSync(join(job.project, '../elsewhere/annotations.json'), 'utf8')).toBe('mine\n');
  });

  testHere('without it the project is as it was', async () => {
    const job = await world.start({ files, script: ['true'] });
    await job.end;
    expect(existsSync(join(job.project, '.keytrail'))).toBe(false);
  });
});
