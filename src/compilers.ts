/**
 * V8's optimising compilers (Maglev, Turbofan) while a load lasts. What they make pays off when code runs for seconds; a
 * load takes some 150 ms of a processor. They work on threads of their own, which hold 10 MiB and, on two cores, hold up a
 * load of 200 secrets by 15 ms (`npm run bench`). So they rest until there is work that repeats itself.
 */
import { setFlagsFromString } from 'node:v8';

/** What goes through so many characters, of a manifest or of values, is worth compiling. */
const MANY_CHARACTERS = 32 * 1024;

let areResting = false;

/**
 * Only for a process whose Node is known to have both compilers: `using: node24` in action.yml. With `--jitless`, which
 * `NODE_OPTIONS` may hold, it has none (nor WebAssembly): to turn them on would crash it.
 */
export function restCompilers(): void {
  if (!('WebAssembly' in globalThis)) {
    return;
  }
  areResting = true;
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
}

/** Has them work again, if they rest: `characters` are to be gone through, many times over. */
export function wakeCompilers(characters = Number.POSITIVE_INFINITY): void {
  if (areResting && characters >= MANY_CHARACTERS) {
    areResting = false;
    setFlagsFromString('--opt');
    setFlagsFromString('--maglev');
  }
}
