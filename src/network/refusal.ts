import { codeOf } from '../system.ts';

/**
 * What an error of a connection means, when the cause lies on the way: KT208 for a certificate that does not hold, and in
 * plain words that no TLS was spoken. An error that says enough (KT207 of a proxy among them) comes back as it is.
 */
export async function explainRefusal(thrown: unknown, host: string): Promise<unknown> {
  const { explainCertificate } = await import('./certificate.ts');
  return explainCertificate(thrown, host) ?? explainTls(thrown, host) ?? thrown;
}

/** OpenSSL's own message is a line of its source. Something else than the server answered, or TLS of another version. */
function explainTls(thrown: unknown, host: string): Error | undefined {
  const code = codeOf(thrown) ?? '';
  if (!/^(?:ERR_SSL_|EPROTO$)/.test(code)) {
    return undefined;
  }
  const { reason } = Object(thrown) as { readonly reason?: unknown };
  const why = typeof reason === 'string' ? `${reason}, ${code}` : code;
  return Object.assign(new Error(`no TLS could be spoken with ${host} (${why})`, { cause: thrown }), {
    code,
  });
}
