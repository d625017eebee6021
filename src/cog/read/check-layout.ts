import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { bytesOf } from '../../raster/dtype.js';
import { type Codec, codecOf } from '../codecs/registry.js';
import { blockSamples, dtypeName, type ImageLayout, isWide } from '../image-layout.js';

/** Largest width and height: what a signed 32-bit number holds, as in GDAL. */
const MAX_SIDE = 2 ** 31 - 1;
const MAX_BANDS = 65535;
/**
 * Largest block that is decoded, with the copies that its codec makes: a bound on memory. A 16384 x 16384 strip of
 * bytes just fits.
 */
const MAX_BLOCK_BYTES = 256 * 1024 * 1024;

/**
 * Checks that a layout can be true.
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export function checkSizes(uri: string, layout: ImageLayout): void {
  const { width, height, blockWidth, blockHeight, samplesPerPixel } = layout;
  if (!(Math.min(width, height, blockWidth, blockHeight, samplesPerPixel) >= 1 && samplesPerPixel <= MAX_BANDS)) {
    throw new CorruptRasterError(
      `${uri}: declares an image of ${width} x ${height} with ${samplesPerPixel} bands in blocks of ${blockWidth} x ${blockHeight}; get the file again from its origin`,
    );
  }
  if (Math.max(width, height) > MAX_SIDE)
    throw new UnsupportedRasterError(`${uri}: ${width} x ${height} pixels are too many for one raster; split it`);
}

/**
 * Checks that the blocks of a layout, as they are read, can be decoded exactly.
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export function checkDecoding(uri: string, layout: ImageLayout): void {
  const codec = codecOf(uri, layout);
  checkMemory(uri, layout, codec);
  checkPredictor(uri, layout, codec);
}

function checkMemory(uri: string, layout: ImageLayout, { copies = 1 }: Codec): void {
  const bytes = blockSamples(layout) * bytesOf(dtypeName(layout)) * (isWide(layout) ? 2 : 1);
  const most = MAX_BLOCK_BYTES / copies;
  if (bytes <= most) return;
  throw new UnsupportedRasterError(
    `${uri}: one block of ${layout.blockWidth} x ${layout.blockHeight} pixels decodes to ${Math.round(bytes / 2 ** 20)} MiB, more than ${Math.floor(most / 2 ** 20)} MiB; rewrite it with smaller blocks (gdal_translate -of COG)`,
  );
}

/** The predictors that libtiff knows, over the samples that it takes them for. */
function checkPredictor(uri: string, { predictor, bits, format }: ImageLayout, codec: Codec): void {
  const fits =
    predictor === 1 || (predictor === 2 && [8, 16, 32, 64].includes(bits)) || (predictor === 3 && format === 'float');
  if (fits || !codec.predictors) return;
  if (![2, 3].includes(predictor)) {
    throw new CorruptRasterError(`${uri}: there is no predictor ${predictor}; get the file again from its origin`);
  }
  throw new UnsupportedRasterError(
    `${uri}: predictor ${predictor} over ${dtypeName({ bits, format })} is not supported, by libtiff neither; rewrite it with the program that wrote it`,
  );
}
