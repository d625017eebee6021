import { describe, expect, it } from 'vitest';
import { BlockIndex } from '../../src/cog/read/block-index.js';
import { HeaderCache } from '../../src/cog/read/header-cache.js';
import { readStructure } from '../../src/cog/read/tiff-structure.js';
import { Tag } from '../../src/cog/tags.js';
import { type CogFormat, type CogImage, cogHeader, frameBlocks } from '../../src/cog/write/cog-header.js';
import type { RangeSource } from '../../src/io/ports.js';

const format: CogFormat = { bands: 2, blockSize: { columns: 16, rows: 16 }, bits: 8, sampleFormat: 1, predictor: 2 };

/** A file of which only the header exists. */
function headerOnly(bytes: Uint8Array, size: number): RangeSource {
  return {
    uri: 'header.tif',
    version: async () => ({ size, etag: '' }),
    read: async (offset, length) => {
      const out = new Uint8Array(Math.min(length, size - offset));
      if (offset < bytes.length) out.set(bytes.subarray(offset, Math.min(bytes.length, offset + length)));
      return out;
    },
    close: async () => {},
  };
}

async function indexOf(
  bytes: Uint8Array,
  size: number,
  directory: number,
): Promise<{ offset: number; length: number }[]> {
  const cache = new HeaderCache(headerOnly(bytes, size), size);
  const { entries } = (await readStructure(cache)).directories[directory]!;
  const offsets = entries.get(Tag.TileOffsets)!;
  const byteCounts = entries.get(Tag.TileByteCounts)!;
  const places = { offsets, byteCounts, littleEndian: true, compression: 8, storedBlockBytes: size };
  const index = new BlockIndex(cache, places);
  return index.ranges(0, offsets.count);
}

const image = (width: number, height: number, ...byteCounts: number[]): CogImage => ({
  width,
  height,
  byteCounts: Float64Array.from(byteCounts),
  fields: [],
});

describe('cogHeader', () => {
  it('puts the smallest overview first and the bands of a block side by side', async () => {
    const { bytes, bigTiff, fileBytes } = cogHeader(format, [image(32, 16, 10, 20, 30, 40), image(16, 8, 5, 6)]);
    expect(bigTiff).toBe(false);
    const first = bytes.length;
    // Every block has 4 bytes before and behind it. TIFF lists band 1's blocks, then band 2's.
    const overview = await indexOf(bytes, fileBytes, 1);
    expect(overview).toEqual([{ offset: first + 4, length: 5 }, { offset: first + 17, length: 6 }]); // biome-ignore format: ranges
    const main = first + 13 + 14;
    expect(await indexOf(bytes, fileBytes, 0)).toEqual([
      { offset: main + 4, length: 10 },
      { offset: main + 4 + 18 + 28, length: 30 },
      { offset: main + 4 + 18, length: 20 },
      { offset: main + 4 + 18 + 28 + 38, length: 40 },
    ]);
    expect(fileBytes).toBe(main + 18 + 28 + 38 + 48);
  });

  it('becomes BigTIFF exactly when a classic offset could not reach the end', async () => {
    const nearly = cogHeader(format, [image(16, 16, 2 ** 31, 2 ** 31 - 5000)]);
    expect(nearly.bigTiff).toBe(false);
    const over = cogHeader(format, [image(16, 16, 2 ** 31, 2 ** 31)]);
    expect(over.bigTiff).toBe(true);
    expect(over.fileBytes).toBeGreaterThan(2 ** 32);
    const ranges = await indexOf(over.bytes, over.fileBytes, 0);
    expect(ranges[1]!.offset + ranges[1]!.length + 4).toBe(over.fileBytes);
  });
});

describe('frameBlocks', () => {
  it('repeats the size before and the last four bytes behind each block', () => {
    expect([...frameBlocks([Uint8Array.of(1, 2, 3, 4, 5), Uint8Array.of(9, 8, 7, 6)])]).toEqual([
      5, 0, 0, 0, 1, 2, 3, 4, 5, 2, 3, 4, 5, 4, 0, 0, 0, 9, 8, 7, 6, 9, 8, 7, 6,
    ]); // biome-ignore format: bytes
  });
});
