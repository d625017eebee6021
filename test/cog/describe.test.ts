import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeTiff } from '../../src/cog/describe.js';
import { Tag } from '../../src/cog/tags.js';
import { gdalMetadata } from '../../src/cog/write/gdal-metadata.js';
import { ascii, double, type Field, long, short } from '../../src/cog/write/ifd.js';
import { geoTagsOfWkt } from '../../src/crs/geo-tags.js';
import { FileSource } from '../../src/io/file-source.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { tiffBytes } from '../support/tiff.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/matrix/rasters');
const WGS84_UTM = [1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32612];

const factsOf = (fields: readonly Field[], without: readonly number[] = []) =>
  describeTiff(
    new MemorySource('a.tif', tiffBytes({ width: 20, height: 10, codes: new Uint8Array(200), fields, without })),
  );

async function fixture(name: string) {
  const source = await FileSource.open(join(FIXTURES, name));
  try {
    return await describeTiff(source);
  } finally {
    await source.close();
  }
}

describe('the type of samples', () => {
  it.each([
    ['uint12.tif', 'uint12'],
    ['refused-complex.tif', 'cint32'],
    ['float16.tif', 'float16'],
    ['refused-uint64.tif', 'uint64'],
    ['int8-none-tiled-one-le-classic-nodata-area.tif', 'int8'],
  ])('of %s is %s', async (name, dtype) => {
    expect((await fixture(name)).dtype).toBe(dtype);
  });

  it('is each of several, where bands differ', async () => {
    const bits = short(Tag.BitsPerSample, 8, 16, 8);
    expect((await factsOf([bits, short(Tag.SamplesPerPixel, 3)])).dtype).toBe('uint8, uint16');
  });
});

describe('the colours of bands', () => {
  const colors = async (photometric: number, bands: number, ...more: Field[]) => {
    const fields = [short(Tag.PhotometricInterpretation, photometric), short(Tag.SamplesPerPixel, bands), ...more];
    return (await factsOf(fields)).bandFacts.map(({ interpretation }) => interpretation);
  };

  it('are those that GDAL finds', async () => {
    expect(await colors(1, 3)).toEqual(['gray', 'undefined', 'undefined']);
    expect(await colors(2, 4, short(Tag.ExtraSamples, 2))).toEqual(['red', 'green', 'blue', 'alpha']);
    expect(await colors(2, 4, short(Tag.ExtraSamples, 0))).toEqual(['red', 'green', 'blue', 'undefined']);
    expect(await colors(1, 2, short(Tag.ExtraSamples, 1))).toEqual(['gray', 'alpha']);
    // A writer that counts green and blue among the extra samples.
    expect(await colors(2, 3, short(Tag.ExtraSamples, 0, 0))).toEqual(['red', 'green', 'blue']);
    expect(await colors(6, 3, short(Tag.Compression, 7))).toEqual(['red', 'green', 'blue']);
    expect(await colors(6, 3, short(Tag.Compression, 5))).toEqual(['y', 'cb', 'cr']);
    const named = '<GDALMetadata><Item name="COLORINTERP" sample="1" role="colorinterp">NIR</Item></GDALMetadata>';
    expect(await colors(1, 2, ascii(Tag.GdalMetadata, named))).toEqual(['gray', 'nir']);
  });

  it('make no list as long as a number that can not be true', async () => {
    const { bands, bandFacts } = await factsOf([long(Tag.SamplesPerPixel, 2 ** 32 - 1)]);
    expect([bands, bandFacts.length]).toEqual([2 ** 32 - 1, 65535]);
  });
});

describe('the predictor', () => {
  it('is none where the compression knows none', async () => {
    expect((await factsOf([short(Tag.Predictor, 2), short(Tag.Compression, 5)])).predictor).toBe(2);
    expect((await fixture('predictor-tag-without-codec.tif')).predictor).toBe(1);
  });
});

describe('the place', () => {
  const PIXEL_IS_POINT = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 2, 3072, 0, 1, 32612];

  it('of control points is counted from corners, where the file counts from centres', async () => {
    const { placement, extent, geotransform } = await factsOf(
      [double(Tag.ModelTiepoint, [0, 0, 0, 500, 900, 7, 10, 5, 0, 800, 750, 0]), short(Tag.GeoKeyDirectory, ...PIXEL_IS_POINT)],
      [Tag.ModelTransformation],
    ); // biome-ignore format: points
    expect(placement.controlPoints).toEqual([
      { col: 0.5, row: 0.5, x: 500, y: 900, z: 7 },
      { col: 10.5, row: 5.5, x: 800, y: 750, z: 0 },
    ]);
    expect([extent, geotransform]).toEqual([{ left: 500, bottom: 750, right: 800, top: 900 }, null]);
  });

  it('by rational polynomials is told', async () => {
    expect((await factsOf([double(50844, new Array(92).fill(1))])).placement.hasRpc).toBe(true);
  });
});

