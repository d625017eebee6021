import { describe, expect, it } from 'vitest';
import { Tag } from '../../src/cog/tags.js';
import { double } from '../../src/cog/write/ifd.js';
import { failure, pam, pamBand, raster, shares, text } from '../support/beside-a-raster.js';

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
