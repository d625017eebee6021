import { Tag } from '../../src/cog/tags.js';

/** A directory entry and where its parts lie in the file. */
export interface MappedEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Byte offset of the entry. */
  readonly at: number;
  /** Byte offset of its first value. */
  readonly valueAt: number;
  readonly size: number;
}

/** Where the parts of a good TIFF lie, for mutations that know what they hit. */
export interface TiffMap {
  readonly little: boolean;
  readonly big: boolean;
  readonly entries: readonly MappedEntry[];
  /** Offsets of the directories, and of the fields that hold the offset of the next one. */
  readonly directories: readonly number[];
  readonly links: readonly number[];
  /** Stored blocks as [offset, length]. */
  readonly blocks: readonly (readonly [offset: number, length: number])[];
}

const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 12: 8, 13: 4, 16: 8 };

/** Maps a good TIFF. */
export function mapTiff(bytes: Uint8Array): TiffMap {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const big = data.getUint16(2, little) === 43;
  const offsetAt = (at: number) => (big ? Number(data.getBigUint64(at, little)) : data.getUint32(at, little));
  const [countSize, entrySize, inline] = big ? [8, 20, 8] : [2, 12, 4];
  const entries: MappedEntry[] = [];
  const directories: number[] = [];
  const links = [big ? 8 : 4];
  const blocks: (readonly [number, number])[] = [];
  for (let directory = offsetAt(links[0]!); directory !== 0; directory = offsetAt(links.at(-1)!)) {
    directories.push(directory);
    const n = big ? offsetAt(directory) : data.getUint16(directory, little);
    const own = Array.from({ length: n }, (_, i): MappedEntry => {
      const at = directory + countSize + i * entrySize;
      const type = data.getUint16(at + 2, little);
      const size = SIZES[type]!;
      const count = offsetAt(at + 4);
      const field = at + entrySize - inline;
      return {
        tag: data.getUint16(at, little),
        type,
        count,
        at,
        valueAt: size * count <= inline ? field : offsetAt(field),
        size,
      };
    });
    entries.push(...own);
    blocks.push(...blocksOf(data, little, own));
    links.push(directory + countSize + n * entrySize);
  }
  return { little, big, entries, directories, links, blocks };
}

function blocksOf(data: DataView, little: boolean, entries: readonly MappedEntry[]): [number, number][] {
  const values = (...tags: number[]) => {
    const entry = entries.find(({ tag }) => tags.includes(tag));
    if (!entry) return [];
    return Array.from({ length: entry.count }, (_, i) => {
      const at = entry.valueAt + i * entry.size;
      if (entry.size === 8) return Number(data.getBigUint64(at, little));
      return entry.size === 4 ? data.getUint32(at, little) : data.getUint16(at, little);
    });
  };
  const lengths = values(Tag.TileByteCounts, Tag.StripByteCounts);
  return values(Tag.TileOffsets, Tag.StripOffsets)
    .map((offset, i): [number, number] => [offset, lengths[i]!])
    .filter(([offset, length]) => offset > 0 && length > 0);
}
