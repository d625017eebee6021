import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { ascii, double, short } from '../../src/cog/write/ifd.js';
import { jobsOf } from '../../src/documents/jobs.js';
import { parseSpec, type SpecInput } from '../../src/documents/spec.js';
import { processJob } from '../../src/pipeline/process-job.js';
import { censusInOnePass } from '../../src/pipeline/survey.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { type DbfColumn, dbfBytes } from '../support/dbf.js';
import { MemoryStore } from '../support/memory-store.js';
import { runInMemory } from '../support/run-in-memory.js';
import { type TestRaster, tiffBytes } from '../support/tiff.js';

/** Four pixels in one cell: two of code 1, one each of 2 and 3. */
const CODES = [1, 2, 1, 3];
const PLACE = [0, 60, 30, -30] as const;
const raster = (more: Partial<TestRaster> = {}) =>
  tiffBytes({ width: 2, height: 2, codes: CODES, nodata: null, geotransform: PLACE, ...more });
const text = (document: string) => new TextEncoder().encode(document);
const pam = (inside: string) => text(`<PAMDataset>${inside}</PAMDataset>`);
const pamBand = (inside: string) => pam(`<PAMRasterBand band="1">${inside}</PAMRasterBand>`);
/** A mask file as GDAL writes it: of the flags per dataset (2), or without any. */
const maskFile = (values: number[], flags: string | null = '2', more: Partial<TestRaster> = {}) => {
  const items = `<GDALMetadata><Item name="INTERNAL_MASK_FLAGS_1">${flags}</Item></GDALMetadata>`;
  const fields = flags === null ? [] : [ascii(Tag.GdalMetadata, items)];
  return tiffBytes({ width: 2, height: 2, codes: values, nodata: null, fields, ...more });
};
/** Shares of the valid part of the one cell, by code, and what is hidden of all. */
async function shares(files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) {
  const all = { 'a.tif': raster(), ...files };
  const { fractions, plan } = await runInMemory(all, { sources: ['a.tif'], cellSize: 60, classes: 'all', ...spec });
  const byCode = Object.fromEntries(fractions.classes.map(({ code, share }) => [code, share]));
  return { byCode, nodata: fractions.nodata.share, layer: plan.layers[0]! };
}
const failure = (files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) =>
  shares(files, spec).then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('a nodata value beside a raster', () => {
  it('hides pixels, and wins over that of the tag', async () => {
    const { byCode, nodata, layer } = await shares({ 'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>') });
    expect([byCode, nodata]).toEqual([{ 2: 0.25, 3: 0.25 }, 0.5]);
    expect(layer.sidecars).toMatchObject([{ uri: 'a.tif.aux.xml', size: 93, gives: ['nodata'] }]);
    const both = { 'a.tif': raster({ nodata: 2 }), 'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>') };
    expect((await shares(both)).layer.nodata).toBe(1);
  });

  it('is that of its eight bytes, where they stand beside the text', async () => {
    const exact = '<NoDataValue le_hex_equiv="0000000000000840">7</NoDataValue>'; // 3 as a double
    expect((await shares({ 'a.tif.aux.xml': pamBand(exact) })).layer.nodata).toBe(3);
  });

  it('counts for its own band only, and not beside a mask', async () => {
    const other = pam('<PAMRasterBand band="2"><NoDataValue>1</NoDataValue></PAMRasterBand>');
    expect((await shares({ 'a.tif.aux.xml': other })).layer).toMatchObject({ nodata: null, sidecars: [] });
    const mask = {
      'a.tif.msk': maskFile([255, 0, 255, 255]),
      'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>'),
    };
    const { byCode, layer } = await shares(mask);
    expect(byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect(layer.sidecars.map(({ uri, gives }) => [uri, ...gives])).toEqual([
      ['a.tif.aux.xml', 'fill'],
      ['a.tif.msk', 'mask'],
    ]);
  });
});

