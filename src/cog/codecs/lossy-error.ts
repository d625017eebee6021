import { UnsupportedRasterError } from '../../errors.js';

/**
 * The error for class codes of a lossy codec.
 * @param why names the file and the codec
 */
export function lossyCodes(why: string): UnsupportedRasterError {
  return new UnsupportedRasterError(
    `${why}, so class codes in it can't be trusted; get the raster in a lossless form, or, if its codes are right as they decode, gdal_translate -of COG -co COMPRESS=DEFLATE; of values, measures such as mean take it as it is`,
  );
}
