import { type JobSpec, type Load, type LoadSpec, World } from '../support/world.ts';

export const TOKEN = 'npm_canary_4fe1a2';
const KEY_BODY = 'canaryKeyBody0123456789';
export const KEY = `-----BEGIN KEY-----\n${KEY_BODY}\n-----END KEY-----\n`;
export const CANARIES = [TOKEN, KEY_BODY];

const MANIFEST = `version: 1
secrets:
  NPM_TOKEN: ssm:/ci/npm_token
  KEY: { from: ssm:/ci/key, as: file, mode: "0400" }
`;

export async function startWorld(): Promise<World> {
  return await World.start({ parameters: { '/ci/npm_token': TOKEN, '/ci/key': KEY } });
}

/** A load of NPM_TOKEN and of KEY, a file, which go to this script. */
export async function run(
  world: World,
  script: string,
  inputs: LoadSpec['with'] = {},
  spec: JobSpec = {},
): Promise<Load> {
  return await world.loadIn(world.job({ manifest: MANIFEST, ...spec }), { with: { run: script, ...inputs } });
}

/** What the command printed: between the line that tells of its start and the one that tells of its end. */
export function printed(stdout: string): string {
  const between = /^→ running .*\n(?: {4}without .*\n)?([\s\S]*?)^(?:[✓✗] command {3}|Error KT704: )/m;
  const found = between.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`no command ran: ${stdout}`);
  return found;
}
