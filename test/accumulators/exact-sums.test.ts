import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactSums } from '../../src/accumulators/exact-sums.js';

/** Every float64 is a whole number of 2^-1074. */
const SHIFT = 1074;

function asWhole(value: number): bigint {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value);
  const bits = data.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 2047n);
  const fraction = bits & (2n ** 52n - 1n);
  const size = exponent === 0 ? fraction : (fraction + 2n ** 52n) << BigInt(exponent - 1);
  return value < 0 ? -size : size;
}

/** The float64 that is nearest to a whole number of 2^-1074, of two as near the even one. */
function nearest(whole: bigint): number {
  const size = whole < 0n ? -whole : whole;
  const bits = size.toString(2).length;
  const drop = BigInt(Math.max(0, bits - 53));
  const rest = size & (2n ** drop - 1n);
  const half = drop === 0n ? 1n : 2n ** (drop - 1n);
  let kept = size >> drop;
  if (drop > 0n && (rest > half || (rest === half && kept % 2n === 1n))) kept += 1n;
  const exponent = Number(drop) - SHIFT;
  // In two steps: 2^-1074 times a number of 53 bits would lose bits on the way.
  const value = exponent < -1000 ? Number(kept) * 2 ** -1000 * 2 ** (exponent + 1000) : Number(kept) * 2 ** exponent;
  return whole < 0n ? -value : value;
}

const value = fc.oneof(
  fc.double({ min: -1e200, max: 1e200, noNaN: true }),
  fc.float({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.constantFrom(0.1, 0.2, 0.3, 1e16, -1e16, 1, 2 ** 53, -(2 ** 53), 2 ** -60),
);

describe('exact sums', () => {
  it('are the true sum, rounded once, in any order and however they are put together', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.nat(59), (values, cut) => {
        const expected = nearest(values.reduce((sum, v) => sum + asWhole(v), 0n));
        const [forth, back, first, second] = [0, 1, 2, 3].map(() => new ExactSums(2));
        for (const v of values) forth!.add(1, v);
        for (const v of [...values].reverse()) back!.add(1, v);
        for (const v of values.slice(0, cut)) first!.add(1, v);
        for (const v of values.slice(cut)) second!.add(1, v);
        second!.combine(first!);
        for (const sums of [forth, back, second]) expect(sums!.value(1)).toBe(expected + 0);
        expect(forth!.value(0)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('of products are exact, too', () => {
    const term = fc.tuple(
      fc.double({ min: -1e200, max: 1e200, noNaN: true }),
      fc.integer({ min: 1, max: 2 ** 53 - 1 }),
    );
    const normal = term.filter(([v]) => v === 0 || Math.abs(v) > 1e-200);
    fc.assert(
      fc.property(fc.array(normal, { maxLength: 30 }), (terms) => {
        const expected = nearest(terms.reduce((sum, [v, weight]) => sum + asWhole(v) * BigInt(weight), 0n));
        const sums = new ExactSums(1);
        for (const [v, weight] of terms) sums.addProduct(0, v, weight);
        expect(sums.value(0)).toBe(expected + 0);
      }),
      { numRuns: 500 },
    );
  });

  it('keep as many numbers as it takes', () => {
    const sums = new ExactSums(1);
    const values = Array.from({ length: 12 }, (_, i) => 2 ** (60 * i));
    for (const v of values) sums.add(0, v);
    expect([...sums.parts(0)]).toEqual(values);
    for (const v of values.slice(1)) sums.add(0, -v);
    expect(sums.value(0)).toBe(1);
  });
});
