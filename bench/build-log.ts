/** Material for the redactor's benchmark: secrets with their forms, and build logs. The same in every run. */

/** About sixty byte strings for a token, as the encodings print it that a log may hold. */
export function formsOfToken(token: string): readonly Uint8Array[] {
  const base64 = [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.from(`${'u'.repeat(shift)}${token}`).toString('base64');
    return [whole, whole.slice(Math.ceil((shift * 4) / 3)), whole.replaceAll('=', '')];
  });
  const wide = Buffer.from(token, 'utf16le');
  const hex = Buffer.from(token).toString('hex');
  const pairs = hex.match(/../g) ?? [];
  const units = [...token].map((character) => character.charCodeAt(0));
  const codePoints = units.map((unit) => unit.toString(16).padStart(4, '0'));
  const texts = [token, JSON.stringify(token).slice(1, -1), encodeURIComponent(token), `$'${token}'`];
  const encoded = [
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    Buffer.from(`${token}\n`).toString('base64'),
    wide.toString('base64'),
    ...[
      hex,
      pairs.join(' '),
      pairs.join(':'),
      pairs.join(''.padEnd(2)),
      (hex.match(/.{1,4}/g) ?? []).join(' '),
    ],
    ...['%', '\\x', '0x', '\\\\x'].map((mark) => pairs.map((pair) => mark + pair).join('')),
    ...['\\u', '\\\\u', 'U+'].map((mark) => codePoints.map((point) => mark + point).join('')),
    ...['&#', '&#0'].map((mark) => units.map((unit) => `${mark}${unit};`).join('')),
    units.join(', '),
    units.map((unit) => `\\${unit.toString(8)}`).join(''),
  ];
  const all = [...texts, ...encoded].flatMap((text) => [text, `${text}\\n`]);
  return [wide, ...[...new Set(all)].map((text) => Buffer.from(text))];
}

/** A row of numbers that looks random and is not (Park and Miller's generator). */
function* numbers(): Generator<number, never> {
  let state = 20_261_123;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_.~!$&=';

/** Tokens of 20 to 64 characters. */
export function tokens(count: number): readonly string[] {
  const random = numbers();
  return Array.from({ length: count }, () => {
    const length = 20 + (random.next().value % 45);
    return Array.from({ length }, () => ALPHABET[random.next().value % ALPHABET.length]).join('');
  });
}

const LINES: readonly ((n: number) => string)[] = [
  (n) => `2026-11-23T04:10:${n % 60}.123Z  INFO  compiled src/components/panel-${n}.tsx in ${n % 900} ms`,
  (n) =>
    `npm http fetch GET 200 https://registry.example.test/package-${n}/-/package-${n}-1.${n % 40}.0.tgz ${n}ms`,
  (n) => `[${n % 100}%] Building CXX object core/CMakeFiles/core.dir/source_${n}.cpp.o`,
  (n) =>
    `#${n % 40} sha256:${(n * 2_654_435_761).toString(16).padStart(16, '0').repeat(4)} ${n % 99}.1MB / 99.1MB`,
  (n) => `  ✓ answers with status ${n % 600} when the header is missing (${n % 50} ms)`,
  (n) => `warning: unused variable: \`value_${n}\` --> crates/engine/src/lib.rs:${n % 4000}:17`,
];

/** A log of about `bytes` bytes; `inLine` is added to each line. */
export function buildLog(bytes: number, inLine: (line: number) => string = () => ''): Uint8Array {
  const lines: string[] = [];
  for (let length = 0, line = 0; length < bytes; line += 1) {
    const text = `${LINES[line % LINES.length]?.(line)}${inLine(line)}\n`;
    lines.push(text);
    length += text.length;
  }
  return Buffer.from(lines.join(''));
}
