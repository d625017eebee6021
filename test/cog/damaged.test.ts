import { describe, expect, it } from 'vitest';
import { zstdBound } from '../../src/cog/codecs/zstd-bound.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { Tag } from '../../src/cog/tags.js';
import { long, short } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { craft, zstdZeros } from '../fuzz/craft.js';
import { mapTiff } from '../fuzz/tiff-map.js';
import { readPixels } from '../support/read-pixels.js';
import { tiffBytes } from '../support/tiff.js';

const good = { width: 20, height: 10, codes: new Uint8Array(200).fill(7) };
const open = (bytes: Uint8Array) => openRaster(new MemorySource('a.tif', bytes));
const read = (bytes: Uint8Array) => readPixels(new MemorySource('a.tif', bytes), 0);

describe('what other writers do', () => {
  it('pads the last strip to full height, in ZSTD too', async () => {
    const bytes = craft(zstdZeros(20 * 16), {
      width: 20,
      height: 20,
      compression: 50000,
      blocks: 2,
      fields: [long(Tag.RowsPerStrip, 16)],
    });
    expect((await read(bytes)).codes).toEqual(new Array(400).fill(0));
  });

  it('counts the bytes of a short strip in one byte', async () => {
    const bytes = tiffBytes(good);
    const counts = mapTiff(bytes).entries.find(({ tag }) => tag === Tag.StripByteCounts)!;
    bytes[counts.at + 2] = 1; // field type BYTE
    expect((await read(bytes)).codes).toEqual(new Array(200).fill(7));
  });

  it('puts the colour table of a big-endian raster far from its directory', async () => {
    const { colors } = await open(bigEndianColors());
    expect([colors.get(1), colors.get(2)]).toEqual(['#ff8000', '#000000']);
  });
});

describe('samples that libtiff would not decode', () => {
  it.each([
    [
      'differences of samples below a byte',
      [short(Tag.BitsPerSample, 4), short(Tag.Predictor, 2)],
      'predictor 2 over uint4',
    ],
    ['the floating-point predictor over integers', [short(Tag.Predictor, 3)], 'predictor 3 over uint8'],
  ])('%s', async (_, fields, message) => {
    const bytes = tiffBytes({ ...good, fields: [short(Tag.Compression, 8), ...fields] });
    await expect(open(bytes)).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: expect.stringContaining(message),
    });
  });
});

it('a predictor that nobody knows is damage', async () => {
  const bytes = tiffBytes({ ...good, fields: [short(Tag.Compression, 8), short(Tag.Predictor, 7)] });
  await expect(open(bytes)).rejects.toMatchObject({
    name: 'CorruptRasterError',
    message: 'a.tif: there is no predictor 7; get the file again from its origin',
  });
});

describe('a source that ends before its size', () => {
  it('is truncated, and does not read as blocks that were never written', async () => {
    const bytes = tiffBytes(good);
    const source = new MemorySource('a.tif', bytes);
    source.version = async () => ({ size: bytes.length + 100, etag: 'memory' });
    await expect(openRaster(source)).rejects.toMatchObject({
      name: 'CorruptRasterError',
      message: `a.tif: ends at byte ${bytes.length} instead of ${bytes.length + 100}; it is truncated, get it again from its origin`,
    });
  });
});

describe('zstdBound', () => {
  it('is exact for repeated bytes, over several blocks and frames', () => {
    expect(zstdBound(zstdZeros(300_000))).toBe(300_000);
    expect(zstdBound(Uint8Array.of(...zstdZeros(5), ...zstdZeros(7)))).toBe(12);
  });

  it('skips skippable frames, and stops at what is no frame', () => {
    const skippable = [0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 9, 9, 9];
    expect(zstdBound(Uint8Array.of(...skippable, ...zstdZeros(5)))).toBe(5);
    expect(zstdBound(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))).toBe(0);
    expect(zstdBound(new Uint8Array(0))).toBe(0);
  });
});

/** A big-endian raster of one strip whose colour table lies 2000 bytes behind its directory. */
function bigEndianColors(): Uint8Array {
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [Tag.ImageWidth, 4, 1, 4],
    [Tag.ImageLength, 4, 1, 1],
    [Tag.BitsPerSample, 3, 1, 8 << 16],
    [Tag.StripOffsets, 4, 1, 0],
    [Tag.StripByteCounts, 4, 1, 0],
    [Tag.ColorMap, 3, 768, 2200],
    [Tag.ModelPixelScale, 12, 3, 200],
    [Tag.ModelTiepoint, 12, 6, 224],
  ];
  const data = new DataView(new ArrayBuffer(2200 + 2 * 768));
  data.setUint32(0, 0x4d4d002a);
  data.setUint32(4, 8);
  data.setUint16(8, entries.length);
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + 12 * i;
    data.setUint16(at, tag);
    data.setUint16(at + 2, type);
    data.setUint32(at + 4, count);
    data.setUint32(at + 8, value);
  });
  [30, 30, 0, 0, 0, 0, 300000, 4150000, 0].forEach((value, i) => {
    data.setFloat64(200 + 8 * i, value);
  });
  data.setUint16(2200 + 2, 0xff01);
  data.setUint16(2200 + 2 * 257, 0x8001);
  return new Uint8Array(data.buffer);
}
