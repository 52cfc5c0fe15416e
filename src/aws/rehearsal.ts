import { Readable } from 'node:stream';
import type { HttpResponse } from '@smithy/types';

/** What stands where a call needs a word; it is sent nowhere. */
export const WORD = 'rehearsal';

/** Answers a request from memory when `released` is over, and sends nothing: see `Aws.rehearseAssumeRole`. */
export class CannedAnswer {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  /** Over when the request would have been sent. */
  readonly asked: Promise<void>;
  readonly #ask: () => void;
  readonly #type: string;
  readonly #body: string;
  readonly #released: Promise<void>;

  constructor(type: string, body: string, released: Promise<void>) {
    ({ promise: this.asked, resolve: this.#ask } = Promise.withResolvers<void>());
    this.#type = type;
    this.#body = body;
    this.#released = released;
  }

  async handle(): Promise<{ response: HttpResponse }> {
    this.#ask();
    await this.#released;
    const headers = { 'content-type': this.#type };
    return { response: { statusCode: 200, headers, body: Readable.from([Buffer.from(this.#body)]) } };
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs() {
    return {};
  }
}

/** What STS answers, as short as it can be. */
export const ASSUMED = `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>b</SecretAccessKey><SessionToken>c</SessionToken><Expiration>2000-01-01T00:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>d</Arn></AssumedRoleUser><PackedPolicySize>1</PackedPolicySize></AssumeRoleWithWebIdentityResult><ResponseMetadata><RequestId>e</RequestId></ResponseMetadata></AssumeRoleWithWebIdentityResponse>`;

/** What Parameter Store answers, with one parameter. */
export const PARAMETERS = JSON.stringify({
  InvalidParameters: [],
  Parameters: [{ ARN: 'a', LastModifiedDate: 1, Name: 'b', Type: 'String', Value: 'c', Version: 1 }],
});
