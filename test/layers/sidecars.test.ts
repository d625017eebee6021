import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { short } from '../../src/cog/write/ifd.js';
import { failure, maskFile, pam, pamBand, raster, shares } from '../support/beside-a-raster.js';
import { runInMemory } from '../support/run-in-memory.js';
import type { TestRaster } from '../support/tiff.js';

describe('a CRS beside a raster', () => {
  const WKT = 'PROJCS[&quot;NAD83 / UTM zone 12N&quot;,GEOGCS[&quot;NAD83&quot;,DATUM[&quot;North_American_Datum_1983&quot;,SPHEROID[&quot;GRS 1980&quot;,6378137,298.257222101]],PRIMEM[&quot;Greenwich&quot;,0],UNIT[&quot;degree&quot;,0.0174532925199433]],PROJECTION[&quot;Transverse_Mercator&quot;],PARAMETER[&quot;latitude_of_origin&quot;,0],PARAMETER[&quot;central_meridian&quot;,-111],PARAMETER[&quot;scale_factor&quot;,0.9996],PARAMETER[&quot;false_easting&quot;,500000],PARAMETER[&quot;false_northing&quot;,0],UNIT[&quot;metre&quot;,1],AUTHORITY[&quot;EPSG&quot;,&quot;26912&quot;]]'; // biome-ignore format: one text
  const crsWith = async (srs: string, more: Partial<TestRaster> = {}) => {
    const files = { 'a.tif': raster(more), 'a.tif.aux.xml': pam(`<SRS>${srs}</SRS>`) };
    const { plan } = await runInMemory(files, { sources: ['a.tif'], cellSize: 60, classes: 'all' });
    return [plan.target.crs.name, ...plan.layers[0]!.sources[0]!.sidecars.map(({ gives }) => gives.join())];
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
