import { InvalidInputError, UnsupportedRasterError } from '../../errors.js';
import { parseNodata } from './nodata.js';
import type { Raster } from './raster.js';

/** Codes of a byte, and the first one that int8 can't hold. */
const CODES = 256;
const SIGN = 128;

/**
 * A raster of int8 as one of uint8: the same bytes, where a writer had no type for codes beyond 127 or named the wrong
 * one. A nodata value from -128 to -1 is the code that its byte is; one from 128 is meant as it is written.
 * @throws InvalidInputError where it holds another type, UnsupportedRasterError where its codec knows the type
 */
export function asUnsigned(raster: Raster): Raster {
  const { uri } = raster.source;
  if (raster.dtype !== 'int8')
    throw new InvalidInputError(`unsigned: ${uri} holds ${raster.dtype}, and only int8 is read as uint8; leave it out`);
  if (raster.compression.startsWith('LERC'))
    throw new UnsupportedRasterError(
      `unsigned: ${uri} holds int8 in LERC, which can't be read as uint8; write it anew with gdal_translate -of COG -co COMPRESS=DEFLATE`,
    );
  return {
    ...raster,
    dtype: 'uint8',
    layout: { ...raster.layout, format: 'uint' },
    nodataText: raster.nodataText && unsignedNodata(raster.nodataText),
  };
}

/** A text of nodata for int8 as one for uint8. */
export function unsignedNodata(text: string): string {
  const value = parseNodata(text);
  return value !== null && value < 0 && value >= -SIGN ? String(CODES + Math.trunc(value)) : text;
}
