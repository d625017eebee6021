import { CorruptRasterError } from '../../errors.js';
import type { ByteRange } from '../../io/coalesce.js';
import type { ImageLayout } from '../image-layout.js';
import type { HeaderCache } from './header-cache.js';
import type { TagEntry } from './tag-entry.js';

/** Entries that are looked through at a time. */
const SCAN = 4096;

/** Reads the entries of a block index that are needed, and no others. */
export class BlockIndex {
  constructor(
    readonly cache: HeaderCache,
    readonly layout: Pick<ImageLayout, 'offsets' | 'byteCounts' | 'littleEndian'>,
  ) {}

  /**
   * Byte ranges of blocks [first, first + count); a sparse block (never written) has length 0.
   * @throws CorruptRasterError where a block lies outside the file
   */
  async ranges(first: number, count: number): Promise<ByteRange[]> {
    const offsets = await this.#values(this.layout.offsets, first, count);
    const lengths = await this.#values(this.layout.byteCounts, first, count);
    return lengths.map((length, i) => {
      const offset = offsets[i]!;
      if (length > 0 && offset + length > this.cache.size) {
        throw new CorruptRasterError(
          `${this.cache.source.uri}: block ${first + i} lies at bytes ${offset} to ${offset + length}, but the file ends at ${this.cache.size}; it is truncated, get it again from its origin`,
        );
      }
      return { offset, length: offset === 0 ? 0 : length };
    });
  }

  /**
   * Looks through the whole index.
   * @returns the offset of the first block that was written; 0 where none was
   * @throws CorruptRasterError where any block lies outside the file
   */
  async firstOffset(): Promise<number> {
    const total = Math.min(this.layout.offsets.count, this.layout.byteCounts.count);
    let found = 0;
    for (let first = 0; first < total; first += SCAN) {
      const ranges = await this.ranges(first, Math.min(SCAN, total - first));
      found ||= ranges.find(({ length }) => length > 0)?.offset ?? 0;
    }
    return found;
  }

  async #values(entry: TagEntry, first: number, count: number): Promise<number[]> {
    const bytes = await this.cache.bytes(entry.offset + first * entry.size, count * entry.size);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = this.layout.littleEndian;
    return Array.from({ length: count }, (_, i) => {
      const at = i * entry.size;
      if (entry.size === 1) return data.getUint8(at);
      if (entry.size === 2) return data.getUint16(at, little);
      if (entry.size === 4) return data.getUint32(at, little);
      return Number(data.getBigUint64(at, little));
    });
  }
}
