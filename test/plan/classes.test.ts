import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { planInMemory } from '../support/run-in-memory.js';
import { raster, run } from '../support/small-raster.js';
import { tiffBytes } from '../support/tiff.js';

const json = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));

describe('the classes of a plan', () => {
  it('are those of the census of what is there, in ascending order, with colours from the raster', async () => {
    const map = new Array(768).fill(0);
    map[3] = 65535;
    const { plan } = await run({}, { fields: [short(Tag.ColorMap, ...map)] });
    expect(plan.layers[0]!.classesFrom).toBe('a census of all pixels');
    expect(plan.layers[0]!.classes).toEqual([{ code: 1, name: null, color: '#000000' }, { code: 2, name: null, color: '#000000' }, { code: 3, name: null, color: '#ff0000' }]); // biome-ignore format: classes
    expect(plan.bands.map(({ name }) => name)).toEqual([
      'fraction_1',
      'fraction_2',
      'fraction_3',
      'valid_fraction',
      'unlisted',
    ]);
  });

  it('have the category names and attribute tables of the sidecar', async () => {
    const names =
      '<PAMDataset><PAMRasterBand band="1"><CategoryNames><Category/><Category>Water</Category><Category>Bog &amp; fen</Category></CategoryNames></PAMRasterBand></PAMDataset>';
    const { plan } = await run({}, {}, { 'a.tif.aux.xml': new TextEncoder().encode(names) });
    expect(plan.layers[0]!.classes!.map(({ code, name }) => [code, name])).toEqual([[1, 'Water'], [2, 'Bog & fen']]); // biome-ignore format: classes
    expect(plan.layers[0]!.classesFrom).toBe("the source's categories (category names)");
    const all = await run({ classes: 'all' }, {}, { 'a.tif.aux.xml': new TextEncoder().encode(names) });
    expect(all.plan.layers[0]!.classes!.map(({ code, name }) => [code, name])).toEqual([[1, 'Water'], [2, 'Bog & fen'], [3, null]]); // biome-ignore format: classes
    const field = (name: string, usage: number) =>
      `<FieldDefn><Name>${name}</Name><Type>0</Type><Usage>${usage}</Usage></FieldDefn>`;
    const row = (...values: (string | number)[]) => `<Row>${values.map((v) => `<F>${v}</F>`).join('')}</Row>`;
    const table = `<PAMDataset><PAMRasterBand band="1"><GDALRasterAttributeTable>${field('VALUE', 5)}${field('Class', 2)}${field('R', 6)}${field('G', 7)}${field('B', 8)}${row(3, 'Forest', 0, 128, 255)}${row(1, 'Water', 1, 2, 3)}${row('', 'No code')}${row(2, '')}</GDALRasterAttributeTable></PAMRasterBand></PAMDataset>`;
    const withTable = await run({}, {}, { 'a.tif.aux.xml': new TextEncoder().encode(table) });
    expect(withTable.plan.layers[0]!.classes).toEqual([{ code: 1, name: 'Water', color: '#010203' }, { code: 3, name: 'Forest', color: '#0080ff' }]); // biome-ignore format: classes
    expect(withTable.fractions.unlisted.codes).toEqual([
      { code: 2, pixels: raster.codes.length && Array.from(raster.codes).filter((c) => c === 2).length },
    ]);
  });

  it('come from legends in a file', async () => {
    const file = await run({ legend: 'l.json' }, {}, { 'l.json': json({ classes: [{ code: 3, name: 'three' }, { code: 1 }] }) }); // biome-ignore format: classes
    expect(file.plan.bands.slice(0, 2).map(({ name }) => name)).toEqual(['fraction_3', 'fraction_1']);
    await expect(run({ legend: 'l.json' }, {}, { 'l.json': json({ classes: [] }) })).rejects.toThrow(
      'l.json: classes: Too small',
    );
    await expect(run({ legend: 'l.json' }, {}, { 'l.json': new TextEncoder().encode('{') })).rejects.toThrow(
      'l.json: not valid JSON',
    );
    const csv = new TextEncoder().encode('name,code,codes,color\n"Oak, ""old""",3,3+4,#00FF00\n,1,,\n');
    const table = await run({ legend: 'L.CSV' }, {}, { 'L.CSV': csv });
    expect(table.plan.layers[0]!.classes).toEqual([
      { code: 3, codes: [3, 4], name: 'Oak, "old"', color: '#00FF00' },
      { code: 1, name: null, color: null },
    ]);
    await expect(run({ legend: 'l.csv' }, {}, { 'l.csv': new TextEncoder().encode('code\n1.5\n') })).rejects.toThrow(
      'l.csv: line 2: code "1.5" is no whole number',
    );
  });

  it('are one code where a group has one, and built-in ones with the nodata of their products', async () => {
    const { plan } = await run({ classes: [{ code: 1, codes: [1] }] });
    expect(plan.layers[0]!.classes).toEqual([{ code: 1, name: null, color: null }]);
    expect(plan.runId).not.toBe((await run({ classes: [{ code: 1, codes: [2] }] })).plan.runId);
    const products = { nlcd: [0, 250], 'nlcd-level1': [0, 250], worldcover: [0], corine: [0, 48, 255], 'modis-igbp': [0, 255], lc100: [0, 255], cdl: [0, 255] }; // biome-ignore format: values
    for (const [legend, values] of Object.entries(products))
      for (const nodata of values) {
        const made = planInMemory({ 'a.tif': tiffBytes({ ...raster, nodata }) }, { legend, cellSize: 3000 });
        await expect(made, legend).resolves.toMatchObject({ plan: { layers: [{ nodata }] } });
      }
  });
});
