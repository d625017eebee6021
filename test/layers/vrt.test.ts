import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemorySource } from '../../src/io/memory-source.js';
import { isVrt, parseVrt, readVrt } from '../../src/layers/vrt.js';
import { LONG } from '../support/effort.js';
import { type Asked, bandOf, GEOTRANSFORM, only, parse, SRS, source, vrtOf } from '../support/vrt-text.js';

describe('parseVrt', () => {
  it('reads what gdalbuildvrt writes for rasters without nodata', async () => {
    const xml = `<VRTDataset rasterXSize="15" rasterYSize="9">
  ${SRS}
  ${GEOTRANSFORM}
  <VRTRasterBand dataType="Byte" band="1">
    <ColorInterp>Gray</ColorInterp>
    <SimpleSource>
      <SourceFilename relativeToVRT="1">b.tif</SourceFilename>
      <SourceBand>1</SourceBand>
      <SourceProperties RasterXSize="10" RasterYSize="8" DataType="Byte" BlockXSize="10" BlockYSize="8" />
      <SrcRect xOff="0" yOff="1" xSize="7" ySize="7" />
      <DstRect xOff="8" yOff="0" xSize="7" ySize="7" />
    </SimpleSource>
    <SimpleSource>
      <SourceFilename relativeToVRT="1">sub/c.tif</SourceFilename>
      <SourceBand>1</SourceBand>
      <SourceProperties RasterXSize="10" RasterYSize="8" DataType="Byte" BlockXSize="10" BlockYSize="8" />
      <SrcRect xOff="0" yOff="0" xSize="10" ySize="6" />
      <DstRect xOff="3" yOff="3" xSize="10" ySize="6" />
    </SimpleSource>
  </VRTRasterBand>
  <VRTRasterBand dataType="Byte" band="2">
    <SimpleSource>
      <SourceFilename relativeToVRT="1">b.tif</SourceFilename>
      <SourceBand>2</SourceBand>
      <SrcRect xOff="0" yOff="1" xSize="7" ySize="7" />
      <DstRect xOff="8" yOff="0" xSize="7" ySize="7" />
    </SimpleSource>
  </VRTRasterBand>
</VRTDataset>`;
    const plain = { nodata: null, lut: null, isOpaque: false };
    expect({ ...(await parseVrt('/data/m.vrt', xml, 1)) }).toEqual({
      width: 15,
      height: 9,
      geotransform: [300060, 30, 0, 4149970, 0, -30],
      srs: 'PROJCS["NAD83 / UTM zone 12N",GEOGCS["NAD83"],AUTHORITY["EPSG","26912"]]',
      dtype: 'uint8',
      nodata: null,
      scale: null,
      offset: null,
      unit: null,
      sources: [
        {
          uri: '/data/sub/c.tif',
          band: 1,
          window: { colOff: 0, rowOff: 0, width: 10, height: 6 },
          at: { colOff: 3, rowOff: 3 },
          ...plain,
        },
        {
          uri: '/data/b.tif',
          band: 1,
          window: { colOff: 0, rowOff: 1, width: 7, height: 7 },
          at: { colOff: 8, rowOff: 0 },
          ...plain,
        },
      ],
    });
    expect((await parseVrt('/data/m.vrt', xml, 2)).sources).toMatchObject([{ uri: '/data/b.tif', band: 2 }]);
    await expect(parseVrt('/data/m.vrt', xml, 3)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: '/data/m.vrt: has no band 3; it has 2',
    });
  });

  it('says which values show what lies behind, and where nodata hides it', async () => {
    const nodata = (value: string) => `<NODATA>${value}</NODATA>`;
    const sources = [
      source({ kind: 'ComplexSource', more: nodata('0') }),
      source({ kind: 'ComplexSource', more: nodata('9') }),
      source({ kind: 'ComplexSource', more: `${nodata('0')}<LUT>0:5,10:0</LUT>` }),
      source({ kind: 'ComplexSource' }),
      source({ more: nodata('0') }), // in a SimpleSource GDAL passes over it
    ].reverse();
    const found = (inner: string) => parse(bandOf(`${inner}${sources.join('')}`));
    const withNodata = await found('<NoDataValue>0</NoDataValue>');
    expect(withNodata.nodata).toBe(0);
    expect(withNodata.sources.map((one) => [one.nodata, one.isOpaque])).toEqual([
      [0, false],
      [9, true],
      [0, true],
      [null, true],
      [null, true],
    ]);
    for (const inner of ['', '<NoDataValue>0</NoDataValue><HideNoDataValue>1</HideNoDataValue>']) {
      const without = await found(inner);
      expect(without.nodata).toBeNull();
      expect(without.sources.map((one) => one.isOpaque)).toEqual([false, false, false, false, false]);
    }
    expect(withNodata.sources[2]!.lut).toEqual([
      [0, 5],
      [10, 0],
    ]);
    const nan = await parse(
      bandOf(
        `<NoDataValue>nan</NoDataValue>${source({ kind: 'ComplexSource', more: nodata('nan') })}`,
        'dataType="Float32"',
      ),
    );
    expect(nan).toMatchObject({
      dtype: 'float32',
      nodata: Number.NaN,
      sources: [{ nodata: Number.NaN, isOpaque: false }],
    });
    const floats = await parse(bandOf(source(), 'dataType="Float32"'));
    expect(floats.sources[0]!.isOpaque).toBe(true); // NaN, which nothing passes over
  });

  it('passes over what changes nothing', async () => {
    const more =
      '<NODATA>0</NODATA><ScaleOffset>0</ScaleOffset><ScaleRatio>1.0</ScaleRatio><UseMaskBand>false</UseMaskBand>';
    const inner = `<Description>a &amp; b</Description><Metadata><MDI key="STATISTICS_MEAN">5</MDI></Metadata>
      <Scale>0.1</Scale><Offset>-5</Offset><UnitType>m</UnitType><Histograms><HistItem/></Histograms>
      <Overview><SourceFilename relativeToVRT="1">o.tif</SourceFilename><SourceBand>1</SourceBand></Overview>`;
    const resampled = source({ kind: 'ComplexSource resampling="bilinear"', more }).replace(
      /(<\/ComplexSource).*>/,
      '$1>',
    );
    const found = await parse(
      `<OverviewList>2 4</OverviewList>${bandOf(inner + resampled, 'subClass="VRTSourcedRasterBand"')}`,
    );
    expect(found).toMatchObject({
      dtype: 'uint8',
      scale: '0.1',
      offset: '-5',
      unit: 'm',
      sources: [{ uri: '/data/a.tif', nodata: 0 }],
    });
  });

  it.each<[string, Asked, unknown]>([
    ['a whole file', { src: null, dst: null }, { window: null, at: { colOff: 0, rowOff: 0 } }],
    [
      'noise of numbers',
      { src: ['0.0000001', 0, 10, 8], dst: ['2.9999999', 1, '10.0000004', 8] },
      { window: win(0, 0, 10, 8), at: at(3, 1) },
    ],
    [
      'what begins before the VRT',
      { src: [0, 0, 10, 8], dst: [-4, -2, 10, 8] },
      { window: win(4, 2, 6, 6), at: at(0, 0) },
    ],
    ['what ends behind it', { src: [1, 2, 9, 6], dst: [12, 5, 9, 6] }, { window: win(1, 2, 3, 4), at: at(12, 5) }],
    [
      'what begins before its file',
      { src: [-1, -3, 5, 6], dst: [2, 0, 5, 6] },
      { window: win(0, 0, 4, 3), at: at(3, 3) },
    ],
    ['what lies elsewhere', { dst: [15, 0, 10, 8] }, undefined],
  ])('cuts %s', async (_, asked, expected) => {
    const found = await only(asked);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected as object);
  });

  it.each<[string, Asked, string]>([
    ['/data/m.vrt', { name: '../x/a &amp; b.tif' }, '/x/a & b.tif'],
    ['/data/m.vrt', { name: '/abs/a.tif', relative: '' }, '/abs/a.tif'],
    ['/data/m.vrt', { name: 'a.tif', relative: ' relativeToVRT="0"' }, resolve('a.tif')],
    ['/data/m.vrt', { name: '/vsis3/bucket/k/a.tif', relative: '' }, 's3://bucket/k/a.tif'],
    ['/data/m.vrt', { name: '/vsicurl/https://h/a.tif', relative: '' }, 'https://h/a.tif'],
    ['s3://bucket/k/m.vrt', { name: 'a.tif' }, 's3://bucket/k/a.tif'],
    ['https://h/k/m.vrt', { name: '../a.tif' }, 'https://h/a.tif'],
  ])('of %s resolves the place of %o', async (uri, asked, expected) => {
    expect((await only(asked, uri))?.uri).toBe(expected);
  });
});

