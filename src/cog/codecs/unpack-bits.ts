import { NATIVE_LITTLE } from './byte-order.js';

/** Rows of packed samples; each row begins with a byte of its own. */
export interface PackedRows {
  readonly rowSamples: number;
  readonly rows: number;
  readonly bits: number;
}

/** Samples of up to 31 bits that fill no whole bytes, most significant bit first, each as a number of its own. */
export function unpackBits(bytes: Uint8Array, packed: PackedRows): Uint8Array | Uint16Array | Uint32Array {
  const { rowSamples, rows, bits } = packed;
  const count = rowSamples * rows;
  if (8 % bits === 0) return unpackPartsOfBytes(bytes, packed);
  if (bits > 24) return unpackLong(bytes, packed);
  const out = bits <= 8 ? new Uint8Array(count) : bits <= 16 ? new Uint16Array(count) : new Uint32Array(count);
  const rowBytes = Math.ceil((rowSamples * bits) / 8);
  const mask = 2 ** bits - 1;
  for (let row = 0; row < rows; row++) {
    let at = row * rowBytes;
    let read = 0; // the last 32 bits that were read
    let unused = 0;
    for (let i = row * rowSamples; i < (row + 1) * rowSamples; i++) {
      for (; unused < bits; unused += 8) read = (read << 8) | bytes[at++]!;
      unused -= bits;
      out[i] = (read >>> unused) & mask;
    }
  }
  return out;
}

/** Samples of 25 to 31 bits: with what a byte begins they are more than a whole number of 32 bits holds. */
function unpackLong(bytes: Uint8Array, { rowSamples, rows, bits }: PackedRows): Uint32Array {
  const out = new Uint32Array(rowSamples * rows);
  const rowBytes = Math.ceil((rowSamples * bits) / 8);
  for (let row = 0; row < rows; row++) {
    let at = row * rowBytes;
    let read = 0; // the bits that were read and not yet used
    let unused = 0;
    for (let i = row * rowSamples; i < (row + 1) * rowSamples; i++) {
      for (; unused < bits; unused += 8) read = read * 256 + bytes[at++]!;
      unused -= bits;
      out[i] = Math.floor(read / 2 ** unused);
      read %= 2 ** unused;
    }
  }
  return out;
}

/** Samples of 1, 2 or 4 bits. */
function unpackPartsOfBytes(bytes: Uint8Array, { rowSamples, rows, bits }: PackedRows): Uint8Array {
  const out = new Uint8Array(rowSamples * rows);
  const rowBytes = Math.ceil((rowSamples * bits) / 8);
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < rowSamples; i++) {
      const byte = bytes[row * rowBytes + Math.floor(i / perByte)]!;
      out[row * rowSamples + i] = (byte >> (8 - bits - (i % perByte) * bits)) & mask;
    }
  }
  return out;
}

/**
 * Samples of three bytes each as numbers.
 * @param isNative whether the bytes of a sample are in the machine's order, or in the opposite one
 */
export function unpackTriples(bytes: Uint8Array, isNative: boolean): Uint32Array {
  const out = new Uint32Array(bytes.length / 3);
  const [low, high] = NATIVE_LITTLE === isNative ? [0, 2] : [2, 0];
  for (let i = 0, at = 0; i < out.length; i++, at += 3)
    out[i] = bytes[at + low]! | (bytes[at + 1]! << 8) | (bytes[at + high]! << 16);
  return out;
}
