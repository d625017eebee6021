import { etagListed } from '../http-conditions.js';
import { header, type S3Request } from './call.js';
import { checksumElements, checksumHeaders } from './checksum.js';
import { checkDelete, checkWrite, failed } from './conditions.js';
import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import { wholeObject } from './storage.js';
import { xmlAnswer } from './xml.js';

const KEPT = /^(content-(type|disposition|language|encoding)|cache-control|expires|x-amz-meta-.+)$/;

/** The headers of a write that are kept with the object, without the transfer coding, which S3 takes off. */
export function keptHeaders(call: S3Request): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of Object.keys(call.headers)) {
    if (KEPT.test(name)) kept[name] = header(call, name)!;
  }
  const { 'content-encoding': encodings = '', ...others } = kept;
  const encoding = encodings
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked');
  return { ...others, ...(encoding.length > 0 ? { 'content-encoding': encoding.join() } : {}) };
}

/** @throws S3Error KeyTooLongError */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError', 'Your key is too long');
}

/** Stores an object under the conditions of the request. */
export const putObject: Handler = (storage, call, { bytes, checksum }) => {
  const bucket = storage.bucket(call.bucket);
  checkWrite(call, bucket);
  const object = wholeObject(bytes, keptHeaders(call), checksum);
  storage.write(bucket, call.key, object, 'PutObject');
  return { status: 200, headers: { ETag: object.etag, ...checksumHeaders(checksum) } };
};

/** Copies an object, with its metadata unless they are replaced. */
export const copyObject: Handler = (storage, call) => {
  const bucket = storage.bucket(call.bucket);
  const source = decodeURIComponent(header(call, 'x-amz-copy-source')!).replace(/^\//, '');
  const slash = source.indexOf('/');
  const from = storage.bucket(source.slice(0, slash)).object(source.slice(slash + 1));
  const ifMatch = header(call, 'x-amz-copy-source-if-match');
  const ifNoneMatch = header(call, 'x-amz-copy-source-if-none-match');
  if (ifMatch !== undefined && !etagListed(ifMatch, from.etag, 'strong')) throw failed('x-amz-copy-source-If-Match');
  if (ifNoneMatch !== undefined && etagListed(ifNoneMatch, from.etag, 'weak')) {
    throw failed('x-amz-copy-source-If-None-Match');
  }
  const replaces = header(call, 'x-amz-metadata-directive') === 'REPLACE';
  if (!replaces && source === `${call.bucket}/${call.key}`) {
    throw new S3Error('InvalidRequest', 'This copy request is illegal because it changes nothing of the object');
  }
  checkWrite(call, bucket);
  // a copy is one part, so the checksum of parts does not stay with it
  const checksum = from.checksum?.type === 'FULL_OBJECT' ? from.checksum : null;
  const copy = wholeObject(from.bytes, replaces ? keptHeaders(call) : from.headers, checksum);
  storage.write(bucket, call.key, copy, 'CopyObject');
  return xmlAnswer('CopyObjectResult', {
    ETag: copy.etag,
    LastModified: copy.lastModified.toISOString(),
    ...checksumElements(checksum),
  });
};

/** Deletes an object; an absent one counts as deleted unless a condition wants it. */
export const deleteObject: Handler = (storage, call) => {
  const bucket = storage.bucket(call.bucket);
  checkDelete(bucket, call.key, header(call, 'if-match'));
  bucket.objects.delete(call.key);
  return { status: 204, headers: {} };
};
