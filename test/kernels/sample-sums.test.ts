import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSumOf } from '../../src/accumulators/exact-ratio.js';
import { isExact, smallestOf, sumFloats } from '../../src/accumulators/float-sums.js';
import { noSums, sumIntegers } from '../../src/accumulators/part-sums.js';
import { kernel } from '../../src/kernels/kernel.js';
import type { KernelSamples } from '../../src/kernels/kernel-samples.js';
import type { PartSums } from '../../src/kernels/part-sums.js';
import { MOST_SUMMED, SampleSums } from '../../src/kernels/sample-sums.js';
import { rounds } from '../support/effort.js';

const WHOLES = { uint8: Uint8Array, int8: Int8Array, uint16: Uint16Array, int16: Int16Array } as const;

const whole = fc.oneof(
  fc.integer({ min: -40_000, max: 70_000 }),
  fc.constantFrom(0, 1, 127, -128, 255, 32_767, -32_768, 65_535, -9999),
);
const float = fc.oneof(
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  fc.double({ min: 500, max: 3000, noNaN: true }),
  fc.constantFrom(0, -0, -9999, 2 ** -149, -(2 ** -140), 3e38, -1e30),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
const nodata = fc.constantFrom(
  ...[null, 0, -9999, 255, -128, 32_767, -32_768, 65_535, 0.5, 1e9],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 1e-60, -(2 ** -149)],
);
const place = fc.record({
  stride: fc.integer({ min: 1, max: 60 }),
  rows: fc.integer({ min: 1, max: 20 }),
  sides: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 4, maxLength: 4 }),
});

/** A rectangle of a block of samples that repeat a few values. */
function rectangleOf<T extends KernelSamples>(
  { stride, rows, sides }: typeof place extends fc.Arbitrary<infer P> ? P : never,
  samples: T,
) {
  const [a, b, c, d] = sides;
  const [top, left] = [Math.floor(a! * rows), Math.floor(b! * stride)];
  const bottom = top + 1 + Math.floor(c! * (rows - top));
  const right = left + 1 + Math.floor(d! * (stride - left));
  return { samples, stride, top, bottom, left, right };
}

/** What an earlier rectangle, of floats, may have left. */
const earlier = (): PartSums => ({ ...noSums(), smallest: 1e30 });

/** What kernels find in a rectangle, and in its rows as runs. */
function found({
  samples,
  nodata,
  stride,
  top,
  bottom,
  left,
  right,
}: Parameters<typeof sumIntegers>[0] & { samples: KernelSamples }): PartSums[] {
  const sums = new SampleSums(kernel()!);
  sums.begin(samples, stride, nodata);
  const [rectangle, runs] = [earlier(), earlier()];
  sums.rectangle(top, bottom, left, right, rectangle);
  for (let y = top; y < bottom; y++) sums.addRun(y * stride + left, right - left);
  sums.runs(runs);
  return [rectangle, runs];
}

describe('SampleSums', () => {
  it.each(Object.entries(WHOLES))('of %s are those of a loop', (_, type) => {
    fc.assert(
      fc.property(place, fc.array(whole, { minLength: 1, maxLength: 50 }), nodata, (where, values, hidden) => {
        const samples = new type(where.stride * where.rows);
        samples.set(Array.from(samples, (_, i) => values[(i * i) % values.length]!));
        const pixels = { ...rectangleOf(where, samples), nodata: hidden };
        const expected = earlier();
        sumIntegers(pixels, expected);
        expect(expected.smallest).toBeNaN();
        expect(found(pixels)).toEqual([expected, expected]);
      }),
      { numRuns: rounds(200, 5000) },
    );
  });

  it.each(Object.entries(WHOLES))('of %s hold as many of the extreme values as are summed at a time', (_, type) => {
    for (const value of [-32_768, -128, 127, 255, 32_767, 65_535]) {
      const samples = new type(MOST_SUMMED + 5).fill(value);
      for (const stride of [1, 2, 4, 9, 256, MOST_SUMMED]) {
        const pixels = {
          samples,
          stride,
          nodata: 1,
          top: 0,
          bottom: Math.floor(MOST_SUMMED / stride),
          left: 0,
          right: stride,
        };
        const expected = noSums();
        sumIntegers(pixels, expected);
        const sums = new SampleSums(kernel()!);
        const out = noSums();
        sums.begin(samples, stride, 1);
        sums.rectangle(0, pixels.bottom, 0, stride, out);
        expect(out).toEqual(expected);
      }
    }
  });

  it('of float32 numbers are those of a loop, wherever both are exact', () => {
    let exact = 0;
    fc.assert(
      fc.property(place, fc.array(float, { minLength: 1, maxLength: 12 }), nodata, (where, values, hidden) => {
        const samples = new Float32Array(where.stride * where.rows);
        samples.set(Array.from(samples, (_, i) => values[(i * i) % values.length]!));
        const pixels = { ...rectangleOf(where, samples), nodata: hidden };
        const expected = noSums();
        sumFloats(pixels, expected);
        expected.smallest = smallestOf(pixels);
        for (const sums of found(pixels)) {
          const { valid, notFinite, min, max, smallest } = sums;
          expect([valid, notFinite, min + 0, max + 0, smallest]).toEqual([
            ...[expected.valid, expected.notFinite, expected.min + 0, expected.max + 0],
            expected.smallest,
          ]);
          if (!isExact(expected)) continue;
          exact++;
          expect(sums.sum + 0).toBe(expected.sum + 0);
          expect(squaresOf(sums)).toEqual(squaresOf(expected));
        }
      }),
      { numRuns: rounds(500, 10_000) },
    );
    expect(exact).toBeGreaterThan(100);
  });

  it('read blocks of growing size to their end, and not beyond', () => {
    for (const length of [7, 1001, 70_001, 300_003]) {
      for (const samples of [new Int8Array(length), new Int16Array(length), new Float32Array(length)]) {
        samples.fill(1);
        const sums = new SampleSums(kernel()!);
        sums.begin(samples, length, null);
        const out = noSums();
        sums.rectangle(0, 1, length - 7, length, out);
        expect([out.valid, out.sum, out.squares, out.min, out.max]).toEqual([7, 7, 7, 1, 1]);
      }
    }
  });
});

/** The sum of squares without rounding, with what adding them has rounded off. */
function squaresOf({ squares, squaresLow }: PartSums): [bigint, number] {
  const { digits, exponent } = exactSumOf([squares, squaresLow]);
  if (digits === 0n) return [0n, 0];
  const zeros = digits.toString(2).length - digits.toString(2).replace(/0+$/, '').length;
  return [digits >> BigInt(zeros), exponent + zeros];
}