describe('a mask file beside a raster', () => {
  it('hides pixels where it is 0, if it says that it is a mask of the band', async () => {
    expect(await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1]) })).toMatchObject({
      byCode: { 2: 0.25, 3: 0.25 },
      nodata: 0.5,
    });
    expect((await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1], null) })).nodata).toBe(0);
    expect((await shares({ 'a.tif.msk': maskFile([0, 255, 0, 1], '0') })).nodata).toBe(0.5);
  });

  it('of another size, or damaged, is refused', async () => {
    const small = maskFile([0], '2', { width: 1, height: 1, codes: [0] });
    expect(await failure({ 'a.tif.msk': small })).toMatch(/^InvalidInputError: a.tif.msk: is a mask of 1 x 1 pixels/);
    expect(await failure({ 'a.tif.msk': text('II*') })).toMatch(/^CorruptRasterError: a.tif.msk/);
    expect(await failure({ 'a.tif.msk': maskFile([1], '0', { fields: [] }).subarray(0, 60) })).toMatch(
      /^CorruptRasterError: a.tif.msk/,
    );
  });

  it('is pinned: a job that finds another one fails, and a job looks for no file', async () => {
    const store = new MemoryStore();
    await store.put('a.tif', raster());
    await store.put('a.tif.msk', maskFile([0, 255, 0, 1]));
    const asked: string[] = [];
    const open: typeof store.source = (uri) => {
      asked.push(uri);
      return store.source(uri);
    };
    const spec = parseSpec({ sources: ['a.tif'], cellSize: 60, classes: 'all' }, 'test');
    const plan = await makePlan(spec, { open, census: censusInOnePass });
    expect(asked.sort()).toEqual(['a.aux', 'a.tif', 'a.tif.aux', 'a.tif.aux.xml', 'a.tif.msk', 'a.tif.vat.dbf']);
    asked.length = 0;
    await processJob(plan, jobsOf(plan)[0]!, { open, store: new MemoryStore() });
    expect(asked).toEqual(['a.tif', 'a.tif.msk']);
    store.objects.set('a.tif.msk', maskFile([0, 255, 0, 1], '255'));
    await expect(processJob(plan, jobsOf(plan)[0]!, { open, store: new MemoryStore() })).rejects.toMatchObject({
      name: 'SourceChangedError',
      message: expect.stringContaining('a.tif.msk'),
    });
  });
});

describe('classes beside a raster', () => {
  const columns: DbfColumn[] = [
    ['Value', 'N', 9],
    ['Class_Name', 'C', 12],
  ];
  const vat = dbfBytes(columns, [['1', 'Sport'], ['2', 'Water']]); // biome-ignore format: rows
  const names = pamBand('<CategoryNames><Category/><Category>T&#246;wn</Category></CategoryNames>');
  const classesWith = async (files: Record<string, Uint8Array>, spec: Partial<SpecInput> = {}) => {
    const all = { 'a.tif': raster(), ...files };
    const { plan } = await runInMemory(all, { sources: ['a.tif'], cellSize: 60, ...spec });
    const { classes, classesFrom, sidecars } = plan.layers[0]!;
    return [
      classes!.map(({ code, name }) => `${code} ${name}`).join(),
      classesFrom,
      sidecars.map(({ uri }) => uri).join(),
    ];
  };

  it('are those of the sidecar, or else of a value attribute table', async () => {
    const from = "the source's categories (value attribute table: Value, Class_Name)";
    expect(await classesWith({ 'a.tif.vat.dbf': vat })).toEqual(['1 Sport,2 Water', from, 'a.tif.vat.dbf']);
    const both = { 'a.tif.vat.dbf': vat, 'a.tif.aux.xml': names };
    expect(await classesWith(both)).toEqual(['1 Töwn', "the source's categories (category names)", 'a.tif.aux.xml']);
    const other = { 'a.tif.vat.dbf': vat, 'a.tif.aux.xml': pamBand('<NoDataValue>2</NoDataValue>') };
    expect((await classesWith(other))[2]).toBe('a.tif.vat.dbf,a.tif.aux.xml');
  });

  it('in a damaged table are an error, where no list is given', async () => {
    expect(await failure({ 'a.tif.vat.dbf': vat.slice(0, 40) })).toMatch(/^CorruptRasterError: a.tif.vat.dbf/);
    expect(await classesWith({ 'a.tif.vat.dbf': vat.slice(0, 40) }, { classes: [{ code: 1 }] })).toEqual([
      '1 null',
      'the spec',
      '',
    ]);
  });
});

