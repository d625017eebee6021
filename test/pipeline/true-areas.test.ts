import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOf, EARTH_KM2, near, ones, overPoles } from '../support/earth.js';
import { rounds } from '../support/effort.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';
import { kilometres2, pixelsOfCell, type TouchedPixel } from '../support/zone-areas.js';

const CLASSES = [1, 2, 3].map((code) => ({ code }));

it('halves a cell at 70 degrees north by area, and by pixels where that is asked for', async () => {
  const codes = Uint8Array.from({ length: 600 * 600 }, (_, i) => (i < 180_000 ? 1 : 2));
  const raster = {
    width: 600,
    height: 600,
    codes,
    geotransform: [0, 75, 5 / 600, -5 / 600],
    geographic: true,
  } as const;
  const spec = { classes: CLASSES.slice(0, 2), cellSize: 5 };
  const { km2 } = await areasOf(raster, spec);
  near(km2[0]!, 43588.0135, 1e-8);
  near(km2[1]!, 50052.6719, 1e-8);
  const equal = await areasOf(raster, { ...spec, pixelWeight: 'equal' });
  near(equal.km2[0]!, equal.km2[1]!, 1e-12);
  expect(equal.facts.pixelWeight).toEqual({ by: 'equal', says: 'all alike, as asked for' });
});

/** Small rasters in degrees anywhere, also over the poles, north-up or south-up, with cells of any size. */
const places = fc
  .record({
    width: fc.integer({ min: 1, max: 24 }),
    height: fc.integer({ min: 1, max: 24 }),
    size: fc.constantFrom(0.25, 1, 3),
    left: fc.double({ min: -180, max: 180, noNaN: true }),
    top: fc.double({ min: -60, max: 95, noNaN: true }),
    southUp: fc.boolean(),
    cell: fc.oneof(fc.constantFrom(1, 2.5, 0.5, 0.2), fc.double({ min: 0.3, max: 8, noNaN: true })),
    seed: fc.array(fc.constantFrom(1, 2, 3, 9, 255), { minLength: 1, maxLength: 30 }),
  })
  .map(({ width, height, size, left, top, southUp, cell, seed }) => ({
    cellSize: cell * size,
    raster: {
      width,
      height,
      codes: Uint8Array.from({ length: width * height }, (_, i) => seed[(i * 7) % seed.length]!),
      geotransform: [left, southUp ? top - height * size : top, size, southUp ? size : -size] as const,
      geographic: true,
      tile: 16,
    },
  }));

type Placed = Parameters<Parameters<typeof places.map>[0]>[0]['raster'];

/** Southern and northern edge of a raster. */
function edgesOf({ height, geotransform: [, y, , step] }: Placed): readonly [south: number, north: number] {
  return [Math.min(y, y + height * step), Math.max(y, y + height * step)];
}

/** Whether a raster has more than a sliver between the poles: without any, it is said to lie nowhere. */
function isOnEarth(raster: Placed): boolean {
  return kilometres2(...edgesOf(raster), 1) > 1e-3;
}

/** Whether no pixel reaches over a pole, where it has no share of any cell. */
function isBetweenPoles(raster: Placed): boolean {
  return edgesOf(raster).every((edge) => Math.abs(edge) <= 90);
}

const sumOf = (pixels: readonly TouchedPixel[], of: (pixel: TouchedPixel) => number) =>
  pixels.reduce((sum, pixel) => sum + of(pixel), 0);

