import { SYSTEM, type System } from '../system.ts';

type Env = Readonly<Record<string, string | undefined>>;
type FullEnv = Readonly<Record<string, string>>;

/** What a program needs to find others, its home, its language and its terminal. None of it is a secret. */
const MINIMAL =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_[A-Z]+|TZ|TERM|COLORTERM|NO_COLOR|TMPDIR|PWD)$/;

/** What programs on Windows do not start without, or find their folders by. */
const MINIMAL_ON_WINDOWS =
  /^(?:PATHEXT|COMSPEC|SYSTEMROOT|SYSTEMDRIVE|WINDIR|TEMP|TMP|USERNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?|PROCESSOR_ARCHITECTURE|NUMBER_OF_PROCESSORS)$/;

/** Our own environment, whole. */
export function ownEnv(env: Env): FullEnv {
  return pick(env, () => true);
}

/** The part of it that `--pristine` leaves. */
export function minimalEnv(env: Env, system: System = SYSTEM): FullEnv {
  return pick(env, (given) => {
    const name = system.variableName(given);
    return MINIMAL.test(name) || (system.hasDrives && MINIMAL_ON_WINDOWS.test(name));
  });
}

function pick(env: Env, isKept: (name: string) => boolean): FullEnv {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && isKept(name) ? [[name, value]] : [],
    ),
  );
}
