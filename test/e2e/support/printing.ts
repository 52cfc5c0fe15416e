/** What tools print of secrets, for the tests that look for something of a secret in what is seen of it. */
import { createServer, type Server } from 'node:http';
import { dirname } from 'node:path';
import { tool } from '../../machine-tool.ts';

const TOKEN = 'tok_9fKq2LmZ7RvXw4TbNc81HyPd6Gs0';
const PASSWORD = 'Kq7!x/Zr&m<4> "Vw\'9`nu\\T2~Eö$Hp*(8)';
const LEAF = "Zu4-Km'8xWq%3vB";
const PEM_LINES = [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgQ2FuYXJ5Q2FuYXJ5',
  'Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5oUQDQgAEx7Kq2LmZ9RvXw4TbNc81HyPd',
];

export const PARAMETERS = {
  '/leaks/token': TOKEN,
  '/leaks/password': PASSWORD,
  '/leaks/json': JSON.stringify({ region: 'eu-west-1', port: 5432, password: LEAF }, null, 2),
  '/leaks/pem': `-----BEGIN PRIVATE KEY-----\n${PEM_LINES.join('\n')}\n-----END PRIVATE KEY-----\n`,
  '/leaks/url': 'postgres://app:p4Wx%2F9Kd3Lq@db.acme.test/app',
};
export const NAMES = ['TOKEN', 'PASSWORD', 'JSON', 'PEM', 'URL'] as const;

/** The secrets as lines of the input `secrets`. */
export const SECRETS = NAMES.map((name) => `${name} = /leaks/${name.toLowerCase()}`).join('\n');

/** What a job does every day with `$S`, for each of the secrets. The words behind `:` say what the line prints. */
export const EVERY_DAY = `
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
export const TOOLS: Readonly<Record<string, string>> = {
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
  curl: `case "$S" in *$'\\n'*) ;; *) curl -sv --noproxy '*' -u "user:$S" -H "X-Token: $S" -G --data-urlencode "s=$S" "$SERVER" 2>&1;; esac`,
};

/** Dumps and encodings that nobody prints every day. */
export const RARE: Readonly<Record<string, string>> = {
  xxd: `for o in '' -u -g1 -i -p '-p -u'; do printf '%s' "$S" | xxd $o; echo "$S" | xxd $o; done`,
  od: `for o in '' -c -x -tx1 -tx1z '-An -tx1 -v -w32'; do printf '%s' "$S" | od $o; echo "$S" | od $o; done`,
  hexdump: `for o in '' -C; do printf '%s' "$S" | hexdump $o; echo "$S" | hexdump $o; done`,
  openssl: `echo "$S" | openssl base64; echo "$S" | base64 -w 64`,
  python3: `python3 - <<'EOF'
import json, os, urllib.parse
s = os.environ['S']
b = s.encode()
print(b, b.hex(':'), json.dumps(json.dumps(s)), urllib.parse.quote(urllib.parse.quote(s, safe=''), safe=''))
print('é' + s, ascii(s), b.hex(' '), s.encode('ascii', 'xmlcharrefreplace').decode())
EOF`,
};

/** Node is always there. */
const NODE_SCRIPT = `
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

/** What of the secrets is seen in a log. */
export function visibleIn(log: string): readonly string[] {
  const bare = log.replaceAll(/\s/g, '').replaceAll('***', '\0');
  const folded = bare.toLowerCase();
  return SECRET_TEXTS.flatMap((text) => {
    const bytes = Buffer.from(text);
    const windows = Array.from({ length: bytes.length - 5 }, (_, at) => bytes.subarray(at, at + 6));
    return windows.flatMap((window, at) => {
      const raw = window.toString('utf8').replaceAll(/\s/g, '');
      const inner = [0, 1, 2].map((shift) =>
        Buffer.concat([Buffer.alloc(shift), window])
          .toString('base64')
          .slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + 6) * 8) / 6)),
      );
      return [
        ...(bare.includes(raw) && /^[\x20-\x7e]{6}$/.test(raw) ? [raw] : []),
        ...[window.toString('hex'), ...(at % 2 === 0 ? wordsOf(window) : [])].filter((digits) =>
          folded.includes(digits),
        ),
        ...inner.filter(
          (encoded) =>
            bare.includes(encoded) || bare.replaceAll('-', '+').replaceAll('_', '/').includes(encoded),
        ),
      ];
    });
  });
}

/** As `od` prints words of two bytes. */
function wordsOf(bytes: Buffer): readonly string[] {
  const words = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16LE(2 * index));
  return [
    words.map((word) => word.toString(16).padStart(4, '0')).join(''),
    words.map((word) => word.toString(8).padStart(6, '0')).join(''),
  ];
}

/** What a script of Node prints of `$S`. */
export const NODE = `node -e '${NODE_SCRIPT.replaceAll("'", "'\\''")}'`;

/** A script of bash for each of the secrets, as `$S`. */
export function forEachSecret(script: string): string {
  return `{ ${NAMES.map((name) => `export S="$${name}"\n${script}`).join('\n')}\n} 2>&1`;
}

/** Where the starter put a tool that is not on the machine's own PATH. */
export function withTool(name: string, script: string): string {
  const found = tool(name);
  return found.isThere ? `PATH="$PATH:${dirname(found.path)}"\n${script}` : script;
}

/** Why a tool cannot be had; undefined when it can. */
export function lackOf(name: string): string | undefined {
  const found = tool(name);
  return found.isThere ? undefined : `${name}: ${found.reason}`;
}

/** Something on this machine that `curl` can ask. */
export async function startServer(): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, server };
}
