import { CorruptRasterError } from '../../errors.js';
import type { ByteRange } from '../../io/coalesce.js';
import { type ImageLayout, NOT_COMPRESSED } from '../image-layout.js';
import type { HeaderCache } from './header-cache.js';
import type { TagEntry } from './tag-entry.js';

/** Entries that are looked through at a time. */
const SCAN = 4096;
/** TIFF's field types of integers with a sign. */
const SIGNED: readonly number[] = [6, 8, 9, 17];

/** Where it is written where the stored blocks of an image lie. */
export type BlockPlaces = Pick<
  ImageLayout,
  'offsets' | 'byteCounts' | 'littleEndian' | 'compression' | 'storedBlockBytes'
>;

/** Reads the entries of a block index that are needed, and no others. */
export class BlockIndex {
  constructor(
    readonly cache: HeaderCache,
    readonly places: BlockPlaces,
  ) {}

  /**
   * Byte ranges of the stored blocks [first, first + count); one that was never written, or isn't listed, has length 0.
   * Of uncompressed blocks it is known how long they are at most, and of others where their length isn't written.
   * @throws CorruptRasterError where a block lies outside the file
   */
  async ranges(first: number, count: number): Promise<ByteRange[]> {
    const ranges = await this.#stated(first, count);
    for (let i = 0; i < ranges.length; i++) {
      const { offset, length } = ranges[i]!;
      ranges[i] = offset === 0 ? this.#unwritten(first + i, length) : this.inside(first + i, ranges[i]!);
    }
    return ranges;
  }

  /** Bytes of the stored blocks [first, first + count) that lie inside the file, each block by itself. */
  async storedBytes(first: number, count: number): Promise<number> {
    const isInside = ({ offset, length }: ByteRange) => offset > 0 && offset + length <= this.cache.size;
    const inside = (await this.#stated(first, count)).filter(isInside);
    return inside.reduce((sum, { length }) => sum + length, 0);
  }

  /** Byte ranges of stored blocks as the index has them. */
  async #stated(first: number, count: number): Promise<ByteRange[]> {
    const { offsets, byteCounts, compression, storedBlockBytes } = this.places;
    const starts = await this.#values(offsets, first, count);
    const lengths = byteCounts ? await this.#values(byteCounts, first, count) : null;
    const ranges: ByteRange[] = [];
    for (let i = 0; i < count; i++) {
      const offset = starts[i]!;
      const rest = Math.max(1, this.cache.size - offset);
      const missing = offset === 0 ? 0 : Math.min(rest, storedBlockBytes);
      const stated = lengths ? lengths[i]! : missing;
      const isAtMost = offset > 0 && compression === NOT_COMPRESSED;
      ranges.push({ offset, length: isAtMost ? Math.min(stated, storedBlockBytes) : stated });
    }
    return ranges;
  }

  /**
   * A range of a stored block, or of a part of it.
   * @throws CorruptRasterError where it lies outside the file
   */
  inside(block: number, range: ByteRange): ByteRange {
    const { offset, length } = range;
    if (length === 0 || offset + length <= this.cache.size) return range;
    throw new CorruptRasterError(
      `${this.cache.source.uri}: block ${block} lies at bytes ${offset} to ${offset + length}, but the file ends at ${this.cache.size}; it is truncated, get it again from its origin`,
    );
  }

  /**
   * Looks through the whole index.
   * @returns the offset of the first block that was written; 0 where none was
   * @throws CorruptRasterError where any block lies outside the file
   */
  async firstOffset(): Promise<number> {
    const { offsets, byteCounts } = this.places;
    const total = Math.min(offsets.count, byteCounts?.count ?? offsets.count);
    let found = 0;
    for (let first = 0; first < total; first += SCAN) {
      const ranges = await this.ranges(first, Math.min(SCAN, total - first));
      found ||= ranges.find(({ length }) => length > 0)?.offset ?? 0;
    }
    return found;
  }

  /** A block at the offset 0, where the header of the file is. */
  #unwritten(block: number, length: number): ByteRange {
    if (length === 0) return { offset: 0, length: 0 };
    throw new CorruptRasterError(
      `${this.cache.source.uri}: block ${block} has ${length} bytes, but no place in the file; get the file again from its origin`,
    );
  }

  async #values(entry: TagEntry, first: number, count: number): Promise<number[]> {
    const listed = Math.max(0, Math.min(count, entry.count - first));
    const bytes = await this.cache.bytes(entry.offset + first * entry.size, listed * entry.size);
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isSigned = SIGNED.includes(entry.type);
    const values: number[] = [];
    for (let i = 0; i < count; i++) {
      const value = i < listed ? this.#value(data, i * entry.size, entry.size, isSigned) : 0;
      if (!(value >= 0))
        throw new CorruptRasterError(
          `${this.cache.source.uri}: block ${first + i} has ${value} in tag ${entry.tag}; get the file again from its origin`,
        );
      values.push(value);
    }
    return values;
  }

  #value(data: DataView, at: number, size: number, isSigned: boolean): number {
    const little = this.places.littleEndian;
    if (size === 1) return isSigned ? data.getInt8(at) : data.getUint8(at);
    if (size === 2) return isSigned ? data.getInt16(at, little) : data.getUint16(at, little);
    if (size === 4) return isSigned ? data.getInt32(at, little) : data.getUint32(at, little);
    return Number(isSigned ? data.getBigInt64(at, little) : data.getBigUint64(at, little));
  }
}
