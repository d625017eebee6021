import { etagListed } from '../http-conditions.js';
import { header, type S3Request } from './call.js';
import { S3Error } from './error.js';
import type { Bucket } from './storage.js';

/**
 * Checks If-None-Match and If-Match of a write. Nothing may come between this and the write.
 * @throws S3Error PreconditionFailed; NoSuchKey where If-Match finds no object; NotImplemented for another If-None-
 * Match than *
 */
export function checkWrite(call: S3Request, bucket: Bucket): void {
  const ifNoneMatch = header(call, 'if-none-match');
  const ifMatch = header(call, 'if-match');
  if (ifNoneMatch !== undefined && ifNoneMatch.trim() !== '*') {
    throw new S3Error('NotImplemented', 'A header you provided implies functionality that is not implemented');
  }
  if (ifNoneMatch !== undefined && bucket.objects.has(call.key)) throw failed('If-None-Match');
  if (ifMatch !== undefined && !etagListed(ifMatch, bucket.object(call.key).etag, 'strong')) throw failed('If-Match');
}

/** @throws S3Error PreconditionFailed if an object to be deleted is absent or another. */
export function checkDelete(bucket: Bucket, key: string, ifMatch: string | undefined): void {
  if (ifMatch === undefined) return;
  const object = bucket.objects.get(key);
  if (!object || !etagListed(ifMatch, object.etag, 'strong')) throw failed('If-Match');
}

/** The error of a condition that does not hold. */
export const failed = (condition: string): S3Error =>
  new S3Error('PreconditionFailed', `At least one of the pre-conditions you specified did not hold: ${condition}`);
