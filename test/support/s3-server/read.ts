import type { Answer } from '../http-answer.js';
import { select } from '../http-conditions.js';
import { type ByteRange, contentRange } from '../http-range.js';
import { header, type S3Request } from './call.js';
import { checksumHeaders } from './checksum.js';
import { failed } from './conditions.js';
import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import type { StoredObject } from './storage.js';

/** GetObject and HeadObject; the body of a HEAD is left out when it is sent. */
export const readObject: Handler = (storage, call) => {
  const object = storage.bucket(call.bucket).object(call.key);
  const { bytes } = object;
  const selection = select(call.headers, { ...object, size: bytes.length });
  switch (selection.status) {
    case 304:
      return { status: 304, headers: validators(object) };
    case 412:
      throw failed('If-Match or If-Unmodified-Since');
    case 416:
      throw new S3Error(
        'InvalidRange',
        'The requested range is not satisfiable',
        { 'Content-Range': `bytes */${bytes.length}` },
        { RangeRequested: call.range ?? '', ActualObjectSize: bytes.length },
      );
    case 206:
      return answer(call, object, selection.range);
    default:
      return answer(call, object, partRange(object, call.query.get('partNumber')));
  }
};

function answer(call: S3Request, object: StoredObject, range: ByteRange | null): Answer {
  const { bytes, partSizes } = object;
  const headers = {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    ...validators(object),
    'Accept-Ranges': 'bytes',
    ...(call.query.has('partNumber') && partSizes.length > 0
      ? { 'x-amz-mp-parts-count': String(partSizes.length) }
      : {}),
  };
  if (range) {
    // a checksum is of the whole object, and would not fit a part of it
    return {
      status: 206,
      headers: { ...headers, 'Content-Range': contentRange(range, bytes.length) },
      body: bytes.subarray(range.start, range.end),
      whole: bytes,
    };
  }
  const asked = header(call, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED';
  return { status: 200, headers: { ...headers, ...(asked ? checksumHeaders(object.checksum) : {}) }, body: bytes };
}

const validators = (object: StoredObject): Record<string, string> => ({
  ETag: object.etag,
  'Last-Modified': object.lastModified.toUTCString(),
});

/** Where a part lies; an object that was put at once is its own and only part. */
function partRange({ bytes, partSizes }: StoredObject, part: string | null): ByteRange | null {
  if (part === null || bytes.length === 0) return null;
  const sizes = partSizes.length > 0 ? partSizes : [bytes.length];
  const size = sizes[Number(part) - 1];
  if (size === undefined) {
    throw new S3Error('InvalidPartNumber', 'The requested partnumber is not satisfiable');
  }
  const start = sizes.slice(0, Number(part) - 1).reduce((sum, one) => sum + one, 0);
  return { start, end: start + size };
}
