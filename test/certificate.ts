import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

const BOOLEAN = 0x01;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const DAY_MS = 86_400_000;

/** The object ids that are used, as DER has them. */
const ID = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
};

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Whom a certificate is for, and how long. */
export interface CertificateSpec {
  /** Host names and IPv4 addresses. */
  readonly names: readonly string[];
  /** Days from now; yesterday and tomorrow when absent. */
  readonly from?: number;
  readonly until?: number;
}

/** An authority that signs certificates (X.509 v3, RFC 5280), made for one test run. */
export class Authority {
  /** Its own certificate, as `NODE_EXTRA_CA_CERTS` wants it. */
  readonly cert: string;
  readonly #name: Buffer;
  readonly #key: KeyObject;

  constructor(name = 'Keytrail test authority') {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#name = nameOf(name);
    this.#key = privateKey;
    this.cert = certificate(
      { names: [] },
      { subject: this.#name, publicKey, isAuthority: true },
      this.#signer,
    );
  }

  issue(spec: CertificateSpec): Certificate {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const subject = nameOf(spec.names[0] ?? '');
    const cert = certificate(spec, { subject, publicKey, isAuthority: false }, this.#signer);
    return { key: pem(privateKey), cert };
  }

  get #signer(): Signer {
    return { name: this.#name, key: this.#key };
  }
}

/** A certificate for `localhost` and 127.0.0.1 that signed itself and is its own authority. */
export function selfSignedCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = nameOf('localhost');
  const names = ['localhost', '127.0.0.1'];
  const signer = { name: subject, key: privateKey };
  return {
    key: pem(privateKey),
    cert: certificate({ names }, { subject, publicKey, isAuthority: true }, signer),
  };
}

interface Signer {
  readonly name: Buffer;
  readonly key: KeyObject;
}

interface Holder {
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly isAuthority: boolean;
}

function certificate(spec: CertificateSpec, holder: Holder, signer: Signer): string {
  const { from = -1, until = 1 } = spec;
  const algorithm = der(SEQUENCE, objectId(ID.ecdsaWithSha256));
  const content = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    signer.name,
    der(SEQUENCE, time(Date.now() + from * DAY_MS), time(Date.now() + until * DAY_MS)),
    holder.subject,
    holder.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(SEQUENCE, ...extensions(spec.names, holder.isAuthority))),
  );
  const signature = sign('sha256', content, signer.key);
  const whole = der(SEQUENCE, content, algorithm, der(BIT_STRING, Buffer.from([0]), signature));
  return `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`;
}

function extensions(names: readonly string[], isAuthority: boolean): readonly Buffer[] {
  const constraints = isAuthority ? der(SEQUENCE, der(BOOLEAN, Buffer.from([0xff]))) : der(SEQUENCE);
  const basic = der(SEQUENCE, objectId(ID.basicConstraints), der(OCTET_STRING, constraints));
  if (names.length === 0) {
    return [basic];
  }
  const list = der(SEQUENCE, ...names.map(generalName));
  return [basic, der(SEQUENCE, objectId(ID.subjectAltName), der(OCTET_STRING, list))];
}

function generalName(name: string): Buffer {
  return isIP(name) === 4
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name));
}

function nameOf(text: string): Buffer {
  const value = der(UTF8_STRING, Buffer.from(text));
  return der(SEQUENCE, der(SET, der(SEQUENCE, objectId(ID.commonName), value)));
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function objectId(hex: string): Buffer {
  return der(OBJECT_ID, Buffer.from(hex, 'hex'));
}

/** `YYMMDDHHMMSSZ`. */
function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return der(UTC_TIME, Buffer.from(text.slice(2)));
}
