import { UnsupportedRasterError } from '../../errors.js';

/** Rows of samples, `stride` samples (the interleaved bands) to a pixel. */
export interface SampleRows {
  readonly bytes: Uint8Array;
  readonly rowSamples: number;
  readonly stride: number;
  readonly sampleBytes: number;
}

/** Undoes horizontal differencing (TIFF 6.0 section 14) in place; samples must be in this machine's byte order. */
export function undoHorizontal({ bytes, rowSamples, stride, sampleBytes }: SampleRows): void {
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
  for (let row = 0; row + rowSamples <= count; row += rowSamples) {
    for (let i = row + stride; i < row + rowSamples; i++) samples[i] = samples[i]! + samples[i - stride]!;
  }
}

function accumulate64(samples: BigUint64Array, rowSamples: number, stride: number): void {
  for (let row = 0; row + rowSamples <= samples.length; row += rowSamples) {
    for (let i = row + stride; i < row + rowSamples; i++) samples[i] = samples[i]! + samples[i - stride]!;
  }
}

/** Applies horizontal differencing in place, the inverse of {@link undoHorizontal} for 1- and 2-byte samples of one band. */
export function applyHorizontal(samples: Uint8Array | Uint16Array, rowSamples: number): void {
  for (let row = 0; row + rowSamples <= samples.length; row += rowSamples) {
    for (let i = row + rowSamples - 1; i > row; i--) samples[i] = samples[i]! - samples[i - 1]!;
  }
}

/**
 * Undoes the floating-point predictor (Adobe Photoshop TIFF Technical Note 3) in place: bytes of a row are stored as planes, most
 * significant first, and differenced. The result is little-endian whatever the file's byte order.
 */
export function undoFloatingPoint({ bytes, rowSamples, stride, sampleBytes }: SampleRows): void {
  const rowBytes = rowSamples * sampleBytes;
  const planes = new Uint8Array(rowBytes);
  for (let row = 0; row + rowBytes <= bytes.length; row += rowBytes) {
    const line = bytes.subarray(row, row + rowBytes);
    for (let i = stride; i < rowBytes; i++) line[i] = line[i]! + line[i - stride]!;
    planes.set(line);
    for (let s = 0; s < rowSamples; s++) {
      for (let b = 0; b < sampleBytes; b++) line[s * sampleBytes + b] = planes[(sampleBytes - 1 - b) * rowSamples + s]!;
    }
  }
}

/** Applies the floating-point predictor to rows of float32 of one band; the inverse of {@link undoFloatingPoint}. */
export function applyFloatingPoint(values: Float32Array, rowSamples: number): Uint8Array {
  const source = new DataView(values.buffer, values.byteOffset, values.byteLength);
  const out = new Uint8Array(values.byteLength);
  for (let row = 0; row < values.length; row += rowSamples) {
    const line = out.subarray(row * 4, (row + rowSamples) * 4);
    for (let s = 0; s < rowSamples; s++) {
      const word = (row + s) * 4;
      const bits = source.getUint32(word, NATIVE_LITTLE);
      for (let b = 0; b < 4; b++) line[b * rowSamples + s] = bits >>> (24 - 8 * b);
    }
    for (let i = line.length - 1; i > 0; i--) line[i] = line[i]! - line[i - 1]!;
  }
  return out;
}

const NATIVE_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Undoes predictor 1, 2 or 3. @throws UnsupportedRasterError for another one */
export function undoPredictor(predictor: number, rows: SampleRows): void {
  if (predictor === 2) undoHorizontal(rows);
  else if (predictor === 3) undoFloatingPoint(rows);
  else if (predictor !== 1) {
    throw new UnsupportedRasterError(
      `predictor ${predictor} is not supported; rewrite the raster with gdal_translate -of COG`,
    );
  }
}
