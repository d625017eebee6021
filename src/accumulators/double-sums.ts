import { sumError, upperHalf } from './error-free.js';
import type { PlainPixels } from './plain-samples.js';

/** Numbers whose sum is that of a rectangle's values, and of their squares. */
export interface DoubleSums {
  readonly sums: readonly number[];
  readonly squares: readonly number[];
  /** The size of the largest value that was left out because it is too small to be summed with the others. */
  readonly largest: number;
}

/**
 * Sums of those float64 numbers whose size lies from `from` to just below `below`. A number is split into two of 26
 * bits: their sums are exact by themselves, and the three products of a square are float64 numbers whose sums are kept
 * with what adding them rounds off. All of that is exact where the largest number times the number of pixels is at most
 * 2^25 times the smallest: the smallest unit of each kind of term is 2^-26 (2^-79, 2^-106) of the smallest number (its
 * square), and errors are below 2^-53 of the sum, as for float32 (float-sums.ts).
 */
export function sumDoublesBetween(
  { samples, nodata, stride, top, bottom, left, right }: PlainPixels,
  { from, below }: { readonly from: number; readonly below: number },
): DoubleSums {
  let high = 0;
  let low = 0;
  let hh = 0;
  let hhLow = 0;
  let hl = 0;
  let hlLow = 0;
  let ll = 0;
  let llLow = 0;
  let largest = 0;
  for (let y = top; y < bottom; y++) {
    const end = y * stride + right;
    for (let i = y * stride + left; i < end; i++) {
      const value = samples[i]!;
      const size = Math.abs(value);
      if (value === nodata || !(size < below)) continue;
      if (size < from) {
        if (size > largest) largest = size;
        continue;
      }
      const h = upperHalf(value);
      const l = value - h;
      high += h;
      low += l;
      let term = h * h;
      let next = hh + term;
      hhLow += sumError(hh, term, next);
      hh = next;
      term = 2 * h * l;
      next = hl + term;
      hlLow += sumError(hl, term, next);
      hl = next;
      term = l * l;
      next = ll + term;
      llLow += sumError(ll, term, next);
      ll = next;
    }
  }
  return { sums: [high, low], squares: [hh, hhLow, hl, hlLow, ll, llLow], largest };
}

const SPREAD = 2 ** 25;

/** The size from which on numbers up to `largest` can be summed together without rounding. */
export function doubleBandBelow(valid: number, largest: number): number {
  return (valid * largest) / SPREAD;
}
