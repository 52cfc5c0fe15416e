/** The three wire formats of the services behind the gateway: AWS JSON 1.1, AWS Query (STS), REST-XML (S3). */
export type Protocol = 'json' | 'query' | 's3';

/** An HTTP answer, before faults touch it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An error that a service answers with: `code` as it stands on the wire, `status` the HTTP status. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** A JSON 1.1 answer. */
export function answerJson(body: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
}

/** An XML answer (STS and S3). */
export function answerXml(body: string, status = 200): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

/** Escapes text for an XML element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The error as the service of this protocol puts it on the wire. */
export function answerError(protocol: Protocol, error: ServiceError, requestId: string): Answer {
  if (protocol === 'json') return answerJsonError(error);
  const code = `<Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message>`;
  if (protocol === 's3') {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${code}<RequestId>${requestId}</RequestId></Error>`;
    return { ...answerXml(xml, error.status), headers: { 'content-type': 'application/xml' } };
  }
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return answerXml(
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <Error>\n    <Type>${type}</Type>\n    ` +
      `${code}\n  </Error>\n  <RequestId>${requestId}</RequestId>\n</ErrorResponse>\n`,
    error.status,
  );
}

/** IAM's own denials spell `Message`, the services' errors `message`; the SDK reads both. */
function answerJsonError(error: ServiceError): Answer {
  const key = error.code === 'AccessDeniedException' ? 'Message' : 'message';
  return answerJson({ __type: error.code, [key]: error.message }, error.status);
}
