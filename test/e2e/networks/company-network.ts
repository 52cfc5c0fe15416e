import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectProxy } from '../../../sandbox/connect-proxy.ts';
import type { GithubJob } from '../../../sandbox/github-claims.ts';
import { startTlsFront, type TlsFront } from '../../../sandbox/tls-front.ts';
import { Authority } from '../../certificate.ts';
import type { JobSpec, World } from '../support/world.ts';

/** Where the token endpoint is, as the runner would say it. */
export const TOKEN_HOST = 'tokens.actions.example';

/** Where GitHub's API is. */
export const API_HOST = 'api.github.example';

/** The user and the password that the proxy wants; the password has what a URL must escape. */
export const PASSWORD = 'canary:p@ss/word%';
export const USER_INFO = `ci:${encodeURIComponent(PASSWORD)}`;
export const AUTHORIZATION = `Basic ${Buffer.from(`ci:${PASSWORD}`).toString('base64')}`;

/**
 * A network whose only way out is a proxy: the real names of AWS, the token endpoint's and that of GitHub's API lead,
 * over TLS that the network's own authority vouches for, to a world's stand-ins.
 */
export class CompanyNetwork {
  readonly authority = new Authority();
  readonly world: World;
  proxy: ConnectProxy;
  proxyPort = 0;
  #fronts: TlsFront[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'keytrail-network-'));

  private constructor(world: World) {
    this.world = world;
    this.proxy = new ConnectProxy({ places: new Map() });
  }

  /** `hosts`: the names of AWS that the proxy knows, beside that of the token endpoint. */
  static async start(
    world: World,
    hosts: readonly string[],
    { tls = false, authorization }: { readonly tls?: boolean; readonly authorization?: string } = {},
  ): Promise<CompanyNetwork> {
    const network = new CompanyNetwork(world);
    const { gateway, githubApi, issuer } = world.sandbox;
    const [aws, tokens, api] = await Promise.all([
      startTlsFront(gateway.url, network.authority.issue({ names: [...hosts, 'localhost'] })),
      startTlsFront(issuer.url, network.authority.issue({ names: [TOKEN_HOST, 'localhost'] })),
      startTlsFront(githubApi.url, network.authority.issue({ names: [API_HOST] })),
    ]);
    network.#fronts = [aws, tokens, api];
    const places = new Map(hosts.map((host) => [`${host}:443`, aws.port]));
    places.set(`${TOKEN_HOST}:443`, tokens.port);
    places.set(`${API_HOST}:443`, api.port);
    places.set(`localhost:${aws.port}`, aws.port);
    places.set(`localhost:${tokens.port}`, tokens.port);
    network.proxy = new ConnectProxy({
      places,
      ...(authorization === undefined ? {} : { authorization }),
      ...(tls ? { tls: network.authority.issue({ names: ['localhost'] }) } : {}),
    });
    network.proxyPort = await network.proxy.start();
    writeFileSync(network.caFile, network.authority.cert);
    return network;
  }

  /** The PEM file of the network's authority. */
  get caFile(): string {
    return join(this.#folder, 'ca.pem');
  }

  /** The proxy's address, without scheme and user. */
  get proxyName(): string {
    return `localhost:${this.proxyPort}`;
  }

  /** The ports at which AWS and the token endpoint can be reached without the proxy, under the name localhost. */
  get direct(): { readonly aws: string; readonly tokens: string } {
    const [aws, tokens] = this.#fronts.map(({ port }) => `https://localhost:${port}`);
    return { aws: aws ?? '', tokens: tokens ?? '' };
  }

  /** A job on a runner in this network: its proxy and its authority are set, nothing moves AWS's endpoints. */
  job(env: Readonly<Record<string, string>> = {}, token: GithubJob = {}): JobSpec {
    return {
      machineEnv: {
        AWS_ENDPOINT_URL: '',
        HTTPS_PROXY: `http://${this.proxyName}`,
        NODE_EXTRA_CA_CERTS: this.caFile,
        ...env,
      },
      token,
      idToken: this.idToken(`https://${TOKEN_HOST}`, token),
    };
  }

  /** A token endpoint at another address that leads to the same issuer. */
  idToken(origin: string, token: GithubJob = {}): NonNullable<JobSpec['idToken']> {
    const { issuer } = this.world.sandbox;
    const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } =
      this.world.sandbox.envOf(token);
    return {
      requestUrl: ACTIONS_ID_TOKEN_REQUEST_URL.replace(issuer.url, origin),
      requestToken: ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    };
  }

  async stop(): Promise<void> {
    await Promise.all([this.proxy.stop(), ...this.#fronts.map((front) => front.stop())]);
    rmSync(this.#folder, { recursive: true });
  }
}
