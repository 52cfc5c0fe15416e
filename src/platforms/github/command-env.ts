import { SYSTEM, type System } from '../../system.ts';
import type { CommandEnv } from '../platform.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What the runner gives to an action and not to a `run:` step (actions/runner, `NodeScriptActionHandler.cs` beside
 * `ScriptHandler.cs`): inputs, state, access to artifacts and caches, which action it is. And `GITHUB_STATE`, through
 * which our own `post` would be told what to do.
 */
const OF_ACTIONS =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_RUNTIME_.*|ACTIONS_RESULTS_.*|ACTIONS_CACHE_.*|GITHUB_ACTION_(?:PATH|REF|REPOSITORY)|GITHUB_STATE)$/s;

const TOKEN_PAIR = /^ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)$/;

/** Where AWS's SDKs look for credentials in the environment, or for the way to them (AWS SDKs reference guide). */
const CREDENTIALS =
  /^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_(?:FULL|RELATIVE)_URI|CONTAINER_AUTHORIZATION_TOKEN(?:_FILE)?)$/;

/** What a `run:` step would have, without credentials of AWS; the token pair only on demand. */
export function commandEnv(env: Env, { idToken }: { readonly idToken: boolean }, system: System = SYSTEM) {
  const left: Record<string, string> = {};
  const withheld: string[] = [];
  for (const [given, value] of Object.entries(env)) {
    const name = system.variableName(given);
    if (value === undefined || OF_ACTIONS.test(name) || (!idToken && TOKEN_PAIR.test(name))) {
      continue;
    }
    if (CREDENTIALS.test(name)) {
      withheld.push(given);
    } else {
      left[given] = value;
    }
  }
  return { env: left, withheld } satisfies CommandEnv;
}
