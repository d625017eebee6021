import { CorruptRasterError } from '../../errors.js';
import type { ByteRange } from '../../io/coalesce.js';
import type { ImageLayout } from '../image-layout.js';
import type { HeaderCache } from './header-cache.js';
import type { TagEntry } from './tiff-structure.js';

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

  async #values(entry: TagEntry, first: number, count: number): Promise<number[]> {
    const bytes = await this.cache.bytes(entry.offset + first * entry.size, count * entry.size);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = this.layout.littleEndian;
    return Array.from({ length: count }, (_, i) => {
      const at = i * entry.size;
      if (entry.size === 2) return data.getUint16(at, little);
      if (entry.size === 4) return data.getUint32(at, little);
      return Number(data.getBigUint64(at, little));
    });
  }
}
