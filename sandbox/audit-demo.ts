import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AccountSpec } from './account.ts';
import { deployAuditStore } from './audit-store.ts';
import { type Sandbox, startSandbox } from './index.ts';
import type { StepResult } from './runner/step.ts';

type Print = (text: string) => void;

/** What the first act has, too. */
interface Shared {
  readonly account: AccountSpec;
  /** Runs the step in a new job of this sandbox, with these inputs besides. */
  readonly load: (sandbox: Sandbox, more: Readonly<Record<string, string>>) => Promise<StepResult>;
}

const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const KEYS = { SigningKeyArn: 'alias/demo-records', SealKeyArn: 'alias/demo-seals' };
const PARAMETERS = {
  BucketName: 'acme-audit',
  LogGroupName: '/keytrail/ci',
  WriterSubject: 'repo:acme/*',
  SealerSubject: 'repo:acme/audit:ref:refs/heads/main',
  AuditorPrincipal: 'arn:aws:iam::111122223333:root',
};

/** The act of the security team: its store, a load that writes to it, and what its auditor sees. */
export async function auditAct(say: Print, show: Print, { account, load }: Shared): Promise<void> {
  const sandbox = await startSandbox({ ...account, signingKeys: Object.values(KEYS) });
  try {
    const stack = await deployAuditStore(sandbox, { parameters: PARAMETERS, keys: KEYS });
    await stack.adopt('writer', 'write-records');
    const store = stack.outputs.get('Store') ?? '';
    say('The same job with a store of the security team (cloudformation/audit-store.yml)');
    const step = await load(sandbox, {
      audit: `${store}\n${stack.outputs.get('LogGroupStore') ?? ''}`,
      'audit-role-to-assume': stack.outputs.get('WriterRoleArn') ?? '',
      'audit-signing-key': sandbox.account.keys[KEYS.SigningKeyArn] ?? '',
      'allow-endpoint-override': 'true',
    });
    show(step.log.replace(/^.*##\[endgroup\]\n/s, ''));
    const auditor = {
      ...sandbox.env,
      ...(await stack.keysOf('auditor', 'read-records')),
      AWS_REGION: 'us-east-1',
    };
    for (const command of ['verify', 'show']) {
      say(`What the auditor sees: keytrail audit ${command} ${store}`);
      show(await run(['audit', command, store], auditor));
    }
    if (step.conclusion !== 'success') throw new Error('the load with a store failed');
  } finally {
    await sandbox.stop();
  }
}

/** Runs the command line; gives what it printed. Throws when it does not end with 0. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  const code = await new Promise((done) => child.once('close', done));
  const text = Buffer.concat(printed).toString('utf8');
  if (code !== 0) throw new Error(`keytrail ${args.join(' ')} ended with ${code}:\n${text}`);
  return text;
}
