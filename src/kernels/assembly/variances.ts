// Variances of many zones by pairs of float64, and totals over zones: what the loops of accumulators/variance.ts and
// exact-sums.ts give. Of each zone lie there how many terms its sum has, and up to WIDTH of them, which don't overlap.

import { productError, sumError } from './error-free';
import { addTerm, noTerms } from './terms';

/** Terms that a zone has room for. */
const WIDTH: i32 = 4;
const TERM: usize = 8;
/** Sizes within which no product below leaves the range of float64, nor what it rounds off. */
const LARGEST: f64 = 1.6069380442589903e60;
const SMALLEST: f64 = 6.223015277861142e-61;
/** What a step of arithmetic with pairs may be wrong by, of its result. */
const STEP_ERROR: f64 = 1.5777218104420236e-30;

/** A number as the sum of two float64, of which the second is what the first rounds off. */
let high: f64 = 0;
let low: f64 = 0;

function sum(a: f64, b: f64): void {
  high = a + b;
  low = sumError(a, b, high);
}

function product(a: f64, b: f64): void {
  high = a * b;
  low = productError(a, b, high);
}

/** Takes the sum of a zone as a pair; false where it has more terms than there is room for. */
function asPair(terms: usize, count: i32): bool {
  if (count > WIDTH) return false;
  let largest: f64 = 0;
  let rest: f64 = 0;
  for (let i = count - 1; i >= 0; i--) {
    sum(largest, load<f64>(terms + <usize>i * TERM));
    largest = high;
    rest += low;
  }
  sum(largest, rest);
  return true;
}

// @ts-ignore: decorator
@inline
function isWithin(value: f64): bool {
  return abs(value) < LARGEST && abs(value) > SMALLEST;
}

/** The variance of one zone, of weight `n`; NaN where pairs don't tell how it is rounded. */
function varianceOf(n: f64, sums: usize, sumCount: i32, squares: usize, squareCount: i32): f64 {
  if (!asPair(squares, squareCount)) return NaN;
  const q = high;
  const qLow = low;
  if (q == 0) return 0;
  if (!asPair(sums, sumCount)) return NaN;
  const s = high;
  const sLow = low;
  if (!isWithin(q) || !(s == 0 || isWithin(s))) return NaN;

  product(q, n);
  const a = high;
  const aRest = low + qLow * n;
  product(s, s);
  const b = high;
  const bRest = low + 2 * s * sLow;
  sum(a, -b);
  sum(high, low + (aRest - bRest));
  const d = high;
  const dLow = low;
  const wrong = STEP_ERROR * (a + b);
  if (!(abs(d) > wrong)) return NaN;

  product(n, n);
  const m = high;
  const mLow = low;
  const quotient = d / m;
  product(quotient, m);
  const rest = d - high - low + (dLow - quotient * mLow);
  sum(quotient, rest / m);
  const error = abs(quotient) * (2 * abs(wrong / d) + STEP_ERROR);
  const least = high + (low - error);
  return least == high + (low + error) ? max(0, least) : NaN;
}

/**
 * The variances of zones.
 * @param weights one a zone, whole numbers as float64
 * @param sums terms of each zone, and squares
 * @param sumCounts how many terms each has, one byte a zone; more than there is room for where they lie elsewhere
 * @param out for one a zone; NaN where pairs of float64 don't tell how it is rounded
 */
export function variancesOf(
  zones: i32,
  weights: usize,
  sums: usize,
  sumCounts: usize,
  squares: usize,
  squareCounts: usize,
  out: usize,
): void {
  const toNext = <usize>WIDTH * TERM;
  for (let zone: usize = 0; zone < <usize>zones; zone++, sums += toNext, squares += toNext) {
    const n = load<f64>(weights + 8 * zone);
    const sumCount = <i32>load<u8>(sumCounts + zone);
    store<f64>(out + 8 * zone, varianceOf(n, sums, sumCount, squares, <i32>load<u8>(squareCounts + zone)));
  }
}

/**
 * Adds up the sums of those zones whose weight is not 0.
 * @param counts as of {@link variancesOf}
 * @param total terms with their count before them; -1 of them where there is no room, or a zone's lie elsewhere
 */
export function addZones(zones: i32, weights: usize, sums: usize, counts: usize, total: usize): void {
  noTerms(total);
  for (let zone: usize = 0; zone < <usize>zones; zone++) {
    if (load<f64>(weights + 8 * zone) == 0) continue;
    const first = sums + zone * <usize>WIDTH * TERM;
    const count = <i32>load<u8>(counts + zone);
    if (count > WIDTH) {
      store<f64>(total, -1);
      return;
    }
    for (let i = 0; i < count; i++) addTerm(total, load<f64>(first + <usize>i * TERM));
  }
}
