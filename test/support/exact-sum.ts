import { exactSumOf } from '../../src/accumulators/exact-ratio.js';

/** A sum in units of 2^-1074, as one whole number: it doesn't show in how many parts it is kept. */
export function exactSum(parts: Iterable<number>): bigint {
  const { digits, exponent } = exactSumOf(parts);
  return digits << BigInt(exponent + 1074);
}
