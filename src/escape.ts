/** Text from outside (names, claims, messages of AWS, reasons) made harmless for a log, a workflow command, a summary. */

/**
 * Controls, line ends, what changes the direction of text, what has no width, and halves of surrogate pairs. The runner
 * compares commands by the rules of a culture, which skip characters without width: `:<U+00AD>:` would pass for `::`.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };

/** One line of visible characters: what is none is shown as `\r`, `\n`, `\t`, `\x1b`, `\u202e` or `\u{e0001}`. */
export function escapeText(text: string): string {
  return text.replace(UNPRINTABLE, showEscaped);
}

function showEscaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return SHORT_ESCAPES[character] ?? `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/**
 * A whole line of a log that no CI takes for a command: GitHub obeys `::` after blanks at the line's start and `##[`
 * anywhere, Azure Pipelines `##vso[`, TeamCity `##teamcity[`. Elsewhere `::` stays: ARNs have it.
 */
export function defuseLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a').replace(/#(?=#\w*\[)/g, '\\x23');
}

/**
 * A Markdown code span, for the summary: nothing in it is Markdown, HTML, a link, an image or a mention. A backtick or
 * a pipe, which would end the span or the table's cell, is shown as `\x60`, `\x7c`. Not for use inside HTML.
 */
export function escapeMarkdown(text: string): string {
  const shown = escapeText(text).replace(/[`|]/g, showEscaped);
  return shown === '' ? '' : `\`${shown}\``;
}

/** A workflow command of GitHub, with all outside text still raw. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The command's line, without its end. Data and properties are escaped as `actions/runner` unescapes them
 * (`src/Runner.Common/ActionCommand.cs`).
 */
export function renderCommand({ name, properties = {}, data }: WorkflowCommand): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const head = pairs.length === 0 ? name : `${name} ${pairs.join(',')}`;
  return `::${head}::${detach(data)}${escapeData(data)}`;
}

/**
 * A line end before data that begins with a mark that joins the character before it. The runner searches the second
 * `::` by the rules of a culture and does not find it when a combining mark follows: it would print the line, mask and
 * all, instead of obeying it. `add-mask` drops the empty line that this makes, messages show it.
 */
function detach(data: string): string {
  return /^[\p{M}\p{Emoji_Modifier}\p{Default_Ignorable_Code_Point}]/u.test(data) ? '%0A' : '';
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
