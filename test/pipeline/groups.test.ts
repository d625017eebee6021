import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FractionsReport } from '../../src/documents/run-report.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { codesArb } from '../support/raster-arb.js';
import { readLevels } from '../support/read-overview.js';
import { readBand, runInMemory } from '../support/run-in-memory.js';
import { tiffBytes } from '../support/tiff.js';

type Classes = Exclude<SpecInput['classes'], 'all' | undefined>;
const rasters = codesArb(1, 2, 3, 7, 9, 255);
const MEASURES = ['fractions', 'majority'];
const KEY = 'majority.tif';

/** Two cells of 2 x 2 pixels: 11 41 41 90, and 42 43 43 43. */
const codes = [11, 41, 42, 43, 41, 90, 43, 43];
const two = (values: ArrayLike<number>) =>
  tiffBytes({ width: 4, height: 2, codes: values, geotransform: [0, 60, 30, -30] });
const run = (classes: Classes, values: ArrayLike<number> = codes) =>
  runInMemory({ 'a.tif': two(values) }, { classes, cellSize: 60, measures: MEASURES });
const shares = async (mosaic: Uint8Array, bands: number) =>
  Promise.all(Array.from({ length: bands }, async (_, band) => [...(await readBand(mosaic, band)).values]));

describe('groups of classes', () => {
  it('are by hand what they should be', async () => {
    const { mosaic, plan, result, store } = await run([
      { code: 11 },
      { code: 41, codes: [41, 42], name: 'Forest' },
      { code: 7, codes: [43] },
    ]);
    expect(plan.bands.slice(0, 3).map(({ name }) => name)).toEqual(['fraction_11', 'fraction_41', 'fraction_7']);
    expect(await shares(mosaic, 5)).toEqual([[0.25, 0], [0.5, 0.25], [0, 0.75], [1, 1], [0.25, 0]]); // biome-ignore format: bands
    expect([...(await readBand(store.objects.get(KEY)!, 0)).values]).toEqual([41, 7]);
    expect(result.facts.measures.majority).toEqual({
      classes: [
        { code: 11, name: null, cells: 0 },
        { code: 41, codes: [41, 42], name: 'Forest', cells: 1 },
        { code: 7, codes: [43], name: null, cells: 1 },
      ],
      cellsWithoutMajority: 0,
    });
  });

  it.each([
    [{ code: 300, codes: [42, 43] }, Uint8Array.from(codes), 'int16', [41, 300]],
    [{ code: -1, codes: [42, 43] }, Uint8Array.from(codes), 'int16', [41, -1]],
    [{ code: 70000, codes: [42, 43] }, Int16Array.from(codes), 'int32', [41, 70000]],
    [{ code: 200, codes: [42, 43] }, Uint8Array.from(codes), 'uint8', [41, 200]],
    [{ code: 2 ** 40, codes: [42, 43] }, Float32Array.from(codes), 'float32', [41, 2 ** 40]],
    [{ code: 2 ** 40 + 1, codes: [42, 43] }, Float32Array.from(codes), 'float64', [41, 2 ** 40 + 1]],
  ])('have names that their file of the majority can hold: %j', async (group, values, dtype, expected) => {
    const { store } = await run([{ code: 41 }, group], values);
    const { raster, values: found } = await readBand(store.objects.get(KEY)!, 0);
    expect([raster.dtype, ...found]).toEqual([dtype, ...expected]);
  });

  it('give to the bit what the list of their names gives for a raster that is recoded', async () => {
    await fc.assert(
      fc.asyncProperty(rasters, fc.constantFrom('float32' as const, 'uint8' as const), async (raster, dtype) => {
        const { cellSize } = raster;
        const recoded = { ...raster, codes: Array.from(raster.codes, (code) => (code === 7 ? 3 : code)) };
        const both = { measures: MEASURES, cellSize, dtype, tileCells: 16 };
        const group = { code: 3, codes: [7, 3] };
        const a = await runInMemory({ 'a.tif': tiffBytes(raster) }, { ...both, classes: [group, { code: 2 }] });
        const b = await runInMemory({ 'a.tif': tiffBytes(recoded) }, { ...both, classes: [{ code: 3 }, { code: 2 }] });
        for (const key of ['mosaic.tif', KEY]) {
          const [levels, expected] = await Promise.all([a, b].map(({ store }) => readLevels(store.objects.get(key)!)));
          expect(levels).toEqual(expected);
        }
        const [{ codes: counted, ...first }, ...rest] = a.fractions.classes as readonly [FractionsReport['classes'][0]];
        expect([counted, [first, ...rest], a.fractions.unlisted]).toEqual([[7, 3], b.fractions.classes, b.fractions.unlisted]); // biome-ignore format: one line
      }),
      { numRuns: 40 },
    );
  });

  it('make of the levels of NLCD one list', async () => {
    const run = async (values: ArrayLike<number>) =>
      (await runInMemory({ 'a.tif': two(values) }, { legend: 'nlcd-level1', cellSize: 60 })).fractions;
    const { classes, unlisted } = await run([11, 12, 41, 43, 24, 95, 90, 6]);
    const found = classes.filter(({ share }) => share > 0).map(({ code, name, share }) => [code, name, share]);
    expect(found).toEqual([[1, 'Water', 0.25], [2, 'Developed', 0.125], [4, 'Forest', 0.25], [9, 'Wetlands', 0.25]]); // biome-ignore format: classes
    expect(unlisted.codes).toEqual([{ code: 6, pixels: 1 }]);
    for (const other of [[1, 1, 4, 4, 2, 9, 9, 6], [10, 10, 40, 40, 20, 90, 90, 6]]) // biome-ignore format: level I
      expect((await run(other)).classes).toEqual(classes);
  });

  it('are what a table of ranges beside the source lists', async () => {
    const field = (name: string, usage: number) =>
      `<FieldDefn><Name>${name}</Name><Type>${usage === 2 ? 2 : 0}</Type><Usage>${usage}</Usage></FieldDefn>`;
    const row = (...cells: (string | number)[]) => `<Row>${cells.map((cell) => `<F>${cell}</F>`).join('')}</Row>`;
    const table = `<PAMDataset><PAMRasterBand band="1"><GDALRasterAttributeTable>${field('From', 3)}${field('To', 4)}${field('Name', 2)}${row(40, 49, 'Forest')}${row(11, 11, 'Water')}${row(250, 255, 'No data')}</GDALRasterAttributeTable></PAMRasterBand></PAMDataset>`;
    const files = { 'a.tif': two(codes), 'a.tif.aux.xml': new TextEncoder().encode(table) };
    const { classes, classesFrom, unlisted } = (await runInMemory(files, { cellSize: 60 })).fractions;
    expect(classes).toMatchObject([
      { code: 11, name: 'Water', share: 0.125 },
      { code: 40, codes: [40, 41, 42, 43, 44, 45, 46, 47, 48, 49], name: 'Forest', share: 0.75 },
      { code: 250, codes: [250, 251, 252, 253, 254], name: 'No data', share: 0 },
    ]);
    expect(classesFrom).toBe("the source's categories (attribute table: From to To, Name; without nodata 255)");
    expect(unlisted.codes).toEqual([{ code: 90, pixels: 1 }]);
    const all = await runInMemory(files, { cellSize: 60, classes: 'all' });
    expect(all.fractions.classes.map(({ code, codes, name }) => [code, codes, name])).toEqual([[11, undefined, 'Water'], [41, undefined, 'Forest'], [42, undefined, 'Forest'], [43, undefined, 'Forest'], [90, undefined, null]]); // biome-ignore format: classes
  });
});
