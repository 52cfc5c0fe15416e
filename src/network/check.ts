import { KeytrailError } from '../errors.ts';
import { quote } from '../quote.ts';
import { mistakeInEndpoint } from './address.ts';
import { proxyVariable } from './route.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What variables say of the way to AWS. */
export interface NetworkSettings {
  readonly env: Env;
  /** The variables that move endpoints, with their values. */
  readonly endpoints: Readonly<Record<string, string>>;
}

const FIPS = 'AWS_USE_FIPS_ENDPOINT';
const DUAL_STACK = 'AWS_USE_DUALSTACK_ENDPOINT';
const SWITCHES = [FIPS, DUAL_STACK, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];

/**
 * Refuses variables under which a token or credentials would go to whoever listens, before any is asked for: KT108 when
 * no certificate would be checked, else KT109, each with everything that is wrong.
 */
export async function checkNetwork(settings: NetworkSettings): Promise<void> {
  const mistakes = [
    ...mistakesInSwitches(settings.env),
    ...mistakesInEndpoints(settings),
    ...(await mistakesInProxy(settings.env)),
  ];
  // Exactly "0", as Node has it (node:internal/options, getAllowUnauthorized): every other value leaves the checks on.
  if (settings.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw new KeytrailError(
      'KT108',
      'NODE_TLS_REJECT_UNAUTHORIZED=0 turns the check of certificates off; nothing was asked for.',
      { details: mistakes },
    );
  }
  if (mistakes.length > 0) {
    throw new KeytrailError('KT109', 'a variable of the network is not valid; nothing was asked for.', {
      details: mistakes,
    });
  }
}

/** The SDK takes these two words only; what it does not take must not be read as "no": FIPS is somebody's duty. */
function mistakesInSwitches(env: Env): readonly string[] {
  return SWITCHES.flatMap((name) => {
    const text = env[name];
    return text === undefined || text === '' || text === 'true' || text === 'false'
      ? []
      : [`${name}: ${quote(text)} is not allowed; true or false`];
  });
}

function mistakesInEndpoints({ env, endpoints }: NetworkSettings): readonly string[] {
  return [
    ...Object.entries(endpoints).flatMap(([name, text]) => {
      const mistake = mistakeInEndpoint(text);
      return mistake === undefined ? [] : [`${name} ${mistake}`];
    }),
    ...mistakesInChoice(env, Object.keys(endpoints)),
  ];
}

/** Who asks for endpoints of AWS with FIPS or dual stack cannot have these variables move an endpoint elsewhere. */
export function mistakesInChoice(env: Env, variables: readonly string[]): readonly string[] {
  const chosen = [FIPS, DUAL_STACK].filter((name) => env[name] === 'true' && variables.length > 0);
  return chosen.map(
    (name) => `${name}=true chooses an endpoint of AWS, but ${variables.join(', ')} names another`,
  );
}

async function mistakesInProxy(env: Env): Promise<readonly string[]> {
  const given = proxyVariable(env);
  if (given === undefined) {
    return [];
  }
  const { parseProxy } = await import('./proxy.ts');
  const proxy = parseProxy(given);
  return typeof proxy === 'string' ? [`${given.variable} ${proxy}`] : [];
}