describe('a CRS beside a raster', () => {
  const WKT = 'PROJCS[&quot;NAD83 / UTM zone 12N&quot;,GEOGCS[&quot;NAD83&quot;,DATUM[&quot;North_American_Datum_1983&quot;,SPHEROID[&quot;GRS 1980&quot;,6378137,298.257222101]],PRIMEM[&quot;Greenwich&quot;,0],UNIT[&quot;degree&quot;,0.0174532925199433]],PROJECTION[&quot;Transverse_Mercator&quot;],PARAMETER[&quot;latitude_of_origin&quot;,0],PARAMETER[&quot;central_meridian&quot;,-111],PARAMETER[&quot;scale_factor&quot;,0.9996],PARAMETER[&quot;false_easting&quot;,500000],PARAMETER[&quot;false_northing&quot;,0],UNIT[&quot;metre&quot;,1],AUTHORITY[&quot;EPSG&quot;,&quot;26912&quot;]]'; // biome-ignore format: one text
  const crsWith = async (srs: string, more: Partial<TestRaster> = {}) => {
    const files = { 'a.tif': raster(more), 'a.tif.aux.xml': pam(`<SRS>${srs}</SRS>`) };
    const { plan } = await runInMemory(files, { sources: ['a.tif'], cellSize: 60, classes: 'all' });
    return [plan.target.crs.name, ...plan.layers[0]!.sidecars.map(({ gives }) => gives.join())];
  };

  it('wins over that of the keys, and does for a raster without any', async () => {
    expect(await crsWith(WKT)).toEqual(['EPSG:26912', 'CRS']); // its keys say EPSG:32612
    expect(await crsWith('EPSG:5070', { without: [Tag.GeoKeyDirectory] })).toEqual(['EPSG:5070', 'CRS']);
  });

  it('that is none is an error', async () => {
    const files = { 'a.tif.aux.xml': pam('<SRS>somewhere</SRS>') };
    expect(await failure(files)).toMatch(/^(CorruptRaster|InvalidInput|UnsupportedRaster)Error: a.tif.aux.xml/);
  });
});

