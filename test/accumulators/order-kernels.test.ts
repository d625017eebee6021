import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEDIAN } from '../../src/accumulators/order.js';
import { OrderedValues } from '../../src/accumulators/ordered-values.js';
import { type Kernel, kernel } from '../../src/kernels/kernel.js';
import { newSamples } from '../../src/raster/dtype.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { cutAt, partsOf, SIDE, someRectangles, ZONES } from '../support/some-parts.js';

const TYPES = ['uint8', 'int8', 'uint16', 'int16', 'int32', 'float32', 'float64'] as const;
const value = fc.oneof(
  fc.integer({ min: -200, max: 3000 }),
  fc.integer({ min: -40_000, max: 70_000 }),
  fc.double({ min: 100, max: 3000, noNaN: true }),
  fc.constantFrom(0, -0, 5, 1e-30, 1e20, 3e38, 2 ** -149, -(2 ** -140)),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
);
/** Few values, so that many are alike, or many; or nearly all of one. */
const palette = fc.oneof(
  fc.array(value, { minLength: 1, maxLength: 60 }),
  fc.array(fc.integer({ min: 1000, max: 1300 }), { minLength: 1, maxLength: 200 }),
  fc.array(fc.constantFrom(5, 5, 5, 5, 6), { minLength: 20, maxLength: 40 }),
);
const params = { layer: 0, quantiles: [0, 0.1, MEDIAN, 0.75, 1], deviation: true, across: 9, down: 9 };

describe('ordered values by kernels', () => {
  it('are those of loops, to the bit, however the pixels are cut into parts', () => {
    const given = fc.record({
      rectangles: someRectangles,
      dtype: fc.constantFrom(...TYPES),
      values: palette,
      nodata: fc.constantFrom(5, null, 0, Number.NaN, 2 ** -149, -9999, 0.5),
    });
    const cut = fc.record({ isMasked: fc.boolean(), row: fc.nat(SIDE), column: fc.nat(SIDE) });
    let asked = 0;
    fc.assert(
      fc.property(given, cut, ({ rectangles, dtype, values, nodata }, { isMasked, row, column }) => {
        const samples = newSamples(dtype, SIDE * SIDE);
        samples.set(Array.from(samples, (_, i) => values[(i * i + (i >> 3)) % values.length]!));
        const valid = isMasked ? Uint8Array.from(samples, (_, i) => (i % 7 === 0 ? 0 : 1)) : null;
        const block = blockOf({ colOff: 0, rowOff: 0, width: SIDE, height: SIDE }, samples, { valid });
        const pixels = (zone: number) =>
          rectangles
            .filter((one) => one.zone === zone && one.weight > 0)
            .reduce((sum, { width, height }) => sum + width * height, 0);
        const coverage = { zones: ZONES, touched: pixels, pixelIn: () => 9 };
        const found = (kernels: Kernel | null, list: typeof rectangles) => {
          const state = new OrderedValues(coverage, { codes: null, nodata, dtype }, params, kernels);
          state.add(block, partsOf(list));
          return {
            validity: state.validity,
            answers: Array.from({ length: ZONES }, (_, zone) => {
              if (state.validity.valid[zone] === 0) return null;
              asked++;
              return [...params.quantiles.map((share) => state.quantile(zone, share)), state.deviation(zone)];
            }),
          };
        };
        const expected = found(null, rectangles);
        expect(found(kernel(), rectangles)).toEqual(expected);
        expect(found(kernel(), cutAt(rectangles, row, column))).toEqual(expected);
      }),
      { numRuns: rounds(50, 1500) },
    );
    expect(asked).toBeGreaterThan(100);
  });

  it('are those of loops for wide parts, and for zones of more values than a kernel takes', () => {
    const [width, height] = [20_000, 3];
    const samples = Float32Array.from({ length: width * height }, (_, i) => Math.sin(i) * 1000);
    const block = blockOf({ colOff: 0, rowOff: 0, width, height }, samples);
    const rectangles = [
      { zone: 0, top: 0, left: 0, width: 7000, height: 3, weight: 1 },
      { zone: 1, top: 0, left: 7000, width: 5000, height: 3, weight: 1 },
      { zone: 2, top: 1, left: 1000, width: 17_000, height: 1, weight: 3 },
    ];
    const found = (kernels: Kernel | null) => {
      const touched = (zone: number) => rectangles[zone]!.width * rectangles[zone]!.height;
      const facts = { codes: null, nodata: null, dtype: 'float32' } as const;
      const state = new OrderedValues({ zones: 3, touched, pixelIn: () => 1 }, facts, params, kernels);
      state.add(block, partsOf(rectangles));
      return rectangles.map(({ zone }) => params.quantiles.map((share) => state.quantile(zone, share)));
    };
    expect(found(kernel())).toEqual(found(null));
    const sorted = samples.slice(7000, 12_000).sort();
    expect(found(kernel())[1]![0]).toBe(
      Math.min(sorted[0]!, samples.slice(27_000, 32_000).sort()[0]!, samples.slice(47_000, 52_000).sort()[0]!),
    );
  });
});
