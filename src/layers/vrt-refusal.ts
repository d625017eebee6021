import { UnsupportedRasterError } from '../errors.js';

const HOW = 'name the rasters themselves (a list file or a glob), or make one file of it with gdal_translate -of COG';

/**
 * Refuses what can't be read exactly, with what to do.
 * @param what the VRT has
 */
export function unsupported(uri: string, what: string): UnsupportedRasterError {
  return new UnsupportedRasterError(`${uri}: ${what}, which can't be read exactly; ${HOW}`);
}
