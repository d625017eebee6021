/** 2^27 + 1: splits a float64 into two halves of 26 bits (Veltkamp). */
const SPLITTER = 134217729;

/** The upper 26 bits of a number below 2^996; the rest of it is a float64 of 26 bits, too (Veltkamp). */
export function upperHalf(value: number): number {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}

/** What a sum of two numbers rounds off, whichever of them is the larger (Knuth). */
export function sumError(a: number, b: number, sum: number): number {
  const added = sum - a;
  return a - (sum - added) + (b - added);
}

/** What a product of two numbers rounds off (Dekker), where that lies within the range of float64. */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
