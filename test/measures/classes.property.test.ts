import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForceCell } from '../support/brute-force.js';
import { rounds } from '../support/effort.js';
import { codesArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const LISTED = [1, 2, 3, 7];
const MEASURES = ['fractions', 'area', 'majority', 'minority', 'majority_fraction', 'variety', 'entropy', 'simpson'];
const NODATA = -9999;
/** Areas that differ by less are as large as each other: edges are quantised to 2^-27 of a side. */
const TIE = 1e-6;

const rasters = codesArb(1, 2, 3, 7, 9, 255);
const spec = (cellSize: number) => ({
  classes: LISTED.map((code) => ({ code })),
  measures: MEASURES,
  tileCells: 16,
  cellSize,
});

describe('measures of classes', () => {
  it('equal brute force in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, async ({ cellSize, ...raster }) => {
        const { plan, mosaic, store } = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec(cellSize));
        const { grid } = plan.target;
        const names = plan.bands.filter(({ categories }) => !categories).map(({ name }) => name);
        const bands = new Map<string, Float64Array>();
        for (const [i, name] of names.entries()) bands.set(name, (await readBand(mosaic, i)).values);
        const minority = (await readBand(store.objects.get('minority.tif')!, 0)).values;
        for (let at = 0; at < grid.columns * grid.rows; at++) {
          const { byCode, cell } = bruteForceCell(raster, grid, at % grid.columns, Math.floor(at / grid.columns));
          const areas = [...LISTED.map((code) => byCode.get(code) ?? 0), byCode.get(9) ?? 0];
          const valid = areas.reduce((a, b) => a + b, 0);
          const found = (name: string) => bands.get(name)![at]!;
          if (valid === 0) {
            expect([found('entropy'), found('variety'), found('area_1')]).toEqual([NODATA, NODATA, NODATA]);
            continue;
          }
          if (valid < 1e-4 * cell || areas.some((area) => area > 0 && area < TIE * cell)) continue;
          const shares = areas.map((area) => area / valid).filter((share) => share > 0);
          expect(found('variety')).toBe(shares.length);
          expect(found('entropy')).toBeCloseTo(-shares.reduce((sum, p) => sum + p * Math.log(p), 0), 4);
          expect(found('simpson')).toBeCloseTo(1 - shares.reduce((sum, p) => sum + p * p, 0), 4);
          LISTED.forEach((code, k) => {
            expect(found(`area_${code}`)).toBeCloseTo(areas[k]! / 1e6, 6);
            expect(found(`fraction_${code}`)).toBeCloseTo(areas[k]! / valid, 4);
          });
          const unlisted = areas[4]!;
          const listed = areas.slice(0, 4).filter((area) => area > 0);
          const [least, most] = [Math.min(...listed), Math.max(...listed)];
          if (listed.length > 0 && Math.abs(unlisted - most) > TIE * cell)
            expect(found('majority_fraction')).toBeCloseTo(unlisted > most ? NODATA : most / valid, 4);
          if (listed.length === 0 || Math.abs(unlisted - least) < TIE * cell) continue;
          if (unlisted > 0 && unlisted < least) expect(minority[at]).toBe(255);
          else expect((byCode.get(minority[at]!) ?? 0) - least).toBeLessThan(TIE * cell);
        }
      }),
      { numRuns: rounds(6, 200) },
    );
  });

  it('are equal to the bit for every size and order of tiles and every layout of the blocks, with their totals', async () => {
    const side = fc.constantFrom(16, 48, 256);
    await fc.assert(
      fc.asyncProperty(rasters, side, side, async ({ cellSize, ...raster }, columns, rows) => {
        const a = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec(cellSize));
        const { tile: _, ...striped } = raster;
        const b = await runInMemory({ 'a.tif': tiffBytes(striped) }, spec(cellSize), (jobs) => jobs.reverse(), {
          columns,
          rows,
        });
        for (const key of ['mosaic.tif', 'majority.tif', 'minority.tif']) {
          const [levels, other] = await Promise.all([a, b].map(({ store }) => readLevels(store.objects.get(key)!)));
          expect(other).toEqual(levels!.slice(0, other!.length));
        }
        expect(b.result.facts).toEqual(a.result.facts);
      }),
      { numRuns: rounds(3, 100) },
    );
  });
});
