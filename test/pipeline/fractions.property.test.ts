import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForceCell } from '../support/brute-force.js';
import { rounds } from '../support/effort.js';
import { codesArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const CLASSES = [1, 2, 3, 7].map((code) => ({ code }));

/** Codes of the list, one that is not in it, and nodata. */
const rasters = codesArb(1, 1, 2, 3, 9, 255);

/**
 * What the file's float32 can show of a share: its own rounding, and the quantisation of edges (2^-27 of a side each).
 */
const TOLERANCE = 2 ** -23;

describe('fractions', () => {
  it('equal the brute-force reference in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, fc.constantFrom('valid' as const, 'total' as const), async (raster, denominator) => {
        const { plan, mosaic } = await runInMemory(
          { 'a.tif': tiffBytes(raster) },
          { classes: CLASSES, cellSize: raster.cellSize, denominator, tileCells: 16 },
        );
        const bands = await Promise.all(plan.bands.map((_, b) => readBand(mosaic, b)));
        for (let row = 0; row < plan.target.grid.rows; row++) {
          for (let col = 0; col < plan.target.grid.columns; col++) {
            const expected = bruteForceCell(raster, plan.target.grid, col, row);
            const valid = [...expected.byCode.values()].reduce((a, b) => a + b, 0);
            const at = row * plan.target.grid.columns + col;
            const found = bands.map(({ values }) => values[at]!);
            expect(Math.abs(found[4]! - valid / expected.cell)).toBeLessThan(TOLERANCE);
            if (found[5] === -9999) {
              expect(valid / expected.cell).toBeLessThan(1e-6); // a sliver thinner than the quantisation of edges
              continue;
            }
            const whole = denominator === 'valid' ? valid : expected.cell;
            // A share of a sliver is as uncertain as the sliver's own edges.
            const slack = denominator === 'valid' ? TOLERANCE * Math.max(1, expected.cell / valid) : TOLERANCE;
            CLASSES.forEach(({ code }, k) => {
              expect(Math.abs(found[k]! - (expected.byCode.get(code) ?? 0) / whole)).toBeLessThan(slack);
            });
            expect(Math.abs(found[5]! - (expected.byCode.get(9) ?? 0) / whole)).toBeLessThan(slack);
            const sum = found[0]! + found[1]! + found[2]! + found[3]! + found[5]!;
            expect(Math.abs(sum - (denominator === 'valid' ? 1 : found[4]!))).toBeLessThan(6 * 2 ** -25);
          }
        }
      }),
      { numRuns: rounds(10, 60) },
    );
  });

  it('sum to exactly 100 % in integer types', async () => {
    await fc.assert(
      fc.asyncProperty(
        rasters,
        fc.constantFrom('uint8' as const, 'uint16' as const),
        fc.constantFrom('valid' as const, 'total' as const),
        async (raster, dtype, denominator) => {
          const { plan, mosaic } = await runInMemory(
            { 'a.tif': tiffBytes(raster) },
            { classes: CLASSES, cellSize: raster.cellSize, dtype, denominator, tileCells: 16 },
          );
          const bands = await Promise.all(plan.bands.map((_, b) => readBand(mosaic, b)));
          const [levels, nodata] = dtype === 'uint8' ? [100, 255] : [10000, 65535];
          for (let at = 0; at < plan.target.grid.columns * plan.target.grid.rows; at++) {
            const found = bands.map(({ values }) => values[at]!);
            if (found[5] === nodata) continue;
            expect(found[0]! + found[1]! + found[2]! + found[3]! + found[5]!).toBe(
              denominator === 'valid' ? levels : found[4],
            );
          }
        },
      ),
      { numRuns: rounds(6, 40) },
    );
  });

  it('are equal to the bit for every tile size and tile order, and so are the overviews', async () => {
    const shuffles = fc.constantFrom(
      <T>(tiles: T[]) => tiles,
      <T>(tiles: T[]) => tiles.reverse(),
      <T>(tiles: T[]) => tiles.sort((a, b) => String(b).localeCompare(String(a))),
    );
    const side = fc.constantFrom(16, 32, 48, 64);
    const tileSizes = fc.record({ columns: side, rows: side });
    await fc.assert(
      fc.asyncProperty(rasters, tileSizes, shuffles, async (raster, tileSize, order) => {
        const spec = { classes: CLASSES, cellSize: 50 };
        const a = await runInMemory({ 'a.tif': tiffBytes(raster) }, { ...spec, tileCells: 16 });
        const b = await runInMemory({ 'a.tif': tiffBytes({ ...raster, tile: 32 }) }, spec, order, tileSize);
        for (let band = 0; band < a.plan.bands.length; band++) {
          expect((await readBand(b.mosaic, band)).values).toEqual((await readBand(a.mosaic, band)).values);
        }
        const [levels, other] = await Promise.all([a, b].map(({ mosaic }) => readLevels(mosaic)));
        expect(other).toEqual(levels!.slice(0, other!.length));
        expect(b.result.facts).toEqual(a.result.facts);
        const shuffled = await runInMemory({ 'a.tif': tiffBytes(raster) }, { ...spec, tileCells: 16 }, order);
        expect(Buffer.compare(shuffled.mosaic, a.mosaic)).toBe(0);
      }),
      { numRuns: rounds(10, 25) },
    );
  });

  it('hand out all area once: classes, unlisted, nodata and outside make up the grid', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, async (raster) => {
        const { plan, fractions: report } = await runInMemory(
          { 'a.tif': tiffBytes(raster) },
          { classes: CLASSES, cellSize: raster.cellSize, tileCells: 16 },
        );
        const [, , w, h] = raster.geotransform!;
        const pixelKm2 = Math.abs(w * h) / 1e6;
        const count = (code: number) => Array.from(raster.codes).filter((c) => c === code).length;
        const cells = plan.target.grid.columns * plan.target.grid.rows;
        const close = (found: number, expected: number) =>
          expect(Math.abs(found - expected)).toBeLessThan(
            expected * 3e-8 + cells * (raster.cellSize ** 2 / 1e6) * 2e-8,
          );
        report.classes.forEach(({ code, km2 }) => {
          close(km2, count(code) * pixelKm2);
        });
        close(report.unlisted.km2, count(9) * pixelKm2);
        close(report.nodata.km2, count(255) * pixelKm2);
        close(report.outside.km2, (cells * raster.cellSize ** 2) / 1e6 - raster.codes.length * pixelKm2);
        expect(report.unlisted.codes).toEqual(count(9) === 0 ? [] : [{ code: 9, pixels: count(9) }]);
      }),
      { numRuns: rounds(10, 60) },
    );
  });
});
