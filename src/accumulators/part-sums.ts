import type { PlainPixels } from './plain-samples.js';

/** What a loop over a rectangle's pixels finds: sums, extremes, and how many pixels are counted. */
export interface PartSums {
  /** Pixels with a value. */
  valid: number;
  /** Pixels that hold NaN or an infinity. */
  notFinite: number;
  sum: number;
  /** The sum of squares, and what its additions have rounded off. */
  squares: number;
  squaresLow: number;
  min: number;
  max: number;
}

/** Nothing found yet. */
export function noSums(): PartSums {
  return { valid: 0, notFinite: 0, sum: 0, squares: 0, squaresLow: 0, min: 0, max: 0 };
}

/** Sums of whole numbers of up to 16 bits. Exact for up to 2^21 pixels: a square is below 2^32. */
export function sumIntegers({ samples, nodata, stride, top, bottom, left, right }: PlainPixels, out: PartSums): void {
  let skipped = 0;
  let sum = 0;
  let squares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let y = top; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      if (value === nodata) {
        skipped++;
        continue;
      }
      sum += value;
      squares += value * value;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  out.valid = (bottom - top) * (right - left) - skipped;
  out.notFinite = 0;
  out.sum = sum;
  out.squares = squares;
  out.squaresLow = 0;
  out.min = min;
  out.max = max;
}

/** The sum alone of whole numbers of up to 16 bits, as {@link sumIntegers}: a mean needs no more. */
export function sumIntegersAlone(
  { samples, nodata, stride, top, bottom, left, right }: PlainPixels,
  out: PartSums,
): void {
  let valid = 0;
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      if (value === nodata) continue;
      valid++;
      sum += value;
    }
  }
  out.valid = valid;
  out.notFinite = 0;
  out.sum = sum;
}
