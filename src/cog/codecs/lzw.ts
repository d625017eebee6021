import { CorruptRasterError, UnsupportedRasterError } from '../../errors.js';
import { lzwKernel } from '../../kernels/lzw-kernel.js';

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const SIZE = 4096;

/** Bytes from which on copying them by a call is faster than by a loop. */
const MANY = 32;

/**
 * TIFF LZW (TIFF 6.0 section 13): codes of 9 to 12 bits, most significant bit first, widened one code early.
 * A string of the table is the one before it and the first byte of the one behind that, which follow each other in the
 * output: it is kept as where it lies there, and how long it is.
 * @param kernel null for the loop alone
 * @throws CorruptRasterError, UnsupportedRasterError
 */
export function decodeLzw(data: Uint8Array, bytes: number, kernel = lzwKernel()): Uint8Array {
  if (data[0] === 0 && ((data[1] ?? 0) & 1) === 1) {
    throw new UnsupportedRasterError(
      'LZW in the old bit order (before TIFF 6.0) is not supported; rewrite the raster with gdal_translate -of COG',
    );
  }
  return kernel?.decode(data, bytes) ?? decodeByLoop(data, bytes);
}

/** The same without a kernel, which also says what is wrong with data. */
function decodeByLoop(data: Uint8Array, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes);
  const places = new Int32Array(SIZE);
  const lengths = new Int32Array(SIZE);
  let next = FIRST;
  let width = 9;
  /** The string before: of none it has no length. */
  let place = 0;
  let length = 0;
  let written = 0;
  let buffer = 0;
  let bits = 0;
  let at = 0;
  while (written < bytes) {
    while (bits < width) {
      if (at >= data.length) throw endOf(written, bytes);
      buffer = ((buffer << 8) | data[at++]!) & 0xffffff;
      bits += 8;
    }
    bits -= width;
    const code = (buffer >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      length = 0;
      continue;
    }
    if (length === 0 && code > CLEAR) throw new CorruptRasterError(`LZW code ${code} stands where a byte must`);
    if (code > next || (code === next && next >= SIZE))
      throw new CorruptRasterError(`LZW code ${code} is not in its table of ${next}`);
    if (length > 0 && next < SIZE) {
      places[next] = place;
      lengths[next] = length + 1;
      next++;
      if (next >= (1 << width) - 1 && width < 12) width++;
    }
    place = written;
    if (code < CLEAR) {
      out[written++] = code;
      length = 1;
    } else {
      length = lengths[code]!;
      copyWithin(out, places[code]!, written, Math.min(length, bytes - written));
      written += length;
    }
  }
  if (written < bytes) throw endOf(written, bytes);
  return out;
}

/** Copies bytes from where they were written before; the last of them may be the first that is written now. */
function copyWithin(out: Uint8Array, from: number, to: number, count: number): void {
  if (count >= MANY && from + count <= to) out.copyWithin(to, from, from + count);
  else for (let i = 0; i < count; i++) out[to + i] = out[from + i]!;
}

function endOf(written: number, bytes: number): CorruptRasterError {
  return new CorruptRasterError(`LZW data ends after ${written} of ${bytes} bytes`);
}
