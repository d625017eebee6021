// Sums without rounding: a few numbers that don't overlap and whose sum it is, smallest first, as the sums of zones are
// kept (accumulators/exact-sums.ts). Where they lie, their count comes first, as a float64.

import { MAX_TERMS } from '../layout';
import { productError } from './error-free';

const TERM: usize = 8;
/** Whole numbers up to here are float64 numbers. */
const MOST_WHOLE: f64 = 9007199254740991;

/** Makes a sum of nothing. */
// @ts-ignore: decorator
@inline
export function noTerms(at: usize): void {
  store<f64>(at, 0);
}

/** Adds a number; a sum of too many numbers has -1 of them, and stays so. */
export function addTerm(at: usize, value: f64): void {
  if (value == 0) return;
  const count = <i32>load<f64>(at);
  if (count < 0) return;
  const first = at + TERM;
  let kept = first;
  let x = value;
  for (let i = 0; i < count; i++) {
    const y = load<f64>(first + <usize>i * TERM);
    const sum = x + y;
    const low = abs(x) < abs(y) ? x - (sum - y) : y - (sum - x);
    x = sum;
    if (low == 0) continue;
    store<f64>(kept, low);
    kept += TERM;
  }
  if (x != 0) {
    if (kept == first + MAX_TERMS * TERM) {
      store<f64>(at, -1);
      return;
    }
    store<f64>(kept, x);
    kept += TERM;
  }
  store<f64>(at, <f64>((kept - first) / TERM));
}

/** Adds a number as often as a weight says, with what their product rounds off. */
export function addProduct(at: usize, value: f64, weight: f64): void {
  const product = value * weight;
  addTerm(at, product);
  if (abs(product) <= MOST_WHOLE && trunc(value) == value) return;
  addTerm(at, productError(value, weight, product));
}
