import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, short } from '../../src/cog/write/ifd.js';
import type { SpecInput } from '../../src/documents/spec.js';
import { pamBand, raster } from '../support/beside-a-raster.js';
import { dbfBytes } from '../support/dbf.js';
import { planInMemory, readBand, runInMemory } from '../support/run-in-memory.js';

const planOf = async (files: Record<string, Uint8Array>, spec: Partial<SpecInput>) => {
  const { plan } = await planInMemory({ 'a.tif': raster(), ...files }, { sources: ['a.tif'], cellSize: 60, ...spec });
  return plan;
};
const kindOf = async (files: Record<string, Uint8Array>, spec: Partial<SpecInput>) =>
  (await planOf(files, spec)).layers[0]!.kind;
const refusal = (files: Record<string, Uint8Array>, spec: Partial<SpecInput>) =>
  planOf(files, spec).then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );

const CATEGORIES = pamBand('<CategoryNames><Category/><Category>Water</Category></CategoryNames>');
const PALETTE = raster({
  fields: [short(Tag.PhotometricInterpretation, 3), short(Tag.ColorMap, ...new Array<number>(768).fill(257))],
});

describe('the kind of a layer', () => {
  it('follows from the measures where nothing else says it', async () => {
    expect(await kindOf({}, {})).toBe('categorical');
    expect(await kindOf({}, { measures: ['variety'] })).toBe('categorical');
    expect(await kindOf({}, { measures: ['mean', 'q10'] })).toBe('continuous');
    expect(await kindOf({}, { measures: ['valid_fraction'] })).toBe('continuous');
  });

  it.each<[string, Record<string, Uint8Array>, Partial<SpecInput>, string]>([
    ['a legend', {}, { legend: 'nlcd' }, 'legend nlcd'],
    ['a class list', {}, { classes: [{ code: 1 }] }, 'the class list'],
    ['a measure of classes', {}, { measures: ['fractions', 'std'] }, 'fractions, which counts them'],
    ['names of categories', { 'a.tif.aux.xml': CATEGORIES }, {}, 'categories in a.tif.aux.xml'],
    ['a colour table', { 'a.tif': PALETTE }, {}, 'its colour table'],
    [
      'a table of ArcGIS with names',
      {
        'a.tif.vat.dbf': dbfBytes(
          [
            ['Value', 'N', 4],
            ['Class_Name', 'C', 8],
          ],
          [['1', 'Water']],
        ),
      },
      {},
      'categories in a.tif.vat.dbf',
    ],
    ['the spec', {}, { kind: 'categorical' }, '"kind" of the spec'],
  ])('is categorical by %s: values are refused, with the word that allows them', async (_, files, spec, why) => {
    const asked = { measures: ['std'], ...spec };
    const without = spec.legend ? ', without the legend' : spec.classes ? ', without the class list' : '';
    expect(await refusal(files, asked)).toBe(
      `InvalidInputError: measures: std is of values, and a.tif holds codes of classes (${why}); if they are values all the same, say "kind": "continuous" in --spec${without}`,
    );
    if (spec.kind) return;
    const withClasses = { ...asked, measures: ['fractions', 'std'], kind: 'continuous' as const };
    expect((await planOf(files, withClasses)).layers[0]!.kind).toBe('continuous');
  });

  it('is no matter of a table that only counts', async () => {
    const table = dbfBytes([['Value', 'N', 4], ['Count', 'N', 4]], [['1', '2']]); // biome-ignore format: fields
    expect(await kindOf({ 'a.tif.vat.dbf': table }, { measures: ['std'] })).toBe('continuous');
  });

  it('has classes of samples beside values', async () => {
    const spec = { cellSize: 60, tileCells: 16, measures: ['fractions', 'mean'], kind: 'continuous' as const };
    const files = { 'a.tif': raster({ fields: [SCALED] }) };
    const { plan, mosaic } = await runInMemory(files, { ...spec, classes: [{ code: 1 }, { code: 2 }, { code: 3 }] });
    const names = plan.bands.map(({ name }) => name);
    const value = async (name: string) => (await readBand(mosaic, names.indexOf(name))).values[0];
    expect([await value('fraction_1'), await value('mean')]).toEqual([0.5, 0.5 * 1.75 + 10]);
  });
});

const item = (role: string, value: string) =>
  `<Item name="${role.toUpperCase()}" sample="0" role="${role}">${value}</Item>`;
const metadata = (...items: string[]) => ascii(Tag.GdalMetadata, `<GDALMetadata>${items.join('')}</GDALMetadata>`);
const SCALED = metadata(item('offset', '10'), item('scale', '0.5'), item('unittype', 'K'));

