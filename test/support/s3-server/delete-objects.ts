import { checkDelete } from './conditions.js';
import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import { parseXml, type Xml, xmlAnswer } from './xml.js';

const MOST = 1000;

/** Deletes up to 1000 objects; an absent one counts as deleted, a failed condition is told of that object alone. */
export const deleteObjects: Handler = (storage, call, { bytes }) => {
  const bucket = storage.bucket(call.bucket);
  const document = parseXml(bytes, 'Delete');
  const objects = (document.Object ?? []) as readonly { readonly Key?: string; readonly ETag?: string }[];
  if (objects.length === 0 || objects.length > MOST) {
    throw new S3Error('MalformedXML', `${objects.length} objects to delete, not 1 to ${MOST}`);
  }
  call.deletes = objects.map(({ Key = '' }) => Key);
  const deleted: Xml[] = [];
  const errors: Xml[] = [];
  for (const { Key: key = '', ETag: etag } of objects) {
    try {
      checkDelete(bucket, key, etag);
      bucket.objects.delete(key);
      deleted.push({ Key: key });
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      errors.push({ Key: key, Code: error.code, Message: error.message });
    }
  }
  return xmlAnswer('DeleteResult', { Deleted: document.Quiet === 'true' ? undefined : deleted, Error: errors });
};
