import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { maskFile } from '../support/beside-a-raster.js';
import { rounds } from '../support/effort.js';
import { planInMemory, readBand, runInMemory } from '../support/run-in-memory.js';
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
    const { mosaic } = await runInMemory({ 'a.tif': bytes }, { cellSize: 30, tileCells: 16, measures: ['mean'] });
    const { values } = await readBand(mosaic, 0);
    expect(values).toHaveLength(SIDE * SIDE);
    // As test/fixtures/matrix/refusals.py writes them.
    const apart = values.map((value, i) => Math.abs(value - ((i * 7919) % 251)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(error);
    await expect(runInMemory({ 'a.tif': bytes }, { cellSize: 300, tileCells: 16, classes: 'all' })).rejects.toThrow(
      /is lossy/,
    );
    const stated = { cellSize: 300, tileCells: 16, measures: ['mean'], kind: 'categorical' as const };
    await expect(runInMemory({ 'a.tif': bytes }, stated)).rejects.toThrow(
      /holds codes of classes \("kind" of the spec\)/,
    );
  });
});

describe('JPEG', () => {
  const spec = { cellSize: 30, tileCells: 16, measures: ['mean'] };

  it('is taken for values, and refused for codes and as a template before anything is read', async () => {
    const bytes = await fixture('refused-jpeg.tif');
    const { mosaic } = await runInMemory({ 'a.tif': bytes }, spec);
    const { values } = await readBand(mosaic, 0);
    const apart = values.map((value, i) => value - ((i * 7919) % 251));
    // Of quality 75, over noise: every pixel is off, and their mean is not.
    expect(Math.abs(apart.reduce((a, b) => a + b, 0)) / values.length).toBeLessThan(0.5);
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(64);
    const refusal = expect.stringMatching(
      /^a.tif: JPEG compression is lossy, .* measures such as mean take it as it is$/,
    );
    for (const asked of [{ classes: 'all' as const }, { legend: 'nlcd' }, { measures: ['variety'] }])
      await expect(planInMemory({ 'a.tif': bytes }, { cellSize: 30, tileCells: 16, ...asked })).rejects.toMatchObject({
        name: 'UnsupportedRasterError',
        message: refusal,
      });
    const source = tiffBytes({
      width: 16,
      height: 16,
      codes: new Uint8Array(256),
      geotransform: [300030, 4150020, 30, -30],
    });
    const templated = planInMemory({ 'b.tif': source, 'a.tif': bytes }, { template: 'a.tif', measures: ['mean'] });
    await expect(templated).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: expect.stringMatching(
        /^a.tif: JPEG compression is lossy, so which of its cells are nodata can't be trusted/,
      ),
    });
  });

  it('that is damaged ends in a value or a typed error', async () => {
    const bytes = await fixture('refused-jpeg.tif');
    let state = 1;
    const random = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >> 8) % below;
    };
    for (let i = 0; i < rounds(30, 2000); i++) {
      const damaged = bytes.slice();
      for (let n = random(4); n >= 0; n--)
        damaged[8 + random(damaged.length - 8)] = random(3) === 0 ? 0xff : random(256);
      await runInMemory({ 'a.tif': damaged }, { ...spec, cellSize: 240 }).catch((error: Error) => {
        expect(error.name).toMatch(/^(CorruptRaster|UnsupportedRaster|InvalidInput)Error$/);
      });
    }
  });
});

