import type { HttpAnswer } from './http-answer.js';
import { checkSameObject, collectAtMost, collectBody, ignoresRanges, type RangeRequest } from './range-answer.js';

/** Largest object that is taken whole from a server that knows no ranges: it stays in memory, once a thread. */
const MOST_BYTES = 8 * 2 ** 20;

/**
 * Takes the whole object that a server sent where a range was asked for.
 * @throws ProtocolError where it is too large or its end can't be known, SourceChangedError, TransientFailure
 */
export async function collectWhole(
  body: AsyncIterable<Uint8Array>,
  request: RangeRequest,
  answer: HttpAnswer,
  where: string,
  timeoutMs: number,
): Promise<Uint8Array> {
  checkSameObject(request, answer, where);
  const { contentLength, chunked } = answer;
  if (contentLength === undefined) {
    // A body that just ends with its connection may have been cut off.
    const bytes = chunked ? await collectAtMost(body, MOST_BYTES, timeoutMs) : null;
    if (bytes) return bytes;
  } else if (contentLength <= MOST_BYTES) return collectBody(body, contentLength, where, timeoutMs);
  throw ignoresRanges(where);
}
