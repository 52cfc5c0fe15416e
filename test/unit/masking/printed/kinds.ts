/** Values of all kinds that secrets have, each with what in it is secret. */

export interface Kind {
  readonly title: string;
  /** What is secret in the value, as a program prints it that has parsed the value. */
  readonly secrets: readonly string[];
  readonly value: (secrets: readonly string[]) => string | Buffer;
  /** Whether programs print the secrets one by one; lines of a key are printed together only. */
  readonly hasLeaves: boolean;
}

const TOKEN = 'tok_9fKq2LmZ7RvXw4TbNc81HyPd6Gs0Je3Ua5QW';
const PASSWORD = 'Kq7!x/Zr&m<4> "Vw\'9`nu\\T2~Eö$Hp*(8)+5{Ld}?';
const CONTROLS = 'Ctl"9\tKw\x7f#{Xq3\u2028Zb\\7\x1bRt';
const SIMPLE_PASSWORD = "Zu4-Km'8xWq%3vB";

const lines = (text: string, width: number): readonly string[] =>
  text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
const KEY_BODY = lines(
  Buffer.from(Array.from({ length: 330 }, (_, index) => (index * index * 7 + index * 31 + 5) % 256)).toString(
    'base64',
  ),
  64,
);
const BYTES = Array.from({ length: 90 }, (_, index) => (index * index * 13 + index * 17 + 129) % 256);

export const KINDS: readonly Kind[] = [
  { title: 'token', secrets: [TOKEN], value: ([token = '']) => token, hasLeaves: true },
  { title: 'password', secrets: [PASSWORD], value: ([password = '']) => password, hasLeaves: true },
  { title: 'text with controls', secrets: [CONTROLS], value: ([text = '']) => text, hasLeaves: true },
  {
    title: 'JSON, one line',
    secrets: ['svc_writer_7731', SIMPLE_PASSWORD, PASSWORD],
    value: ([name, password, other]) =>
      JSON.stringify({ region: 'eu-west-1', port: 5432, name, password, nested: { other } }),
    hasLeaves: true,
  },
  {
    title: 'JSON, many lines',
    secrets: ['svc_writer_7731', SIMPLE_PASSWORD, 'inner9Kd3Lx8Wq'],
    value: ([name, password, deep]) =>
      JSON.stringify({ type: 'service_account', name, password, text: JSON.stringify({ deep }) }, null, 2),
    hasLeaves: true,
  },
  {
    title: 'PEM key',
    secrets: KEY_BODY,
    value: (body) => `-----BEGIN PRIVATE KEY-----\n${body.join('\n')}\n-----END PRIVATE KEY-----\n`,
    hasLeaves: false,
  },
  {
    title: 'URL',
    secrets: ['p4Wx/9Kd@3Lq:Zv7m'],
    value: ([password = '']) =>
      `postgres://app:${encodeURIComponent(password)}@db.acme.test:5432/app?sslmode=require`,
    hasLeaves: true,
  },
  {
    title: 'connection string',
    secrets: ['Qx7;kW3v"Lp9"dT'],
    value: ([password = '']) =>
      `Server=tcp:db.acme.test,1433;User ID=app;Password="${password.replaceAll('"', '""')}";Encrypt=True;`,
    hasLeaves: true,
  },
  {
    title: 'dotenv',
    secrets: ['sk_9Kd3Lx8WqZv7m', 'Vb4 Nm2 Qw8 Er6'],
    value: ([key, phrase]) =>
      `# production\nexport API_KEY=${key}\nPHRASE="${phrase}"\nLOG_LEVEL=debug\nPORT=8080\n`,
    hasLeaves: true,
  },
  {
    title: 'bytes',
    secrets: [Buffer.from(BYTES).toString('latin1')],
    value: ([bytes = '']) => Buffer.from(bytes, 'latin1'),
    hasLeaves: false,
  },
];

/** The same kind of value with other secrets: what the two print alike is no secret. */
export function decoyOf(kind: Kind): Kind {
  const isBytes = kind.title === 'bytes';
  return {
    ...kind,
    secrets: kind.secrets.map((secret) => (isBytes ? otherBytes(secret) : otherText(secret))),
  };
}

function otherText(secret: string): string {
  return secret
    .replace(/[a-y]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1))
    .replace(/[0-8]/g, (digit) => String(Number(digit) + 1));
}

function otherBytes(secret: string): string {
  return [...secret].map((byte) => String.fromCharCode((byte.charCodeAt(0) + 91) % 256)).join('');
}
