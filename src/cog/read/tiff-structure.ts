import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { foreignFormat, HEAD_BYTES } from './foreign-formats.js';
import type { HeaderCache } from './header-cache.js';
import { StructureBudget } from './structure-budget.js';
import type { TagEntry } from './tag-entry.js';
import { checkTag } from './tag-rules.js';

export interface Directory {
  readonly offset: number;
  readonly entries: ReadonlyMap<number, TagEntry>;
}

/** The skeleton of a TIFF: byte order, flavour, and the chain of directories. */
export interface TiffStructure {
  readonly littleEndian: boolean;
  readonly bigTiff: boolean;
  readonly directories: readonly Directory[];
}

/** Bytes per value of each TIFF field type (TIFF 6.0 section 2, BigTIFF for 16-18). */
const TYPE_SIZES: Readonly<Record<number, number>> = {
  1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
}; // biome-ignore format: a table reads better on one line
const SHORT = 3;
const LONG = 4;
const MAX_DIRECTORIES = 4096;
const MAX_ENTRIES = 4096;

/**
 * Walks the directories before anything trusts them: every offset lies inside the file, every declared length fits
 * into it, all of them together too, no tag comes twice, and the chain has no loop. geotiff.js then reads values from
 * a structure that can be true.
 * @throws CorruptRasterError
 */
export async function readStructure(cache: HeaderCache): Promise<TiffStructure> {
  const { uri } = cache.source;
  if (cache.size === 0) throw new CorruptRasterError(`${uri}: the file is empty`);
  const head = await cache.bytes(0, 16);
  const mark = String.fromCharCode(...head.subarray(0, 2));
  if (mark !== 'II' && mark !== 'MM')
    throw new UnsupportedRasterError(`${uri}: is ${foreignFormat(uri, await cache.bytes(0, HEAD_BYTES))}`);
  const littleEndian = mark === 'II';
  const magic = head.length >= 8 ? view(head).getUint16(2, littleEndian) : 0;
  if (magic !== 42 && magic !== 43) {
    throw new CorruptRasterError(
      `${uri}: not a TIFF (magic number ${magic}; TIFF has 42, BigTIFF 43), or cut off in its header`,
    );
  }
  const reader = new StructureReader(cache, littleEndian, magic === 43);
  return { littleEndian, bigTiff: magic === 43, directories: await reader.directories(head) };
}

class StructureReader {
  readonly #budget: StructureBudget;

  constructor(
    readonly cache: HeaderCache,
    readonly littleEndian: boolean,
    readonly bigTiff: boolean,
  ) {
    this.#budget = new StructureBudget(cache.size);
  }

  async directories(head: Uint8Array): Promise<Directory[]> {
    const found: Directory[] = [];
    const seen = new Set<number>();
    if (this.bigTiff && head.length < 16) this.#fail('is cut off in its header', 0);
    if (this.bigTiff && view(head).getUint16(4, this.littleEndian) !== 8)
      this.#fail('has offsets of another size than 8 bytes', 4);
    let next = this.bigTiff ? this.#uint64(head, 8) : view(head).getUint32(4, this.littleEndian);
    while (next !== 0) {
      if (seen.has(next)) this.#fail('has a loop in its chain of directories', next);
      if (found.length >= MAX_DIRECTORIES) this.#fail(`has more than ${MAX_DIRECTORIES} directories`, next);
      seen.add(next);
      const { directory, following } = await this.#directory(next);
      found.push(directory);
      next = following;
    }
    if (found.length === 0) this.#fail('has no image directory', 0);
    return found;
  }

  async #directory(offset: number): Promise<{ directory: Directory; following: number }> {
    const countSize = this.bigTiff ? 8 : 2;
    const entrySize = this.bigTiff ? 20 : 12;
    const linkSize = this.bigTiff ? 8 : 4;
    const countBytes = await this.#exactly(offset, countSize);
    const entryCount = this.bigTiff ? this.#uint64(countBytes, 0) : view(countBytes).getUint16(0, this.littleEndian);
    if (entryCount === 0 || entryCount > MAX_ENTRIES)
      this.#fail(`declares a directory of ${entryCount} entries`, offset);
    const bytes = await this.#exactly(offset + countSize, entryCount * entrySize + linkSize);
    const entries = new Map<number, TagEntry>();
    const start = offset + countSize;
    for (let i = 0; i < entryCount; i++) {
      const position = start + i * entrySize;
      const entry = this.#entry(bytes, i * entrySize, position);
      checkTag(this.cache.source.uri, entry);
      const excess = this.#budget.add(entry);
      if (excess) this.#fail(excess, position);
      const earlier = entries.get(entry.tag);
      if (earlier) this.#checkSame(earlier, entry, (one) => this.#shown(one, bytes, start), position);
      else entries.set(entry.tag, entry);
    }
    const link = entryCount * entrySize;
    const following = this.bigTiff ? this.#uint64(bytes, link) : view(bytes).getUint32(link, this.littleEndian);
    return { directory: { offset, entries }, following };
  }

  #entry(bytes: Uint8Array, at: number, position: number): TagEntry {
    const data = view(bytes);
    const tag = data.getUint16(at, this.littleEndian);
    const type = data.getUint16(at + 2, this.littleEndian);
    const size = TYPE_SIZES[type];
    if (size === undefined) return this.#fail(`has tag ${tag} of unknown field type ${type}`, position);
    const count = this.bigTiff ? this.#uint64(bytes, at + 4) : data.getUint32(at + 4, this.littleEndian);
    const inline = this.bigTiff ? 8 : 4;
    const valueAt = at + (this.bigTiff ? 12 : 8);
    const length = size * count;
    if (length <= inline) return { tag, type, count, size, offset: position + (valueAt - at) };
    const offset = this.bigTiff ? this.#uint64(bytes, valueAt) : data.getUint32(valueAt, this.littleEndian);
    if (offset + length > this.cache.size) {
      this.#fail(
        `declares ${length} bytes for tag ${tag} at byte ${offset}, beyond its end at ${this.cache.size}`,
        position,
      );
    }
    return { tag, type, count, size, offset };
  }

  /** A tag may be there twice if it says the same. */
  #checkSame(one: TagEntry, other: TagEntry, shown: (entry: TagEntry) => string, position: number): void {
    const [first, second] = [shown(one), shown(other)];
    if (first !== second) this.#fail(`has tag ${one.tag} twice in one directory (${first} and ${second})`, position);
  }

  /** What an entry says, for messages: a number that lies in the directory, or else where the values lie. */
  #shown({ type, count, size, offset }: TagEntry, directory: Uint8Array, start: number): string {
    const at = offset - start;
    if (count !== 1 || ![SHORT, LONG].includes(type)) return `${count} of type ${type} at byte ${offset}`;
    return `${size === 2 ? view(directory).getUint16(at, this.littleEndian) : view(directory).getUint32(at, this.littleEndian)}`;
  }

  async #exactly(offset: number, length: number): Promise<Uint8Array> {
    const bytes = offset < this.cache.size ? await this.cache.bytes(offset, length) : new Uint8Array(0);
    if (bytes.length < length)
      this.#fail(`is cut off: a directory needs bytes ${offset} to ${offset + length}`, offset);
    return bytes;
  }

  #uint64(bytes: Uint8Array, at: number): number {
    const value = view(bytes).getBigUint64(at, this.littleEndian);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) this.#fail(`holds an offset or length of ${value}`, at);
    return Number(value);
  }

  #fail(what: string, offset: number): never {
    throw new CorruptRasterError(
      `${this.cache.source.uri}: the TIFF ${what} (directory data at byte ${offset}); get the file again from its origin`,
    );
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
