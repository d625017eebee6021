import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSumOf } from '../../src/accumulators/exact-ratio.js';
import { Moments } from '../../src/accumulators/moments.js';
import { type Kernel, kernel } from '../../src/kernels/kernel.js';
import { newSamples } from '../../src/raster/dtype.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { cutAt, partsOf, SIDE, someRectangles, ZONES } from '../support/some-parts.js';

const TYPES = ['uint8', 'int8', 'uint16', 'int16', 'int32', 'uint32', 'float32', 'float64'] as const;
const type = fc.constantFrom(...TYPES);
const value = fc.oneof(
  fc.integer({ min: -200, max: 3000 }),
  fc.double({ min: 100, max: 3000, noNaN: true }),
  fc.constantFrom(0, -0, 5, 1e-30, 1e20, 3e38, -(2 ** 31), 2 ** 32 - 1),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** -149, -(2 ** -140)),
);
/** Of any size, or zeros of both signs. */
const values = fc.oneof(
  { weight: 4, arbitrary: fc.array(value, { minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(0, -0, Number.NaN), { minLength: 1, maxLength: 8 }) },
);
const nodata = fc.constantFrom(5, null, 0, Number.NaN, Number.NEGATIVE_INFINITY, 2 ** -149, -9999);
const asked = fc.record({
  sums: fc.constant(true),
  squares: fc.boolean(),
  extremes: fc.boolean(),
  by: fc.constantFrom('area' as const, 'pixels' as const),
});

/** A sum as one whole number, so that it doesn't show in how many parts it is kept. */
function exact(parts: Iterable<number>): bigint {
  const { digits, exponent } = exactSumOf(parts);
  return digits << BigInt(exponent + 1074);
}

describe('moments by kernels', () => {
  it('are those of loops, to the bit, however the pixels are cut into parts', () => {
    const given = fc.record({ rectangles: someRectangles, dtype: type, palette: values, nodata, params: asked });
    const cut = fc.record({ isMasked: fc.boolean(), row: fc.nat(SIDE), column: fc.nat(SIDE) });
    fc.assert(
      fc.property(given, cut, ({ rectangles, dtype, palette, nodata, params }, { isMasked, row, column }) => {
        const samples = newSamples(dtype, SIDE * SIDE);
        samples.set(Array.from(samples, (_, i) => palette[(i * i + (i >> 3)) % palette.length]!));
        const valid = isMasked ? Uint8Array.from(samples, (_, i) => (i % 7 === 0 ? 0 : 1)) : null;
        const window = { colOff: 0, rowOff: 0, width: SIDE, height: SIDE };
        const found = (kernels: Kernel | null, list: typeof rectangles) => {
          const state = new Moments({ zones: ZONES }, { nodata, dtype }, { layer: 0, ...params }, kernels);
          state.add(blockOf(window, samples, { valid }), partsOf(list));
          const zones = Array.from({ length: ZONES }, (_, zone) => zone);
          return {
            validity: state.validity,
            counted: state.counted,
            sums: zones.map((zone) => exact(state.sums!.parts(zone))),
            squares: zones.map((zone) => exact(state.squares?.parts(zone) ?? [])),
            extremes: [...(state.min ?? []), ...(state.max ?? [])],
          };
        };
        const expected = found(null, rectangles);
        expect(found(kernel(), rectangles)).toEqual(expected);
        const pieces = cutAt(rectangles, row, column);
        expect(found(kernel(), pieces)).toEqual(expected);
        expect(found(null, pieces)).toEqual(expected);
      }),
      { numRuns: rounds(50, 1500) },
    );
  });

  it('take 0 and -0 as one, whichever comes first', () => {
    for (const samples of [Float32Array.of(0, -0), Float32Array.of(-0, 0), new Float32Array(64).fill(-0)]) {
      const window = { colOff: 0, rowOff: 0, width: samples.length, height: 1 };
      const params = { layer: 0, sums: true, squares: false, extremes: true, by: 'area' as const };
      const state = new Moments({ zones: 1 }, { nodata: null, dtype: 'float32' }, params);
      state.add(
        blockOf(window, samples),
        partsOf([{ zone: 0, top: 0, left: 0, width: samples.length, height: 1, weight: 1 }]),
      );
      expect([state.min![0], state.max![0]]).toEqual([0, 0]);
    }
  });
});
