import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { AccessDeniedError, NotFoundError, StorageError } from '../errors.js';
import type { AccessOptions } from './access.js';
import { connectFailure } from './connect-failure.js';
import { mediaTypeOf } from './media-types.js';
import { type Retrier, TransientFailure } from './retry.js';
import { clientConfig } from './s3-config.js';
import { statusOf, typedError } from './s3-errors.js';
import type { S3Location } from './s3-location.js';
import { meter, type S3Usage } from './s3-meter.js';
import { unlessStopped } from './unless-stopped.js';
import { partBytes } from './upload-parts.js';

/** S3 takes at most this many keys in one delete. */
const DELETE_BATCH = 1000;
const PARTS_IN_FLIGHT = 3;

/** The requests that Fractile makes of S3, each retried by the run's own policy and with typed errors. */
export class S3Requests {
  /** Makes single attempts; {@link Retrier.run} repeats them, bodies included. */
  readonly #client: S3Client;
  /** Repeats the requests of a streamed upload itself, under the same policy. */
  readonly #uploader: S3Client;
  readonly usage: S3Usage = { reads: 0, writes: 0 };
  /** Buckets whose host has answered: where one can't be reached later, that is an outage. */
  readonly #reached = new Set<string>();
  readonly #payer: { RequestPayer?: 'requester' };

  constructor(
    readonly access: AccessOptions,
    readonly retrier: Retrier,
  ) {
    this.#client = new S3Client({ ...clientConfig(access), maxAttempts: 1 });
    this.#uploader = new S3Client({ ...clientConfig(access), retryStrategy: retrier });
    // A stop ends the requests of an upload, but not the one that then aborts it.
    this.#uploader.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          commandName === 'AbortMultipartUploadCommand'
            ? next(args)
            : unlessStopped(retrier.signal, next(args), 'stopped'),
      { step: 'initialize' },
    );
    meter(this.#client, this.usage);
    meter(this.#uploader, this.usage);
    this.#payer = access.requestPayer ? { RequestPayer: 'requester' } : {};
  }

  /** Runs one request under the retry policy. `read` may take the body and fail transiently. */
  async #run<T>(what: string, location: S3Location, request: () => Promise<T>): Promise<T> {
    return this.retrier.run(what, async () => {
      try {
        const result = await request();
        this.#reached.add(location.bucket);
        return result;
      } catch (error) {
        const typed = typedError(error, what, location);
        throw this.#unreached(error, typed, what, location) ?? typed;
      }
    });
  }

  /** The error for a service that has never answered and can't be reached; null for any other. */
  #unreached(error: unknown, typed: Error, what: string, { bucket }: S3Location): Error | null {
    const answered = statusOf(error) !== undefined || error instanceof TransientFailure; // the latter is about a body
    if (answered) this.#reached.add(bucket);
    if (this.access.s3Reached || this.#reached.has(bucket) || typed instanceof AccessDeniedError) return null;
    const { s3Endpoint, region } = this.access;
    if (s3Endpoint) return connectFailure(error, what, new URL(s3Endpoint).host, ' (the S3 endpoint)');
    return connectFailure(error, what, 's3.amazonaws.com', region ? ` (S3 in region ${region})` : ' (S3)');
  }

