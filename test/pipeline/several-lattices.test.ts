import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '../../src/grid/grid.js';
import { rounds } from '../support/effort.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const NODATA = 255;
const CODES = [1, 2, 3];
const CLASSES = CODES.map((code) => ({ code }));
/** Where edges of cells lie is rounded to a part of a pixel, and pixels are cut between lattices by area. */
const ROUNDED = 2e-5;

/** A raster of a size of pixels, somewhere. */
const source = fc.record({
  x: fc.integer({ min: 0, max: 700 }),
  y: fc.integer({ min: 0, max: 700 }),
  width: fc.integer({ min: 3, max: 22 }),
  height: fc.integer({ min: 3, max: 22 }),
  pixel: fc.constantFrom(20, 30, 47),
  seed: fc.nat(),
});
type Source = typeof source extends fc.Arbitrary<infer T> ? T : never;

/** On lattices of its own pixel size, moved so that some sources share one and others of the size don't. */
function rasterOf({ x, y, width, height, pixel, seed }: Source): TestRaster {
  let state = seed + 3;
  const codes = Uint8Array.from({ length: width * height }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return [1, 2, 3, 3, NODATA][(state >>> 16) % 5]!;
  });
  const at = (place: number) => pixel * Math.floor(place / pixel) + (seed % 2) * 7;
  return { width, height, codes, geotransform: [at(x), at(y) + height * pixel, pixel, -pixel] };
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function extentOf({ width, height, geotransform }: TestRaster): Rectangle {
  const [left, top, pixel] = geotransform!;
  return { left, top, right: left + width * pixel, bottom: top - height * pixel };
}

/** Two rasters lie on one lattice. */
function areAlike(a: TestRaster, b: TestRaster): boolean {
  const [[x, y, pixel], [otherX, otherY, other]] = [a.geotransform!, b.geotransform!];
  return pixel === other && (x - otherX) % pixel === 0 && (y - otherY) % pixel === 0;
}

const holds = ({ left, right, bottom, top }: Rectangle, x: number, y: number) => x > left && x < right && y > bottom && y < top; // biome-ignore format: one thought

function codeAt(raster: TestRaster, x: number, y: number): number {
  const [left, top, pixel] = raster.geotransform!;
  return raster.codes[Math.floor((top - y) / pixel) * raster.width + Math.floor((x - left) / pixel)]!;
}

/** Areas of a cell by code, by the rule, rectangle by rectangle between all edges: nodata is 255, and -1 outside. */
function areasIn(cell: Rectangle, rasters: readonly TestRaster[]): Map<number, number> {
  const between = (low: number, high: number, edges: readonly number[]) =>
    [low, high, ...edges.filter((edge) => edge > low && edge < high)].sort((a, b) => a - b);
  const near = rasters.filter((raster) => {
    const { left, right, bottom, top } = extentOf(raster);
    return left < cell.right && right > cell.left && bottom < cell.top && top > cell.bottom;
  });
  const lines = (axis: 0 | 1) =>
    near.flatMap(({ width, height, geotransform }) => {
      const [first, step] = [geotransform![axis], axis === 0 ? geotransform![2] : geotransform![3]];
      return Array.from({ length: (axis === 0 ? width : height) + 1 }, (_, i) => first + i * step);
    });
  const [xs, ys] = [between(cell.left, cell.right, lines(0)), between(cell.bottom, cell.top, lines(1))];
  const areas = new Map<number, number>();
  for (let i = 0; i + 1 < xs.length; i++)
    for (let j = 0; j + 1 < ys.length; j++) {
      const area = (xs[i + 1]! - xs[i]!) * (ys[j + 1]! - ys[j]!);
      if (area === 0) continue;
      const [x, y] = [(xs[i]! + xs[i + 1]!) / 2, (ys[j]! + ys[j + 1]!) / 2];
      const there = near.filter((raster) => holds(extentOf(raster), x, y));
      const [owner] = there;
      const onLattice = owner ? there.filter((raster) => areAlike(owner, raster)) : [];
      const codes = onLattice.map((raster) => codeAt(raster, x, y));
      const code = owner ? (codes.find((one) => one !== NODATA) ?? NODATA) : -1;
      areas.set(code, (areas.get(code) ?? 0) + area);
    }
  return areas;
}

const cellOf = ({ left, top, cellWidth, cellHeight, columns }: Grid, i: number): Rectangle => {
  const [col, row] = [i % columns, Math.floor(i / columns)];
  return {
    left: left + col * cellWidth,
    right: left + (col + 1) * cellWidth,
    top: top - row * cellHeight,
    bottom: top - (row + 1) * cellHeight,
  };
};

const filesOf = (rasters: readonly TestRaster[]) =>
  Object.fromEntries(rasters.map((raster, i) => [`${i}.tif`, tiffBytes(raster)]));
