import type { Socket } from 'node:net';

type Env = Readonly<Record<string, string | undefined>>;

/** A variable that names a proxy for https, and its value, which can hold a password. */
export interface ProxyVariable {
  readonly variable: string;
  readonly text: string;
}

/** Whom a request goes to. */
export interface Route {
  readonly host: string;
  readonly port: number;
}

/** Connections through a proxy. */
export interface Tunnels {
  /** True when requests to this host go through a proxy. */
  covers(route: Route): boolean;
  /** A connection to the host on which nothing was sent yet. Rejects with KT207. */
  connect(route: Route): Promise<Socket>;
  /** Gives up what is under way. */
  close(): void;
}

/** What is told while tunnels are used. */
export interface TunnelEvents {
  /** A proxy is asked for the first time: `host:port` and the variable, no credentials. */
  readonly onProxy: (proxy: string, variable: string) => void;
  /** What the last try came to: a message, or undefined when it went through. */
  readonly onTried: (failure: string | undefined) => void;
}

/** The order of `proxy-from-env`. There is none for http: plain http never leaves the machine. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

/** The variable that names the proxy, when there is one and `NO_PROXY` leaves anything to it. */
export function proxyVariable(env: Env): ProxyVariable | undefined {
  const variable = VARIABLES.find((name) => env[name]);
  const except = env['no_proxy'] || env['NO_PROXY'];
  return variable === undefined || except === '*' ? undefined : { variable, text: env[variable] ?? '' };
}

/** The tunnels of a load; undefined, and nothing is loaded, when no variable names a proxy. Throws KT109. */
export async function openTunnels(
  env: Env,
  options: TunnelEvents & { readonly attemptMs: number },
): Promise<Tunnels | undefined> {
  const given = proxyVariable(env);
  if (given === undefined) {
    return undefined;
  }
  const { createTunnels } = await import('./tunnel.ts');
  return createTunnels(given, options);
}
