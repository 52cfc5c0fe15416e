import { type Account, type AccountOptions, type AccountSpec, createAccount } from './account.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type Gateway, startGateway } from './gateway/gateway.ts';
import { type GithubApi, startGithubApi } from './github-api.ts';
import { type GithubJob, githubClaims } from './github-claims.ts';
import { GITHUB_ISSUER, type Issuer, startIssuer } from './issuer.ts';

/** Everything that stands in for AWS and GitHub, running. */
export interface Sandbox {
  readonly gateway: Gateway;
  readonly issuer: Issuer;
  readonly githubApi: GithubApi;
  readonly account: Account;
  readonly emulatorUrl: string;
  /** The environment of a job that may ask for tokens and finds AWS at the gateway. */
  readonly env: Readonly<Record<string, string>>;
  /** The same for another job. */
  envOf(job: GithubJob): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface SandboxOptions extends AccountOptions {
  /** A running emulator to share; it is not stopped with this sandbox. */
  readonly emulator?: Emulator;
  readonly job?: GithubJob;
  /** What tokens say as `iss`, when it is not GitHub's own: `https://HOST/_services/token` of an Enterprise Server. */
  readonly issuer?: string;
  readonly ports?: {
    readonly emulator?: number;
    readonly gateway?: number;
    readonly issuer?: number;
    readonly githubApi?: number;
  };
}

/** Starts emulator, issuer and gateway, and declares the account. Stops what it started when a part fails. */
export async function startSandbox(spec: AccountSpec = {}, options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = {}, job = {} } = options;
  const started: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((part) => part.stop()));
  };
  const keep = async <Part extends { stop(): Promise<void> }>(part: Promise<Part>): Promise<Part> => {
    const running = await part;
    started.push(running);
    return running;
  };
  try {
    const results = await Promise.allSettled([
      options.emulator ?? keep(startEmulator({ port: ports.emulator ?? 0 })),
      keep(startIssuer({ port: ports.issuer ?? 0, issuer: options.issuer ?? GITHUB_ISSUER })),
      keep(startGithubApi({ port: ports.githubApi ?? 0 })),
    ]);
    const [emulator, issuer, githubApi] = [unwrap(results[0]), unwrap(results[1]), unwrap(results[2])];
    const gateway = await keep(startGateway({ emulatorUrl: emulator.url, port: ports.gateway ?? 0 }));
    const parts = { gateway, issuer, emulatorUrl: emulator.url };
    const account = await createAccount(parts, spec, options);
    const envOf = (other: GithubJob): Readonly<Record<string, string>> => ({
      ...awsEnvironment(gateway.url),
      ...issuer.addJob(githubClaims(other)).env,
    });
    return { ...parts, githubApi, account, env: envOf(job), envOf, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What points AWS clients to the gateway, and nowhere else. */
function awsEnvironment(gatewayUrl: string): Readonly<Record<string, string>> {
  return { AWS_ENDPOINT_URL: gatewayUrl, AWS_EC2_METADATA_DISABLED: 'true' };
}

function unwrap<Value>(result: PromiseSettledResult<Value>): Value {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
