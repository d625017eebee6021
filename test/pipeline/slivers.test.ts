import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openRaster } from '../../src/cog/read/raster.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { someOf } from '../support/effort.js';
import { MemoryStore } from '../support/memory-store.js';
import { readLevels } from '../support/read-overview.js';
import { runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

/** 20 tiles of 2048 cells; level 5 is the first that one of them holds. */
const LENGTH = 40_960;
const LEVELS = 6;
const CLASSES = [{ code: 1 }, { code: 2 }, { code: 3 }];
const CELLS = Uint8Array.from({ length: LENGTH }, (_, i) => 1 + ((i * 7 + Math.floor(i / 1000)) % 4));

type Shape = 'wide' | 'tall';

/** A row or a column of pixels. */
function sliver(shape: Shape, codes: ArrayLike<number> = CELLS): Uint8Array {
  const [width, height] = shape === 'wide' ? [codes.length, 1] : [1, codes.length];
  return tiffBytes({ width, height, codes, geotransform: [0, 30 * height, 30, -30] });
}

/** Index of the first value that differs, -1 where all are the same. */
function firstDifference(found: Float64Array, expected: Float64Array): number {
  if (found.length !== expected.length) return Math.min(found.length, expected.length);
  return found.findIndex((value, i) => value !== expected[i]);
}

async function planOf(bytes: Uint8Array, spec: Omit<SpecInput, 'sources'>) {
  const store = new MemoryStore();
  await store.put('a.tif', bytes);
  return makePlan(parseSpec({ cellSize: 30, classes: CLASSES, ...spec, sources: ['a.tif'] }, 'test'), {
    open: store.source,
    census: censusInOnePass,
  });
}

describe.each<Shape>(['wide', 'tall'])('a %s sliver', (shape) => {
  const along = <T>(x: T, y: T): readonly [T, T] => (shape === 'wide' ? [x, y] : [y, x]);

  it('of 100,000 pixels is planned as few tiles, and as squares where they are asked for', async () => {
    const codes = new Uint8Array(100_000).fill(1);
    const plan = await planOf(sliver(shape, codes), { legend: 'nlcd', classes: undefined });
    expect([plan.target.tileCells, plan.target.tileRows]).toEqual(along(2048, 16));
    expect(jobsOf(plan)).toHaveLength(Math.ceil(100_000 / 2048)); // 49
    expect(jobsOf(plan).at(-1)).toBe(along(48, 0).join('-'));
    const squares = await planOf(sliver(shape, codes), { tileCells: 256 });
    expect('tileRows' in squares.target).toBe(false);
    expect(jobsOf(squares)).toHaveLength(391);
  });

  it('has the shares that can be counted by hand at every level, in blocks that lie along it', async () => {
    const { mosaic, plan, fractions } = await runInMemory(
      { 'a.tif': sliver(shape) },
      { cellSize: 30, classes: CLASSES },
    );
    expect(jobsOf(plan)).toHaveLength(20);
    const levels = await readLevels(mosaic);
    expect(levels).toHaveLength(LEVELS);
    levels.forEach(({ width, height, bands }, level) => {
      const pixels = 2 ** level; // of one cell
      expect([width, height]).toEqual(along(LENGTH / pixels, 1));
      const share = (code: number) =>
        Float64Array.from({ length: LENGTH / pixels }, (_, i) => {
          const cell = CELLS.subarray(i * pixels, (i + 1) * pixels);
          return cell.filter((c) => c === code).length / pixels; // a power of two: exact also in float32
        });
      const expected = [share(1), share(2), share(3), new Float64Array(LENGTH / pixels).fill(1), share(4)];
      bands.forEach((band, b) => {
        expect(firstDifference(band, expected[b]!), `level ${level}, band ${b}`).toBe(-1);
      });
    });
    expect(mosaic.length, 'nodata beside the sliver takes little').toBeLessThan(5 * LENGTH);
    const { layout } = await openRaster(new MemorySource('m', mosaic));
    expect([layout.blockWidth, layout.blockHeight]).toEqual(along(2048, 16));
    const count = (code: number) => CELLS.filter((c) => c === code).length;
    fractions.classes.forEach(({ code, km2 }) => {
      expect(km2).toBeCloseTo(count(code) * 0.0009, 6);
    });
    expect(fractions.unlisted.codes).toEqual([{ code: 4, pixels: count(4) }]);
  });

  it.each(
    someOf(['float32', 'uint16', 'uint8'] as const),
  )('equals squares to the bit in %s, off the pixels', async (dtype) => {
    const codes = CELLS.subarray(0, 16_500).map((c, i) => (i % 11 === 3 ? 255 : c));
    const [width, height] = along(5500, 3);
    const raster = tiffBytes({ width, height, codes, geotransform: [13, 7, 100, -100], tile: 64 });
    const spec = { cellSize: 150, classes: CLASSES, dtype };
    const [columns, rows] = along(512, 16);
    const small = await runInMemory({ 'a.tif': raster }, { ...spec, tileCells: 16 });
    const large = await runInMemory({ 'a.tif': raster }, spec, (tiles) => tiles.reverse(), { columns, rows });
    const [expected, found] = await Promise.all([small, large].map(({ mosaic }) => readLevels(mosaic)));
    expect(found!.length).toBeGreaterThan(3);
    expect(found).toEqual(expected!.slice(0, found!.length));
    expect(large.result.facts).toEqual(small.result.facts);
  });

  it('has tiles that no run of squares takes for its own', async () => {
    const plan = await planOf(sliver(shape), {});
    // A plan of squares for the same spec has the id of these parts alone.
    const ids = [1, 2, 3, 4].map((version) =>
      createHash('sha256')
        .update(
          JSON.stringify([version, plan.question, plan.layers[0]!.classes, [plan.layers[0]!.sources[0]!.source, null]]),
        )
        .digest('hex')
        .slice(0, 16),
    );
    expect(ids).not.toContain(plan.runId);
  });
});
