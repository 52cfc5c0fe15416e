import { Readable } from 'node:stream';
import type { HttpResponse } from '@smithy/types';

/** Answers every request at once with an empty list, and sends nothing: see `rehearseGetParameters`. */
export class EmptyAnswer {
  readonly metadata = { handlerProtocol: 'http/1.1' };

  async handle(): Promise<{ response: HttpResponse }> {
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    return {
      response: { statusCode: 200, headers, body: Readable.from([Buffer.from('{"Parameters":[]}')]) },
    };
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs() {
    return {};
  }
}
