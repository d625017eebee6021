import { createHash } from 'node:crypto';
import { header, type S3Request } from './call.js';
import { algorithmOf, type Checksum, verify } from './checksum.js';
import { dechunk } from './chunked.js';
import { S3Error } from './error.js';

/** The body that a client meant, and the checksum that it sent along. */
export interface Payload {
  readonly bytes: Buffer;
  readonly checksum: Checksum | null;
}

const CHECKSUM = /^x-amz-checksum-(?!type$|algorithm$|mode$)(.+)$/;

/**
 * Takes off the transfer coding and checks all that the client says of its body: length, hash, MD5, checksum.
 * @throws S3Error as S3 does.
 */
export function readPayload(call: S3Request, raw: Buffer): Payload {
  const hash = header(call, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  const chunked = hash.startsWith('STREAMING-') || /\baws-chunked\b/.test(header(call, 'content-encoding') ?? '');
  const { bytes, trailers } = chunked ? dechunk(raw) : { bytes: raw, trailers: new Map<string, string>() };

  const length = header(call, 'x-amz-decoded-content-length');
  if (chunked && length !== undefined && Number(length) !== bytes.length) {
    throw new S3Error('IncompleteBody', `You said ${length} bytes and sent ${bytes.length}`);
  }
  if (/^[0-9a-f]{64}$/.test(hash) && createHash('sha256').update(raw).digest('hex') !== hash) {
    const message = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    throw new S3Error('XAmzContentSHA256Mismatch', message);
  }
  const md5 = header(call, 'content-md5');
  if (md5 !== undefined && createHash('md5').update(bytes).digest('base64') !== md5) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  // of a completed upload the header is the checksum of the object, not of this body
  const checksum = call.operation === 'CompleteMultipartUpload' ? null : checksumOf(call, trailers, bytes);
  return { bytes, checksum };
}

function checksumOf(call: S3Request, trailers: ReadonlyMap<string, string>, bytes: Buffer): Checksum | null {
  const announced = header(call, 'x-amz-trailer')?.trim();
  if (announced !== undefined && !trailers.has(announced)) {
    throw new S3Error('IncompleteBody', `The trailer ${announced} is missing`);
  }
  const sent = sentChecksum(call) ?? [...trailers].find(([name]) => CHECKSUM.test(name));
  if (!sent) return null;
  return verify(algorithmOf(CHECKSUM.exec(sent[0])![1]!), sent[1], bytes);
}

/** Name and value of the checksum header of a request. */
export function sentChecksum(call: S3Request): [name: string, value: string] | null {
  const name = Object.keys(call.headers).find((one) => CHECKSUM.test(one));
  return name === undefined ? null : [name, header(call, name)!];
}