describe('rasters in degrees', () => {
  it('have the shares that each pixel gives by its area', async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ raster, cellSize }) => {
        fc.pre(isOnEarth(raster));
        const spec = { classes: CLASSES, cellSize, denominator: 'total', tileCells: 16 } as const;
        const { plan, mosaic } = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec);
        const { grid } = plan.target;
        const bands = await Promise.all([0, 1, 2, 4].map((band) => readBand(mosaic, band)));
        let worst = 0;
        for (let at = 0; at < grid.columns * grid.rows; at++) {
          const [col, row] = [at % grid.columns, Math.floor(at / grid.columns)];
          const top = grid.top - row * grid.cellHeight;
          const whole = kilometres2(top - grid.cellHeight, top, grid.cellWidth);
          const pixels = pixelsOfCell(raster, grid, col, row);
          if (whole < 1e-3) continue; // a sliver at the pole is as uncertain as its edges
          [1, 2, 3, 9].forEach((code, k) => {
            const found = bands[k]!.values[at]!;
            const share = sumOf(pixels, ({ value, area }) => (value === code ? area : 0)) / whole;
            worst = Math.max(worst, Math.abs((found === -9999 ? 0 : found) - share));
          });
        }
        expect(worst).toBeLessThan(2e-6);
      }),
      { numRuns: rounds(25, 1000) },
    );
  });

  it('have means by area, and sums and counts by pixels', async () => {
    await fc.assert(
      fc.asyncProperty(places, async ({ raster, cellSize }) => {
        fc.pre(isOnEarth(raster) && raster.codes.some((code) => code !== 255));
        const measures = ['sum', 'count', 'mean', 'max'];
        const spec = { measures, kind: 'continuous', cellSize, tileCells: 16 } as const;
        const { plan, mosaic, result } = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec);
        const { grid } = plan.target;
        const byName = async (name: string) => (await readBand(mosaic, plan.bands.findIndex((b) => b.name === name))).values; // biome-ignore format: one thought
        const [sum, count, mean] = await Promise.all(['sum', 'count', 'mean'].map(byName));
        for (let at = 0; at < grid.columns * grid.rows; at++) {
          const pixels = pixelsOfCell(raster, grid, at % grid.columns, Math.floor(at / grid.columns));
          const valid = pixels.filter(({ value }) => value !== 255);
          const area = sumOf(valid, (pixel) => pixel.area);
          if (area < 1e-3 || sumOf(valid, ({ share }) => share) < 1e-3) continue;
          near(
            sum![at]!,
            sumOf(valid, ({ value, share }) => value * share),
            1e-4,
          );
          near(
            count![at]!,
            sumOf(valid, ({ share }) => share),
            1e-4,
          );
          near(mean![at]!, sumOf(valid, (pixel) => pixel.value * pixel.area) / area, 1e-4);
        }
        const all = raster.codes.filter((code) => code !== 255);
        if (isBetweenPoles(raster))
          near((result.facts.measures.sum as { sum: number }).sum, all.reduce((a, b) => a + b, 0), 1e-6); // biome-ignore format: one thought
      }),
      { numRuns: rounds(20, 600) },
    );
  });

  it('count of a pixel that reaches over a pole what lies on this side of it', async () => {
    const geotransform = [0, 89.8, 0.25, 0.25] as const;
    const raster = { width: 1, height: 1, codes: ones(1), geotransform, geographic: true };
    const spec = { measures: ['count'], kind: 'continuous', cellSize: 0.625 } as const;
    const { result } = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec);
    near((result.facts.measures.count as { count: number }).count, 0.8, 1e-9);
  });

  const ROOM = { timeout: 300_000 }; // the long run takes two minutes
  it('give the same bits in any tiles and blocks, and count each pixel of an unlisted code once', ROOM, async () => {
    const measures = ['fractions', 'majority', 'variety'];
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom(32, 48, 64), async ({ raster, cellSize }, tileCells) => {
        fc.pre(isBetweenPoles(raster));
        const spec = { classes: CLASSES, measures, cellSize: cellSize / 4 };
        const a = await runInMemory({ 'a.tif': tiffBytes(raster) }, { ...spec, tileCells: 16 });
        const cut = { 'a.tif': tiffBytes({ ...raster, tile: 32 }) };
        const b = await runInMemory(cut, { ...spec, tileCells }, (jobs) => jobs.reverse());
        for (let band = 0; band < 6; band++)
          expect((await readBand(b.mosaic, band)).values).toEqual((await readBand(a.mosaic, band)).values);
        expect(b.result.facts).toEqual(a.result.facts);
        const pixels = raster.codes.filter((code) => code === 9).length;
        expect(a.fractions.unlisted.codes).toEqual(pixels === 0 ? [] : [{ code: 9, pixels }]);
      }),
      { numRuns: rounds(8, 400) },
    );
  });

  it('lie under a grid of other longitudes, a turn away', async () => {
    const codes = Uint8Array.from({ length: 36 * 18 }, (_, i) => 1 + (i % 3));
    const raster = { width: 36, height: 18, codes, geotransform: [0, 90, 10, -10], geographic: true } as const;
    for (const left of [-180, -181.25, -365, 355, 3]) {
      const template = { ...overPoles, geotransform: [left, 90 + 90 / 95, 2.5, -180 / 95] as const };
      const files = { 'a.tif': tiffBytes(raster), 't.tif': tiffBytes(template) };
      const spec = { sources: ['a.tif'], template: 't.tif', classes: CLASSES, tileCells: 48 };
      const { plan, mosaic, fractions } = await runInMemory(files, spec);
      const first = (await readBand(mosaic, 0)).values;
      for (let col = 0; col < 144; col++) {
        const pixels = pixelsOfCell(raster, plan.target.grid, col, 40, [-2, -1, 0, 1, 2]);
        const share = sumOf(pixels, ({ value, area }) => (value === 1 ? area : 0)) / sumOf(pixels, ({ area }) => area);
        expect(Math.abs(first[40 * 144 + col]! - share)).toBeLessThan(1e-6);
      }
      near(fractions.classes.reduce((sum, { km2 }) => sum + km2, 0), EARTH_KM2, 1e-9); // biome-ignore format: one thought
    }
  });
});

it('splits pixels among cells that are smaller, in any CRS', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 7 }), fc.boolean(), async (parts, geographic) => {
      const codes = Uint8Array.of(1, 2, 3, 255, 1, 9);
      const size = geographic ? 1 : 30;
      const geotransform = [0, 2 * size, size, -size] as const;
      const raster = { width: 3, height: 2, codes, geotransform, geographic };
      const { plan, mosaic, fractions } = await runInMemory(
        { 'a.tif': tiffBytes(raster) },
        { classes: CLASSES, measures: ['fractions', 'variety'], cellSize: size / parts },
      );
      const { columns, rows } = plan.target.grid;
      expect([columns, rows]).toEqual([3 * parts, 2 * parts]);
      const [first, valid] = [(await readBand(mosaic, 0)).values, (await readBand(mosaic, 3)).values];
      const wanted: string[] = [];
      for (let at = 0; at < columns * rows; at++) {
        const code = codes[3 * Math.floor(at / columns / parts) + Math.floor((at % columns) / parts)]!;
        wanted.push([code === 255 ? -9999 : Number(code === 1), Number(code !== 255)].join());
      }
      expect([...first].map((value, at) => [value, valid[at]].join())).toEqual(wanted);
      expect(fractions.unlisted.codes).toEqual([{ code: 9, pixels: 1 }]);
    }),
    { numRuns: 12 },
  );
});
