import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii } from '../../src/cog/write/ifd.js';
import { MEASURES } from '../../src/measures/registry.js';
import { newSamples } from '../../src/raster/dtype.js';
import { bruteForceCell } from '../support/brute-force.js';
import { rounds } from '../support/effort.js';
import { rasterArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { statisticsOf, type Weighed } from '../support/reference-statistics.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const NODATA = -9999;
const MEASURED = [
  ...['count', 'sum', 'mean', 'min', 'max', 'range', 'variance', 'std', 'coefficient_of_variation'],
  ...['median', 'q0', 'q10', 'q97.5', 'q100', 'mad', 'histogram(-500,0,2000,9000)', 'valid_fraction'],
];

const TYPES = ['uint8', 'int8', 'uint16', 'int16', 'int32', 'uint32', 'float32', 'float64'] as const;

/** Values of every type with nodata and, in floats, NaN and infinities. */
const rasters = (spread: number) =>
  rasterArb(
    fc
      .record({
        type: fc.constantFrom(...TYPES),
        seed: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        holes: fc.integer({ min: 2, max: 30 }),
      })
      .map(({ type, seed, holes }) => (repeat) => {
        const isFloat = type.startsWith('float');
        const nodata = isFloat || type === 'int16' || type === 'int32' ? NODATA : 100;
        const codes = newSamples(type, repeat([0]).length);
        repeat(seed).forEach((value, i) => {
          const odd = i % 3 === 0 ? Number.NaN : i % 3 === 1 ? Number.POSITIVE_INFINITY : nodata;
          codes[i] = i % holes === 1 ? (isFloat ? odd : nodata) : value * spread;
        });
        return { codes, nodata };
      }),
  );

const metadata = (scale: number, offset: number) =>
  ascii(
    Tag.GdalMetadata,
    `<GDALMetadata><Item name="OFFSET" sample="0" role="offset">${offset}</Item><Item name="SCALE" sample="0" role="scale">${scale}</Item></GDALMetadata>`,
  );

const run = (
  raster: TestRaster,
  spec: Partial<Parameters<typeof runInMemory>[1]>,
  ...more: [order?: <T>(jobs: T[]) => T[], size?: { columns: number; rows: number }]
) => runInMemory({ 'a.tif': tiffBytes(raster) }, { measures: MEASURED, tileCells: 16, ...spec }, ...more);

/** Valid values of a cell with their areas, as brute force finds them. */
function validIn(raster: TestRaster, grid: Parameters<typeof bruteForceCell>[1], at: number) {
  const { byCode, cell } = bruteForceCell(raster, grid, at % grid.columns, Math.floor(at / grid.columns));
  return { valid: [...byCode].filter(([value]) => Number.isFinite(value)), cell };
}

describe('measures of values', () => {
  it('equal textbook formulas in every cell, also scaled', async () => {
    const scalings = fc.constantFrom([1, 0], [0.5, 100], [-0.01, 3]);
    await fc.assert(
      fc.asyncProperty(rasters(4000), scalings, async ({ cellSize, ...plain }, [scale, offset]) => {
        const raster = { ...plain, fields: [metadata(scale!, offset!)] };
        const { plan, mosaic } = await run(raster, { cellSize });
        const { grid } = plan.target;
        const [x, y, w, h] = raster.geotransform!;
        expect([x, y].every(Number.isFinite)).toBe(true);
        const pixel = Math.abs(w * h);
        const bands = new Map<string, Float64Array>();
        for (const [i, { name }] of plan.bands.entries()) bands.set(name, (await readBand(mosaic, i)).values);
        for (let at = 0; at < grid.columns * grid.rows; at++) {
          const { valid, cell } = validIn(raster, grid, at);
          const scaled: Weighed[] = valid.map(([value, area]) => [value * scale! + offset!, area]);
          const area = scaled.reduce((sum, [, a]) => sum + a, 0);
          expect(bands.get('valid_fraction')![at]).toBeCloseTo(area / cell, 5);
          if (area === 0) expect(bands.get('count')![at]).toBe(0);
          if (area < 1e-4 * cell) continue; // a sliver is as uncertain as its edges
          const expected = statisticsOf(scaled, pixel);
          // float32, and edges that are moved by 2^-27 of a side, over the range of values.
          const reach = Math.max(...scaled.map(([value]) => Math.abs(value)));
          const slack = (2 ** -21 + (cell / area) * 2 ** -22) * (1 + expected.range!);
          const slivers = scaled.some(([, a]) => a < 1e-6 * pixel);
          for (const [name, value] of Object.entries(expected)) {
            const isTouched = ['min', 'max', 'range'].includes(name);
            if (isTouched && slivers) continue;
            const size = name === 'variance' ? (1 + expected.range!) ** 2 : name === 'sum' ? expected.count! + 1 : 1;
            const found = bands.get(name)![at]!;
            expect(Math.abs(found - value), `${name} ${found} ${value}`).toBeLessThan(
              slack * size * 4 + reach * 2 ** -22 * Math.max(1, expected.count!) + Math.abs(value) * 2 ** -22,
            );
          }
          const inBin = (from: number, to: number) =>
            scaled.reduce((sum, [value, a]) => sum + (value >= from && value < to ? a : 0), 0) / pixel;
          for (const [from, to] of [[-500, 0], [0, 2000], [2000, 9000]] as const) // biome-ignore format: bins
            expect(bands.get(`histogram_${from}_${to}`)![at]!).toBeCloseTo(inBin(from, to), 3);
        }
      }),
      { numRuns: rounds(8, 300) },
    );
  });

  it('are equal to the bit for every size and order of tiles, and every layout of the blocks, with their totals', async () => {
    const side = fc.constantFrom(16, 48, 256);
    const spreads = fc.constantFrom(4000, 1e30);
    await fc.assert(
      fc.asyncProperty(
        spreads.chain((spread) => rasters(spread)),
        side,
        side,
        fc.constantFrom(16, 32, 64),
        async ({ cellSize, ...raster }, columns, rows, tile) => {
          const measures = [...MEASURED, 'center_x', 'center_y'];
          const spec = { cellSize, measures };
          const a = await run(raster, spec);
          const { tile: _, ...striped } = raster;
          for (const layout of [{ ...raster, tile }, striped]) {
            const b = await run(layout, spec, (jobs) => jobs.reverse(), { columns, rows });
            const [levels, other] = await Promise.all([a, b].map(({ mosaic }) => readLevels(mosaic)));
            expect(other).toEqual(levels!.slice(0, other!.length));
            expect(b.result.facts).toEqual(a.result.facts);
          }
        },
      ),
      { numRuns: rounds(3, 150) },
    );
  });

  it('add numbers of very different size without rounding', async () => {
    for (const type of ['float32', 'float64'] as const) {
      const codes = newSamples(type, 64);
      codes.set(Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? 1e30 : -1e30) * (i < 32 ? 1 : 1e-60)));
      codes[5] = 1e-30;
      codes[6] = 3;
      const raster = { width: 8, height: 8, codes, nodata: null, geotransform: [0, 240, 30, -30] as const };
      const { result } = await run(raster, { cellSize: 240, measures: ['sum', 'variance', 'center_x'] });
      const all = [...codes].map((value) => exact(value));
      const sum = all.reduce((a, b) => a + b, 0n);
      const squares = all.reduce((a, b) => a + b * b, 0n);
      expect(result.facts.measures.sum).toEqual({ sum: float(sum, UNIT), cells: 1 });
      const variance = float((64n * squares - sum * sum) / 64n ** 2n, 2 * UNIT);
      expect((result.facts.measures.variance as { variance: number }).variance / variance).toBeCloseTo(1, 15);
    }
  });

  it('have no other names than those that are listed', () => {
    expect(MEASURES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['median', 'q<percent>', 'histogram(<edges>)', 'center_x']),
    );
  });
});

/** Numbers as whole numbers of 2^-UNIT. */
const UNIT = 300;
function exact(value: number): bigint {
  let [size, unit] = [value, UNIT];
  while (!Number.isInteger(size)) {
    size *= 2;
    unit--;
  }
  return BigInt(size) << BigInt(unit);
}

/** A whole number of 2^-unit to the nearest float64. */
function float(value: bigint, unit: number): number {
  return Number(value) / 2 ** unit;
}
