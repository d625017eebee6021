import { predictorKernel } from '../../kernels/predictor-kernel.js';
import type { Samples } from '../../raster/samples.js';
import { NATIVE_LITTLE } from './byte-order.js';

/** What works with vectors, for samples of this machine's order; null for loops alone. */
const kernelOf = () => (NATIVE_LITTLE ? predictorKernel() : null);

/** Rows of samples, `stride` samples (the interleaved bands) to a pixel. */
export interface SampleRows {
  readonly bytes: Uint8Array;
  readonly rowSamples: number;
  readonly stride: number;
  readonly sampleBytes: number;
}

/** Undoes horizontal differencing (TIFF 6.0 section 14) in place; samples must be in this machine's byte order. */
export function undoHorizontal(rows: SampleRows, kernel = kernelOf()): void {
  const { bytes, rowSamples, stride, sampleBytes } = rows;
  if (stride === 1 && kernel?.addUp(bytes, rowSamples * sampleBytes, sampleBytes)) return;
  const count = bytes.length / sampleBytes;
  const { buffer, byteOffset } = bytes;
  if (sampleBytes === 8) {
    accumulate64(new BigUint64Array(buffer, byteOffset, count), rowSamples, stride);
    return;
  }
  const samples =
    sampleBytes === 1
      ? bytes
      : sampleBytes === 2
        ? new Uint16Array(buffer, byteOffset, count)
        : new Uint32Array(buffer, byteOffset, count);
  if (stride === 1) addUpRows(samples, rowSamples);
  else {
    for (let row = 0; row + rowSamples <= count; row += rowSamples) {
      for (let i = row + stride; i < row + rowSamples; i++) samples[i] = samples[i]! + samples[i - stride]!;
    }
  }
}

/** A running sum along each row: it need not be read back from where it was just written, which takes twice as long. */
function addUpRows(samples: Uint8Array | Uint16Array | Uint32Array, rowSamples: number): void {
  for (let row = 0; row + rowSamples <= samples.length; row += rowSamples) {
    let sum = 0;
    for (let i = row; i < row + rowSamples; i++) {
      sum = (sum + samples[i]!) | 0;
      samples[i] = sum;
    }
  }
}

function accumulate64(samples: BigUint64Array, rowSamples: number, stride: number): void {
  for (let row = 0; row + rowSamples <= samples.length; row += rowSamples) {
    for (let i = row + stride; i < row + rowSamples; i++) samples[i] = samples[i]! + samples[i - stride]!;
  }
}

/** Applies horizontal differencing in place, the inverse of {@link undoHorizontal} for samples of one band. */
export function applyHorizontal(samples: Samples, rowSamples: number): void {
  const { buffer, byteOffset, length } = samples;
  // Differences wrap around as whole numbers of the samples' width, whatever the samples mean.
  if (samples.BYTES_PER_ELEMENT === 8) {
    difference64(new BigUint64Array(buffer, byteOffset, length), rowSamples);
    return;
  }
  const words =
    samples.BYTES_PER_ELEMENT === 1
      ? new Uint8Array(buffer, byteOffset, length)
      : samples.BYTES_PER_ELEMENT === 2
        ? new Uint16Array(buffer, byteOffset, length)
        : new Uint32Array(buffer, byteOffset, length);
  for (let row = 0; row + rowSamples <= length; row += rowSamples) {
    for (let i = row + rowSamples - 1; i > row; i--) words[i] = words[i]! - words[i - 1]!;
  }
}

function difference64(words: BigUint64Array, rowSamples: number): void {
  for (let row = 0; row + rowSamples <= words.length; row += rowSamples) {
    for (let i = row + rowSamples - 1; i > row; i--) words[i] = words[i]! - words[i - 1]!;
  }
}

/**
 * Undoes the floating-point predictor (Adobe Photoshop TIFF Technical Note 3) in place: bytes of a row are stored as
 * planes, most significant first, and differenced. The result is in this machine's byte order whatever the file's.
 */
export function undoFloatingPoint(rows: SampleRows, kernel = kernelOf()): void {
  const { bytes, rowSamples, stride, sampleBytes } = rows;
  const rowBytes = rowSamples * sampleBytes;
  if (sampleBytes === 4 && stride === 1 && kernel?.joinFloats(bytes, rowBytes)) return;
  const planes = new Uint8Array(rowBytes);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  if (sampleBytes === 4 && stride === 1) {
    undoFloat32(bytes, words, planes, rowSamples);
    return;
  }
  for (let row = 0; row + rowBytes <= bytes.length; row += rowBytes) {
    planes.set(bytes.subarray(row, row + rowBytes));
    for (let i = stride; i < rowBytes; i++) planes[i] = planes[i]! + planes[i - stride]!;
    if (sampleBytes < 4) joinPlanes(planes, bytes.subarray(row, row + rowBytes), sampleBytes);
    // Planes of the high word come first; a little-endian float64 keeps its low word first.
    const wordCount = Math.floor(sampleBytes / 4);
    for (let word = 0; word < wordCount; word++) {
      const plane = 4 * word * rowSamples;
      const place = NATIVE_LITTLE ? wordCount - 1 - word : word;
      for (let s = 0, at = row / 4 + place; s < rowSamples; s++, at += wordCount)
        words[at] = wordOf(planes, plane + s, rowSamples);
    }
  }
}

