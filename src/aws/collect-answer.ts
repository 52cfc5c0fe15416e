import { isUtf8 } from 'node:buffer';
import { UnreadableAnswer } from '../retry.ts';

/** More than any call here is answered with: ten parameters of 8 KB, each character escaped, are 0.5 MB. */
const ANSWER_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The whole body of an answer, which is JSON or XML. The SDK's own collector has no limit, and its parsers put a mark in
 * place of bytes that are no UTF-8: a value would arrive changed.
 */
export async function collectAnswer(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_LIMIT_BYTES) {
      throw new UnreadableAnswer(`the answer is larger than ${ANSWER_LIMIT_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  const answer = Buffer.concat(chunks);
  if (!isUtf8(answer)) {
    throw new UnreadableAnswer('the answer is no UTF-8');
  }
  return answer;
}