describe('a place beside a raster', () => {
  const unplaced = raster({ without: [Tag.ModelTransformation] });
  const WORLD = '30\r\n0\r\n0\r\n-30\r\n1015\r\n1985\r\n';

  it.each(['a.tfw', 'a.tifw', 'a.wld'])('is that of a world file %s, where nothing else places it', async (name) => {
    const { layer } = await shares({ 'a.tif': unplaced, [name]: text(WORLD) });
    expect(layer.geotransform).toEqual({ originX: 1000, originY: 2000, pixelWidth: 30, pixelHeight: -30 });
    expect(layer.sidecars).toMatchObject([{ uri: name, gives: ['place'] }]);
    expect((await shares({ [name]: text(WORLD) })).layer.geotransform.originX).toBe(0);
  });

  it('may have commas for points, remarks, and further lines', async () => {
    const lines = ['30,5 m', '', '0', '0', '-30', '1015,25', '1985', 'ArcGIS'];
    expect((await shares({ 'a.tif': unplaced, 'a.tfw': text(lines.join('\n')) })).layer.geotransform).toEqual({
      originX: 1000,
      originY: 2000,
      pixelWidth: 30.5,
      pixelHeight: -30,
    });
  });

  it('in a sidecar wins over the tags and a world file', async () => {
    const sidecar = pam('<GeoTransform> 5.0e+02, 60, 0, 9.0e+02, 0, -60</GeoTransform>');
    const { layer } = await shares({ 'a.tif.aux.xml': sidecar, 'a.tfw': text(WORLD) });
    expect(layer.geotransform).toEqual({ originX: 500, originY: 900, pixelWidth: 60, pixelHeight: -60 });
  });

  it.each([
    ['a.tfw', '30\n0\n0\n-30\n1015\n', /^CorruptRasterError: a.tfw: is no world file of six numbers/],
    ['a.tfw', '30\n0\n0\nsouth\n1015\n7', /^CorruptRasterError: a.tfw/],
    ['a.tif.aux.xml', '<PAMDataset><GeoTransform>1,2,3</GeoTransform></PAMDataset>', /^CorruptRasterError: a.tif.aux.xml: its geotr/],
    ['a.tif.aux.xml', '<PAMDataset><GCPList/></PAMDataset>', /^UnsupportedRasterError: a.tif: a.tif.aux.xml places it by control points/],
    ['a.tif.aux.xml', '<GeodataXform/>', /^UnsupportedRasterError: a.tif: a.tif.aux.xml places it/],
    ['a.tif.aux.xml', '<PAMDataset><GCP', /^CorruptRasterError: a.tif.aux.xml: is no XML/],
    ['a.tab', '!table', /^UnsupportedRasterError: a.tif: is placed by a MapInfo file \(a.tab\)/],
    ['a.aux', 'EHFA_HEADER_TAG\0', /^UnsupportedRasterError: a.tif: an Erdas Imagine file beside it \(a.aux\)/],
    ['a.tif.aux', 'EHFA_HEADER_TAG\0', /^UnsupportedRasterError: a.tif: an Erdas Imagine file beside it \(a.tif.aux\)/],
  ])('that is damaged or of another kind is refused: %s with %s', async (name, document, refusal) => {
    expect(await failure({ 'a.tif': unplaced, [name]: text(document) })).toMatch(refusal);
  }); // biome-ignore format: one case a line

  it('is not taken from a file of Imagine beside a sidecar of its own, nor of another program', async () => {
    const imagine = { 'a.aux': text('EHFA_HEADER_TAG\0'), 'a.tif.aux.xml': pamBand('<NoDataValue>1</NoDataValue>') };
    expect((await shares(imagine)).layer.nodata).toBe(1);
    expect((await shares({ 'a.aux': text('\\relax') })).nodata).toBe(0);
  });
});

