import { UnsupportedRasterError } from '../../errors.js';
import { lossyCodes } from '../codecs/lossy-error.js';
import type { Codec } from '../codecs/registry.js';
import { Tag } from '../tags.js';
import { firstNumber, type ImageFileDirectory } from './tag-values.js';

const SEPARATED = 5;
const CMYK = 1;
/** PhotometricInterpretation (TIFF 6.0; DNG, libtiff) of pixels whose bands mean a colour only together. */
const COLOURS: Readonly<Record<number, string>> = {
  6: 'YCbCr',
  8: 'CIELab',
  9: 'ICCLab',
  10: 'ITULab',
  32803: 'the mosaic of a camera (CFA)',
  32844: 'LogL',
  32845: 'LogLuv',
};

/**
 * Refuses pictures: their samples, as stored, are colours of another space, often of fewer pixels. GDAL makes red,
 * green and blue of most of them. Separated bands are inks unless InkSet says otherwise, and those of CMYK are four.
 * @throws UnsupportedRasterError
 */
export async function checkNoPicture(uri: string, ifd: ImageFileDirectory, bands: number): Promise<void> {
  const photometric = await firstNumber(ifd, Tag.PhotometricInterpretation, 1);
  const isCmyk = photometric === SEPARATED && bands >= 4 && (await firstNumber(ifd, Tag.InkSet, CMYK)) === CMYK;
  const colours = isCmyk ? 'CMYK' : COLOURS[photometric];
  if (colours === undefined) return;
  throw new UnsupportedRasterError(
    `${uri}: is a picture: it holds colours as ${colours}, which are no classes or measurements; name the raster that it was drawn from`,
  );
}

const GREY = [0, 1];

/**
 * Refuses pictures in a lossy codec: with more than one band, or in colours, there are no values to be measured.
 * @throws UnsupportedRasterError
 */
export async function checkGrey(
  uri: string,
  ifd: ImageFileDirectory,
  bands: number,
  { name }: Pick<Codec, 'name'>,
): Promise<void> {
  const photometric = await firstNumber(ifd, Tag.PhotometricInterpretation, 1);
  if (bands > 1 || !GREY.includes(photometric)) throw lossyCodes(`${uri}: ${name} compression is lossy`);
}
