import { describe, expect, it } from 'vitest';
import { bandReading } from '../../src/cog/read/band-reading.js';
import { inParts } from '../../src/cog/read/block-parts.js';
import { openRaster } from '../../src/cog/read/raster.js';
import { readBlocks } from '../../src/cog/read/read-blocks.js';
import { Tag } from '../../src/cog/tags.js';
import { long, short } from '../../src/cog/write/ifd.js';
import type { Window } from '../../src/grid/window.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { tiffBytes } from '../support/tiff.js';

const REQUEST = 8 * 1024 * 1024;
const WIDTH = 2 ** 20;

/** Codes of which a row of a band is a part. */
const CODES = Uint8Array.from({ length: WIDTH + 251 }, (_, i) => i % 251);

/** Any row of one of two bands. */
function rowOf(band: number, row: number): Uint8Array {
  const first = (7 * row + 100 * band) % 251;
  return CODES.subarray(first, first + WIDTH);
}

/** 20 rows of 2^20 pixels: 20 MiB a band. */
function wide(layout: 'one' | 'pixel' | 'band' | 'two strips'): Uint8Array {
  const bands = layout === 'pixel' || layout === 'band' ? 2 : 1;
  const codes = new Uint8Array(20 * bands * WIDTH);
  for (let band = 0; band < bands; band++)
    for (let row = 0; row < 20; row++) {
      const own = rowOf(band, row);
      if (layout !== 'pixel') codes.set(own, (20 * band + row) * WIDTH);
      else for (let col = 0; col < WIDTH; col++) codes[(row * WIDTH + col) * 2 + band] = own[col]!;
    }
  const strips = layout === 'two strips' ? [0, 12 * WIDTH] : layout === 'band' ? [0, 20 * WIDTH] : [0];
  const lengths = layout === 'two strips' ? [12 * WIDTH, 8 * WIDTH] : strips.map(() => codes.length / strips.length);
  const bytes = (start: number) =>
    tiffBytes({
      width: WIDTH,
      height: 20,
      codes,
      nodata: null,
      fields: [
        long(Tag.RowsPerStrip, layout === 'two strips' ? 12 : 20),
        long(Tag.StripOffsets, ...strips.map((offset) => start + offset)),
        long(Tag.StripByteCounts, ...lengths),
        short(Tag.SamplesPerPixel, bands),
        short(Tag.PlanarConfiguration, layout === 'band' ? 2 : 1),
      ],
    });
  return bytes(bytes(0).length - codes.length);
}

/** Reads a window: how many of its pixels are right, in how many bytes that were asked for, the largest request. */
async function read(bytes: Uint8Array, bands: readonly number[], window: Window) {
  const source = new MemorySource('a.tif', bytes);
  const raster = await openRaster(source);
  const requests: number[] = [];
  const plain = source.read.bind(source);
  source.read = (offset, length) => {
    requests.push(length);
    return plain(offset, length);
  };
  let right = 0;
  const readings = bands.map((band) => bandReading(raster, band));
  await readBlocks(raster, readings, window, (block) => {
    const { rowOff, height } = block.window;
    for (
      let row = Math.max(rowOff, window.rowOff);
      row < Math.min(rowOff + height, window.rowOff + window.height);
      row++
    ) {
      block.layers.forEach(({ samples }, k) => {
        const expected = rowOf(bands[k]!, row);
        const start = (row - rowOff) * block.stride;
        for (let col = window.colOff; col < window.colOff + window.width; col++)
          if (samples[start + col] === expected[col]) right++;
      });
    }
  });
  return { right, requests, blockHeight: raster.layout.blockHeight };
}

describe('a large uncompressed strip', () => {
  it.each([
    ['one', [0], 8],
    ['pixel', [0, 1], 4],
    ['band', [1], 8],
    ['two strips', [0], 6],
  ] as const)('is read a request of rows at a time: %s', async (layout, bands, blockHeight) => {
    const bytes = wide(layout);
    const all = { colOff: 0, rowOff: 0, width: WIDTH, height: 20 };
    const whole = await read(bytes, bands, all);
    expect([whole.right, whole.blockHeight]).toEqual([20 * WIDTH * bands.length, blockHeight]);
    expect(Math.max(...whole.requests)).toBeLessThanOrEqual(REQUEST);
    const few = await read(bytes, bands, { colOff: WIDTH - 3, rowOff: 13, width: 3, height: 2 });
    expect(few.right).toBe(6 * bands.length);
    expect(few.requests.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(REQUEST);
  });

  it('with two bands of blocks of their own gives them together', async () => {
    const found = await read(wide('band'), [0, 1], { colOff: 5, rowOff: 7, width: 10, height: 10 });
    expect(found.right).toBe(200);
  });
});

describe('blocks that are not cut', () => {
  const layoutOf = async (width: number, height: number, rows: number, compression = 1) => {
    const codes = new Uint8Array(width * height);
    const count = Math.ceil(height / rows);
    const fields = [
      long(Tag.RowsPerStrip, rows),
      long(Tag.StripOffsets, ...new Array<number>(count).fill(0)),
      long(Tag.StripByteCounts, ...new Array<number>(count).fill(0)),
      short(Tag.Compression, compression),
    ];
    return (await openRaster(new MemorySource('a.tif', tiffBytes({ width, height, codes, fields })))).layout;
  };

  it('are compressed, or no larger than a request, or of rows that no even part suits', async () => {
    for (const [compression, width, height, rows] of [
      [8, 2 ** 20, 20, 20],
      [1, 2 ** 20, 16, 8],
      [1, 400, 2 * 26_003, 26_003], // a prime number of rows
    ] as const) {
      const layout = await layoutOf(width, height, rows, compression);
      expect([layout.partsOfBlock, layout.blockHeight]).toEqual([1, rows]);
      expect(inParts(layout)).toBe(layout);
    }
  });
});
