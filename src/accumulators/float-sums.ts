import { sumError } from './error-free.js';
import type { PartSums } from './part-sums.js';
import type { PlainPixels } from './plain-samples.js';

/**
 * Sums of float32 numbers. The square of one, of 48 bits, is a float64; what adding it rounds off is kept (D. E. Knuth,
 * TAOCP 2, 4.2.2, theorem B). Whether all of that was exact, {@link isExact} says.
 */
export function sumFloats({ samples, nodata, stride, top, bottom, left, right }: PlainPixels, out: PartSums): void {
  const hidesNan = Number.isNaN(nodata);
  let skipped = 0;
  let notFinite = 0;
  let sum = 0;
  let squares = 0;
  let low = 0;
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
      if (value - value !== 0) {
        if (hidesNan && Number.isNaN(value)) skipped++;
        else notFinite++;
        continue;
      }
      sum += value;
      const square = value * value;
      const next = squares + square;
      low += sumError(squares, square, next);
      squares = next;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  out.valid = (bottom - top) * (right - left) - skipped - notFinite;
  out.notFinite = notFinite;
  out.sum = sum;
  out.squares = squares;
  out.squaresLow = low;
  out.min = min;
  out.max = max;
}

/** 2^53, less the 24 bits of a float32 and a bit to spare. */
const SPREAD = 2 ** 28;

/**
 * Whether {@link sumFloats} has rounded nothing. Float32 numbers of at least `a` in size are multiples of u = 2^-24 a,
 * their squares of u^2. With n numbers of at most A every sum of values is below n A, so it is exact where n A <= 2^52
 * u. The same holds for what squares round off: each addition at most 2^-53 n A^2, n of them 2^-53 (n A)^2 <= 2^51 u^2.
 * @param smallest the size of the smallest value that is not 0
 */
export function isExact({ valid, min, max }: PartSums, smallest: number): boolean {
  return valid * Math.max(max, -min) <= SPREAD * smallest;
}

/** The size of the smallest of the values that are not 0; infinity where there is none. */
export function smallestOf({ samples, nodata, stride, top, bottom, left, right }: PlainPixels): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let y = top; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      const size = Math.abs(value);
      if (size < smallest && size > 0 && value !== nodata) smallest = size;
    }
  }
  return smallest;
}

/**
 * The sums of those float32 numbers whose size lies from `from` to just below `below`.
 * @returns the size of the largest number below `from`; 0 where there is none but 0
 */
export function sumFloatsBetween(
  { samples, nodata, stride, top, bottom, left, right }: PlainPixels,
  { from, below }: { readonly from: number; readonly below: number },
  out: PartSums,
): number {
  let sum = 0;
  let squares = 0;
  let low = 0;
  let largest = 0;
  for (let y = top; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      const size = Math.abs(value);
      if (value === nodata || !(size < below)) continue;
      if (size < from) {
        largest = Math.max(largest, size);
        continue;
      }
      sum += value;
      const square = value * value;
      const next = squares + square;
      low += sumError(squares, square, next);
      squares = next;
    }
  }
  out.sum = sum;
  out.squares = squares;
  out.squaresLow = low;
  return largest;
}

/** The size from which on numbers up to `largest` can be summed together without rounding ({@link isExact}). */
export function bandBelow(valid: number, largest: number): number {
  return (valid * largest) / SPREAD;
}
