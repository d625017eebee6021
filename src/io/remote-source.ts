import { SourceChangedError } from '../errors.js';
import type { RangeSource, SourceVersion } from './ports.js';

/** Bytes that the opening request fetches: they tell size and ETag, and hold the header of a typical COG. */
const OPENING_BYTES = 32 * 1024;

/** One range of a remote object, checked, and the object's version. */
export interface RemoteRange {
  readonly bytes: Uint8Array;
  /** The whole object, where the server sends no less. */
  readonly whole?: Uint8Array;
  readonly version: SourceVersion;
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
  /** A small object, whole, from a server that knows no ranges. */
  #whole: Uint8Array | null = null;

  constructor(
    readonly uri: string,
    readonly fetchRange: FetchRange,
    pinned: SourceVersion | undefined,
  ) {
    this.#version = pinned ?? null;
  }

  async version(): Promise<SourceVersion> {
    this.#version ??= (await this.#open()).version;
    return this.#version;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const { size, etag } = await this.version();
    const end = Math.min(size, offset + length);
    if (end <= offset) return new Uint8Array(0);
    if (this.#whole) return this.#whole.subarray(offset, end);
    if (this.#opening && end <= OPENING_BYTES) return (await this.#opening).bytes.subarray(offset, end);
    const { bytes, version, whole } = await this.fetchRange(offset, end - offset, etag);
    if (version.size !== size)
      throw new SourceChangedError(
        `${this.uri}: has ${version.size} bytes now, and had ${size}; plan again into another --out`,
      );
    this.#whole = whole ?? null;
    return bytes;
  }

  async close(): Promise<void> {
    this.#opening = null;
    this.#whole = null;
  }

  #open(): Promise<RemoteRange> {
    this.#opening ??= this.fetchRange(0, OPENING_BYTES, undefined).then((range) => {
      this.#whole = range.whole ?? null;
      return range;
    });
    return this.#opening;
  }
}
