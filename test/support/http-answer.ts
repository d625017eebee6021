import type { ServerResponse } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import type { Fault } from './http-faults.js';

/** What a server has to say, before any fault. Content-Length is added from the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The whole file where the body is a range of it. */
  readonly whole?: Uint8Array;
}

const NONE = new Uint8Array();

/** @returns the answer with the lie that the fault tells. */
export function distorted(answer: Answer, fault: Fault | null): Answer {
  const { headers } = answer;
  switch (fault?.kind) {
    case 'wrongContentRange':
      return { ...answer, headers: { ...headers, ...shifted(headers['Content-Range'], fault.shift ?? 1) } };
    case 'wholeFile': {
      if (!answer.whole) return answer;
      const { 'Content-Range': _, ...rest } = headers;
      return { status: 200, headers: rest, body: answer.whole };
    }
    case 'wrongEtag':
      return headers.ETag ? { ...answer, headers: { ...headers, ETag: fault.etag ?? '"not-the-etag"' } } : answer;
    case 'contentEncoding':
      return { ...answer, headers: { ...headers, 'Content-Encoding': fault.encoding ?? 'gzip' } };
    default:
      return answer;
  }
}

function shifted(contentRange: string | undefined, by: number): Record<string, string> {
  const [, first, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange ?? '') ?? [];
  return size ? { 'Content-Range': `bytes ${Number(first) + by}-${Number(last) + by}/${size}` } : {};
}

/**
 * Sends an answer, or as much of it as the fault lets through.
 * @returns the number of body bytes handed to the connection.
 */
export async function send(
  response: ServerResponse,
  answer: Answer,
  method: string,
  fault: Fault | null,
): Promise<number> {
  const body = answer.body ?? NONE;
  const length = answer.status === 204 || answer.status === 304 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  const content = method === 'HEAD' ? NONE : body;
  const end = fault?.kind;
  if (end !== 'reset' && end !== 'truncate' && end !== 'stall') {
    response.end(content);
    return content.length;
  }
  const part = content.subarray(0, fault?.afterBytes ?? content.length >> 1);
  await written(response, part);
  if (end === 'reset') response.socket?.resetAndDestroy();
  if (end === 'truncate') response.socket?.destroySoon();
  return part.length;
}

/** Waits until the headers and the part of the body are handed to the system, which a reset would otherwise overtake. */
async function written(response: ServerResponse, part: Uint8Array): Promise<void> {
  response.flushHeaders();
  // settles also when the client leaves: then the callback gets the error, which is the client's affair
  if (part.length > 0) await new Promise<void>((resolve) => response.write(part, () => resolve()));
  await turn();
}
