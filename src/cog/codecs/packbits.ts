import { CorruptRasterError } from '../../errors.js';

/** PackBits (TIFF 6.0 section 9): runs and literals, header byte -128 is skipped. */
export function decodePackBits(data: Uint8Array, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes);
  let written = 0;
  let at = 0;
  while (written < bytes) {
    if (at >= data.length) throw new CorruptRasterError(`PackBits data ends after ${written} of ${bytes} bytes`);
    const header = (data[at++]! << 24) >> 24;
    if (header === -128) continue;
    if (header < 0) {
      if (at >= data.length) throw new CorruptRasterError(`PackBits data ends after ${written} of ${bytes} bytes`);
      const count = Math.min(1 - header, bytes - written);
      out.fill(data[at++]!, written, written + count);
      written += count;
    } else {
      const literal = data.subarray(at, at + Math.min(header + 1, bytes - written));
      out.set(literal, written);
      written += literal.length;
      at += header + 1;
    }
  }
  return out;
}
