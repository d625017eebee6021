import { describe, expect, it } from 'vitest';
import { DATA_TYPES, newSamples } from '../../src/raster/dtype.js';
import { uniformValue } from '../../src/raster/uniform-value.js';

describe('uniformValue', () => {
  it.each(DATA_TYPES)('finds the value of %s samples that are all the same, and where one differs', (dtype) => {
    const samples = newSamples(dtype, 300).fill(7);
    expect(uniformValue(samples)).toBe(7);
    expect(uniformValue(samples.subarray(3, 200))).toBe(7);
    for (const at of [0, 1, 150, 298, 299]) {
      const other = samples.slice();
      other[at] = 8;
      expect(uniformValue(other)).toBeNull();
      expect(uniformValue(other.subarray(at, at + 1))).toBe(8);
    }
    expect(uniformValue(newSamples(dtype, 0))).toBeNull();
  });

  it('takes neither NaN nor an infinity for a value: accumulators tell them apart from nodata', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(uniformValue(Float32Array.of(value, value))).toBeNull();
  });
});
