/** What the SDK notes on credentials: through which of its ways they were found (`@aws-sdk/types`, `$source`). */
interface Noted {
  readonly $source?: Readonly<Record<string, unknown>>;
}

/** The SDK's words, the ones that say most first: a profile can lead to SSO, to a program or to a role. */
const WAYS: readonly (readonly [string, string])[] = [
  ['CREDENTIALS_IMDS', 'the role of the instance'],
  ['CREDENTIALS_HTTP', "the container's role"],
  ['CREDENTIALS_SSO', 'IAM Identity Center (SSO)'],
  ['CREDENTIALS_LOGIN', 'aws login'],
  ['CREDENTIALS_PROCESS', 'a credential_process'],
  ['CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN', 'a web identity token'],
  ['CREDENTIALS_PROFILE_STS_WEB_ID_TOKEN', 'a web identity token'],
  ['CREDENTIALS_PROFILE_SOURCE_PROFILE', 'a role with a source profile'],
  ['CREDENTIALS_PROFILE_NAMED_PROVIDER', 'a role with a credential source'],
  ['CREDENTIALS_PROFILE', 'keys of a profile'],
  ['CREDENTIALS_ENV_VARS', 'keys in the environment'],
];

/** How the SDK's chain came to its credentials, in a person's words; undefined when it does not say. */
export function chainSourceOf(credentials: object): string | undefined {
  const noted = Object.keys((credentials as Noted).$source ?? {}).map((key) => key.replace(/_LEGACY$/, ''));
  const way = WAYS.find(([key]) => noted.includes(key))?.[1];
  const profile = noted.some((key) => key.startsWith('CREDENTIALS_PROFILE')) ? 'profile' : undefined;
  return way === undefined || profile === undefined || way.includes(profile) ? way : `${way}, by a profile`;
}
