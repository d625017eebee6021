import { describe, expect, it } from 'vitest';
import { bandReading } from '../../src/cog/read/band-reading.js';
import { Tag } from '../../src/cog/tags.js';
import { double, long, short } from '../../src/cog/write/ifd.js';
import { crsOfKeys } from '../../src/crs/crs-of-keys.js';
import { describedAlone } from '../support/as-stated.js';
import { tiffBytes } from '../support/tiff.js';

const good = { width: 20, height: 20, codes: new Uint8Array(400).fill(1) };
const open = async (bytes: Uint8Array) => (await describedAlone(bytes)).raster;

/** Bytes of a good file with some replaced. */
function patched(at: number, ...values: number[]): Uint8Array {
  const bytes = tiffBytes(good);
  bytes.set(values, at);
  return bytes;
}

describe('describing a raster refuses', () => {
  const lastLink = 8 + 2 + 12 * tiffBytes(good)[8]!; // header, count of entries, entries

  it.each([
    ['an empty file', new Uint8Array(0), 'CorruptRasterError', 'a.tif: the file is empty'],
    ['text', new TextEncoder().encode('hello world, no raster'), 'UnsupportedRasterError', 'a.tif: is not a TIFF'],
    ['a wrong magic number', patched(2, 99), 'CorruptRasterError', 'not a TIFF (magic number 99'],
    ['a header cut off', tiffBytes(good).slice(0, 6), 'CorruptRasterError', 'cut off in its header'],
    ['a directory cut off', tiffBytes(good).slice(0, 60), 'CorruptRasterError', 'is cut off'],
    ['a directory beyond the end', patched(4, 0, 0, 0, 0x7f), 'CorruptRasterError', 'is cut off'],
    ['no directory', patched(4, 0, 0, 0, 0), 'CorruptRasterError', 'no image directory'],
    ['a loop of directories', patched(lastLink, 8, 0, 0, 0), 'CorruptRasterError', 'has a loop'],
    ['an unknown field type', patched(8 + 2 + 2, 77), 'CorruptRasterError', 'unknown field type 77'],
    ['values beyond the end', patched(8 + 2 + 4, 255, 255, 255, 255), 'CorruptRasterError', 'beyond its end'],
  ])('%s', async (_, bytes, name, message) => {
    await expect(open(bytes)).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
  });

  it.each([
    [
      'an image of no pixels',
      { fields: [long(Tag.ImageWidth, 0)] },
      'CorruptRasterError',
      'declares an image of 0 x 20',
    ],
    [
      'more blocks than it lists',
      { fields: [long(Tag.ImageLength, 2 ** 31 - 1), long(Tag.RowsPerStrip, 16)] },
      'CorruptRasterError',
      'but lists only 1',
    ],
    [
      'a block that does not fit into memory',
      { fields: [long(Tag.ImageWidth, 2 ** 31 - 1)] },
      'UnsupportedRasterError',
      'more than 256 MiB',
    ],
    [
      '33-bit samples',
      { fields: [short(Tag.BitsPerSample, 33)] },
      'UnsupportedRasterError',
      'samples of 33 bits (uint)',
    ],
    [
      '12-bit samples with a sign, which GDAL drops',
      { fields: [short(Tag.BitsPerSample, 12), short(Tag.SampleFormat, 2)] },
      'UnsupportedRasterError',
      'samples of 12 bits (int)',
    ],
    ['complex samples', { fields: [short(Tag.SampleFormat, 5)] }, 'UnsupportedRasterError', 'complex numbers'],
    ['old JPEG', { fields: [short(Tag.Compression, 6)] }, 'UnsupportedRasterError', 'JPEG compression is lossy'],
    [
      'an unknown codec',
      { fields: [short(Tag.Compression, 1234)] },
      'UnsupportedRasterError',
      'compression number 1234',
    ],

    [
      'a tile larger than any image',
      { fields: [long(Tag.TileWidth, 2 ** 31), long(Tag.TileLength, 16)] },
      'CorruptRasterError',
      'declares blocks of 2147483648 x 16 pixels',
    ],
    [
      'a tag with two values',
      { fields: [long(Tag.ImageWidth, 20), long(Tag.ImageWidth, 30)] },
      'CorruptRasterError',
      'has tag 256 twice in one directory (20 and 30)',
    ],
    [
      'rational polynomials',
      { without: [Tag.ModelTransformation], fields: [double(Tag.RpcCoefficients, new Array(92).fill(1))] },
      'UnsupportedRasterError',
      'gdalwarp -rpc -r near',
    ],
    ['no geotransform', { without: [Tag.ModelTransformation] }, 'InvalidInputError', 'has no geotransform'],
    [
      'control points',
      { without: [Tag.ModelTransformation], fields: [double(Tag.ModelTiepoint, new Array(18).fill(1))] },
      'UnsupportedRasterError',
      '3 control points',
    ],
    [
      'a pixel of no size',
      { fields: [double(Tag.ModelTransformation, new Array(16).fill(0))] },
      'InvalidInputError',
      'not usable',
    ],
    [
      'a nodata value that is no number',
      { nodata: 'white' as unknown as number },
      'InvalidInputError',
      'nodata value "white"',
    ],
    [
      'a configuration that there is none of',
      { fields: [short(Tag.PlanarConfiguration, 3)] },
      'CorruptRasterError',
      'there is no PlanarConfiguration 3',
    ],
    [
      'bands of several types',
      { fields: [short(Tag.SamplesPerPixel, 2), short(Tag.BitsPerSample, 8, 16)] },
      'UnsupportedRasterError',
      'bands differ in BitsPerSample',
    ],
  ])('%s', async (_, change, name, message) => {
    await expect(open(tiffBytes({ ...good, ...change }))).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
  });

  it('a truncated block, when it is read', async () => {
    const raster = await open(tiffBytes(good).slice(0, -1));
    const { readBlocks } = await import('../../src/cog/read/read-blocks.js');
    await expect(
      readBlocks(raster, [bandReading(raster, 0)], { colOff: 0, rowOff: 0, width: 20, height: 20 }, () => {}),
    ).rejects.toMatchObject({
      name: 'CorruptRasterError',
      message: expect.stringMatching(
        /^a.tif: block 0 lies at bytes \d+ to \d+, but the file ends at \d+; it is truncated/,
      ),
    });
  });
});

