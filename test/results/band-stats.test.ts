import { describe, expect, it } from 'vitest';
import { bandStats, combineStats, deviationOf } from '../../src/results/band-stats.js';

describe('statistics of a band', () => {
  it('are by hand what they should be, nodata and NaN left out', () => {
    const stats = bandStats(Float32Array.of(2, 4, -9999, 4, 4, 5, 5, 7, Number.NaN, 9), -9999)!;
    expect(stats).toEqual({ count: 8, sum: 40, m2: 32, min: 2, max: 9 });
    expect(deviationOf(stats)).toBe(2);
    expect(bandStats(Float32Array.of(-9999), -9999)).toBeNull();
  });

  it('are of constant bands what adding up gives', () => {
    expect(bandStats(new Float32Array(1000), -9999)).toEqual({ count: 1000, sum: 0, m2: 0, min: 0, max: 0 });
    expect(bandStats(new Uint8Array(1000).fill(200), 255)).toEqual({
      count: 1000,
      sum: 2e5,
      m2: 0,
      min: 200,
      max: 200,
    });
    expect(bandStats(new Float32Array(1000).fill(Number.NaN), -9999)).toBeNull();
    const tenth = Float64Array.from({ length: 1000 }, () => 0.1);
    expect(bandStats(tenth, -9999)!.sum).toBe(tenth.reduce((sum, value) => sum + value, 0)); // not 100
    expect(bandStats(tenth.fill(2 ** 52), -9999)!.sum).toBe(1000 * 2 ** 52);
    expect(bandStats(new Float32Array(), -9999)).toBeNull();
  });

  it('are the same from parts', () => {
    const parts = [Float32Array.of(2, 4, 4), Float32Array.of(), Float32Array.of(4, 5, 5, 7, 9)];
    const stats = parts.map((part) => bandStats(part, -9999)).reduce(combineStats)!;
    expect(stats).toMatchObject({ count: 8, sum: 40, min: 2, max: 9 });
    expect(deviationOf(stats)).toBeCloseTo(2, 14);
  });

  it('keep the small deviations of large values', () => {
    // A plateau at 4,000 m: the mean of squares is 16,000,000, of which a float64 has no digits left for 1e-5 squared.
    const values = Float64Array.from({ length: 1000 }, (_, i) => 4e6 + (i % 2 === 0 ? 1e-5 : -1e-5));
    expect(deviationOf(bandStats(values, -9999)!)).toBeCloseTo(1e-5, 8);
    const halves = [values.subarray(0, 500), values.subarray(500)].map((half) => bandStats(half, -9999));
    expect(deviationOf(halves.reduce(combineStats)!)).toBeCloseTo(1e-5, 8);
  });
});
