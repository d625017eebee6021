import { createHash } from 'node:crypto';
import { AccessDeniedError, InvalidInputError, NotFoundError, OutputError, StorageError } from '../errors.js';
import type { ObjectStore } from './ports.js';
import { collectBody } from './range-answer.js';
import type { S3Requests } from './s3-client.js';
import { parseS3Uri, type S3Location } from './s3-location.js';

/** An upload that was begun this long ago belongs to a process that is gone. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** Names of objects that a run writes; uploads of others are not ours to abort. */
const OWN_KEY =
  /^((mosaic|majority|minority)(-float64|-float32)?(\.tif(\.aux\.xml)?|\.qml)|table\.(parquet|csv)|preview\.png|report\.html|(plan|run|item|zarr|sources)\.json|c(\.\d+)*|\d+-\d+(\.[\w-]+)?\.tif|([\w-]+\.)?\d+-\d+-\d+\.bin)$/;

/**
 * A prefix of a bucket as an object store. Objects are created under the condition that there is none; a second writer
 * compares.
 */
export class S3Store implements ObjectStore {
  readonly #base: S3Location;

  /**
   * Makes a store of what begins with a prefix.
   * @param uri `s3://bucket/prefix`.
   * @param abandonedMs age from which an upload counts as abandoned
   */
  constructor(
    readonly uri: string,
    readonly requests: S3Requests,
    readonly abandonedMs = ABANDONED_MS,
  ) {
    const { bucket, key } = parseS3Uri(uri);
    this.#base = { bucket, key: key === '' || key.endsWith('/') ? key : `${key}/` };
  }

  #at(key: string): S3Location {
    if (key.startsWith('/') || key.split('/').includes('..'))
      throw new InvalidInputError(`${key}: not a key inside ${this.uri}`);
    return { bucket: this.#base.bucket, key: this.#base.key + key };
  }

  #name(key: string): string {
    return `s3://${this.#base.bucket}/${this.#base.key}${key}`;
  }

  async get(key: string): Promise<Uint8Array | null> {
    try {
      return await this.requests.get(this.#name(key), this.#at(key), {}, (output) =>
        collectBody(
          output.Body as AsyncIterable<Uint8Array>,
          output.ContentLength ?? 0,
          this.#name(key),
          this.requests.access.timeoutMs,
        ),
      );
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  size(key: string): Promise<number | null> {
    return this.requests.size(this.#name(key), this.#at(key));
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const created = await this.requests.create(this.#name(key), this.#at(key), bytes.length, () => bytes, true);
    if (!created) await this.#mustEqual(key, createHash('sha256').update(bytes).digest('hex'));
  }

  replace(key: string, bytes: Uint8Array): Promise<void> {
    return this.requests.replace(this.#name(key), this.#at(key), bytes);
  }

  async putStream(key: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const hash = createHash('sha256');
    const hashed = async function* () {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    };
    const created = await this.requests.create(this.#name(key), this.#at(key), size, hashed, false);
    if (!created) await this.#mustEqual(key, hash.digest('hex'));
  }

  /** Two runs of the same plan may write the same object; what is there must be what would have been written. */
  async #mustEqual(key: string, sha256: string): Promise<void> {
    const found = await this.#hashOf(key);
    if (found === null) throw new StorageError(`${this.#name(key)}: its upload was lost; run again to resume`);
    if (found !== sha256)
      throw new OutputError(`${this.#name(key)}: is there already, with other content; choose another --out`);
  }

  /** The SHA-256 of an object, null where there is none. */
  async #hashOf(key: string): Promise<string | null> {
    const hashed = this.requests.get(this.#name(key), this.#at(key), {}, async (output) => {
      const hash = createHash('sha256');
      for await (const chunk of output.Body as AsyncIterable<Uint8Array>) hash.update(chunk);
      return hash.digest('hex');
    });
    return hashed.catch((error: unknown) => {
      if (error instanceof NotFoundError) return null;
      throw error;
    });
  }

  list(prefix: string): Promise<string[]> {
    return this.#list(prefix, '/');
  }

  /** All keys that start with `prefix`, in ascending order. */
  listDeep(prefix: string): Promise<string[]> {
    return this.#list(prefix);
  }

  async #list(prefix: string, delimiter?: string): Promise<string[]> {
    const { bucket, key } = this.#base;
    const keys = await this.requests.list(this.#name(prefix), { bucket, key: key + prefix }, delimiter);
    return keys.map((found) => found.slice(key.length)).sort();
  }

  /** Objects can't be renamed, and copying one takes as long as it is large: that is for whoever owns it to decide. */
  async setAside(key: string): Promise<string> {
    throw new OutputError(
      `${this.#name(key)}: is there already, with other content than this run makes; move it away, or choose another --out`,
    );
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.requests.remove(
      this.uri,
      this.#base.bucket,
      keys.map((key) => this.#at(key).key),
    );
  }

  async removeAbandoned(prefixes: readonly string[]): Promise<void> {
    const { bucket, key: base } = this.#base;
    const before = new Date(Date.now() - this.abandonedMs);
    for (const { key, id, begun } of await this.#openUploads()) {
      const own = prefixes.some(
        (prefix) => OWN_KEY.test(key.slice(base.length + prefix.length)) && key.startsWith(base + prefix),
      );
      if (own && begun < before) await this.requests.abortUpload(this.uri, { bucket, key }, id);
    }
  }

  /** Cleaning up is a courtesy: who may not list uploads has a lifecycle rule for them. */
  async #openUploads() {
    try {
      return await this.requests.openUploads(this.uri, this.#base);
    } catch (error) {
      if (error instanceof AccessDeniedError) return [];
      throw error;
    }
  }
}
