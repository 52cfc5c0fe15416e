import { quote } from '../quote.ts';

/** What no file has in its name on every system, or what looks as if it were expanded. */
const FOREIGN = /[*?$\\:"<>|]/;

/** Why a path of a ciphertext's file is refused; undefined: it is one, relative and without a way up or out. */
export function refusePath(path: string): string | undefined {
  const foreign = FOREIGN.exec(path)?.[0];
  if (foreign !== undefined) {
    return `the path ${quote(path)} holds ${quote(foreign)}${FOREIGN_WHY[foreign] ?? ', which no path may'}`;
  }
  if (path.startsWith('/')) {
    return `the path ${quote(path)} begins with "/"; it counts from the top of the repository, so leave that out`;
  }
  const levels = path.split('/');
  if (levels.includes('..') || levels.includes('.')) {
    return `the path ${quote(path)} has a level "." or ".."; write it from the top of the repository, without them`;
  }
  if (levels.includes('')) {
    return `the path ${quote(path)} has an empty level: a slash at its end, or two in a row`;
  }
  return levels.some((level) => level.trim() !== level || level.endsWith('.'))
    ? `in the path ${quote(path)} a level begins or ends with a blank, or ends with ".", which Windows drops`
    : undefined;
}

const FOREIGN_WHY: Readonly<Record<string, string>> = {
  '*': ' (there are no wildcards and no variables)',
  '?': ' (there are no wildcards and no variables)',
  $: ' (there are no wildcards and no variables)',
  '\\': '; write "/" between the levels',
};
