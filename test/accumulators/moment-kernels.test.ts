import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Moments, type MomentsParams } from '../../src/accumulators/moments.js';
import { type Kernel, kernel } from '../../src/kernels/kernel.js';
import { PartMoments, SQUARES } from '../../src/kernels/part-moments.js';
import { type DataType, newSamples } from '../../src/raster/dtype.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { exactSum } from '../support/exact-sum.js';
import { cutAt, partsOf, SIDE, someRectangles, ZONES } from '../support/some-parts.js';

/** The smallest and largest numbers of types. */
const EXTREMES = {
  uint8: [255],
  int8: [-128, 127],
  uint16: [65_535, 32_767],
  int16: [-32_768, 32_767],
  float32: [2 ** 24 - 1, -3e38, 2 ** -149],
};
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

interface Given {
  readonly samples: Samples;
  readonly valid?: Uint8Array | null;
  /** Samples to a row. */
  readonly width: number;
  readonly nodata?: number | null;
  readonly dtype: DataType;
  readonly zones?: number;
  readonly params?: Omit<MomentsParams, 'layer'>;
}

const ALL = { sums: true, squares: true, extremes: true, by: 'area' } as const;

/** What is found in parts of a block. */
function foundBy(
  kernels: Kernel | null,
  parts: Parameters<typeof partsOf>[0],
  { samples, valid = null, width, nodata = null, dtype, zones = 1, params = ALL }: Given,
) {
  const state = new Moments({ zones }, { nodata, dtype }, { layer: 0, ...params }, kernels);
  const window = { colOff: 0, rowOff: 0, width, height: samples.length / width };
  state.add(blockOf(window, samples, { valid }), partsOf(parts));
  const each = Array.from({ length: zones }, (_, zone) => zone);
  return {
    validity: state.validity,
    counted: state.counted,
    sums: each.map((zone) => exactSum(state.sums!.parts(zone))),
    squares: each.map((zone) => exactSum(state.squares?.parts(zone) ?? [])),
    extremes: [...(state.min ?? []), ...(state.max ?? [])],
  };
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
        const given = { samples, valid, width: SIDE, nodata, dtype, zones: ZONES, params };
        const found = (kernels: Kernel | null, list: typeof rectangles) => foundBy(kernels, list, given);
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

  it('hold as many of the extreme values as are summed at a time, in rectangles and in runs', () => {
    const sizes = [[1, 70_000], [2, 35_000], [9, 7778], [256, 274], [70_000, 1], [600, 600], [100, 4000]] as const; // biome-ignore format: one thought
    for (const [type, values] of Object.entries(EXTREMES)) {
      const dtype = type as DataType;
      for (const value of values) {
        for (const [width, height] of sizes) {
          const samples = newSamples(dtype, width * height).fill(value) as Samples;
          const whole = [{ zone: 0, top: 0, left: 0, width, height, weight: 2 ** 31 }];
          const rows = Array.from({ length: Math.min(height, 4000) }, (_, top) => ({ ...whole[0]!, top, height: 1 }));
          for (const parts of [whole, rows]) {
            const given = { samples, width, dtype };
            expect(foundBy(kernel(), parts, given)).toEqual(foundBy(null, parts, given));
          }
        }
      }
    }
  });

  it('of a zone with more runs than there is room for: parts of four rows each', () => {
    const [width, height] = [64, 256];
    const samples = Int16Array.from({ length: width * height }, (_, i) => (i * 31) % 997);
    const parts = Array.from({ length: (width * height) / 4 }, (_, i) => ({
      ...{ zone: 0, top: 4 * Math.floor(i / width), left: i % width },
      ...{ width: 1, height: 4, weight: 5 },
    }));
    expect(parts).toHaveLength(4096);
    const given = { samples, width, dtype: 'int16' as const };
    expect(foundBy(kernel(), parts, given)).toEqual(foundBy(null, parts, given));
  });

  it('of few floats take NaN for nodata where it is, and for no number where it is not', () => {
    // Most pixels have another weight, so that those of the second row are summed by themselves.
    const row = [1, Number.NaN, 3, Number.POSITIVE_INFINITY, -7];
    const samples = Float32Array.from([...row.map(() => 4), ...row]);
    const most = { zone: 0, top: 0, left: 0, width: 5, height: 1, weight: 9 };
    for (const nodata of [Number.NaN, 3, null]) {
      for (const width of [1, 2, 4]) {
        const parts = [most, { ...most, top: 1, left: 1, width, weight: 2 }];
        const given = { samples, width: 5, nodata, dtype: 'float32' as const };
        const found = foundBy(kernel(), parts, given);
        expect(found).toEqual(foundBy(null, parts, given));
        expect(found.validity.notFinite[0]).toBe((Number.isNaN(nodata) ? 0 : 2) + (width === 4 ? 2 : 0));
      }
    }
  });

  it('of runs that are more than can be summed at a time, and of more zones than there is room for', () => {
    const [width, height] = [64, 1000];
    const samples = Float32Array.from({ length: width * height }, (_, i) => (i * 7919) % 1009);
    const rows = Array.from({ length: height }, (_, top) => ({
      zone: 0,
      top,
      left: 1,
      width: 60,
      height: 1,
      weight: 3,
    }));
    const given = { samples, width, dtype: 'float32' as const };
    expect(foundBy(kernel(), rows, given)).toEqual(foundBy(null, rows, given));
    const apart = rows.map((one, zone) => ({ ...one, zone }));
    const zones = { ...given, zones: height };
    expect(foundBy(kernel(), apart, zones)).toEqual(foundBy(null, apart, zones));
  });

  it('leave to loops what has more terms than they keep', () => {
    // Squares of these lie 54 bits apart: none of them can be told in one number with another one.
    const samples = Float32Array.from({ length: 10 }, (_, i) => 2 ** (27 * i - 140));
    const parts = [...samples.keys()].map((left) => ({ zone: 0, top: 0, left, width: 1, height: 1, weight: 1 }));
    const given = { samples, width: samples.length, dtype: 'float32' as const };
    const sums = new PartMoments(kernel()!, true, true);
    kernel()!.forgetParts();
    sums.begin(samples, samples.length, null);
    expect(sums.sum(partsOf(parts), partsOf(parts).weight, 0, parts.length)).toBe(1);
    expect(sums.found[SQUARES]).toBe(-1);
    expect(foundBy(kernel(), parts, given)).toEqual(foundBy(null, parts, given));
  });

  it('read blocks of growing size to their end, and not beyond', () => {
    for (const length of [7, 1001, 70_001, 300_003]) {
      for (const dtype of ['int8', 'int16', 'float32'] as const) {
        const samples = newSamples(dtype, length).fill(1) as Samples;
        const parts = [{ zone: 0, top: 0, left: length - 7, width: 7, height: 1, weight: 1 }];
        const found = foundBy(kernel(), parts, { samples, width: length, dtype });
        expect([found.counted[0], found.sums, found.squares]).toEqual([7, [7n << 1074n], [7n << 1074n]]);
      }
    }
  });
});
