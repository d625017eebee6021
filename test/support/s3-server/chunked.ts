import { S3Error } from './error.js';

/** A body that came in chunks, and what followed it. */
export interface Dechunked {
  readonly bytes: Buffer;
  readonly trailers: ReadonlyMap<string, string>;
}

/**
 * Takes an aws-chunked body apart: `size[;chunk-signature=...]`, data, ..., `0`, then trailing headers. Signatures of
 * chunks are not checked.
 * @throws S3Error IncompleteBody if the frame is broken.
 */
export function dechunk(raw: Buffer): Dechunked {
  const chunks: Buffer[] = [];
  let at = 0;
  const line = (): string => {
    const end = raw.indexOf('\r\n', at);
    if (end < 0) throw broken(`no line end after byte ${at}`);
    const text = raw.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const head = line();
    if (!/^[0-9a-f]+(;.*)?$/i.test(head)) throw broken(`"${head.slice(0, 20)}" is no chunk size`);
    const size = Number.parseInt(head, 16);
    if (size === 0) break;
    if (raw.length < at + size + 2) throw broken(`a chunk of ${size} bytes is cut off`);
    chunks.push(raw.subarray(at, at + size));
    at += size;
    if (line() !== '') throw broken('a chunk is longer than its size');
  }
  return { bytes: Buffer.concat(chunks), trailers: trailersOf(raw.toString('latin1', at)) };
}

function trailersOf(text: string): Map<string, string> {
  const trailers = new Map<string, string>();
  for (const one of text.split(/\r?\n/)) {
    const colon = one.indexOf(':');
    if (colon > 0) trailers.set(one.slice(0, colon).trim().toLowerCase(), one.slice(colon + 1).trim());
  }
  return trailers;
}

const broken = (why: string) =>
  new S3Error('IncompleteBody', `The request body terminated unexpectedly or is not aws-chunked: ${why}`);
