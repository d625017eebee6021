import { describe, expect, it } from 'vitest';
import { parseVrt } from '../../src/layers/vrt.js';
import { type Asked, bandOf, only, parse, source, vrtOf } from '../support/vrt-text.js';

describe('parseVrt', () => {
  it.each<[string, string, RegExp]>([
    [
      'a warped VRT',
      '<VRTDataset rasterXSize="1" rasterYSize="1" subClass="VRTWarpedDataset"/>',
      /is a VRTWarpedDataset/,
    ],
    [
      'pixel functions',
      vrtOf(bandOf(source(), 'dataType="Byte" subClass="VRTDerivedRasterBand"')),
      /is a VRTDerivedRasterBand/,
    ],
    ...['KernelFilteredSource', 'AveragedSource', 'ArraySource', 'NoDataFromMaskSource'].map(
      (kind) => [kind, vrtOf(bandOf(source({ kind }))), new RegExp(`has a ${kind}`)] as [string, string, RegExp],
    ),
    ...[
      '<ScaleRatio>2</ScaleRatio>',
      '<ScaleOffset>1</ScaleOffset>',
      '<Exponent>1</Exponent>',
      '<ColorTableComponent>1</ColorTableComponent>',
      '<UseMaskBand>true</UseMaskBand>',
      '<OpenOptions><OOI key="OVERVIEW_LEVEL">1</OOI></OpenOptions>',
    ].map((more) => {
      const name = /<(\w+)/.exec(more)![1];
      const message = new RegExp(`^/data/m\\.vrt: has a ComplexSource with ${name}.*; name the rasters themselves`);
      return [name, vrtOf(bandOf(source({ kind: 'ComplexSource', more }))), message] as [string, string, RegExp];
    }),
    ['resampling', vrtOf(bandOf(source({ dst: [0, 0, 20, 16] }))), /resamples a source from 10 x 8 to 20 x 16 pixels/],
    ['a shift', vrtOf(bandOf(source({ dst: [0.5, 0, 10, 8] }))), /shifts a source by a part of a pixel \(0\.5\)/],
    ['half a rectangle', vrtOf(bandOf(source({ src: null }))), /only one of SrcRect and DstRect/],
    ['a mask of the VRT', vrtOf(`${bandOf(source())}<MaskBand>${bandOf('')}</MaskBand>`), /has a mask/],
    ['a mask of the band', vrtOf(bandOf(`${source()}<MaskBand>${bandOf('')}</MaskBand>`)), /has a mask/],
    ['the mask of a file', vrtOf(bandOf(source({ band: 'mask,1' }))), /the mask of a file as a source \(mask,1\)/],
    ['another VRT', vrtOf(bandOf(source({ name: 'b.VRT' }))), /has another VRT as a source \(b\.VRT\)/],
    ['a VRT as text', vrtOf(bandOf(source({ name: '&lt;VRTDataset/&gt;' }))), /has a VRT as the text of a source/],
    [
      'control points',
      `<VRTDataset rasterXSize="1" rasterYSize="1"><GCPList/>${bandOf('')}</VRTDataset>`,
      /is placed by control points/,
    ],
    [
      'values of all bands',
      vrtOf(`<Metadata><MDI key="NODATA_VALUES">0 0</MDI></Metadata>${bandOf('')}`),
      /NODATA_VALUES 0 0/,
    ],
    ['complex numbers', vrtOf(bandOf('', 'dataType="CFloat32"')), /its samples are CFloat32/],
  ])('refuses %s', async (_, xml, message) => {
    await expect(parseVrt('/data/m.vrt', xml, 1)).rejects.toMatchObject({ name: 'UnsupportedRasterError', message });
  });

  it('refuses an alpha band that hides pixels, and no other', async () => {
    const alpha = (inner: string) => bandOf(`<ColorInterp>Alpha</ColorInterp>${inner}`, 'dataType="Byte" band="2"');
    const constant = '<ScaleOffset>255</ScaleOffset><ScaleRatio>0</ScaleRatio>'; // as -addalpha writes it
    const added = alpha(source({ kind: 'ComplexSource', more: constant }));
    const own = alpha(source({ band: '2' }));
    const bands = (first: string, second: string) => parse(bandOf(first + source()) + second);
    expect((await bands('', added)).sources).toHaveLength(1);
    expect((await bands('<NoDataValue>0</NoDataValue>', own)).sources).toHaveLength(1);
    await expect(bands('', own)).rejects.toMatchObject({ name: 'UnsupportedRasterError', message: /by an alpha band/ });
  });

  it.each<[string, string, RegExp]>([
    ['no XML', '<VRTDataset>', /is no XML \(line 1/],
    ['another document', '<GDALTileIndexDataset/>', /is no VRT/],
    [
      'a size that is none',
      vrtOf(bandOf(''), 'rasterXSize="x" rasterYSize="1"'),
      /rasterXSize "x" is no number of pixels/,
    ],
    ['no place for a source', vrtOf(bandOf(source({ name: '' }))), /a source has no SourceFilename/],
    ['no band of a source', vrtOf(bandOf(source({ band: 'x' }))), /SourceBand "x" is no band/],
    ['a rectangle without numbers', vrtOf(bandOf(source({ src: [0, 0, 'ten', 8] }))), /xSize "ten" of a SrcRect/],
    [
      'a geotransform of five',
      vrtOf(bandOf(''))
        .replace(/, -30.*?</s, '<')
        .replace(/,[^,]*<\/Geo/, '</Geo'),
      /GeoTransform ".*" is not six numbers/,
    ],
    ['nodata that is no number', vrtOf(bandOf('<NoDataValue>none</NoDataValue>')), /NoDataValue "none" is no number/],
    [
      'a table in disorder',
      vrtOf(bandOf(source({ kind: 'ComplexSource', more: '<LUT>2:1,1:2</LUT>' }))),
      /LUT "2:1,1:2"/,
    ],
    ['a table of threes', vrtOf(bandOf(source({ kind: 'ComplexSource', more: '<LUT>1:2:3</LUT>' }))), /LUT "1:2:3"/],
  ])('finds %s corrupt', async (_, xml, message) => {
    await expect(parseVrt('/data/m.vrt', xml, 1)).rejects.toMatchObject({ name: 'CorruptRasterError', message });
  });

  it.each<[string, Asked]>([
    ['s3://bucket/m.vrt', { name: '/etc/passwd', relative: '' }],
    ['https://h/m.vrt', { name: 'file:///etc/passwd' }],
    ['/data/m.vrt', { name: '/vsigs/bucket/a.tif' }],
    ['/data/m.vrt', { name: 'vrt://a.tif?bands=1' }],
  ])('of %s has no source %o', async (uri, asked) => {
    await expect(only(asked, uri)).rejects.toMatchObject({ name: 'InvalidInputError' });
  });
});
