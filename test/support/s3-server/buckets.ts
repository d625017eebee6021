import { S3Error } from './error.js';
import type { Handler } from './handler.js';
import { parseXml, xml, xmlAnswer } from './xml.js';

/** All buckets, on one page. */
export const listBuckets: Handler = (storage) =>
  xmlAnswer('ListAllMyBucketsResult', {
    Buckets: {
      Bucket: [...storage.buckets.values()].map(({ name, created }) => ({
        Name: name,
        CreationDate: created.toISOString(),
      })),
    },
  });

/** A new bucket; 409 for one that exists, as everywhere but in us-east-1. */
export const createBucket: Handler = (storage, call) => {
  storage.createBucket(call.bucket);
  return { status: 200, headers: { Location: `/${call.bucket}` } };
};

/** Whether there is such a bucket. */
export const headBucket: Handler = (storage, call) => {
  storage.bucket(call.bucket);
  return { status: 200, headers: {} };
};

/** Deletes a bucket without objects; its open uploads go with it. */
export const deleteBucket: Handler = (storage, call) => {
  if (storage.bucket(call.bucket).objects.size > 0) {
    throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty');
  }
  storage.buckets.delete(call.bucket);
  return { status: 204, headers: {} };
};

/** Kept and given back; nobody is notified but the server's onObjectCreated. */
export const putNotification: Handler = (storage, call, { bytes }) => {
  const bucket = storage.bucket(call.bucket);
  parseXml(bytes, 'NotificationConfiguration');
  bucket.notification = bytes.toString();
  return { status: 200, headers: {} };
};

/** The configuration as it was put, or an empty one. */
export const getNotification: Handler = (storage, call) => {
  const document = storage.bucket(call.bucket).notification ?? xml('NotificationConfiguration', undefined);
  return { status: 200, headers: { 'Content-Type': 'application/xml' }, body: Buffer.from(document) };
};
