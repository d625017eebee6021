import { createHash } from 'node:crypto';
import type { Checksum } from './checksum.js';
import { S3Error } from './error.js';
import type { Upload } from './uploads.js';

/** An object as it is stored. */
export interface StoredObject {
  readonly bytes: Buffer;
  /** With its quotes. */
  readonly etag: string;
  /** Whole seconds, as S3 shows it. */
  readonly lastModified: Date;
  /** Content-Type, x-amz-meta-* and the like, given back with every read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksum: Checksum | null;
  /** Sizes of the parts it was uploaded in; empty if it was put at once. */
  readonly partSizes: readonly number[];
}

/** News of an object that a client made. */
export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  /** As the detail of the EventBridge event has it. */
  readonly reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
}

/** What a bucket holds. */
export class Bucket {
  readonly objects = new Map<string, StoredObject>();
  readonly uploads = new Map<string, Upload>();
  readonly created = wholeSecond();
  /** The document of its notification configuration. */
  notification: string | null = null;

  constructor(readonly name: string) {}

  /** @throws S3Error NoSuchKey */
  object(key: string): StoredObject {
    const object = this.objects.get(key);
    if (!object) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
    return object;
  }
}

/** All buckets. Its users read and write it within one turn of the event loop, so that no two requests interleave. */
export class Storage {
  readonly buckets = new Map<string, Bucket>();

  constructor(readonly created: (news: ObjectCreated) => void) {}

  /** @throws S3Error NoSuchBucket */
  bucket(name: string): Bucket {
    const bucket = this.buckets.get(name);
    if (!bucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return bucket;
  }

  /** @throws S3Error BucketAlreadyOwnedByYou, InvalidBucketName */
  createBucket(name: string): Bucket {
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) {
      throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
    }
    if (this.buckets.has(name)) {
      throw new S3Error('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded');
    }
    const bucket = new Bucket(name);
    this.buckets.set(name, bucket);
    return bucket;
  }

  /** Stores an object and tells of it. */
  write(bucket: Bucket, key: string, object: StoredObject, reason: ObjectCreated['reason']): void {
    bucket.objects.set(key, object);
    this.created({ bucket: bucket.name, key, size: object.bytes.length, etag: object.etag, reason });
  }
}

/** An object put at once. */
export function wholeObject(
  bytes: Buffer,
  headers: Readonly<Record<string, string>> = {},
  checksum: Checksum | null = null,
): StoredObject {
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  return { bytes, etag, lastModified: wholeSecond(), headers, checksum, partSizes: [] };
}

/** The present time without its milliseconds. */
export const wholeSecond = (): Date => new Date(Math.floor(Date.now() / 1000) * 1000);
