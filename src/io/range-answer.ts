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
  checkSameObject(request, answer, where);
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
 * Checks that an answer's bytes are unencoded and from the version that was asked for.
 * @throws ProtocolError, SourceChangedError
 */
export function checkSameObject(request: RangeRequest, answer: RangeAnswer, where: string): void {
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

/** The error for an object that came whole and is too large to be taken so. */
export function ignoresRanges(where: string): ProtocolError {
  return new ProtocolError(
    `${where}: the server ignores range requests and sends the whole object; copy the file to a server that knows them`,
  );
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
  const filled = await fill(out, body, `of ${expected} bytes`, timeoutMs);
  if (filled === null) throw new ProtocolError(`${where}: the body is longer than the ${expected} bytes announced`);
  if (filled < expected) throw new TransientFailure(`the body ended after ${filled} of ${expected} bytes`, false);
  return out;
}

/**
 * Collects a body whose length nobody announced, with the patience of {@link collectBody}.
 * @returns null where it is longer than `most` bytes.
 * @throws TransientFailure
 */
export async function collectAtMost(
  body: AsyncIterable<Uint8Array>,
  most: number,
  timeoutMs: number,
): Promise<Uint8Array | null> {
  const room = new Uint8Array(most);
  const filled = await fill(room, body, 'bytes', timeoutMs);
  return filled === null ? null : room.slice(0, filled);
}

/**
 * Fills `out` from a body.
 * @returns how much of it the body filled, null where it holds more
 * @throws TransientFailure
 */
async function fill(
  out: Uint8Array,
  body: AsyncIterable<Uint8Array>,
  unit: string,
  timeoutMs: number,
): Promise<number | null> {
  let filled = 0;
  const deadline = performance.now() + DEADLINE_FACTOR * timeoutMs;
  const chunks = body[Symbol.asyncIterator]();
  const broken = (what: string, cause?: unknown) =>
    new TransientFailure(`${what} after ${filled} ${unit}`, false, { cause });
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
    if (next.done) return filled;
    if (filled + next.value.length > out.length) return null;
    out.set(next.value, filled);
    filled += next.value.length;
  }
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
