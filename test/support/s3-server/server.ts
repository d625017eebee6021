import type { Answer } from '../http-answer.js';
import type { LoggedRequest } from '../http-log.js';
import { LoopbackServer } from '../http-loopback.js';
import { parseTarget, type S3Request } from './call.js';
import { S3Error } from './error.js';
import { errorAnswer } from './error-answer.js';
import { operationOf } from './operations.js';
import { readPayload } from './payload.js';
import { HANDLERS } from './router.js';
import { type Credentials, checkSignature, claimedKey } from './signature.js';
import { type ObjectCreated, Storage, type StoredObject, wholeObject } from './storage.js';
import { checkKey } from './write.js';

/** How the server is set up. */
export interface S3ServerOptions {
  /** Buckets that exist from the start. */
  readonly buckets?: readonly string[];
  /** The pair that clients must sign with; access key "test", secret "testtest" by default. */
  readonly credentials?: Credentials;
  /** Further pairs that clients may sign with; the log says which one a request used. */
  readonly identities?: readonly Credentials[];
  /** Lets requests without any signature through, as a public bucket does; a wrong signature stays an error. */
  readonly allowUnsigned?: boolean;
  /** Whether a signed request is allowed; all are by default. */
  readonly authorize?: (request: S3Request) => boolean;
  /** Told of every object that a client makes, after the write and outside its request. */
  readonly onObjectCreated?: (news: ObjectCreated) => void;
}

/** An upload that was neither completed nor aborted. */
export interface OpenUpload {
  readonly bucket: string;
  readonly key: string;
  readonly uploadId: string;
  /** Numbers of the parts it has. */
  readonly parts: readonly number[];
}

const DEFAULT_CREDENTIALS: Credentials = { accessKeyId: 'test', secretAccessKey: 'testtest' };

/** S3 in memory on loopback, with path-style addresses. */
export class S3Server extends LoopbackServer<S3Request> {
  readonly credentials: Credentials;
  readonly #known: readonly Credentials[];
  readonly #storage: Storage;
  readonly #allowUnsigned: boolean;
  readonly #authorize: (request: S3Request) => boolean;
  #answers = 0;

  private constructor(options: S3ServerOptions) {
    super();
    this.credentials = options.credentials ?? DEFAULT_CREDENTIALS;
    this.#known = [this.credentials, ...(options.identities ?? [])];
    this.#allowUnsigned = options.allowUnsigned ?? false;
    this.#authorize = options.authorize ?? (() => true);
    this.#storage = new Storage((news) => setImmediate(() => options.onObjectCreated?.(news)));
    for (const bucket of options.buckets ?? []) this.#storage.createBucket(bucket);
  }

  static async start(options: S3ServerOptions = {}): Promise<S3Server> {
    const server = new S3Server(options);
    await server.listen();
    return server;
  }

  /** An object as it is stored, or null. */
  object(bucket: string, key: string): StoredObject | null {
    return this.#storage.buckets.get(bucket)?.objects.get(key) ?? null;
  }

  /** The keys of a bucket, in no order. */
  keys(bucket: string): string[] {
    return [...(this.#storage.buckets.get(bucket)?.objects.keys() ?? [])];
  }

  /**
   * Puts or replaces an object behind the clients' backs, with its bucket if there is none.
   * @returns its ETag.
   */
  putDirect(bucket: string, key: string, bytes: Uint8Array | string, headers: Record<string, string> = {}): string {
    const object = wholeObject(Buffer.from(bytes), headers);
    const { buckets } = this.#storage;
    (buckets.get(bucket) ?? this.#storage.createBucket(bucket)).objects.set(key, object);
    return object.etag;
  }

  /**
   * Deletes an object behind the clients' backs.
   * @returns whether there was one.
   */
  deleteDirect(bucket: string, key: string): boolean {
    return this.#storage.buckets.get(bucket)?.objects.delete(key) ?? false;
  }

  /** The uploads that nobody has completed or aborted: what a careless client leaves to be paid for. */
  openUploads(): OpenUpload[] {
    return [...this.#storage.buckets.values()].flatMap((bucket) =>
      [...bucket.uploads.values()].map(({ id, key, parts }) => ({
        bucket: bucket.name,
        key,
        uploadId: id,
        parts: [...parts.keys()].sort((a, b) => a - b),
      })),
    );
  }

  protected override describe(request: LoggedRequest): S3Request {
    const target = parseTarget(request.url);
    const operation = target ? operationOf(request.method, target, request.headers) : 'Unknown';
    const called = { ...request, ...(target ?? { bucket: '', key: '', query: new URLSearchParams() }), operation };
    return { ...called, accessKeyId: claimedKey(called), deletes: [] };
  }

  protected override handle(call: S3Request, raw: Buffer): Answer {
    const ids = this.#ids();
    try {
      if (!parseTarget(call.url)) throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
      checkKey(call.key);
      checkSignature(call, this.#known, this.#allowUnsigned);
      if (call.operation === 'Unknown') {
        throw new S3Error('NotImplemented', `This server does not do ${call.method} ${call.url}`);
      }
      if (!this.#authorize(call)) throw new S3Error('AccessDenied', 'Access Denied: no policy allows it');
      const answer = HANDLERS[call.operation](this.#storage, call, readPayload(call, raw));
      return { ...answer, headers: { ...answer.headers, ...ids } };
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      const { status, code, message, headers, details } = error;
      return errorAnswer(status, code, message, call.url, { ...headers, ...ids }, details);
    }
  }

  protected override refuse(call: S3Request, status: number, code = CODES.get(status) ?? 'InternalError'): Answer {
    return errorAnswer(status, code, `${code}, as the test wants it`, call.url, this.#ids());
  }

  #ids(): Record<string, string> {
    const id = (++this.#answers).toString(16).toUpperCase().padStart(16, '0');
    return { 'x-amz-request-id': id, 'x-amz-id-2': Buffer.from(`host of ${id}`).toString('base64') };
  }
}

/** Codes that S3 gives with a status. */
const CODES: ReadonlyMap<number, string> = new Map([
  [400, 'InvalidRequest'],
  [403, 'AccessDenied'],
  [404, 'NoSuchKey'],
  [409, 'ConditionalRequestConflict'],
  [412, 'PreconditionFailed'],
  [429, 'TooManyRequests'],
  [500, 'InternalError'],
  [503, 'SlowDown'],
]);
