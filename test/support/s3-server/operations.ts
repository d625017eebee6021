import type { IncomingHttpHeaders } from 'node:http';

/** The level an operation works on, its method, and the query parameters that tell it from others. */
const OPERATIONS = {
  ListBuckets: ['service', 'GET', []],
  CreateBucket: ['bucket', 'PUT', []],
  HeadBucket: ['bucket', 'HEAD', []],
  DeleteBucket: ['bucket', 'DELETE', []],
  ListObjectsV2: ['bucket', 'GET', ['list-type']],
  ListMultipartUploads: ['bucket', 'GET', ['uploads']],
  PutBucketNotificationConfiguration: ['bucket', 'PUT', ['notification']],
  GetBucketNotificationConfiguration: ['bucket', 'GET', ['notification']],
  DeleteObjects: ['bucket', 'POST', ['delete']],
  PutObject: ['object', 'PUT', []],
  CopyObject: ['object', 'PUT', []],
  GetObject: ['object', 'GET', []],
  HeadObject: ['object', 'HEAD', []],
  DeleteObject: ['object', 'DELETE', []],
  CreateMultipartUpload: ['object', 'POST', ['uploads']],
  UploadPart: ['object', 'PUT', ['partNumber', 'uploadId']],
  CompleteMultipartUpload: ['object', 'POST', ['uploadId']],
  AbortMultipartUpload: ['object', 'DELETE', ['uploadId']],
  ListParts: ['object', 'GET', ['uploadId']],
} as const satisfies Record<string, readonly [level: string, method: string, query: readonly string[]]>;

/** Name of an operation, as the API has it. */
export type Operation = keyof typeof OPERATIONS;

/** Parameters that choose no operation. Any other means a subresource that is not served, such as acl or versions. */
const PLAIN: Partial<Record<Operation, readonly string[]>> = {
  GetObject: ['partNumber'],
  HeadObject: ['partNumber'],
  ListObjectsV2: [
    'prefix',
    'delimiter',
    'start-after',
    'continuation-token',
    'max-keys',
    'encoding-type',
    'fetch-owner',
  ],
  ListMultipartUploads: ['prefix', 'max-uploads', 'encoding-type'],
  ListParts: ['max-parts', 'part-number-marker'],
};

/** The operation that a request asks for, or Unknown. */
export function operationOf(
  method: string,
  { bucket, key, query }: { bucket: string; key: string; query: URLSearchParams },
  headers: IncomingHttpHeaders,
): Operation | 'Unknown' {
  const level = key !== '' ? 'object' : bucket !== '' ? 'bucket' : 'service';
  const given = [...new Set(query.keys())].filter((name) => name !== 'x-id' && !/^x-amz-/i.test(name));
  const found = (Object.keys(OPERATIONS) as Operation[]).find((name) => {
    const [itsLevel, itsMethod, itsQuery]: readonly [string, string, readonly string[]] = OPERATIONS[name];
    if (itsLevel !== level || itsMethod !== method || !itsQuery.every((one) => query.has(one))) return false;
    return given.every((one) => itsQuery.includes(one) || PLAIN[name]?.includes(one));
  });
  const copies = headers['x-amz-copy-source'] !== undefined;
  if (found === 'PutObject') return copies ? 'CopyObject' : 'PutObject';
  return copies || !found ? 'Unknown' : found;
}
