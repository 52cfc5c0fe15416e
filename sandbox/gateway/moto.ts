import type { Answer } from './answer.ts';

/** Headers of one hop, and those that fetch sets itself. */
const HOP_HEADERS = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);
const ANSWER_HEADERS =
  /^(content-type|etag|last-modified|x-amz-(?!request-id|id-2).*|accept-ranges|content-range)$/;

/** Where a call to moto goes; moto keeps accounts apart by a header of its own and Regions by the credential scope. */
export interface MotoTarget {
  readonly service: string;
  readonly region: string;
  readonly account: string;
}

/** The emulator, as the gateway and the seeding talk to it: without permissions, past every check. */
export class Moto {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Calls a JSON 1.1 action, e.g. `AmazonSSM.GetParameters`; a failure throws a MotoError with AWS's code. */
  async call(target: MotoTarget, amzTarget: string, input: object): Promise<Record<string, unknown>> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': amzTarget };
    const answer = await this.forward(target, 'POST', '/', headers, Buffer.from(JSON.stringify(input)));
    const fields = fieldsOf(parseJson(Buffer.from(answer.body).toString('utf8')));
    if (answer.status !== 200) {
      const code = String(fields['__type'] ?? 'InternalError').replace(/^.*#/, '');
      throw new MotoError(code, String(fields['message'] ?? fields['Message'] ?? ''), answer.status);
    }
    return fields;
  }

  /** Sends a request on as it is, apart from the signature: moto reads service and Region from the scope only. */
  async forward(
    target: MotoTarget,
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Uint8Array,
  ): Promise<Answer> {
    const passed = Object.entries(headers).filter(([name]) => !HOP_HEADERS.has(name));
    const scope = `AKIASANDBOX/20260101/${target.region}/${target.service}/aws4_request`;
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        ...Object.fromEntries(passed),
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
        'x-moto-account-id': target.account,
      },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: Uint8Array.from(body) }),
    });
    return {
      status: response.status,
      headers: Object.fromEntries([...response.headers].filter(([name]) => ANSWER_HEADERS.test(name))),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}

/** Where moto itself fails it answers with HTML: no members then, and a status that is no 200. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The members of what a service answered with; none of what is no object. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** An error that moto answered with. */
export class MotoError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
