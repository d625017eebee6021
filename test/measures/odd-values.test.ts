import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

const SIDE = 16;
const fixture = (name: string) =>
  readFile(new URL(`../fixtures/matrix/rasters/${name}`, import.meta.url)).then((bytes) => new Uint8Array(bytes));

describe('lossy compression', () => {
  it.each([
    ['refused-lerc-floats.tif', 0.1],
    ['refused-lerc-zstd-floats.tif', 0.1],
    ['refused-lerc-integers.tif', 1],
  ])('of %s is taken for values, within its error, and refused for codes', async (name, error) => {
    const bytes = await fixture(name);
    const { mosaic } = await runInMemory({ 'a.tif': bytes }, { cellSize: 30, measures: ['mean'] });
    const { values } = await readBand(mosaic, 0);
    expect(values).toHaveLength(SIDE * SIDE);
    // As test/fixtures/matrix/refusals.py writes them.
    const apart = values.map((value, i) => Math.abs(value - ((i * 7919) % 251)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(error);
    await expect(runInMemory({ 'a.tif': bytes }, { cellSize: 300, classes: 'all' })).rejects.toThrow(/is lossy/);
    const stated = { cellSize: 300, measures: ['mean'], kind: 'categorical' as const };
    await expect(runInMemory({ 'a.tif': bytes }, stated)).rejects.toThrow(
      /holds codes of classes \("kind" of the spec\)/,
    );
  });
});

describe('what is no number', () => {
  it('is nodata, and counted apart from what is declared', async () => {
    const codes = Float32Array.of(1, Number.NaN, -9999, Number.POSITIVE_INFINITY, 2, 3, 4, Number.NEGATIVE_INFINITY);
    const raster = tiffBytes({ width: 4, height: 2, codes, nodata: -9999, geotransform: [0, 2000, 1000, -1000] });
    const { result } = await runInMemory({ 'a.tif': raster }, { cellSize: 4000, measures: ['mean'] });
    expect(result.facts.measures.mean).toEqual({ mean: 2.5, cells: 1 });
    expect(result.facts.measures.valid_fraction).toEqual({
      valid: { km2: 4, share: 0.25 },
      nodata: { km2: 1, share: 0.0625 },
      notFinite: { km2: 3, share: 0.1875 },
      outside: { km2: 8, share: 0.5 },
    });
  });

  it.each([
    ['NaN', Number.NaN, 1],
    ['infinity', Number.POSITIVE_INFINITY, 1],
    ['none', null, 2],
  ])('is nodata where it is declared as such: %s', async (_, nodata, notFinite) => {
    const codes = Float32Array.of(1, Number.NaN, 3, Number.POSITIVE_INFINITY);
    const raster = tiffBytes({ width: 4, height: 1, codes, nodata, geotransform: [0, 1000, 1000, -1000] });
    for (const measure of ['mean', 'median', 'histogram(0,9)', 'center_x']) {
      const spec = { cellSize: 2000, measures: [measure, 'valid_fraction'] };
      const { result } = await runInMemory({ 'a.tif': raster }, spec);
      const found = result.facts.measures.valid_fraction as Record<string, { km2: number }>;
      expect([measure, found.notFinite!.km2, found.nodata!.km2]).toEqual([measure, notFinite, 2 - notFinite]);
    }
  });
});
