import { quote } from '../quote.ts';

/**
 * Facts about parameter names, versions and labels. Source: the service model of SSM (`PutParameter`,
 * `LabelParameterVersion`, `HierarchyLevelLimitExceededException`).
 */
const MAX_LEVELS = 15;
/** With the ARN in front: `arn:aws:ssm:us-east-1:111122223333:parameter/name`. */
const MAX_ARN_CHARACTERS = 1011;
const MAX_LABEL_CHARACTERS = 100;
/** The ARN in front of a name in the partition and Region with the shortest names. */
const SHORTEST_ARN_PREFIX = 'arn:aws:ssm:us-east-1:111122223333:parameter/';

const NAME_CHARACTERS = 'a-zA-Z0-9_.-';
/** `defaults.prefix`: begins and ends with a slash. */
export const PREFIX_PATTERN = `^/([${NAME_CHARACTERS}]+/)*$`;
/** What a prefix may be long, so that a name of one character can follow. */
export const MAX_PREFIX_CHARACTERS = MAX_ARN_CHARACTERS - SHORTEST_ARN_PREFIX.length;

const SECRETS_MANAGER = '/aws/reference/secretsmanager';

/** Why a completed name (with or without a leading slash) is refused; undefined: it is a name. */
export function refuseName(name: string, arnPrefix = SHORTEST_ARN_PREFIX): string | undefined {
  const path = name.startsWith('/') ? name.slice(1) : name;
  const segments = path.split('/');
  if (path === '') {
    return 'the name of the parameter is missing';
  }
  const foreign = /[^a-zA-Z0-9_.\-/]/u.exec(path);
  if (foreign !== null) {
    return `the name ${quote(name)} holds ${describe(foreign[0])}; allowed are letters, digits and "_.-/"`;
  }
  if (segments.includes('')) {
    return `the name ${quote(name)} has an empty level: a slash at its end, or two in a row`;
  }
  if (segments.length > MAX_LEVELS) {
    return `the name ${quote(name)} has ${segments.length} levels; allowed are ${MAX_LEVELS}`;
  }
  const characters = arnPrefix.length + path.length;
  if (characters > MAX_ARN_CHARACTERS) {
    return `the name ${quote(name)} has ${characters} characters with its ARN; allowed are ${MAX_ARN_CHARACTERS}`;
  }
  return undefined;
}

function describe(character: string): string {
  if ('*?$'.includes(character)) {
    return `${quote(character)} (there are no wildcards and no variables)`;
  }
  return character === ' ' ? 'a blank' : quote(character);
}

/**
 * True for a name by which Parameter Store passes secrets of Secrets Manager on. Reading those needs other
 * permissions than the name says, so they are no parameters here.
 */
export function isSecretsManagerName(name: string): boolean {
  const folded = name.toLowerCase();
  return folded === SECRETS_MANAGER || folded.startsWith(`${SECRETS_MANAGER}/`);
}

/** Why what follows the `:` is neither a version nor a label; undefined: it is one of them. */
export function refuseSelector(selector: string): string | undefined {
  if (selector === '') {
    return 'nothing follows the ":"; write a version (":3") or a label (":prod"), or leave the ":" out';
  }
  if (/^[0-9]/.test(selector)) {
    return /^[1-9][0-9]{0,14}$/.test(selector)
      ? undefined
      : `the version ${quote(selector)} is no whole number from 1 without zeros in front; labels do not begin with a digit`;
  }
  if (!/^[a-zA-Z0-9_.-]+$/.test(selector)) {
    return `${quote(selector)} is neither a version (digits) nor a label (letters, digits and "_.-")`;
  }
  if (/^(aws|ssm)/i.test(selector)) {
    return `the label ${quote(selector)} begins with "aws" or "ssm", which no label does`;
  }
  return selector.length > MAX_LABEL_CHARACTERS
    ? `the label ${quote(selector)} has ${selector.length} characters; allowed are ${MAX_LABEL_CHARACTERS}`
    : undefined;
}
