import type { HeaderCache } from './header-cache.js';
import type { TagEntry } from './tag-entry.js';

const SHORT = 3;
const CHANNELS = 3;

/**
 * Reads a colour table: all reds, all greens, all blues, of 16 bits each. Read here and not by geotiff.js, which reads
 * a table that lies far from its directory in the wrong byte order where the file is big-endian.
 * @returns "#rrggbb" by code; none where the table is not one of codes of this many bits (libtiff drops such a table
 * too)
 */
export async function readColors(
  cache: HeaderCache,
  entry: TagEntry | undefined,
  { bits, littleEndian }: { readonly bits: number; readonly littleEndian: boolean },
): Promise<Map<number, string>> {
  const n = 2 ** bits;
  if (entry?.type !== SHORT || entry.count !== CHANNELS * n) return new Map();
  const bytes = await cache.bytes(entry.offset, entry.count * entry.size);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = (index: number) => (data.getUint16(2 * index, littleEndian) >> 8).toString(16).padStart(2, '0');
  return new Map(Array.from({ length: n }, (_, code) => [code, `#${hex(code)}${hex(n + code)}${hex(2 * n + code)}`]));
}