describe('the CRS', () => {
  const withCitation = (citation: string) => {
    const keys = [1, 1, 0, 4, ...WGS84_UTM.slice(0, 8), 1026, 34737, citation.length, 0, ...WGS84_UTM.slice(8)];
    return factsOf([short(Tag.GeoKeyDirectory, ...keys), ascii(Tag.GeoAsciiParams, citation)]);
  };

  it.each([
    ['WGS 84 / UTM zone 12N|', 'WGS 84 / UTM zone 12N'],
    ['PCS Name = WGS_1984_UTM_Zone_12N|', 'WGS_1984_UTM_Zone_12N'],
    ['ESRI PE String = PROJCS["WGS_1984_UTM_Zone_12N",GEOGCS["x"]]|', 'WGS_1984_UTM_Zone_12N'],
    ['IMAGINE GeoTIFF Support\nCopyright 1991\nProjection Name = UTM\nUnits = meters|', 'UTM'],
    ['|', null],
  ])('has the name in %j', async (citation, name) => {
    expect(await withCitation(citation)).toMatchObject({ crs: 'EPSG:32612', crsName: name, crsUnit: 'm' });
  });

  it('has a unit', async () => {
    const keys = (code: number) => [short(Tag.GeoKeyDirectory, 1, 1, 0, 3, ...WGS84_UTM.slice(0, 8), 3072, 0, 1, code)];
    expect((await factsOf(keys(2263))).crsUnit).toBe('US survey ft'); // NAD83 / New York Long Island (ftUS)
    expect((await factsOf(keys(2222))).crsUnit).toBe('ft'); // NAD83 / Arizona East (ft)
    const geographic = (code: number) => [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, code];
    for (const [code, crsUnit] of [
      [4326, 'degrees'],
      [4807, 'grads'], // NTF (Paris)
    ] as const) {
      const facts = await factsOf([short(Tag.GeoKeyDirectory, ...geographic(code))]);
      expect(facts).toMatchObject({ crs: `EPSG:${code}`, crsUnit });
    }
  });

  it('may be WKT in a citation', async () => {
    const wkt = 'LOCAL_CS["site",UNIT["chain",20.1168]]';
    const { directory, ascii: text } = geoTagsOfWkt('mine', wkt);
    const facts = await factsOf([short(Tag.GeoKeyDirectory, ...directory), ascii(Tag.GeoAsciiParams, text)]);
    expect(facts).toMatchObject({ crs: 'user-defined', crsName: 'site', crsUnit: '20.1168 m' });
  });

  it('is none, with a note, where its keys can not be read', async () => {
    const { crs, notes } = await factsOf([short(Tag.GeoKeyDirectory, 1, 1, 0, 99, 1024, 0, 1, 1)]);
    expect(crs).toBeNull();
    expect(notes).toEqual([expect.stringContaining('announces 99 GeoTIFF keys')]);
  });
});

describe('metadata', () => {
  it('are taken apart with role and domain, escapes undone', async () => {
    const xml = gdalMetadata([
      { name: 'a', value: 'x < y & "z"', domain: 'D' },
      { name: 'DESCRIPTION', value: 'land', band: 0, role: 'description' },
    ]);
    expect((await factsOf([ascii(Tag.GdalMetadata, xml)])).metadata).toEqual([
      { band: 0, name: 'a', value: 'x < y & "z"', role: null, domain: 'D' },
      { band: 1, name: 'DESCRIPTION', value: 'land', role: 'description', domain: null },
    ]);
  });

  it.each([
    ['too long', `<GDALMetadata>${' '.repeat(8 * 2 ** 20)}</GDALMetadata>`, /metadata of \d+ characters are not shown/],
    ['too many', `<GDALMetadata>${'<Item/>'.repeat(2 ** 17 + 1)}</GDALMetadata>`, /more than 131072 items/],
  ])('that are %s are not shown, and that is said', async (_, xml, note) => {
    const { metadata, notes } = await factsOf([ascii(Tag.GdalMetadata, xml)]);
    expect([metadata, notes]).toEqual([[], [expect.stringMatching(note)]]);
  });
});
