/** What identifies a version of a source: pinned in the plan, checked whenever the source is opened or read. */
export interface SourceVersion {
  /** Bytes. */
  readonly size: number;
  /** S3/HTTP ETag, or a token of modification time for files. */
  readonly etag: string;
}

/** Reads byte ranges of one object. Implementations count nothing and cache nothing. */
export interface RangeSource {
  /** Shown in messages; never holds credentials. */
  readonly uri: string;
  /** @throws NotFoundError, StorageError */
  version(): Promise<SourceVersion>;
  /**
   * Reads bytes [offset, offset + length), fewer only where the object ends.
   * @throws SourceChangedError, StorageError
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What reading has cost so far. */
export interface ReadCounts {
  requests: number;
  bytes: number;
}

/** Opens sources by URI. */
export type OpenSource = (uri: string) => Promise<RangeSource>;

/** A place to keep whole objects under keys. Objects appear whole or not at all. */
export interface ObjectStore {
  /** Shown in messages. */
  readonly uri: string;
  /** @returns the object's bytes, or null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** @returns the object's size in bytes, or null where there is none. */
  size(key: string): Promise<number | null>;
  /** @throws OutputError, StorageError */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Writes an object from chunks of any size. @throws OutputError, StorageError */
  putStream(key: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** @returns keys that start with `prefix` and hold no further slash, in ascending order. */
  list(prefix: string): Promise<string[]>;
  /** Removes objects; ones that don't exist are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** @returns a source of one object's bytes. @throws NotFoundError */
  open(key: string): Promise<RangeSource>;
}
