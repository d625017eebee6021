import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { newSamples } from '../../src/raster/dtype.js';
import { statedNodataOf } from '../support/as-stated.js';
import { bruteForceCell } from '../support/brute-force.js';
import { rounds } from '../support/effort.js';
import { rasterArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const NODATA = -9999;

/** Measurements of several types, with nodata and, in floats, NaN. */
const rasters = rasterArb(
  fc
    .record({
      type: fc.constantFrom('int16' as const, 'float32' as const, 'float64' as const),
      seed: fc.array(fc.double({ min: -3000, max: 9000, noNaN: true }), { minLength: 1, maxLength: 40 }),
      holes: fc.integer({ min: 2, max: 30 }),
    })
    .map(({ type, seed, holes }) => (repeat) => {
      const values = repeat(seed).map((value, i) => {
        if (i % holes !== 1) return value;
        return type !== 'int16' && i % 2 === 1 ? Number.NaN : NODATA;
      });
      const codes = newSamples(type, values.length);
      codes.set(values);
      return { codes, nodata: NODATA };
    }),
);

const run = (raster: TestRaster, spec: Partial<Parameters<typeof runInMemory>[1]>) =>
  runInMemory({ 'a.tif': tiffBytes(raster) }, { measures: ['mean'], ...spec });

describe('mean', () => {
  it('equals the brute-force reference in every cell', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, async ({ cellSize, ...raster }) => {
        const { plan, mosaic } = await run(raster, { cellSize, tileCells: 16 });
        const { values } = await readBand(mosaic, 0);
        const { grid } = plan.target;
        values.forEach((found, at) => {
          const { byCode, cell } = bruteForceCell(raster, grid, at % grid.columns, Math.floor(at / grid.columns));
          const valid = [...byCode].filter(([value]) => !Number.isNaN(value));
          const area = valid.reduce((sum, [, a]) => sum + a, 0);
          if (area < 1e-5 * cell) return; // a sliver is as uncertain as its edges
          const expected = valid.reduce((sum, [value, a]) => sum + value * a, 0) / area;
          // float32, and edges that are moved by 2^-27 of a side: a part of the range of values.
          expect(Math.abs(found - expected)).toBeLessThan(12_000 * (2 ** -24 + (cell / area) * 2 ** -25));
        });
      }),
      { numRuns: rounds(25, 80) },
    );
  });

  it('is equal to the bit for every size and order of tiles and every layout of the blocks, with its totals', async () => {
    const orders = fc.constantFrom(
      <T>(jobs: T[]) => jobs,
      <T>(jobs: T[]) => jobs.reverse(),
    );
    const side = fc.constantFrom(16, 48, 256);
    await fc.assert(
      fc.asyncProperty(
        rasters,
        side,
        side,
        fc.constantFrom(16, 32, 64),
        orders,
        async (raster, columns, rows, tile, order) => {
          const spec = { cellSize: 50, measures: ['mean'], tileCells: 16 };
          const a = await runInMemory({ 'a.tif': tiffBytes(raster) }, spec);
          const { tile: _, ...striped } = raster;
          for (const layout of [{ ...raster, tile }, striped]) {
            const b = await runInMemory({ 'a.tif': tiffBytes(layout) }, spec, order, { columns, rows });
            const [levels, other] = await Promise.all([a, b].map(({ mosaic }) => readLevels(mosaic)));
            expect(other).toEqual(levels!.slice(0, other!.length));
            expect(b.result.facts).toEqual(a.result.facts);
          }
        },
      ),
      { numRuns: rounds(8, 25) },
    );
  });

  it('is by hand what it should be, and NaN where there is nothing', async () => {
    // Cells of 2 x 2 pixels: 1 2 3 4; one of four valid, which is -9999 itself; none.
    const codes = Float32Array.of(1, 2, Number.NaN, -9999, Number.NaN, Number.NaN, 3, 4, Number.NaN, Number.NaN, Number.NaN, Number.NaN); // biome-ignore format: two rows
    const raster = { width: 6, height: 2, codes, nodata: null, geotransform: [0, 60, 30, -30] as const };
    const { mosaic, result } = await run(raster, { cellSize: 60 });
    const { values, raster: written } = await readBand(mosaic, 0);
    expect([...values]).toEqual([2.5, -9999, Number.NaN]);
    expect([written.dtype, statedNodataOf(written)]).toEqual(['float32', Number.NaN]);
    expect(result.facts.measures.mean).toEqual({ mean: (1 + 2 + 3 + 4 - 9999) / 5, cells: 2 });
    const strict = await run(raster, { cellSize: 60, minValid: 0.5 });
    expect([...(await readBand(strict.mosaic, 0)).values]).toEqual([2.5, Number.NaN, Number.NaN]);
  });

  it('is the mean of the valid area in an overview, whatever else is measured', async () => {
    const codes = Int16Array.from({ length: 64 }, (_, i) => (i % 4 === 1 ? NODATA : i));
    const raster = { width: 64, height: 1, codes, nodata: NODATA, geotransform: [0, 30, 30, -30] as const };
    const alone = await readLevels((await run(raster, { cellSize: 60, tileCells: 16 })).mosaic);
    // Cells 0 and 1 hold the pixels 0, nodata | 2, 3; half of each lies outside the raster.
    expect(alone[0]!.bands[0]!.subarray(0, 2)).toEqual(Float64Array.of(0, 2.5));
    expect(alone[0]!.bands[1]!.subarray(0, 2)).toEqual(Float64Array.of(0.25, 0.5));
    expect(alone[1]!.bands[0]![0]).toBe(Math.fround(5 / 3));
    const spec = { cellSize: 60, tileCells: 16, classes: [{ code: 0 }, { code: 2 }, { code: 3 }] };
    const both = await run(raster, { ...spec, measures: ['mean', 'fractions'], kind: 'continuous' });
    const band = both.plan.bands.findIndex(({ name }) => name === 'mean');
    const levels = await readLevels(both.mosaic);
    expect(levels.map(({ bands }) => bands[band])).toEqual(alone.map(({ bands }) => bands[0]));
    // One file has one nodata value, which is none of a share nor of a measurement, and the valid area is in it once.
    expect(both.plan.bands.map(({ nodata }) => nodata)).toEqual(both.plan.bands.map(() => 'NaN'));
    expect(both.plan.bands.filter(({ name }) => name === 'valid_fraction')).toHaveLength(1);
  });

  it('counts the cells that have one, where some have too little valid area', async () => {
    const codes = Float32Array.from({ length: 16 }, (_, i) => (i < 4 || i % 2 === 0 ? i : Number.NaN));
    const raster = { width: 16, height: 1, codes, nodata: null, geotransform: [0, 30, 30, -30] as const };
    const { result } = await run(raster, { cellSize: 30, minValid: 0.5 });
    expect(result.facts.measures.mean).toEqual({ mean: (0 + 1 + 2 + 3 + 4 + 6 + 8 + 10 + 12 + 14) / 10, cells: 10 });
  });

  it('is float64 where the source is, and holds what float32 does not', async () => {
    const codes = Float64Array.from({ length: 16 }, () => 1e39);
    const raster = { width: 4, height: 4, codes, nodata: null, geotransform: [0, 120, 30, -30] as const };
    const { mosaic } = await run(raster, { cellSize: 60 });
    expect([...(await readBand(mosaic, 0)).values]).toEqual([1e39, 1e39, 1e39, 1e39]);
  });

  it('beyond float32 is refused by name', async () => {
    const xml = '<GDALMetadata><Item name="SCALE" sample="0" role="scale">1e38</Item></GDALMetadata>';
    const fields = [ascii(Tag.GdalMetadata, xml)];
    const codes = Int16Array.from({ length: 16 }, () => 10);
    const raster = { width: 4, height: 4, codes, nodata: null, geotransform: [0, 120, 30, -30] as const, fields };
    await expect(run(raster, { cellSize: 60 })).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: expect.stringMatching(/^mean: 1e\+39 is beyond what float32 holds.* --nodata/),
    });
  });

  it('is float64 beside sums and variances of float32, and where an offset is far off', async () => {
    const float32 = Float32Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 3e38 : 1e-25));
    const raster = { width: 4, height: 4, codes: float32, nodata: null, geotransform: [0, 120, 30, -30] as const };
    const { plan, result } = await run(raster, { cellSize: 120, measures: ['sum', 'mean', 'variance'] });
    expect(new Set(plan.bands.map(({ dtype }) => dtype))).toEqual(new Set(['float64']));
    expect((result.facts.measures.sum as { sum: number }).sum / (8 * Math.fround(3e38))).toBeCloseTo(1, 12);
    const xml = `<GDALMetadata>${['offset', 'scale'].map((role) => `<Item name="${role}" sample="0" role="${role}">${role === 'scale' ? 0.001 : 1e6}</Item>`).join('')}</GDALMetadata>`;
    const far = {
      ...raster,
      codes: Int16Array.from({ length: 16 }, (_, i) => i),
      fields: [ascii(Tag.GdalMetadata, xml)],
    };
    const shifted = await run(far, { cellSize: 120, measures: ['max'] });
    expect((await readBand(shifted.mosaic, 0)).values[0]).toBe(15 * 0.001 + 1e6);
  });
});
