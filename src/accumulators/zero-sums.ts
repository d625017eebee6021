/**
 * Sums that begin as zeros, in memory that is written at once. A page of new memory that is read before it is written,
 * as by `sums[i] = sums[i] + x`, is mapped twice, and the second time every core is interrupted: 8 microseconds a page.
 */
export function zeroSums(length: number): Float64Array {
  return new Float64Array(length).fill(0);
}
