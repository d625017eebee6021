import { CorruptRasterError } from '../../errors.js';
import type { RangeSource } from '../../io/ports.js';

/** Header reads are rounded to pages of this size: one page holds the header of a typical COG. */
export const HEADER_PAGE = 32 * 1024;

/**
 * Serves the many small reads of TIFF parsing from few large ones. Pages stay in memory for the life of the raster;
 * their total is bounded by what the directories reference.
 */
export class HeaderCache {
  readonly #pages = new Map<number, Uint8Array>();
  /** Pages that are on their way. */
  readonly #reading = new Map<number, Promise<void>>();

  constructor(
    readonly source: RangeSource,
    readonly size: number,
  ) {}

  /** Bytes [offset, offset + length), fewer only at the end of the object. */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.size, offset + length);
    if (end <= offset) return new Uint8Array(0);
    const first = Math.floor(offset / HEADER_PAGE);
    const last = Math.floor((end - 1) / HEADER_PAGE);
    await this.#load(first, last);
    const out = new Uint8Array(end - offset);
    for (let p = first; p <= last; p++) {
      const page = this.#pages.get(p) ?? new Uint8Array(0);
      const from = Math.max(offset, p * HEADER_PAGE);
      const to = Math.min(end, p * HEADER_PAGE + page.length);
      if (to > from) out.set(page.subarray(from - p * HEADER_PAGE, to - p * HEADER_PAGE), from - offset);
    }
    return out;
  }

  /** Has the pages at hand; those that another job is reading are waited for, and asked for once. */
  async #load(first: number, last: number): Promise<void> {
    let from = first;
    while (from <= last && this.#isAsked(from)) from++;
    let to = last;
    while (to >= from && this.#isAsked(to)) to--;
    const pages = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (from <= to) {
      const reading = this.#read(from, to);
      for (const page of pages) if (page >= from && page <= to) this.#reading.set(page, reading);
    }
    await Promise.all(pages.map((page) => this.#reading.get(page)));
  }

  #isAsked(page: number): boolean {
    return this.#pages.has(page) || this.#reading.has(page);
  }

  async #read(from: number, to: number): Promise<void> {
    try {
      const start = from * HEADER_PAGE;
      const length = Math.min(this.size, (to + 1) * HEADER_PAGE) - start;
      const bytes = await this.source.read(start, length);
      if (bytes.length < length) {
        throw new CorruptRasterError(
          `${this.source.uri}: ends at byte ${start + bytes.length} instead of ${this.size}; it is truncated, get it again from its origin`,
        );
      }
      for (let page = from; page <= to; page++)
        this.#pages.set(page, bytes.subarray((page - from) * HEADER_PAGE, (page - from + 1) * HEADER_PAGE));
    } finally {
      for (let page = from; page <= to; page++) this.#reading.delete(page);
    }
  }
}

/** What geotiff.js asks of a source: an array of slices in, an array of buffers out. */
export function geotiffSource(cache: HeaderCache): {
  fetch(slices: readonly { offset: number; length: number }[]): Promise<ArrayBuffer[]>;
} {
  return {
    fetch: (slices) =>
      Promise.all(
        slices.map(async ({ offset, length }) => {
          const bytes = await cache.bytes(offset, length);
          return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
        }),
      ),
  };
}
