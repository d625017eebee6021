import { ProtocolError, SourceChangedError, StorageError } from '../errors.js';
import { TransientFailure } from './retry.js';

/** What a server says about the bytes it is about to send. */
export interface RangeAnswer {
  readonly status: number;
  readonly contentRange: string | undefined;
  readonly contentLength: number | undefined;
  readonly etag: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly requestId: string | undefined;
}

/** The range that was asked for, and the ETag that it must come from. */
export interface RangeRequest {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
  readonly etag: string | undefined;
}

/** How a range is named in messages. */
export function rangeName({ uri, offset, length }: RangeRequest, requestId?: string): string {
  return `${uri}: bytes ${offset}-${offset + length - 1}${requestId ? ` (request ${requestId})` : ''}`;
}

/**
 * Checks that an answer carries the range that was asked for, all of it, unencoded, from the same version of the
 * object.
 * @returns the object's size and how many bytes of body to expect
 * @throws ProtocolError, SourceChangedError
 */
export function checkRangeAnswer(request: RangeRequest, answer: RangeAnswer): { size: number; expected: number } {
  const where = rangeName(request, answer.requestId);
  checkVersionAnswer(request, answer);
  if (answer.status === 200) return wholeObject(request, answer, where);
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(answer.contentRange ?? '');
  if (answer.status !== 206 || !match) {
    throw new ProtocolError(
      `${where}: answered with status ${answer.status} and Content-Range ${JSON.stringify(answer.contentRange ?? null)}`,
    );
  }
  const [first, last, size] = match.slice(1).map(Number) as [number, number, number];
  if (first !== request.offset || last !== Math.min(request.offset + request.length, size) - 1) {
    throw new ProtocolError(`${where}: answered with bytes ${first}-${last} of ${size}`);
  }
  const expected = last - first + 1;
  if (answer.contentLength !== undefined && answer.contentLength !== expected) {
    throw new ProtocolError(`${where}: announces ${answer.contentLength} bytes for a range of ${expected}`);
  }
  return { size, expected };
}

/**
 * Checks that an answer is unencoded and from the version that was asked for.
 * @throws ProtocolError, SourceChangedError
 */
export function checkVersionAnswer(request: RangeRequest, answer: RangeAnswer): void {
  const where = rangeName(request, answer.requestId);
  if (answer.contentEncoding && answer.contentEncoding !== 'identity') {
    throw new ProtocolError(
      `${where}: sent with content encoding ${answer.contentEncoding}, so byte ranges mean nothing; store the object uncompressed`,
    );
  }
  if (request.etag !== undefined && answer.etag === undefined) {
    throw new ProtocolError(`${where}: the answer carries no ETag, so a change could not be noticed`);
  }
  if (request.etag !== undefined && answer.etag !== request.etag) {
    throw new SourceChangedError(
      `${where}: the object changed while it was read (ETag ${request.etag}, now ${answer.etag}); plan again into another --out`,
    );
  }
}

/** The whole object is the right answer only where the whole object was asked for. */
function wholeObject(request: RangeRequest, answer: RangeAnswer, where: string): { size: number; expected: number } {
  const size = answer.contentLength;
  if (request.offset === 0 && size !== undefined && size <= request.length) return { size, expected: size };
  throw ignoresRanges(where);
}

/** The error for a server that sends the whole of a large object, whatever is asked for. */
function ignoresRanges(where: string): ProtocolError {
  return new ProtocolError(
    `${where}: the server ignores range requests and sends the whole object; copy the file to a server that knows them`,
  );
}

/** Objects up to this size are taken whole from a server that knows no ranges; each thread keeps them in memory. */
const MOST_WHOLE_BYTES = 8 * 1024 * 1024;

/**
 * Collects the whole of an object that a server has sent instead of a range, if it is small.
 * @throws ProtocolError where it is large, TransientFailure as {@link collectBody}
 */
export async function collectWhole(
  body: AsyncIterable<Uint8Array>,
  length: number | undefined,
  where: string,
  timeoutMs: number,
): Promise<Uint8Array> {
  if (length !== undefined && length > MOST_WHOLE_BYTES) throw ignoresRanges(where);
  if (length !== undefined) return collectBody(body, length, where, timeoutMs);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > MOST_WHOLE_BYTES) throw ignoresRanges(where);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ProtocolError) throw error;
    throw new TransientFailure(`the connection broke after ${bytes} bytes`, false, { cause: error });
  }
  return Buffer.concat(chunks);
}

/** A body that only trickles is given up, too: a range of 8 MiB in 300 s is 28 kB/s. */
const DEADLINE_FACTOR = 10;

/**
 * Collects a body of a known length.
 * @param timeoutMs patience for the next bytes; all of them may take ten times as long
 * @throws TransientFailure where the connection breaks or stalls or the body ends early; ProtocolError where it goes on
 */
export async function collectBody(
  body: AsyncIterable<Uint8Array>,
  expected: number,
  where: string,
  timeoutMs: number,
): Promise<Uint8Array> {
  const out = new Uint8Array(expected);
  let filled = 0;
  const deadline = performance.now() + DEADLINE_FACTOR * timeoutMs;
  const chunks = body[Symbol.asyncIterator]();
  const broken = (what: string, cause?: unknown) =>
    new TransientFailure(`${what} after ${filled} of ${expected} bytes`, false, { cause });
  for (;;) {
    const next = await withTimeout(chunks.next(), Math.min(timeoutMs, deadline - performance.now())).catch(
      (error: unknown) => {
        throw broken('the connection broke', error);
      },
    );
    if (next === 'timeout') {
      chunks.return?.().catch(() => {}); // it may hang for as long as the body does
      throw broken('the connection stalled');
    }
    if (next.done) break;
    if (filled + next.value.length > expected)
      throw new ProtocolError(`${where}: the body is longer than the ${expected} bytes announced`);
    out.set(next.value, filled);
    filled += next.value.length;
  }
  if (filled < expected) throw broken('the body ended');
  return out;
}

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** The error for a range that lies beyond the object's end, which its size forbids to ask for. */
export function unsatisfiable(request: RangeRequest, requestId: string | undefined): StorageError {
  return new StorageError(
    `${rangeName(request, requestId)}: the server has no such range (416); has the object become shorter?`,
  );
}
