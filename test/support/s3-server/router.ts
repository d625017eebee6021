import { createBucket, deleteBucket, getNotification, headBucket, listBuckets, putNotification } from './buckets.js';
import { completeMultipartUpload } from './complete.js';
import { deleteObjects } from './delete-objects.js';
import type { Handler } from './handler.js';
import { listObjectsV2 } from './listing.js';
import {
  abortMultipartUpload,
  createMultipartUpload,
  listMultipartUploads,
  listParts,
  uploadPart,
} from './multipart.js';
import type { Operation } from './operations.js';
import { readObject } from './read.js';
import { copyObject, deleteObject, putObject } from './write.js';

/** What carries out each operation. */
export const HANDLERS: Readonly<Record<Operation, Handler>> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  ListObjectsV2: listObjectsV2,
  ListMultipartUploads: listMultipartUploads,
  PutBucketNotificationConfiguration: putNotification,
  GetBucketNotificationConfiguration: getNotification,
  DeleteObjects: deleteObjects,
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: readObject,
  HeadObject: readObject,
  DeleteObject: deleteObject,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
  ListParts: listParts,
};
