/**
 * What an error of a connection means, when the cause lies on the way: KT208 for a certificate that does not hold. An
 * error that says enough (KT207 of a proxy among them) comes back as it is.
 */
export async function explainRefusal(thrown: unknown, host: string): Promise<unknown> {
  const { explainCertificate } = await import('./certificate.ts');
  return explainCertificate(thrown, host) ?? thrown;
}
