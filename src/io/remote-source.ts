import { SourceChangedError } from '../errors.js';
import type { RangeSource, SourceVersion } from './ports.js';

/** Bytes that the opening request fetches: they tell size and ETag, and hold the header of a typical COG. */
const OPENING_BYTES = 32 * 1024;

/** One range of a remote object, checked, and the object's version. */
export interface RemoteRange {
  readonly bytes: Uint8Array;
  readonly version: SourceVersion;
  /** The bytes are the whole object, and not the range: the server knows none, and the object is small. */
  readonly whole?: true;
}

/** Fetches a checked range; `etag` undefined accepts any version. A range of an empty object gives no bytes. */
export type FetchRange = (offset: number, length: number, etag: string | undefined) => Promise<RemoteRange>;

/**
 * An object behind a server. The first request of an object that is not pinned reads its first bytes and learns its
 * version from the answer, so that opening costs no request of its own; all further ones insist on that version.
 */
export class RemoteSource implements RangeSource {
  #version: SourceVersion | null;
  #opening: Promise<RemoteRange> | null = null;
  /** First bytes of the object, or all of it. */
  #start: Uint8Array = new Uint8Array(0);

  constructor(
    readonly uri: string,
    readonly fetchRange: FetchRange,
    pinned: SourceVersion | undefined,
  ) {
    this.#version = pinned ?? null;
  }

  async version(): Promise<SourceVersion> {
    if (!this.#version) {
      const { bytes, version } = await this.#open();
      this.#start = bytes;
      this.#version = version;
    }
    return this.#version;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const { size, etag } = await this.version();
    const end = Math.min(size, offset + length);
    if (end <= offset) return new Uint8Array(0);
    if (end <= this.#start.length) return this.#start.subarray(offset, end);
    const { bytes, version, whole } = await this.fetchRange(offset, end - offset, etag);
    if (version.size !== size)
      throw new SourceChangedError(
        `${this.uri}: has ${version.size} bytes now, and had ${size}; plan again into another --out`,
      );
    if (!whole) return bytes;
    this.#start = bytes;
    return bytes.subarray(offset, end);
  }

  async close(): Promise<void> {
    this.#opening = null;
    this.#start = new Uint8Array(0);
  }

  #open(): Promise<RemoteRange> {
    this.#opening ??= this.fetchRange(0, OPENING_BYTES, undefined);
    return this.#opening;
  }
}
