import type { ServerResponse } from 'node:http';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { Fault } from './http-fault.js';

/** What a server has to say, before any fault. Content-Length is added from the body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** The whole file where the body is a range of it. */
  readonly whole?: Uint8Array;
}

const NONE = new Uint8Array();
const PAGE = Buffer.from('<!doctype html><title>Log in</title>');

/** The answer with the lie that the fault tells. */
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
    case 'webPage':
      return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8', ETag: '"page"' }, body: PAGE };
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

/** The bytes of the body that are sent: none to a HEAD, and as much as the fault lets through. */
export function sentBody({ body = NONE }: Answer, method: string, fault: Fault | null): Uint8Array {
  if (method === 'HEAD') return NONE;
  return cuts(fault) ? body.subarray(0, fault.afterBytes ?? body.length >> 1) : body;
}

/** Sends the headers of an answer and these bytes, and ends the connection as the fault has it. */
export async function send(
  response: ServerResponse,
  { status, headers, body = NONE }: Answer,
  bytes: Uint8Array,
  fault: Fault | null,
): Promise<void> {
  const unannounced = status === 204 || status === 304 || fault?.kind === 'unannounced';
  const length = unannounced ? {} : { 'Content-Length': String(body.length) };
  if (fault?.kind === 'unannounced') response.useChunkedEncodingByDefault = fault.endsWith === 'chunk';
  response.writeHead(status, { ...headers, ...length });
  if (!cuts(fault)) {
    response.end(bytes);
    return;
  }
  await written(response, bytes);
  if (fault.kind === 'reset') {
    // a client that meets the last bytes and the reset at once may see an orderly end instead: libuv does
    await sleep(20);
    response.socket?.resetAndDestroy();
  }
  if (fault.kind === 'truncate') response.socket?.destroySoon();
}

type Cut = Extract<Fault, { kind: 'reset' | 'truncate' | 'stall' }>;
const cuts = (fault: Fault | null): fault is Cut =>
  fault?.kind === 'reset' || fault?.kind === 'truncate' || fault?.kind === 'stall';

/**
 * Waits until the headers and the part of the body are handed to the system, which a reset would otherwise overtake.
 */
async function written(response: ServerResponse, part: Uint8Array): Promise<void> {
  response.flushHeaders();
  // settles also when the client leaves: then the callback gets the error, which is the client's affair
  if (part.length > 0) await new Promise<void>((resolve) => response.write(part, () => resolve()));
  await turn();
}
