/** What surrounds a load, whichever door it came in by: the variables that say whom it talks to, and the ways there. */
import { Connections, endpointOverrides } from './aws/index.ts';
import type { Budget } from './budget.ts';
import type { Ledger } from './ledger.ts';
import { openTunnels, showAddress } from './network/index.ts';
import type { Report } from './report.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What changes whom Keytrail talks to, for the record. */
export function runtimeOf(env: Env) {
  return {
    endpoints: shownEndpoints(env),
    custom_ca: trustsOthers(env),
    audit_failure: 'block' as const,
  };
}

/** Says which variables move AWS's endpoints. */
export function tellEndpoints(env: Env, report: Report): void {
  for (const [variable, address] of Object.entries(shownEndpoints(env))) {
    report.routed('endpoint', address, variable);
  }
}

/** The connections of a load: direct, or through the proxy that a variable names. */
export async function openConnections(
  env: Env,
  { attemptMs }: Budget,
  { ledger, report }: { readonly ledger: Ledger; readonly report: Report },
): Promise<Connections> {
  const tunnels = await openTunnels(env, {
    attemptMs,
    onProxy: (proxy, variable) => {
      ledger.isProxied = true;
      report.routed('proxy', proxy, variable);
    },
    onTried: (failure) => {
      ledger.proxyFailure = failure;
    },
  });
  return new Connections(tunnels);
}

function shownEndpoints(env: Env): Readonly<Record<string, string>> {
  const entries = Object.entries(endpointOverrides(env));
  return Object.fromEntries(entries.map(([variable, address]) => [variable, showAddress(address)]));
}

/** Whether Node was told to trust other authorities than its own (Node's documentation, command-line options). */
function trustsOthers(env: Env): boolean {
  const stores = /--use-(openssl|system)-ca/.test(env['NODE_OPTIONS'] ?? '');
  return Boolean(env['NODE_EXTRA_CA_CERTS']) || env['NODE_USE_SYSTEM_CA'] === '1' || stores;
}