/**
 * The same for float32 of one band, twice as fast: the planes' sums run side by side, each from the sum of the planes
 * before it on.
 */
function undoFloat32(bytes: Uint8Array, words: Uint32Array, planes: Uint8Array, rowSamples: number): void {
  const n = rowSamples;
  for (let row = 0; row + 4 * n <= bytes.length; row += 4 * n) {
    planes.set(bytes.subarray(row, row + 4 * n));
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let s = 0; s < n; s++) {
      b = (b + planes[s]!) | 0;
      c = (c + planes[n + s]!) | 0;
      d = (d + planes[2 * n + s]!) | 0;
    }
    c = (b + c) | 0;
    d = (c + d) | 0;
    for (let s = 0, at = row / 4; s < n; s++, at++) {
      a = (a + planes[s]!) | 0;
      b = (b + planes[n + s]!) | 0;
      c = (c + planes[2 * n + s]!) | 0;
      d = (d + planes[3 * n + s]!) | 0;
      words[at] = (a << 24) | ((b & 255) << 16) | ((c & 255) << 8) | (d & 255);
    }
  }
}

/** Puts the bytes of samples of fewer than 4 bytes together. */
function joinPlanes(planes: Uint8Array, row: Uint8Array, sampleBytes: number): void {
  const rowSamples = row.length / sampleBytes;
  for (let plane = 0; plane < sampleBytes; plane++) {
    const place = NATIVE_LITTLE ? sampleBytes - 1 - plane : plane;
    for (let s = 0; s < rowSamples; s++) row[s * sampleBytes + place] = planes[plane * rowSamples + s]!;
  }
}

/** The 32-bit number whose bytes lie `step` apart, most significant first. */
function wordOf(planes: Uint8Array, at: number, step: number): number {
  return (planes[at]! << 24) | (planes[at + step]! << 16) | (planes[at + 2 * step]! << 8) | planes[at + 3 * step]!;
}

/** Applies the floating-point predictor to rows of floats of one band; the inverse of {@link undoFloatingPoint}. */
export function applyFloatingPoint(
  values: Float32Array | Float64Array,
  rowSamples: number,
  kernel = kernelOf(),
): Uint8Array {
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: size } = values;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const out = new Uint8Array(byteLength);
  if (size === 4 && kernel?.partFloats(bytes, out, 4 * rowSamples)) return out;
  if (size === 4) {
    planesOfFloat32(new Uint32Array(buffer, byteOffset, values.length), out, rowSamples);
    return out;
  }
  for (let row = 0; row < byteLength; row += size * rowSamples) {
    for (let plane = 0; plane < size; plane++) {
      const place = NATIVE_LITTLE ? size - 1 - plane : plane;
      for (let s = 0, to = row + plane * rowSamples, at = row + place; s < rowSamples; s++, to++, at += size)
        out[to] = bytes[at]!;
    }
    for (let i = row + size * rowSamples - 1; i > row; i--) out[i] = out[i]! - out[i - 1]!;
  }
  return out;
}

/** The same for float32, twice as fast: each word is read once, and all planes are differenced side by side. */
function planesOfFloat32(words: Uint32Array, out: Uint8Array, rowSamples: number): void {
  const n = rowSamples;
  for (let first = 0; first + n <= words.length; first += n) {
    const row = 4 * first;
    // What a plane's first byte is differenced from: the last one of the plane before it.
    const last = words[first + n - 1]!;
    let before = (last >>> 8) & 0xffffff;
    for (let s = 0, at = row; s < n; s++, at++) {
      const word = words[first + s]!;
      out[at] = (word >>> 24) - (before >>> 24);
      out[at + n] = (word >>> 16) - (before >>> 16);
      out[at + 2 * n] = (word >>> 8) - (before >>> 8);
      out[at + 3 * n] = word - before;
      before = word;
    }
  }
}

/** Undoes predictor 2 or 3; any other is none. */
export function undoPredictor(predictor: number, rows: SampleRows): void {
  if (predictor === 2) undoHorizontal(rows);
  else if (predictor === 3) undoFloatingPoint(rows);
}
