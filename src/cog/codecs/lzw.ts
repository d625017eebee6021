import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const SIZE = 4096;

/**
 * TIFF LZW (TIFF 6.0 section 13): codes of 9 to 12 bits, most significant bit first, widened one code early.
 * Strings are kept as (prefix, last byte, length) and written back to front, so no string is ever built.
 */
export function decodeLzw(data: Uint8Array, bytes: number): Uint8Array {
  if (data[0] === 0 && ((data[1] ?? 0) & 1) === 1) {
    throw new UnsupportedRasterError(
      'LZW in the old bit order (before TIFF 6.0) is not supported; rewrite the raster with gdal_translate -of COG',
    );
  }
  const out = new Uint8Array(bytes);
  const prefix = new Uint16Array(SIZE);
  const last = new Uint8Array(SIZE);
  const lengths = new Uint16Array(SIZE).fill(1, 0, CLEAR);
  for (let i = 0; i < CLEAR; i++) last[i] = i;
  let next = FIRST;
  let width = 9;
  let previous = -1;
  let written = 0;
  let buffer = 0;
  let bits = 0;
  let at = 0;
  while (written < bytes) {
    while (bits < width) {
      if (at >= data.length) throw new CorruptRasterError(`LZW data ends after ${written} of ${bytes} bytes`);
      buffer = ((buffer << 8) | data[at++]!) & 0xffffff;
      bits += 8;
    }
    bits -= width;
    const code = (buffer >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      previous = -1;
      continue;
    }
    if (previous < 0) {
      if (code > CLEAR) throw new CorruptRasterError(`LZW code ${code} stands where a byte must`);
      out[written++] = code;
      previous = code;
      continue;
    }
    if (code > next || (code === next && next >= SIZE))
      throw new CorruptRasterError(`LZW code ${code} is not in its table of ${next}`);
    const known = code < next ? code : previous;
    const length = lengths[known]! + (code < next ? 0 : 1);
    // The first byte of the string at hand completes the table entry that the last code began.
    let walk = known;
    let end = written + lengths[known]!;
    while (end > written) {
      end--;
      if (end < bytes) out[end] = last[walk]!;
      if (end > written) walk = prefix[walk]!;
    }
    const first = last[walk]!;
    if (code === next && written + length - 1 < bytes) out[written + length - 1] = first;
    written += length;
    if (next < SIZE) {
      prefix[next] = previous;
      last[next] = first;
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next >= (1 << width) - 1 && width < 12) width++;
    }
    previous = code;
  }
  if (written < bytes) throw new CorruptRasterError(`LZW data ends after ${written} of ${bytes} bytes`);
  return out;
}
