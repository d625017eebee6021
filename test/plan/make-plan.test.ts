import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double, short } from '../../src/cog/write/ifd.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { planInMemory, readBand, runInMemory } from '../support/run-in-memory.js';
import { raster, run } from '../support/small-raster.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

const template = (change: Partial<TestRaster> = {}): Uint8Array =>
  tiffBytes({
    width: 3,
    height: 3,
    codes: [1, 1, 1, 1, 255, 1, 1, 1, 1],
    geotransform: [1000, 4000, 1000, -1000],
    ...change,
  });

it('a cell size has its unit', async () => {
  const gridOf = async (cellSize: string | number, change: Partial<TestRaster> = {}) =>
    (await planInMemory({ 'a.tif': tiffBytes({ ...raster, ...change }) }, { cellSize, measures: ['mean'] })).plan.target
      .grid;
  expect(await gridOf('0.09km')).toEqual(await gridOf(90));
  const degrees = { geographic: true, geotransform: [10, 50, 0.001, -0.001] as const };
  expect(await gridOf('36s', degrees)).toEqual(await gridOf(0.01, degrees));
});

describe('makePlan refuses', () => {
  it.each<[string, Omit<SpecInput, 'sources'>, Partial<TestRaster>, string]>([
    ['a tiny cell', { cellSize: 0.02 }, {}, "is smaller than 1/1024 of a pixel's side"],
    [
      'degrees without a cell size',
      {},
      { geographic: true, geotransform: [10, 50, 0.001, -0.001] },
      'give --cell-size as 30s or 0.25deg, or cells of one area with --crs EPSG:3035 --cell-size 1km',
    ],
    [
      'a length among degrees',
      { cellSize: '3km' },
      { geographic: true },
      'EPSG:4326 is in degrees; give it as 0.25deg',
    ],
    [
      'an angle in a plane',
      { cellSize: '30s' },
      {},
      'EPSG:32612 is a plane, whose coordinates are lengths; give it as',
    ],
    ['bounds beside the source', { bounds: [5000, 1000, 9000, 4000] }, {}, 'choose other bounds'],
    [
      'a shift of the datum without another datum',
      { datumShift: { dx: 1, dy: 2, dz: 3 } },
      {},
      'datumShift: source and grid have one datum',
    ],
    ['a class listed twice', { classes: [{ code: 1 }, { code: 1 }] }, {}, 'code 1 is listed twice'],
    ['nodata as a class', { classes: [{ code: 1 }, { code: 255 }] }, {}, '255 is the nodata value'],
    [
      'a tile size that is no multiple of 16',
      { tileCells: 100 },
      {},
      'tileCells: Invalid number: must be a multiple of 16',
    ],
    ['tiles that take too much memory', { tileCells: 2048, legend: 'nlcd' }, {}, 'choose smaller --tile-cells'],
    ['two class lists', { classes: [{ code: 1 }], legend: 'nlcd' }, {}, 'exclude each other'],
    ['two grids', { template: 't.tif', cellSize: 10 }, {}, 'exclude each other'],
    [
      'a class list that nothing counts',
      { measures: ['mean'], classes: [{ code: 1 }], kind: 'continuous' },
      {},
      'classes: no measure that is asked for (mean) counts classes; add fractions or area or majority',
    ],
    [
      'a legend that nothing counts',
      { measures: ['mean'], legend: 'nlcd', kind: 'continuous' },
      {},
      'legend: no measure',
    ],
    ['an unknown legend', { legend: 'nlcdd' }, {}, 'legend nlcdd: not one of nlcd, nlcd-level1'],
    ['a share beyond 1', { minValid: 1.5 }, {}, 'minValid: Too big'],
    ['a wrong colour', { classes: [{ code: 1, color: 'red' }] }, {}, 'classes.0.color'],
  ])('%s', async (_, spec, change, message) => {
    await expect(run(spec, change)).rejects.toMatchObject({
      name: 'InvalidInputError',
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['elsewhere, in another CRS', template({ geographic: true }), 'in EPSG:4326) and a.tif'],
    [
      'that is rotated',
      template({ fields: [double(Tag.ModelTransformation, [30, 1, 0, 0, 1, -30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])] }),
      'the template is rotated',
    ],
    ['that is south-up', template({ geotransform: [1000, 1000, 1000, 1000] }), 'not north-up'],
    ['with tiny cells', template({ geotransform: [1000, 4000, 0.02, -0.02] }), "smaller than 1/1024 of a pixel's side"],
  ])('a template %s', async (_, bytes, message) => {
    await expect(run({ template: 't.tif' }, {}, { 't.tif': bytes })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });

  it('a source or template that is not there', async () => {
    await expect(run({ template: 't.tif' })).rejects.toMatchObject({ name: 'NotFoundError', exitCode: 2 });
    await expect(runInMemory({ 'a.tif': tiffBytes(raster) }, { sources: ['b.tif'] })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('more than 4096 classes', async () => {
    const codes = new Uint8Array(8192 * 2).map((_, i) => (i % 2 === 0 ? i / 2 : i / 512));
    const wide = { width: 128, height: 64, codes, fields: [short(Tag.BitsPerSample, 16)] };
    const many = { ...raster, ...wide, geotransform: [0, 0, 30, -30] as const };
    const files = { 'a.tif': tiffBytes(many) };
    await expect(runInMemory(files, {})).rejects.toThrow(/more than 256 distinct values, .* with --classes all$/);
    await expect(runInMemory(files, { classes: 'all' })).rejects.toThrow(/more than 4096 distinct values, and a run/);
  });

  it('floats that are no whole numbers', async () => {
    const floats = Float32Array.from({ length: 400 }, (_, i) => (i === 123 ? 1.5 : 2));
    const bytes = tiffBytes({
      width: 20,
      height: 20,
      codes: new Uint8Array(floats.buffer),
      fields: [short(Tag.BitsPerSample, 32), short(Tag.SampleFormat, 3)],
    });
    await expect(runInMemory({ 'a.tif': bytes }, {})).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: expect.stringMatching(
        /^a.tif: holds measurements, such as 1.5 in block 0,0 \(bytes \d+-\d+\), and not class codes/,
      ),
    });
    await expect(runInMemory({ 'a.tif': bytes }, { classes: [{ code: 2 }] })).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
    });
  });
});

describe('makePlan', () => {
  it('takes 1000 m cells also where the CRS is in US survey feet', async () => {
    const keys = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 2227];
    const { plan, fractions } = await run(
      {},
      { geotransform: [6000000, 2000000, 100, -100], fields: [short(Tag.GeoKeyDirectory, ...keys)] },
    );
    expect(plan.target.grid.cellWidth).toBeCloseTo((1000 * 3937) / 1200, 4);
    expect(plan.target.cellAreaM2).toBeCloseTo(1e6, 2);
    const { classes, unlisted, nodata } = fractions;
    const km2 = [...classes, unlisted, nodata].reduce((sum, area) => sum + area.km2, 0);
    expect(km2).toBeCloseTo((100 * 100 * (100 * 1200) ** 2) / 3937 ** 2 / 1e6, 5);
  });

  it('takes over the grid and the nodata cells of a template', async () => {
    const { plan, mosaic, result } = await run({ template: 't.tif' }, {}, { 't.tif': template() });
    expect(plan.target.grid).toEqual({ left: 1000, top: 4000, cellWidth: 1000, cellHeight: 1000, columns: 3, rows: 3 });
    for (let band = 0; band < plan.bands.length; band++) {
      const { values } = await readBand(mosaic, band);
      expect([...values].map((v) => v === -9999)).toEqual([
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
      ]);
    }
    expect(result.facts.templateNodataCells).toBe(1);
  });

  it('makes smaller tiles where there are many classes', async () => {
    expect((await run({})).plan.target.tileCells).toBe(256);
    expect((await run({ legend: 'cdl' })).plan.target.tileCells).toBe(128);
  });

  it.each([
    ['30 m', 30, 256],
    ['10 m', 10, 256],
    ['6 m', 6, 128],
    ['5 m', 5, 128],
    ['1 m', 1, 32],
    ['0.1 m', 0.1, 16],
  ])('makes smaller tiles where pixels of %s would be too many in one', async (_, size, tileCells) => {
    const fine = { geotransform: [1000, 4000, size, -size] as const };
    const { plan } = await run({ classes: [{ code: 1 }, { code: 2 }, { code: 3 }] }, fine);
    expect(plan.target.tileCells).toBe(tileCells);
    expect((await run({ tileCells: 256, classes: [{ code: 1 }] }, fine)).plan.target.tileCells, 'as asked').toBe(256);
  });

  it('says how the source is cut into blocks', async () => {
    expect((await run({}, { tile: 16 })).plan.layers[0]!.sources[0]).toMatchObject({ blockWidth: 16, blockHeight: 16 });
    const { width, height } = raster;
    expect((await run({})).plan.layers[0]!.sources[0]).toMatchObject({ blockWidth: width, blockHeight: height });
  });

  it('gives the same run id to the same question only', async () => {
    const a = (await run({})).plan.runId;
    expect((await run({})).plan.runId).toBe(a);
    expect((await run({ minValid: 0.5 })).plan.runId).not.toBe(a);
    expect((await run({}, { tile: 16 })).plan.runId).not.toBe(a); // another file size
  });
});