  /** Gets an object or a range of it; `read` consumes the body within the same attempt. */
  get<T>(
    what: string,
    { bucket, key }: S3Location,
    range: { Range?: string; IfMatch?: string },
    read: (output: GetObjectCommandOutput) => Promise<T>,
  ): Promise<T> {
    const command = () => new GetObjectCommand({ Bucket: bucket, Key: key, ...this.#payer, ...range });
    return this.#run(what, { bucket, key }, async () => read(await this.#client.send(command())));
  }

  /** The object's size; null where there is none. */
  async size(what: string, { bucket, key }: S3Location): Promise<number | null> {
    try {
      const head = await this.#run(what, { bucket, key }, () =>
        this.#client.send(new HeadObjectCommand({ Bucket: bucket, Key: key, ...this.#payer })),
      );
      return head.ContentLength ?? 0;
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  /**
   * Keys under a prefix, in order.
   * @param delimiter hides keys that hold it behind the prefix
   */
  async list(what: string, { bucket, key }: S3Location, delimiter?: string): Promise<string[]> {
    const keys: string[] = [];
    for (let token: string | undefined; ; ) {
      const page = await this.#run(what, { bucket, key }, () =>
        this.#client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: key,
            ...this.#payer,
            ...(delimiter ? { Delimiter: delimiter } : {}),
            ...(token ? { ContinuationToken: token } : {}),
          }),
        ),
      );
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
      token = page.NextContinuationToken;
      if (!token) return keys;
    }
  }

  /** Removes objects; ones that are not there are no error. */
  async remove(what: string, bucket: string, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += DELETE_BATCH) {
      const batch = keys.slice(from, from + DELETE_BATCH);
      const { Errors = [] } = await this.#run(what, { bucket, key: batch[0]! }, () =>
        this.#client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: batch.map((Key) => ({ Key })), Quiet: true } }),
        ),
      );
      if (Errors.length > 0)
        throw new StorageError(
          `${what}: ${Errors.length} objects could not be removed (${Errors[0]?.Key}: ${Errors[0]?.Code})`,
        );
    }
  }

  /**
   * Creates an object, in parts where it is large, unless one is there. A failed upload is aborted; the service checks
   * every part's CRC32.
   * @param body starts the bytes anew for each attempt, or null where they come only once
   * @returns false where an object was there already
   */
  async create(
    what: string,
    location: S3Location,
    size: number,
    body: () => Uint8Array | AsyncIterable<Uint8Array>,
    repeatable: boolean,
  ): Promise<boolean> {
    const { bucket, key } = location;
    const attempt = async (): Promise<boolean> => {
      const data = body();
      const upload = new Upload({
        client: repeatable ? this.#client : this.#uploader,
        params: {
          Bucket: bucket,
          Key: key,
          Body: data instanceof Uint8Array ? data : Readable.from(data),
          ContentType: mediaTypeOf(key),
          IfNoneMatch: '*',
          ...this.#payer,
        },
        // What a worker writes goes in one piece: a thread that is stopped can abort no upload.
        partSize: repeatable ? Math.max(partBytes(size), size) : partBytes(size),
        queueSize: PARTS_IN_FLIGHT,
      });
      try {
        await upload.done();
        return true;
      } catch (error) {
        // After a lost answer the second attempt finds the work of the first: the object, or no upload any more.
        if (statusOf(error) === 412 || (error instanceof Error && error.name === 'NoSuchUpload')) return false;
        throw error;
      }
    };
    if (repeatable) return this.#run(what, location, attempt);
    try {
      return await attempt();
    } catch (error) {
      const typed = typedError(error, what, location);
      throw typed instanceof TransientFailure
        ? new StorageError(`${what}: ${typed.message}; run again to resume`, { cause: error })
        : typed;
    }
  }

  /** Creates an object or replaces what is there. */
  async replace(what: string, { bucket, key }: S3Location, bytes: Uint8Array): Promise<void> {
    await this.#run(what, { bucket, key }, () =>
      this.#client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaTypeOf(key), ...this.#payer }),
      ),
    );
  }

  /** The uploads under a prefix that are neither completed nor aborted. */
  async openUploads(what: string, { bucket, key }: S3Location): Promise<{ key: string; id: string; begun: Date }[]> {
    const found: { key: string; id: string; begun: Date }[] = [];
    for (let marker: { KeyMarker?: string; UploadIdMarker?: string } | null = {}; marker; ) {
      const from: { KeyMarker?: string; UploadIdMarker?: string } = marker;
      const page: ListMultipartUploadsCommandOutput = await this.#run(what, { bucket, key }, () =>
        this.#client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key, ...from })),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (Key && UploadId && Initiated) found.push({ key: Key, id: UploadId, begun: Initiated });
      }
      marker =
        page.IsTruncated && page.NextKeyMarker
          ? {
              KeyMarker: page.NextKeyMarker,
              ...(page.NextUploadIdMarker ? { UploadIdMarker: page.NextUploadIdMarker } : {}),
            }
          : null;
    }
    return found;
  }

  /** Aborts one upload. */
  async abortUpload(what: string, { bucket, key }: S3Location, id: string): Promise<void> {
    await this.#run(what, { bucket, key }, () =>
      this.#client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: id })),
    );
  }

  close(): void {
    this.#client.destroy();
    this.#uploader.destroy();
  }
}
