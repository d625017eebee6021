import { describe, expect, it } from 'vitest';
import { openRaster } from '../../src/cog/read/raster.js';
import { Tag } from '../../src/cog/tags.js';
import { type Field, short } from '../../src/cog/write/ifd.js';
import { MemorySource } from '../../src/io/memory-source.js';
import { tiffBytes } from '../support/tiff.js';

/** 8 x 8 pixels of four bands. */
const open = (...fields: Field[]) =>
  openRaster(
    new MemorySource(
      'a.tif',
      tiffBytes({
        width: 32,
        height: 8,
        codes: new Uint8Array(256).fill(128),
        fields: [short(Tag.ImageWidth, 8), short(Tag.SamplesPerPixel, 4), ...fields],
      }),
    ),
  );
const photometric = (value: number) => short(Tag.PhotometricInterpretation, value);

describe('a picture', () => {
  it.each([
    [5, 'CMYK'],
    [6, 'YCbCr'],
    [8, 'CIELab'],
    [9, 'ICCLab'],
    [32845, 'LogLuv'],
  ])('of photometric %i is refused as one', async (value, colours) => {
    await expect(open(photometric(value))).rejects.toMatchObject({
      name: 'UnsupportedRasterError',
      message: `a.tif: is a picture: it holds colours as ${colours}, which are no classes or measurements; name the raster that it was drawn from`,
    });
  });

  it('with subsampled colours is no damaged file', async () => {
    const halved = { tag: 530, type: 3, values: [2, 1] };
    await expect(open(photometric(6), halved)).rejects.toThrow('colours as YCbCr');
  });

  it('is none where bands are no colours, or red, green and blue', async () => {
    const notCmyk = 2;
    for (const fields of [[photometric(0)], [photometric(1)], [photometric(2)], [photometric(3)]])
      expect((await open(...fields)).layout.samplesPerPixel).toBe(4);
    expect((await open(photometric(5), short(Tag.InkSet, notCmyk))).layout.samplesPerPixel).toBe(4);
  });
});

describe('a compression that is not supported', () => {
  const DEFLATE = 'gdal_translate -of COG -co COMPRESS=DEFLATE';

  it.each([
    [2, 'compression CCITT RLE is not supported', DEFLATE],
    [3, 'compression CCITT Group 3 is not supported', DEFLATE],
    [4, 'compression CCITT Group 4 is not supported', DEFLATE],
    [32766, 'compression NeXT is not supported', DEFLATE],
    [32809, 'compression ThunderScan is not supported', DEFLATE],
    [32909, 'compression PixarLog is not supported', DEFLATE],
    [34661, 'compression JBIG is not supported', DEFLATE],
    [34676, 'compression SGILog is not supported', DEFLATE],
    [34925, 'compression LZMA is not supported', DEFLATE],
    [7, 'JPEG compression is lossy', DEFLATE],
    [34712, 'JPEG 2000 compression is not supported; it is lossy in most files', DEFLATE],
    [50001, 'WebP compression is not supported; it is lossy in most files', DEFLATE],
    [50002, 'JPEG XL compression is not supported; it is lossy in most files', DEFLATE],
    [65000, 'compression number 65000 is not supported', 'the program that wrote it'],
  ])('%i is named, with the way out', async (compression, reason, mend) => {
    const refusal = open(short(Tag.Compression, compression), photometric(6)); // the codec comes first
    await expect(refusal).rejects.toMatchObject({ name: 'UnsupportedRasterError' });
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toThrow(mend);
  });
});
