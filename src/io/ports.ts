/** What identifies a version of a source: pinned in the plan, checked whenever the source is opened or read. */
export interface SourceVersion {
  /** Bytes. */
  readonly size: number;
  /** S3/HTTP ETag, or a token of modification time for files. */
  readonly etag: string;
}

/** Reads byte ranges of one object. Implementations may keep what they have read while the version stands. */
export interface RangeSource {
  /** Shown in messages; never holds credentials. */
  readonly uri: string;
  /** Whether it is a file: it answers at once, and what is read has memory of its own, which may be freed. */
  readonly isFile?: boolean;
  /**
   * What identifies the object as it is now.
   * @throws NotFoundError, StorageError
   */
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

/**
 * Opens sources by URI.
 * @param pinned the version that a plan was made from: nothing is asked of the server before the first read, and every
 * read fails with SourceChangedError where the object is another one by now
 */
export type OpenSource = (uri: string, pinned?: SourceVersion) => Promise<RangeSource>;

/** A place to keep whole objects under keys. Objects appear whole or not at all. */
export interface ObjectStore {
  /** Shown in messages. */
  readonly uri: string;
  /** The object's bytes, or null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /** The object's size in bytes, or null where there is none. */
  size(key: string): Promise<number | null>;
  /**
   * Creates an object. Where one is there already it must hold the same bytes: runs are deterministic, so another
   * content means another run.
   * @param isSealed whether it carries a checksum: then nobody waits until the disk has it, since what a power cut leaves
   * of it is found out
   * @throws OutputError where it differs, StorageError
   */
  put(key: string, bytes: Uint8Array, isSealed?: boolean): Promise<void>;
  /**
   * Creates an object of `size` bytes from chunks of any size, under the same rule.
   * @throws OutputError, StorageError
   */
  putStream(key: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * Creates an object or replaces what is there, in one step: for notes of the latest attempt, and for documents that
   * are damaged.
   * @throws StorageError
   */
  replace(key: string, bytes: Uint8Array): Promise<void>;
  /** Keys that start with `prefix` and hold no further slash, in ascending order. */
  list(prefix: string): Promise<string[]>;
  /**
   * Gives an object another key, under which nothing is, so that its own is free.
   * @returns the new key
   * @throws OutputError where the store can't, StorageError
   */
  setAside(key: string): Promise<string>;
  /** Removes objects; ones that don't exist are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /**
   * Removes what writers left that were killed: of this host at once, of others after an hour.
   * @param prefixes folders to look into, as {@link list} takes them
   */
  removeAbandoned(prefixes: readonly string[]): Promise<void>;
}
