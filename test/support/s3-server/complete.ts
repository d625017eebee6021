import { header, type S3Request } from './call.js';
import { type Checksum, checksumElements } from './checksum.js';
import { checkWrite } from './conditions.js';
import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import { uploadOf } from './multipart.js';
import { sentChecksum } from './payload.js';
import { wholeSecond } from './storage.js';
import { multipartEtag, type Part, type Upload, uploadChecksum } from './uploads.js';
import { parseXml, xmlAnswer } from './xml.js';

/** Of every part but the last. */
const LEAST_PART = 5 * 1024 * 1024;

/** What a client says of a part. */
type Named = Readonly<Record<string, string | undefined>>;

/** Makes the object of the parts named. After an error the upload stays open. */
export const completeMultipartUpload: Handler = (storage, call, { bytes: document }) => {
  const { bucket, upload } = uploadOf(storage, call);
  const named = (parseXml(document, 'CompleteMultipartUpload').Part ?? []) as readonly Named[];
  const parts = chosen(upload, named);
  const bytes = Buffer.concat(parts.map((part) => part.bytes));
  const checksum = uploadChecksum(upload, parts, bytes);
  checkWhole(call, bytes.length, checksum);
  checkWrite(call, bucket);
  const etag = multipartEtag(parts);
  const partSizes = parts.map((part) => part.bytes.length);
  const object = { bytes, etag, lastModified: wholeSecond(), headers: upload.headers, checksum, partSizes };
  bucket.uploads.delete(upload.id);
  storage.write(bucket, call.key, object, 'CompleteMultipartUpload');
  return xmlAnswer('CompleteMultipartUploadResult', {
    Location: `/${call.bucket}/${call.key}`,
    Bucket: call.bucket,
    Key: call.key,
    ETag: etag,
    ...checksumElements(checksum),
  });
};

/** The parts that a client names, if they are there, in order, and large enough. */
function chosen(upload: Upload, named: readonly Named[]): Part[] {
  if (named.length === 0) throw new S3Error('MalformedXML', 'The list of parts is empty');
  const parts = named.map((one) => partOf(upload, one));
  parts.forEach((part, i) => {
    if (i > 0 && part.number <= parts[i - 1]!.number) {
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
  });
  const small = parts.slice(0, -1).find((part) => part.bytes.length < LEAST_PART);
  if (small) {
    const message = `Your proposed upload is smaller than the minimum allowed size: part ${small.number}`;
    throw new S3Error('EntityTooSmall', message);
  }
  return parts;
}

function partOf(upload: Upload, named: Named): Part {
  const { PartNumber: number, ETag: etag = '' } = named;
  const part = upload.parts.get(Number(number));
  if (!part || part.etag.slice(1, -1) !== etag.replace(/"/g, '')) {
    throw new S3Error('InvalidPart', `One or more of the specified parts could not be found: part ${number}`);
  }
  const { algorithm } = upload;
  if (!algorithm) return part;
  const said = named[`Checksum${algorithm}`];
  if (said === undefined && upload.type === 'COMPOSITE') {
    const message = `The complete request must include the checksum for each part. It was missing for part ${number}`;
    throw new S3Error('InvalidRequest', message);
  }
  if (said !== undefined && part.checksum && said !== part.checksum.value) {
    throw new S3Error('InvalidPart', `The checksum of part ${number} is another`);
  }
  return part;
}

/** Checks what a client says of the whole object. */
function checkWhole(call: S3Request, size: number, checksum: Checksum | null): void {
  const said = header(call, 'x-amz-mp-object-size');
  if (said !== undefined && Number(said) !== size) {
    throw new S3Error('InvalidRequest', `The parts have ${size} bytes, x-amz-mp-object-size is ${said}`);
  }
  const sent = sentChecksum(call);
  if (sent && checksum && sent[0] === `x-amz-checksum-${checksum.algorithm.toLowerCase()}`) {
    // a composite may be given with or without the number of its parts
    if (sent[1].replace(/-\d+$/, '') !== checksum.value.replace(/-\d+$/, '')) {
      throw new S3Error('BadDigest', `The ${checksum.algorithm} you specified did not match the calculated checksum.`);
    }
  }
}
