// What products of float64 round off (accumulators/error-free.ts).

/** 2^27 + 1: splits a float64 into two halves of 26 bits (Veltkamp). */
const SPLITTER: f64 = 134217729;

// @ts-ignore: decorator
@inline
function upperHalf(value: f64): f64 {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}

/** What a product of two numbers rounds off (Dekker), where that lies within the range of float64. */
// @ts-ignore: decorator
@inline
export function productError(a: f64, b: f64, product: f64): f64 {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** What a sum of two numbers rounds off, whichever of them is the larger (Knuth). */
// @ts-ignore: decorator
@inline
export function sumError(a: f64, b: f64, sum: f64): f64 {
  const added = sum - a;
  return a - (sum - added) + (b - added);
}