describe('nodata values over several bands (NODATA_VALUES)', () => {
  const metadata = (values: string) =>
    ascii(Tag.GdalMetadata, `<GDALMetadata><Item name="NODATA_VALUES">${values}</Item></GDALMetadata>`);
  const two = (values: string) =>
    raster({
      codes: [1, 9, 2, 9, 1, 9, 3, 9],
      fields: [
        metadata(values),
        short(Tag.SamplesPerPixel, 2),
        short(Tag.BitsPerSample, 8, 8),
        short(Tag.ExtraSamples, 0),
      ],
    });

  it('count as the value of the one band, and are refused for more', async () => {
    expect((await shares({ 'a.tif': raster({ fields: [metadata('3')] }) })).layer.nodata).toBe(3);
    expect(await failure({ 'a.tif': two('1 9') })).toMatch(/^UnsupportedRasterError: .*are all 1, 9 \(NODATA_VALUES\)/);
    expect((await shares({ 'a.tif': two('1 9') }, { nodata: [2] })).byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect((await shares({ 'a.tif': two('1 9 9') })).nodata).toBe(0);
  });
});

describe('nodata that the user names', () => {
  it('counts in place of what the files say', async () => {
    const files = { 'a.tif': raster({ nodata: 1 }) };
    expect((await shares(files, { nodata: [2, 3] })).byCode).toEqual({ 1: 0.5 });
    expect((await shares(files, { nodata: [2] })).byCode).toEqual({ 1: 0.5, 3: 0.25 });
    expect((await shares(files, { nodata: 'none' })).byCode).toEqual({ 1: 0.5, 2: 0.25, 3: 0.25 });
  });

  it('hides pixels beside a mask', async () => {
    const files = { 'a.tif.msk': maskFile([255, 255, 0, 255]) };
    expect((await shares(files, { nodata: [2] })).byCode).toEqual({ 1: 0.25, 3: 0.25 });
    expect((await shares(files, { nodata: 'none' })).byCode).toEqual({ 1: 0.25, 2: 0.25, 3: 0.25 });
  });

  it('of several floats hides all of them in a mean', async () => {
    const codes = Float32Array.of(1.5, -9999, -32768, 4.5);
    const { result } = await runInMemory(
      { 'a.tif': raster({ codes }) },
      { cellSize: 60, measures: ['mean'], nodata: [-9999, -32768] },
    );
    expect(result.facts.measures.mean).toMatchObject({ mean: 3 });
  });

  it.each([[[300]], [[1.5]], [['NaN' as const]]])('that no sample can be is refused: %s', async (nodata) => {
    expect(await failure({}, { nodata })).toMatch(
      /^InvalidInputError: nodata: .* can be no sample of a.tif, which holds/,
    );
  });
});

describe('an alpha band', () => {
  const rgba = (last: number, more: Partial<TestRaster> = {}) => {
    const codes = [1, 9, 2, 0, 1, 9, 3, 0].map((code, i) => (i % 2 === 1 ? (code === 0 ? 0 : last) : code));
    const fields = [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 8), short(Tag.ExtraSamples, 2)];
    return raster({ codes, fields, ...more });
  };

  it('hides pixels where it is 0, and says nothing beside a nodata value', async () => {
    expect((await shares({ 'a.tif': rgba(1) })).byCode).toEqual({ 1: 0.5 });
    expect((await shares({ 'a.tif': rgba(1, { nodata: 1 }) })).byCode).toEqual({ 2: 0.25, 3: 0.25 });
    // Beyond the range of bytes a value is as good as none.
    expect((await shares({ 'a.tif': rgba(1, { nodata: -9999 }) })).byCode).toEqual({ 1: 0.5 });
  });

  it('is one by what a sidecar says of its colour, or none', async () => {
    const interp = (name: string) => pam(`<PAMRasterBand band="2"><ColorInterp>${name}</ColorInterp></PAMRasterBand>`);
    expect((await shares({ 'a.tif': rgba(1), 'a.tif.aux.xml': interp('Gray') })).nodata).toBe(0);
    expect((await shares({ 'a.tif': rgba(1), 'a.tif.aux.xml': interp('Undefined') })).nodata).toBe(0.5);
  });
});

it('places by control points in the tags are refused, unless a world file places it', async () => {
  const points = raster({
    without: [Tag.ModelTransformation],
    fields: [double(Tag.ModelTiepoint, [0, 0, 0, 1, 1, 0, 1, 1, 0, 9, 9, 0])],
  });
  expect(await failure({ 'a.tif': points })).toMatch(/placed by 2 control points/);
  expect((await shares({ 'a.tif': points, 'a.tfw': text('30\n0\n0\n-30\n15\n45') })).layer.geotransform.originX).toBe(
    0,
  );
});

