import { CorruptRasterError } from '../../errors.js';

/** Bytes from which on writing them by a call is faster than by a loop. */
const MANY = 32;

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
      const end = Math.min(written + 1 - header, bytes);
      const byte = data[at++]!;
      if (end - written >= MANY) out.fill(byte, written, end);
      else for (let i = written; i < end; i++) out[i] = byte;
      written = end;
    } else {
      const count = Math.min(header + 1, bytes - written, data.length - at);
      if (count >= MANY) out.set(data.subarray(at, at + count), written);
      else for (let i = 0; i < count; i++) out[written + i] = data[at + i]!;
      written += count;
      at += header + 1;
    }
  }
  return out;
}
