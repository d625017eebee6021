import { productError, sumError } from './error-free.js';
import { exactSumOf, exactVariance } from './exact-ratio.js';
import type { ExactSums } from './exact-sums.js';

/** Sizes within which no product below leaves the range of float64, nor what it rounds off. */
const LARGEST = 2 ** 200;
const SMALLEST = 2 ** -200;
/** What a step of arithmetic with pairs may be wrong by, of its result: 2^-102 (Joldes et al.), and some more. */
const STEP_ERROR = 2 ** -99;

/** A number as the sum of two float64, of which the second is what the first rounds off. */
let high = 0;
let low = 0;

/**
 * The variance of values of whole weights as a population, rounded once: (n q - s^2) / n^2, of their weight n, the
 * weighted sum s, and the weighted sum of squares q. Of most values of up to 32 bits pairs of float64 tell it, as what
 * they may be wrong by doesn't matter to its rounding; else whole numbers of any size do, as for zones of one value.
 */
export function varianceOf(n: number | bigint, sums: ExactSums, squares: ExactSums, zone: number): number {
  const quick = typeof n === 'number' ? quickVariance(n, sums, squares, zone) : null;
  return quick ?? exactVariance(BigInt(n), exactSumOf(sums.parts(zone)), exactSumOf(squares.parts(zone)));
}

/**
 * The same by pairs of float64 (M. Joldes, J.-M. Muller, V. Popescu: Tight and rigorous error bounds for basic building
 * blocks of double-word arithmetic, 2017); null where they don't tell how it is rounded.
 */
export function quickVariance(n: number, sums: ExactSums, squares: ExactSums, zone: number): number | null {
  if (!asPair(squares, zone)) return null;
  const q = high;
  const qLow = low;
  if (q === 0) return 0; // squares too small for float64 are missing
  if (!asPair(sums, zone)) return null;
  const s = high;
  const sLow = low;
  if (!isWithin(q) || !(s === 0 || isWithin(s))) return null;

  product(q, n);
  const a = high;
  const aRest = low + qLow * n;
  product(s, s);
  const b = high;
  const bRest = low + 2 * s * sLow;
  // The difference: of the larger numbers it loses nothing, of what they round off little.
  sum(a, -b);
  sum(high, low + (aRest - bRest));
  const d = high;
  const dLow = low;
  const wrong = STEP_ERROR * (a + b);
  if (!(Math.abs(d) > wrong)) return null;

  product(n, n);
  const m = high;
  const mLow = low;
  const quotient = d / m;
  product(quotient, m);
  const rest = d - high - low + (dLow - quotient * mLow);
  sum(quotient, rest / m);
  const error = Math.abs(quotient) * (2 * Math.abs(wrong / d) + STEP_ERROR);
  const least = high + (low - error);
  const most = high + (low + error);
  return least === most ? Math.max(0, least) : null;
}

const isWithin = (value: number) => Math.abs(value) < LARGEST && Math.abs(value) > SMALLEST;

/** Takes the sum of a zone as a pair; false where it is of many numbers. */
function asPair(sums: ExactSums, zone: number): boolean {
  const count = sums.fewParts(zone);
  if (count === null) return false;
  let largest = 0;
  let rest = 0;
  for (let i = count - 1; i >= 0; i--) {
    sum(largest, sums.part(zone, i));
    largest = high;
    rest += low;
  }
  sum(largest, rest);
  return true;
}

/** The sum of two numbers as a pair. */
function sum(a: number, b: number): void {
  high = a + b;
  low = sumError(a, b, high);
}

/** The product of two numbers as a pair. */
function product(a: number, b: number): void {
  high = a * b;
  low = productError(a, b, high);
}
