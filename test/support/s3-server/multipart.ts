import { randomBytes } from 'node:crypto';
import { header, type S3Request } from './call.js';
import { algorithmOf, checksumHeaders } from './checksum.js';
import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import { type Bucket, type Storage, wholeObject, wholeSecond } from './storage.js';
import type { Upload } from './uploads.js';
import { keptHeaders } from './write.js';
import { xmlAnswer } from './xml.js';

const MOST_PARTS = 10_000;

/** @throws S3Error NoSuchUpload, also for an upload to another key. */
export function uploadOf(storage: Storage, call: S3Request): { bucket: Bucket; upload: Upload } {
  const bucket = storage.bucket(call.bucket);
  const upload = bucket.uploads.get(call.query.get('uploadId') ?? '');
  if (!upload || upload.key !== call.key) {
    throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.');
  }
  return { bucket, upload };
}

/** Opens an upload. */
export const createMultipartUpload: Handler = (storage, call) => {
  const bucket = storage.bucket(call.bucket);
  const asked = header(call, 'x-amz-checksum-algorithm');
  const algorithm = asked === undefined ? null : algorithmOf(asked);
  const type = header(call, 'x-amz-checksum-type') === 'FULL_OBJECT' ? 'FULL_OBJECT' : 'COMPOSITE';
  const id = randomBytes(16).toString('hex');
  const headers = keptHeaders(call);
  bucket.uploads.set(id, { id, key: call.key, started: wholeSecond(), headers, algorithm, type, parts: new Map() });
  return xmlAnswer(
    'InitiateMultipartUploadResult',
    { Bucket: call.bucket, Key: call.key, UploadId: id },
    algorithm ? { 'x-amz-checksum-algorithm': algorithm, 'x-amz-checksum-type': type } : {},
  );
};

/** Stores a part, in place of an earlier one of its number. */
export const uploadPart: Handler = (storage, call, { bytes, checksum }) => {
  const { upload } = uploadOf(storage, call);
  const number = Number(call.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > MOST_PARTS) {
    throw new S3Error('InvalidArgument', `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`);
  }
  if (checksum && upload.algorithm && checksum.algorithm !== upload.algorithm) {
    const message = `Checksum Type mismatch occurred, expected ${upload.algorithm}, actual ${checksum.algorithm}`;
    throw new S3Error('InvalidRequest', message);
  }
  const { etag, lastModified } = wholeObject(bytes);
  upload.parts.set(number, { number, bytes, etag, checksum, lastModified });
  const { 'x-amz-checksum-type': _, ...headers } = checksumHeaders(checksum);
  return { status: 200, headers: { ETag: etag, ...headers } };
};

/** Drops an upload and its parts. */
export const abortMultipartUpload: Handler = (storage, call) => {
  const { bucket, upload } = uploadOf(storage, call);
  bucket.uploads.delete(upload.id);
  return { status: 204, headers: {} };
};

/** The parts of an upload, in pages. */
export const listParts: Handler = (storage, call) => {
  const { upload } = uploadOf(storage, call);
  const marker = Number(call.query.get('part-number-marker') ?? 0);
  const most = Number(call.query.get('max-parts') ?? 1000);
  const parts = [...upload.parts.values()].filter((p) => p.number > marker).sort((a, b) => a.number - b.number);
  const page = parts.slice(0, most);
  return xmlAnswer('ListPartsResult', {
    Bucket: call.bucket,
    Key: call.key,
    UploadId: upload.id,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number,
    MaxParts: most,
    IsTruncated: parts.length > page.length,
    ChecksumAlgorithm: upload.algorithm ?? undefined,
    ChecksumType: upload.algorithm ? upload.type : undefined,
    Part: page.map(({ number, bytes, etag, checksum, lastModified }) => ({
      PartNumber: number,
      LastModified: lastModified.toISOString(),
      ETag: etag,
      Size: bytes.length,
      ...(checksum ? { [`Checksum${checksum.algorithm}`]: checksum.value } : {}),
    })),
  });
};

/** Uploads that are neither completed nor aborted, all on one page. */
export const listMultipartUploads: Handler = (storage, call) => {
  const prefix = call.query.get('prefix') ?? '';
  const uploads = [...storage.bucket(call.bucket).uploads.values()].filter(({ key }) => key.startsWith(prefix));
  return xmlAnswer('ListMultipartUploadsResult', {
    Bucket: call.bucket,
    Prefix: prefix,
    MaxUploads: 1000,
    IsTruncated: false,
    Upload: uploads.map(({ key, id, started }) => ({ Key: key, UploadId: id, Initiated: started.toISOString() })),
  });
};
