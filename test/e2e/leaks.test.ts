import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { testUnless, tool } from '../machine-tool.ts';
import { expectLoaded } from './support/expectations.ts';
import { World } from './support/world.ts';

jest.setTimeout(60_000);

const TOKEN = 'tok_9fKq2LmZ7RvXw4TbNc81HyPd6Gs0';
const PASSWORD = 'Kq7!x/Zr&m<4> "Vw\'9`nu\\T2~Eö$Hp*(8)';
const LEAF = "Zu4-Km'8xWq%3vB";
const PEM_LINES = [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ2FuYXJ5Q2FuYXJ5',
  'Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5oUQDQgAEx7Kq2LmZ9RvXw4TbNc81HyPd',
];

const PARAMETERS = {
  '/leaks/token': TOKEN,
  '/leaks/password': PASSWORD,
  '/leaks/json': JSON.stringify({ region: 'eu-west-1', port: 5432, password: LEAF }, null, 2),
  '/leaks/pem': `-----BEGIN PRIVATE KEY-----\n${PEM_LINES.join('\n')}\n-----END PRIVATE KEY-----\n`,
  '/leaks/url': 'postgres://app:p4Wx%2F9Kd3Lq@db.acme.test/app',
};
const SECRETS =
  'TOKEN = /leaks/token\nPASSWORD = /leaks/password\nJSON = /leaks/json\nPEM = /leaks/pem\nURL = /leaks/url';

/** What a job does every day with `$S`, for each of the secrets. The words behind `:` say what the line prints. */
const EVERY_DAY = `
echo "as it is:     $S"
printf '%s' "$S" | base64
echo "$S" | base64
echo "$S" | base64 -w0; echo
printf 'user:%s' "$S" | base64 -w0; echo
printf 'u:%s:x' "$S" | base64 -w0; echo
echo "$S" | base64 | tr '+/' '-_' | tr -d '='
printf '%q\\n' "$S"
echo "\${S@Q}"
declare -p S
( set -x; : "$S"; ) 2>&1
`;
const TOOLS: Readonly<Record<string, string>> = {
  xxd: `[ "\${#S}" -gt 110 ] || printf '%s' "$S" | xxd -p; printf '%s' "$S" | xxd -p | tr -d '\\n'; echo; printf '%s' "$S" | xxd -p -u | tr -d '\\n'; echo`,
  jq: `jq -n --arg s "$S" '$s, {$s}, ($s | @uri, @base64, @json, @html, @sh, ({s: .} | tojson)), ($s | tojson | tojson)'
jq -n -r --arg s "$S" '$s | ., @uri, @base64, @json, @html, @sh'
jq -n -a --arg s "$S" '$s'
printf '%s' "$S" | jq -r '.password // empty | ., @base64' 2>/dev/null`,
  python3: `python3 - <<'EOF'
import base64, html, json, os, shlex, urllib.parse
s = os.environ['S']
b = s.encode()
print(s, [s], json.dumps(s), json.dumps(json.dumps(s)), html.escape(s), urllib.parse.quote(s), urllib.parse.urlencode({'s': s}))
print(b.hex(), base64.b64encode(b'u:' + b), base64.urlsafe_b64encode(b), base64.b64encode(s.encode('utf-16-le')), shlex.quote(s))
EOF`,
  openssl: `[ "\${#S}" -gt 40 ] || printf '%s' "$S" | openssl base64; printf '%s' "$S" | openssl base64 -A; echo`,
  dash: `dash -c 'set -x; : "$S"' 2>&1`,
};

/** Node is always there. */
const NODE = `
const { inspect } = require('node:util');
const s = process.env.S;
const bytes = Buffer.from(s);
console.log(s, [s], inspect({ s }, { breakLength: Infinity }), JSON.stringify({ s }), JSON.stringify(JSON.stringify(s)));
console.log(encodeURIComponent(s), [...bytes].map((b) => (/[A-Za-z0-9_.~-]/.test(String.fromCharCode(b)) ? String.fromCharCode(b) : '%' + b.toString(16).padStart(2, '0'))).join(''));
console.log(new URLSearchParams({ s }).toString(), bytes.toString('hex'), bytes.toString('base64url'), Buffer.from(s, 'utf16le').toString('base64'));
try { console.log(new URL(s).password, decodeURIComponent(new URL(s).password)); } catch {}
try { console.log(JSON.parse(s).password); } catch {}
`;

/** Stretches that tell something of a secret: no four bytes of one may stand in the log in any of these forms. */
const SECRET_TEXTS = [TOKEN, PASSWORD, LEAF, 'p4Wx/9Kd3Lq', 'p4Wx%2F9Kd3Lq', ...PEM_LINES];

function visibleIn(log: string): readonly string[] {
  const bare = log.replaceAll(/\s/g, '').replaceAll('***', '\0');
  const folded = bare.toLowerCase();
  return SECRET_TEXTS.flatMap((text) => {
    const bytes = Buffer.from(text);
    const windows = Array.from({ length: bytes.length - 5 }, (_, at) => bytes.subarray(at, at + 6));
    return windows.flatMap((window) => {
      const raw = window.toString('utf8').replaceAll(/\s/g, '');
      const inner = [0, 1, 2].map((shift) =>
        Buffer.concat([Buffer.alloc(shift), window])
          .toString('base64')
          .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + 6) * 8) / 6)),
      );
      return [
        ...(bare.includes(raw) && /^[\x20-\x7e]{6}$/.test(raw) ? [raw] : []),
        ...(folded.includes(window.toString('hex')) ? [window.toString('hex')] : []),
        ...inner.filter(
          (encoded) =>
            bare.includes(encoded) || bare.replaceAll('-', '+').replaceAll('_', '/').includes(encoded),
        ),
      ];
    });
  });
}

let world: World;

beforeAll(async () => {
  world = await World.start({ parameters: PARAMETERS });
});
afterEach(() => world.clean());
afterAll(() => world.stop());

const NAMES = SECRETS.split('\n').map((line) => line.split(' ')[0] ?? '');

/** Runs a script of bash with each secret as \`S\`, as a later step of a job that loaded them; gives what its log shows. */
async function logOf(script: string): Promise<string> {
  const job = world.job();
  expectLoaded(await world.loadIn(job, { with: { secrets: SECRETS } }));
  const each = NAMES.map((name) => `export S="$${name}"\n${script}`).join('\n');
  const { log, rawStdout } = await job.run(`{ ${each}\n} 2>&1`, { shell: 'bash' });
  expect(visibleIn(rawStdout.toString())).not.toEqual([]);
  return log;
}

const lackOf = (name: string) => {
  const found = tool(name);
  return found.isThere ? undefined : `${name}: ${found.reason}`;
};

/** Where the starter put a tool that is not on the machine's own PATH. */
function withTool(name: string, script: string): string {
  const found = tool(name);
  return found.isThere ? `PATH="$PATH:${dirname(found.path)}"\n${script}` : script;
}

testUnless(lackOf('bash'), 'what a shell prints of secrets every day shows none of them', async () => {
  expect(visibleIn(await logOf(EVERY_DAY))).toEqual([]);
});

testUnless(lackOf('bash'), 'what Node prints of secrets shows none of them', async () => {
  expect(visibleIn(await logOf(`node -e '${NODE.replaceAll("'", "'\\''")}'`))).toEqual([]);
});

for (const [name, script] of Object.entries(TOOLS)) {
  testUnless(
    lackOf('bash') ?? lackOf(name),
    `what ${name} prints of secrets shows none of them`,
    async () => {
      expect(visibleIn(await logOf(withTool(name, script)))).toEqual([]);
    },
  );
}
