import { describe, expect, it } from 'vitest';
import { Moments } from '../../src/accumulators/moments.js';
import { axisFrame } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { dtypeOf } from '../../src/raster/dtype.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';

/**
 * 3 x 3 pixels of 1 m; one cell of 2 m that starts half a pixel in: each axis has weights 1, 2, 1 of 2 units a pixel.
 */
const axis = axisFrame(0, 1, 3, 0.5, 2, 1);
const window = { colOff: 0, rowOff: 0, width: 3, height: 3 };

function momentsOf(samples: Samples, nodata: number | null = null, change = {}): Moments {
  const cells = { colOff: 0, rowOff: 0, width: 1, height: 1 };
  const coverage = new SeparableCells({ x: axis, y: axis }, { x: 2, y: 2 }, cells);
  const state = new Moments(
    coverage,
    { nodata, dtype: dtypeOf(samples) },
    { layer: 0, sums: true, squares: true, extremes: true, by: 'area' },
  );
  const block = blockOf(window, samples, change);
  for (const parts of coverage.parts(window)) state.add(block, parts);
  return state;
}
const sumsOf = (...args: Parameters<typeof momentsOf>) => {
  const { validity, sums } = momentsOf(...args);
  return [validity.valid[0], sums!.value(0)];
};

describe('Moments', () => {
  it('weights each pixel by its overlap with the cell', () => {
    // Weights 1 2 1, 2 4 2, 1 2 1.
    expect(sumsOf(Int16Array.of(1, 2, 3, 4, 5, 6, 7, 8, -900))).toEqual([
      16,
      1 * 1 + 2 * 2 + 1 * 3 + 2 * 4 + 4 * 5 + 2 * 6 + 1 * 7 + 2 * 8 - 900,
    ]);
  });

  it('leaves out nodata, NaN and what a mask hides', () => {
    const samples = Float32Array.of(1, 2, -9999, Number.NaN, 5, 6, 7, 8, 9);
    expect(sumsOf(samples, -9999)).toEqual([16 - 1 - 2, 1 + 4 + 20 + 12 + 7 + 16 + 9]);
    const valid = Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1);
    expect(sumsOf(samples, -9999, { valid })).toEqual([16 - 1 - 2 - 4, 1 + 4 + 12 + 7 + 16 + 9]);
  });

  it('takes a block that was never written as its value', () => {
    expect(sumsOf(new Uint8Array(0), null, { constant: 3 })).toEqual([16, 48]);
    expect(sumsOf(new Uint8Array(0), 3, { constant: 3 })).toEqual([0, 0]);
    const valid = Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0);
    expect(sumsOf(new Uint8Array(0), null, { constant: 3, valid })).toEqual([4, 12]);
  });

  it('adds up exactly where float64 would round, and where even the errors of additions do', () => {
    const large = Float64Array.of(1e16, 1, -1e16, 1, 1e-20, 1, 1, 1, 1);
    // 1e16 cancels: 2 + 2 + 2 of the edges and 1 + 1 of the corners are left, and 4e-20, which is lost in rounding once.
    expect(sumsOf(large)).toEqual([16, 2 * 4 + 2]);
    const wide = Float64Array.of(2 ** 120, 2 ** 60, 1, 2 ** -60, -(2 ** 118), 0, -(2 ** 60) * 2, 0, -1);
    expect(momentsOf(wide).sums!.value(0)).toBe(2 ** -59);
  });

  it('counts what is no number apart', () => {
    const odd = Float32Array.of(1, 1, 1, Number.POSITIVE_INFINITY, 1, Number.NaN, 1, 1, -9999);
    const { validity, sums } = momentsOf(odd, -9999);
    expect([validity.valid[0], validity.notFinite[0], validity.covered[0]]).toEqual([11, 4, 16]);
    expect(sums!.value(0)).toBe(11);
    const infinite = Number.NEGATIVE_INFINITY;
    expect(sumsOf(Float32Array.of(1, 1, 1, infinite, 1, 1, 1, 1, 1), infinite)).toEqual([14, 14]);
    const hidden = momentsOf(new Float32Array(0), null, { constant: Number.POSITIVE_INFINITY });
    expect([hidden.validity.valid[0], hidden.validity.notFinite[0]]).toEqual([0, 16]);
  });

  it('refuses what is too large to be summed', () => {
    const large = Float64Array.of(1, 2, 3, -1e300, 5, 1e300, 7, 8, 9);
    expect(() => momentsOf(large)).toThrow(
      /^a.tif: holds the value -1e\+300 in block 0,0, which is too large to be summed/,
    );
  });
});