describe('the id of a run', () => {
  const two = (more: Partial<TestRaster> = {}) => {
    const fields = [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 8), short(Tag.ExtraSamples, 2)];
    return raster({ codes: [1, 9, 2, 0, 1, 9, 3, 0], fields, ...more });
  };
  const idOf = async (files: Record<string, Uint8Array>) => {
    const { plan } = await runInMemory(files, {
      sources: ['a.tif'],
      cellSize: 60,
      classes: [{ code: 1 }, { code: 2 }],
    });
    return plan.runId;
  };

  it.each([
    ['NODATA_VALUES', raster(), pam('<Metadata><MDI key="NODATA_VALUES">3</MDI></Metadata>')],
    [
      'the colour of the last band',
      two(),
      pam('<PAMRasterBand band="2"><ColorInterp>Gray</ColorInterp></PAMRasterBand>'),
    ],
    ['a nodata value', raster(), pamBand('<NoDataValue>3</NoDataValue>')],
    ['a place', raster(), pam('<GeoTransform>0,30,0,90,0,-30</GeoTransform>')],
    ['a CRS', raster(), pam('<SRS>EPSG:5070</SRS>')],
  ])('is another one where a sidecar says %s', async (_, source, sidecar) => {
    const alone = await idOf({ 'a.tif': source });
    expect(await idOf({ 'a.tif': source, 'a.tif.aux.xml': sidecar })).not.toBe(alone);
    // What says nothing of how pixels are read changes nothing.
    const statistics = pamBand('<Metadata><MDI key="STATISTICS_MEAN">2</MDI></Metadata>');
    expect(await idOf({ 'a.tif': source, 'a.tif.aux.xml': statistics })).toBe(alone);
  });

  it('is another one where the mask file is', async () => {
    const masked = (values: number[]) => idOf({ 'a.tif': raster(), 'a.tif.msk': maskFile(values) });
    expect(await masked([0, 255, 0, 1])).not.toBe(await idOf({ 'a.tif': raster() }));
  });
});

describe('what a sidecar gives', () => {
  it('is named, whatever it is', async () => {
    const gives = async (files: Record<string, Uint8Array>) =>
      (await shares(files)).layer.sidecars.map((one) => one.gives);
    expect(await gives({ 'a.tif.aux.xml': pam('<Metadata><MDI key="NODATA_VALUES">3</MDI></Metadata>') })).toEqual([
      ['nodata'],
    ]);
    const flags = pam('<Metadata><MDI key="INTERNAL_MASK_FLAGS_1">2</MDI></Metadata>');
    const mask = { 'a.tif.msk': maskFile([0, 255, 0, 1], null), 'a.tif.msk.aux.xml': flags };
    expect(await gives(mask)).toEqual([['mask']]);
  });

  it('is an error that names the sidecar, where it can not be read', async () => {
    expect(await failure({ 'a.tif.aux.xml': pamBand('<NoDataValue>abc</NoDataValue>') })).toMatch(
      /^InvalidInputError: a.tif.aux.xml: its nodata value "abc"/,
    );
  });

  it('counts for the last time that it is said', async () => {
    const twice = pamBand('<NoDataValue>2</NoDataValue><NoDataValue>3</NoDataValue>');
    expect((await shares({ 'a.tif.aux.xml': twice })).layer.nodata).toBe(3);
  });
});

it('blocks of an alpha band that were never written are shown where its own nodata value fills them', async () => {
  // GDAL 3.6.2 shows 826 of 1,665 pixels, and 1,290 with that value beside it.
  const path = new URL('../fixtures/matrix/rasters/sparse-alpha-pixel.tif', import.meta.url);
  const source = new Uint8Array(await readFile(path));
  const spec = { sources: ['a.tif'], cellSize: 30, measures: ['mean'] };
  const cells = async (files: Record<string, Uint8Array>) => {
    const { result } = await runInMemory({ 'a.tif': source, ...files }, spec);
    return result.facts.measures.mean;
  };
  const fill = pam('<PAMRasterBand band="4"><NoDataValue>255</NoDataValue></PAMRasterBand>');
  expect(await cells({})).toMatchObject({ cells: 826 });
  expect(await cells({ 'a.tif.aux.xml': fill })).toMatchObject({ cells: 1290 });
});