const crsOf = async (bytes: Uint8Array) => {
  const { geoKeys, geoTags } = await open(bytes);
  return crsOfKeys('a.tif', geoKeys, geoTags);
};

describe('crsOfKeys', () => {
  it('refuses a raster without a CRS', async () => {
    await expect(crsOf(tiffBytes({ ...good, without: [Tag.GeoKeyDirectory] }))).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining('a.tif: has no CRS'),
    });
  });
});

describe('openRaster', () => {
  it('takes a tag that is there twice with one value', async () => {
    const fields = [long(Tag.ImageWidth, 20), long(Tag.ImageWidth, 20)];
    expect((await open(tiffBytes({ ...good, fields }))).layout.width).toBe(20);
  });

  it('looks at the types of the bands that there are', async () => {
    const fields = [short(Tag.BitsPerSample, 8, 16), short(Tag.SampleFormat, 1, 2)];
    expect((await open(tiffBytes({ ...good, fields }))).dtype).toBe('uint8');
  });

  it('takes PixelIsPoint coordinates as centres', async () => {
    const keys = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 2, 3072, 0, 1, 32612];
    const { geotransform } = await describedAlone(
      tiffBytes({ ...good, geotransform: [1015, 1985, 30, -30], fields: [short(Tag.GeoKeyDirectory, ...keys)] }),
    );
    expect(geotransform).toEqual({ originX: 1000, originY: 2000, pixelWidth: 30, pixelHeight: -30 });
  });

  it('finds the unit and the ellipsoid of the CRS', async () => {
    const feet = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 2227];
    const crs = await crsOf(tiffBytes({ ...good, fields: [short(Tag.GeoKeyDirectory, ...feet)] }));
    expect(crs).toMatchObject({ name: 'EPSG:2227', kind: 'projected', semiMajorMetre: 6378137 });
    expect(crs.unitSize).toBeCloseTo(1200 / 3937, 10);
    expect(await crsOf(tiffBytes({ ...good, geographic: true }))).toMatchObject({
      name: 'EPSG:4326',
      kind: 'geographic',
    });
  });

  it('reads the colour table', async () => {
    const map = new Array(768).fill(0);
    map[1] = 65535;
    map[256 + 1] = 0x8080;
    const { colors } = await open(tiffBytes({ ...good, fields: [short(Tag.ColorMap, ...map)] }));
    expect(colors.get(1)).toBe('#ff8000');
  });
});