const INTERLEAVED: Source[] = [
  { x: 0, y: 0, width: 3, height: 3, pixel: 30, seed: 0 },
  { x: 0, y: 0, width: 3, height: 13, pixel: 47, seed: 0 },
  { x: 0, y: 600, width: 3, height: 17, pixel: 30, seed: 0 },
];
const sources = fc.array(source, { minLength: 2, maxLength: 5 });

describe('sources on several lattices', () => {
  it('count each place once, as rectangles that are cut by hand', async () => {
    await fc.assert(
      fc.asyncProperty(sources, fc.constantFrom(90, 160), async (found, cellSize) => {
        const rasters = found.map(rasterOf);
        const files = filesOf(rasters);
        const { plan, mosaic, fractions } = await runInMemory(files, {
          classes: CLASSES,
          cellSize,
          tileCells: 16,
          sources: Object.keys(files),
        });
        const { grid } = plan.target;
        const bands = await Promise.all(plan.bands.map(async (_, band) => (await readBand(mosaic, band)).values));
        const bandOf = (name: string) => bands[plan.bands.findIndex((band) => band.name === name)]!;
        const total = new Map<number, number>();
        for (let i = 0; i < grid.columns * grid.rows; i++) {
          const areas = areasIn(cellOf(grid, i), rasters);
          for (const [code, area] of areas) total.set(code, (total.get(code) ?? 0) + area);
          const valid = CODES.reduce((sum, code) => sum + (areas.get(code) ?? 0), 0);
          expect(bandOf('valid_fraction')[i]).toBeCloseTo(valid / cellSize ** 2, 4);
          if (valid < 1e-3 * cellSize ** 2) continue;
          for (const code of CODES) {
            const off = Math.abs(bandOf(`fraction_${code}`)[i]! - (areas.get(code) ?? 0) / valid);
            expect(off * (valid / cellSize ** 2)).toBeLessThan(ROUNDED);
          }
        }
        const km2 = (code: number) => (total.get(code) ?? 0) / 1e6;
        const all = grid.columns * grid.rows * cellSize ** 2 * 1e-6;
        for (const { code, km2: share } of fractions.classes)
          expect(Math.abs(share - km2(code)) / all).toBeLessThan(ROUNDED);
        expect(Math.abs(fractions.nodata.km2 - km2(NODATA)) / all).toBeLessThan(ROUNDED);
        expect(Math.abs(fractions.outside.km2 - km2(-1)) / all).toBeLessThan(ROUNDED);
      }),
      { numRuns: rounds(8, 60) },
    );
  });

  it('give the same bytes for every size and order of tiles', async () => {
    const questions = [
      { classes: CLASSES },
      { classes: CLASSES, crs: 'EPSG:6933', denominator: 'total' },
      { kind: 'continuous', measures: ['mean', 'median', 'count', 'sum', 'std', 'max', 'center_y'] },
    ] as const;
    await fc.assert(
      fc.asyncProperty(sources, fc.constantFrom(...questions), async (found, question) => {
        const files = filesOf(found.map(rasterOf));
        const spec = { cellSize: 60, ...question, sources: Object.keys(files) };
        const one = await runInMemory(files, { ...spec, tileCells: 64 });
        const other = await runInMemory(files, { ...spec, tileCells: 16 }, (jobs) => jobs.toReversed());
        for (let band = 0; band < one.plan.bands.length; band++) {
          const [a, b] = [await readBand(one.mosaic, band), await readBand(other.mosaic, band)];
          expect(a.values).toEqual(b.values);
        }
        expect(one.result.facts.measures).toEqual(other.result.facts.measures);
      }),
      {
        numRuns: rounds(4, 40),
        // The second lattice comes first in tiles without the first source.
        examples: [[INTERLEAVED, questions[2]]],
      },
    );
  });

  it('have their middle where their pixels lie', async () => {
    // Two rasters of ones side by side: the middle of each cell is that of what of it they cover.
    const ones = (x: number, width: number, pixel: number): TestRaster => ({
      width,
      height: 120 / pixel,
      codes: new Uint8Array((width * 120) / pixel).fill(1),
      geotransform: [x, 120, pixel, -pixel],
    });
    const files = filesOf([ones(10, 3, 30), ones(100, 7, 20)]);
    const spec = { kind: 'continuous', measures: ['center_x', 'center_y'], cellSize: 120 } as const;
    const { mosaic, result } = await runInMemory(files, { ...spec, sources: Object.keys(files) });
    const [x, y] = [await readBand(mosaic, 0), await readBand(mosaic, 1)];
    const expected = [(10 + 120) / 2, (120 + 240) / 2];
    for (const [i, middle] of expected.entries()) {
      expect(x.values[i]).toBeCloseTo(middle, 4);
      expect(y.values[i]).toBeCloseTo(60, 4);
    }
    const { center_x } = result.facts.measures.center_x as { center_x: number };
    expect(center_x).toBeCloseTo((10 + 240) / 2, 4);
  });
});
