import type { GithubJob } from '../../sandbox/github-claims.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import { Aws, Connections } from '../../src/aws/index.ts';
import { requestToken } from '../../src/identity/index.ts';
import { parseRole, type Role } from '../../src/session/index.ts';

/** What a load of a job works with, against a sandbox. */
export interface AwsOfAJob {
  readonly aws: Aws;
  readonly connections: Connections;
  readonly retries: string[];
  stop(): void;
}

/** The client of a load whose endpoints lie at these addresses. */
export function awsOfAJob(url: string, ssmUrl = url): AwsOfAJob {
  const connections = new Connections();
  const retries: string[] = [];
  const aws = new Aws({
    env: { AWS_ENDPOINT_URL: url, AWS_ENDPOINT_URL_SSM: ssmUrl },
    connections,
    attemptMs: 5_000,
    userAgent: 'keytrail/1.2.3 (github)',
    onRetry: ({ what, reason }) => void retries.push(`${what}: ${reason}`),
  });
  return { aws, connections, retries, stop: () => connections.close() };
}

/** A token of the sandbox's issuer for a job. */
export function tokenOf(sandbox: Sandbox, job: GithubJob = {}): Promise<string> {
  const env = sandbox.envOf(job);
  return requestToken({
    endpoint: {
      url: env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '',
      bearer: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '',
    },
    audience: 'sts.amazonaws.com',
    attemptMs: 5_000,
    signal: new AbortController().signal,
    onRetry: () => undefined,
    onSent: () => undefined,
  });
}

/** A role of the sandbox's account. */
export function roleOf(sandbox: Sandbox, name = 'ci-api'): Role {
  const role = parseRole(sandbox.account.roles[name] ?? '');
  if (role === undefined) {
    throw new Error(`the sandbox has no role ${name}`);
  }
  return role;
}