describe('what is no number', () => {
  it('is nodata, and counted apart from what is declared', async () => {
    const codes = Float32Array.of(1, Number.NaN, -9999, Number.POSITIVE_INFINITY, 2, 3, 4, Number.NEGATIVE_INFINITY);
    const raster = tiffBytes({ width: 4, height: 2, codes, nodata: -9999, geotransform: [0, 2000, 1000, -1000] });
    const { result } = await runInMemory({ 'a.tif': raster }, { cellSize: 4000, tileCells: 16, measures: ['mean'] });
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
      const spec = { cellSize: 2000, tileCells: 16, measures: [measure, 'valid_fraction'] };
      const { result } = await runInMemory({ 'a.tif': raster }, spec);
      const found = result.facts.measures.valid_fraction as Record<string, { km2: number }>;
      expect([measure, found.notFinite!.km2, found.nodata!.km2]).toEqual([measure, notFinite, 2 - notFinite]);
    }
  });

  it.each([
    ['area,mean'],
    ['fractions,mean'],
    ['entropy,mean,valid_fraction'],
    ['sum'],
    ['min,max'],
    ['histogram(0,9)'],
  ])('is told from nodata whatever else is measured: %s', async (measures) => {
    const codes = Float32Array.of(1, Number.NaN, -9999, 2);
    const raster = tiffBytes({ width: 4, height: 1, codes, nodata: -9999, geotransform: [0, 1000, 1000, -1000] });
    const classes = /area|fractions|entropy/.test(measures) ? { classes: [{ code: 1 }, { code: 2 }] } : {};
    const asked = {
      cellSize: 1000,
      tileCells: 16,
      measures: measures.split(/,(?![^(]*\))/),
      kind: 'continuous' as const,
      ...classes,
    };
    const { result } = await runInMemory({ 'a.tif': raster }, asked);
    const found = result.facts.measures.valid_fraction as Record<string, { km2: number }>;
    expect([found.valid!.km2, found.nodata!.km2, found.notFinite!.km2]).toEqual([2, 1, 1]);
  });

  it('is nodata under a mask, too, where NaN is named as nodata', async () => {
    const codes = Float32Array.of(1, Number.NaN, 3, 4);
    const files = {
      'a.tif': tiffBytes({ width: 2, height: 2, codes, nodata: null, geotransform: [0, 60, 30, -30] }),
      'a.tif.msk': maskFile([255, 255, 0, 255]),
    };
    for (const measure of ['mean', 'median', 'center_x', 'histogram(0,9)']) {
      const spec = {
        sources: ['a.tif'],
        cellSize: 60,
        measures: [measure, 'valid_fraction'],
        nodata: ['NaN' as const],
      };
      const { result } = await runInMemory(files, spec);
      const found = result.facts.measures.valid_fraction as Record<string, { share: number }>;
      expect([measure, found.valid!.share, found.notFinite!.share]).toEqual([measure, 0.5, 0]);
    }
  });
});

describe('values near the end of the range of float64', () => {
  const large = (value: number) => {
    const codes = Float64Array.of(value, -value, value / 2, 1);
    return { 'a.tif': tiffBytes({ width: 2, height: 2, codes, nodata: null, geotransform: [0, 60, 30, -30] }) };
  };

  it.each([
    'mean',
    'std',
    'median',
    'mad',
  ])('are refused by name where they are to be averaged: %s', async (measure) => {
    await expect(
      runInMemory(large(1.7e308), { cellSize: 60, tileCells: 16, measures: [measure] }),
    ).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: expect.stringMatching(/1.7e\+308.* too large .* --nodata$/),
    });
  });

  it('are compared and counted all the same', async () => {
    const measures = ['count', 'min', 'max'];
    const { result } = await runInMemory(large(1.5e308), { cellSize: 60, tileCells: 16, measures });
    expect(result.facts.measures).toMatchObject({ count: { count: 4 }, min: { min: -1.5e308 }, max: { max: 1.5e308 } });
  });
});

describe('shares in per cent', () => {
  it('are in per cent in all files and totals', async () => {
    const codes = Uint8Array.of(1, 1, 1, 2);
    const raster = tiffBytes({ width: 2, height: 2, codes, geotransform: [0, 60, 30, -30] });
    const measures = ['fractions', 'majority_fraction', 'entropy'];
    const spec = {
      cellSize: 60,
      tileCells: 16,
      measures,
      classes: 'all' as const,
      unit: 'percent' as const,
      dtype: 'uint8' as const,
    };
    const { plan, store, result } = await runInMemory({ 'a.tif': raster }, spec);
    const units = plan.bands.map(({ name, dtype, unit }) => `${name} ${dtype} ${unit}`);
    expect(units).toEqual(
      expect.arrayContaining(['valid_fraction uint8 %', 'valid_fraction float32 %', 'entropy float32 1']),
    );
    const { values } = await readBand(store.objects.get('mosaic-float32.tif')!, 0);
    expect([values[0], result.facts.measures.majority_fraction]).toEqual([75, { majority_fraction: 75, cells: 1 }]);
  });
});