it('takes as many sources as a layer may have', async () => {
  const shortest = '<SimpleSource><SourceFilename>/a</SourceFilename></SimpleSource>';
  const many = (count: number) => parse(bandOf(shortest.repeat(count)));
  if (LONG) expect((await many(65536)).sources).toHaveLength(65536);
  await expect(many(65537)).rejects.toMatchObject({ name: 'InvalidInputError', message: /has 65537 sources/ });
}, 60_000);

describe('readVrt', () => {
  it('reads a file whole, and knows its version', async () => {
    const bytes = new TextEncoder().encode(vrtOf(bandOf(source())));
    const found = await readVrt(async (uri) => new MemorySource(uri, bytes), 's3://bucket/m.vrt', 1);
    expect(found).toMatchObject({
      uri: 's3://bucket/m.vrt',
      version: { size: bytes.length },
      sources: [{ uri: 's3://bucket/a.tif' }],
    });
  });
});

it('tells a VRT by its name', () => {
  expect(['a.vrt', '/x/a.VRT', 's3://b/a.vrt', 'https://h/a.vrt?sig=1'].map(isVrt)).toEqual([true, true, true, true]);
  expect(['a.tif', 'a.vrt/b.tif', 'https://h/a.tif?b=.vrt'].map(isVrt)).toEqual([false, false, false]);
});

function win(colOff: number, rowOff: number, width: number, height: number) {
  return { colOff, rowOff, width, height };
}

function at(colOff: number, rowOff: number) {
  return { colOff, rowOff };
}