describe('scale and offset', () => {
  const meanOf = async (files: Record<string, Uint8Array>) => {
    const spec = {
      sources: ['a.tif'],
      cellSize: 60,
      measures: ['mean', 'min', 'max', 'std', 'sum', 'q10', 'variance'],
    };
    const { plan, mosaic } = await runInMemory({ 'a.tif': raster(), ...files }, spec);
    const found: Record<string, number> = {};
    for (const [i, { name }] of plan.bands.entries()) found[name] = (await readBand(mosaic, i)).values[0]!;
    const { scale, offset, unit, sources } = plan.layers[0]!;
    const { sidecars } = sources[0]!;
    return { found, plan, said: [scale, offset, unit, ...sidecars.map(({ uri, gives }) => `${gives} of ${uri}`)] };
  };
  const pam = (inside: string) => ({ 'a.tif.aux.xml': pamBand(inside) });

  it('of the tag are applied, and its unit is that of the bands', async () => {
    const { found, plan, said } = await meanOf({ 'a.tif': raster({ fields: [SCALED] }) });
    expect(said).toEqual([0.5, 10, 'K']);
    // Samples 1 2 1 3.
    expect(found).toMatchObject({ mean: 0.5 * 1.75 + 10, min: 10.5, max: 11.5, sum: 43.5, q10: 10.5 });
    expect(found.variance).toBeCloseTo(0.25 * 0.6875, 6);
    expect(plan.bands.map(({ name, unit }) => `${name} ${unit}`)).toEqual(
      expect.arrayContaining(['mean K', 'min K', 'std K', 'variance (K)^2', 'valid_fraction 1']),
    );
  });

  it('below 0 turn the order round', async () => {
    const { found } = await meanOf({ 'a.tif': raster({ fields: [metadata(item('scale', '-2'))] }) });
    expect(found).toMatchObject({ mean: -3.5, min: -6, max: -2, sum: -14 });
    expect(found.q10).toBeCloseTo(-5.4, 6); // numpy.quantile([-2, -4, -2, -6], 0.1)
  });

  it('of a sidecar count where the file has neither, as in GDAL, and are said to be of it', async () => {
    const both = pam('<Offset>7</Offset><Scale>2</Scale><UnitType>m</UnitType>');
    expect((await meanOf(both)).said).toEqual([2, 7, 'm', 'scale,unit of a.tif.aux.xml']);
    expect((await meanOf({ ...both, 'a.tif': raster({ fields: [SCALED] }) })).said).toEqual([0.5, 10, 'K']);
    expect((await meanOf(pam('<Offset>7</Offset>'))).said).toEqual([1, 7, '', 'scale of a.tif.aux.xml']);
    const onlyScale = raster({ fields: [metadata(item('scale', '3'))] });
    expect((await meanOf({ ...both, 'a.tif': onlyScale })).said).toEqual([3, 0, 'm', 'unit of a.tif.aux.xml']);
  });

  it.each([
    ['0'],
    ['nan'],
    ['one'],
    [''],
  ])('of "%s" are refused for values, and no matter for classes', async (scale) => {
    const files = { 'a.tif': raster({ fields: [metadata(item('scale', scale))] }) };
    expect(await refusal(files, { measures: ['mean'] })).toMatch(
      /^UnsupportedRasterError: a.tif: states ".*" as the scale of the band, .* gdal_edit.py -scale 1 -offset 0$/,
    );
    expect(await kindOf(files, { classes: 'all' })).toBe('categorical');
  });

  it('are part of what a run is', async () => {
    const idOf = async (...fields: ReturnType<typeof metadata>[]) =>
      (await planOf({ 'a.tif': raster({ fields }) }, { measures: ['mean'] })).runId;
    const beside = async (inside: string) => (await planOf(pam(inside), { measures: ['mean'] })).runId;
    expect(await beside('<Scale>2</Scale>')).not.toBe(await beside('<Scale>3</Scale>'));
    expect(await idOf()).not.toBe(await idOf(SCALED));
  });
});

describe('the order of measures', () => {
  it('is that of the list, and of quantiles that of their percents', async () => {
    const names = async (measures: string[]) => (await planOf({}, { measures })).bands.map(({ name }) => name);
    const expected = ['mean', 'q5', 'q25', 'q50', 'q97.5', 'q100', 'valid_fraction'];
    expect(await names(['q100', 'q5', 'q97.5', 'q50', 'mean', 'q25'])).toEqual(expected);
    expect(await names(['q5', 'q25', 'q50', 'mean', 'q97.5', 'q100'])).toEqual(expected);
  });
});
