import { KeytrailError, messageOf } from '../errors.ts';
import { codeOf } from '../system.ts';
import { explainCertificate } from './certificate.ts';
import type { NamedProxy } from './proxy.ts';

/** KT207. `$retryable` is how the SDK's retry strategy knows an error that may pass. */
export class ProxyRefusal extends KeytrailError {
  readonly $retryable: object | undefined;

  constructor(
    message: string,
    { passing, fix }: { readonly passing: boolean; readonly fix: string },
    cause?: unknown,
  ) {
    super('KT207', message, { fix, ...(cause === undefined ? {} : { cause }) });
    this.$retryable = passing ? {} : undefined;
  }
}

/** What a proxy's own status means. Only what it says of itself passes: a refusal of the host or of us does not. */
export function refusedWith(proxy: NamedProxy, authority: string, status: number): ProxyRefusal {
  const passing = status >= 500 || status === 408 || status === 429;
  const message = `${named(proxy)} made no connection to ${authority}: it answered with status ${status}.`;
  return new ProxyRefusal(message, { passing, fix: fixForStatus(proxy, authority, status) });
}

function fixForStatus({ authorization, variable }: NamedProxy, authority: string, status: number): string {
  if (status === 407) {
    return authorization === undefined
      ? `the proxy wants a user and a password: ${variable}=http://USER:PASSWORD@HOST:PORT`
      : `the proxy does not take the user and the password in ${variable}: correct them (a % is written as %25)`;
  }
  return status >= 500
    ? `look whether the proxy can resolve and reach ${authority}; what it need not reach goes into NO_PROXY`
    : `allow ${authority} in the proxy, or name that host in NO_PROXY if it can be reached directly`;
}

/** A proxy that could not be spoken with. */
export function unreachable(proxy: NamedProxy, thrown: unknown): ProxyRefusal {
  const certificate = explainCertificate(thrown, `the proxy ${proxy.name}`);
  if (certificate !== undefined) {
    const message = `${named(proxy)} cannot be trusted: ${certificate.message}`;
    return new ProxyRefusal(message, { passing: false, fix: certificate.fix.join(' ') }, thrown);
  }
  const code = codeOf(thrown) ?? '';
  const isOtherProtocol = /^(EPROTO|HPE_|ERR_SSL_)/.test(code);
  const what = isOtherProtocol
    ? `it does not speak ${proxy.secure ? 'TLS' : 'HTTP'} (${code})`
    : messageOf(thrown);
  const fix = isOtherProtocol
    ? `write ${proxy.variable} with the scheme that the proxy itself speaks, which is nearly always http://`
    : `look whether the proxy that ${proxy.variable} names runs and can be reached from the runner`;
  return new ProxyRefusal(
    `${named(proxy)} made no connection: ${what}.`,
    { passing: !isOtherProtocol, fix },
    thrown,
  );
}

function named({ name, variable }: NamedProxy): string {
  return `the proxy ${name} (${variable})`;
}
