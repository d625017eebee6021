import { describe, expect, it } from 'vitest';
import { type LevelValues, readLevels } from '../support/read-overview.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

/**
 * 300 x 210 pixels of 30 m, a coast of nodata, and a template-free grid of 100 x 71 cells of 90 m that starts off the
 * pixels.
 */
const raster: TestRaster = {
  width: 300,
  height: 210,
  codes: Uint8Array.from({ length: 300 * 210 }, (_, i) => {
    const [x, y] = [i % 300, Math.floor(i / 300)];
    return x + 2 * y < 150 || (x * y) % 17 === 0 ? 255 : 1 + ((x * 3 + y * y) % 3);
  }),
  geotransform: [1015, 2000, 30, -30],
  tile: 64,
};
const NODATA = -9999;

/** The documented rule, on plain numbers: bands are classes, valid fraction, unlisted. */
function nextLevel({ width, height, bands }: LevelValues, denominator: 'valid' | 'total'): LevelValues {
  const w = Math.ceil(width / 2);
  const h = Math.ceil(height / 2);
  const valid = bands.length - 2;
  const out = bands.map(() => new Float64Array(w * h).fill(NODATA));
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const children = [0, 1, 2, 3]
        .map((i) => ({ x: 2 * x + (i % 2), y: 2 * y + Math.floor(i / 2) }))
        .filter((c) => c.x < width && c.y < height)
        .map((c) => bands.map((band) => band[c.y * width + c.x]!))
        .filter((cell) => cell[valid] !== NODATA);
      if (children.length === 0) continue;
      const to = y * w + x;
      out[valid]![to] = Math.fround(children.reduce((sum, cell) => sum + cell[valid]!, 0) / children.length);
      const known = children.filter((cell) => cell[0] !== NODATA);
      if (known.length === 0) continue;
      const counted = denominator === 'valid' ? known : children;
      const weight = (cell: number[]) => (denominator === 'valid' ? cell[valid]! : 1);
      const total = counted.reduce((sum, cell) => sum + weight(cell), 0);
      bands.forEach((_, b) => {
        if (b !== valid)
          out[b]![to] = Math.fround(known.reduce((sum, cell) => sum + cell[b]! * weight(cell), 0) / total);
      });
    }
  }
  return { width: w, height: h, bands: out };
}

describe('overviews', () => {
  for (const denominator of ['valid', 'total'] as const) {
    it(`follow from the full resolution by the documented rule (${denominator})`, async () => {
      const spec = { cellSize: 90, denominator, classes: [{ code: 1 }, { code: 2 }] };
      const small = await readLevels(
        (await runInMemory({ 'a.tif': tiffBytes(raster) }, { ...spec, tileCells: 16 })).mosaic,
      );
      expect(small.map(({ width, height }) => [width, height])).toEqual([[101, 71], [51, 36], [26, 18], [13, 9]]); // biome-ignore format: sizes
      for (let level = 1; level < small.length; level++) {
        const expected = nextLevel(small[level - 1]!, denominator);
        expected.bands.forEach((band, b) => {
          band.forEach((value, i) => {
            expect(Math.abs(small[level]!.bands[b]![i]! - value)).toBeLessThan(1e-7);
          });
        });
      }
      const sizes = [[48, 48], [48, 16], [16, 48], [32, 64], [112, 16], [16, 80]] as const; // biome-ignore format: sizes
      for (const [columns, rows] of sizes) {
        const run = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec, undefined, { columns, rows });
        const large = await readLevels(run.mosaic);
        expect(large, `tiles of ${columns} x ${rows}`).toEqual(small.slice(0, large.length));
        expect(large.at(-1)!.width, 'as far as one tile holds all').toBeLessThanOrEqual(columns);
        expect(large.at(-1)!.height).toBeLessThanOrEqual(rows);
      }
    });
  }

  it('keep whole per cents in uint8 at every level', async () => {
    const { mosaic } = await runInMemory(
      { 'a.tif': tiffBytes(raster) },
      { cellSize: 90, dtype: 'uint8', classes: [{ code: 1 }, { code: 2 }], tileCells: 16 },
    );
    const levels = await readLevels(mosaic);
    expect(levels).toHaveLength(4);
    for (const { bands } of levels) {
      const [one, two, , unlisted] = bands;
      one!.forEach((value, i) => {
        if (value !== 255) expect(value + two![i]! + unlisted![i]!).toBe(100);
      });
    }
  });
});
