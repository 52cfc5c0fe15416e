import type { ErrorCode } from 'yaml';

/**
 * What the parser's errors mean, in our words: the library's own quote the text, and a manifest's path can lead to
 * a file that must not be shown.
 */
const MEANINGS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias has a tag or an anchor',
  BAD_ALIAS: 'this alias is not valid',
  BAD_COLLECTION_TYPE: 'a map or list has a tag of another type',
  BAD_DIRECTIVE: 'directives ("%…") are not allowed',
  BAD_DQ_ESCAPE: 'this escape does not exist in double quotes; use single quotes, or "\\\\" for a backslash',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_PROP_ORDER: 'a tag or an anchor stands in the wrong place',
  BAD_SCALAR_START: 'a value cannot begin with this character; put the value in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a second ":" followed by a blank stands on this line; put the value in quotes',
  BLOCK_IN_FLOW: 'a block stands inside of {…} or […]',
  DUPLICATE_KEY: 'this key is there twice',
  IMPOSSIBLE: 'this is not valid YAML',
  KEY_OVER_1024_CHARS: 'a key has more than 1,024 characters',
  MISSING_CHAR: 'a character is missing: a ":" with a blank after a key, or a closing quote or bracket',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; look for a missing ":" or quote',
  MULTIPLE_ANCHORS: 'a value has several anchors',
  MULTIPLE_DOCS: 'a second document begins; a manifest is one document',
  MULTIPLE_TAGS: 'a value has several tags',
  NON_STRING_KEY: 'a key is no text; put it in quotes',
  RESOURCE_EXHAUSTION: 'the document is nested too deeply',
  TAB_AS_INDENT: 'a tab is used for indentation; use blanks',
  TAG_RESOLVE_FAILED: 'tags ("!…") are not allowed',
  UNEXPECTED_TOKEN: 'something stands here that is not expected; look for a missing quote, comma or bracket',
};

export function explainYamlError(code: ErrorCode): string {
  return `not valid YAML: ${MEANINGS[code]}`;
}
