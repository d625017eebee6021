import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSumOf } from '../../src/accumulators/exact-ratio.js';
import { ExactSums } from '../../src/accumulators/exact-sums.js';
import { Moments } from '../../src/accumulators/moments.js';
import { WholeWindow } from '../../src/coverage/whole-window.js';
import { dtypeOf, newSamples } from '../../src/raster/dtype.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';

const all = { layer: 0, sums: true, squares: true, extremes: true, by: 'area' } as const;

function momentsOf(samples: Samples, nodata: number | null = null): Moments {
  const window = { colOff: 0, rowOff: 0, width: samples.length, height: 1 };
  const coverage = new WholeWindow(window);
  const state = new Moments(coverage, { nodata, dtype: dtypeOf(samples) }, all);
  const block = blockOf(window, samples);
  for (const parts of coverage.parts(window)) state.add(block, parts);
  return state;
}

const floats = fc.oneof(
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  fc.double({ noNaN: true, min: -1e30, max: 1e30 }),
  fc.constantFrom(1e30, 1e-30, -1e-45, 0, -0, 2 ** -149, 3e38),
);

describe('sums of floats', () => {
  it.each(['float32', 'float64'] as const)('of %s of any size are exact, and so are those of squares', (type) => {
    fc.assert(
      fc.property(fc.array(floats, { minLength: 1, maxLength: 200 }), (list) => {
        const samples = newSamples(type, list.length);
        samples.set(list);
        const { sums, squares, validity } = momentsOf(samples);
        const values = [...samples];
        expect(validity.valid[0]).toBe(values.length);
        expect(exactSumOf(sums!.parts(0))).toEqual(same(exactSumOf(values), exactSumOf(sums!.parts(0)).exponent));
        const reference = new ExactSums(1);
        for (const value of values) reference.addSquare(0, value, 1);
        expect(squares!.value(0)).toBe(reference.value(0));
      }),
      { numRuns: 300 },
    );
  });

  it('of more pixels than are summed at a time are those of all', () => {
    const samples = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(i) * 10 ** ((i % 40) - 20));
    const { sums, min, max } = momentsOf(samples);
    const reference = exactSumOf(samples);
    expect(exactSumOf(sums!.parts(0))).toEqual(same(reference, exactSumOf(sums!.parts(0)).exponent));
    expect([min![0], max![0]]).toEqual([Math.min(...samples), Math.max(...samples)]);
  });
});

describe('values that float32 holds', () => {
  it.each([
    ['float64', Float64Array.of(1.5, -2, 1024.25)],
    ['int32', Int32Array.of(7, -16_777_216, 3)],
    ['uint32, some of which it doesn’t', Uint32Array.of(4_000_000_001, 1, 2)],
  ])('are summed as such in %s', (_, samples) => {
    const { sums, squares } = momentsOf(samples);
    const values = [...samples];
    expect(sums!.value(0)).toBe(values.reduce((a, b) => a + b, 0));
    expect(squares!.value(0)).toBe(Number(values.reduce((a, b) => a + BigInt(b * 4) ** 2n, 0n)) / 16);
  });
});

/** An exact number in other units, so that digits can be compared. */
function same({ digits, exponent }: ReturnType<typeof exactSumOf>, unit: number): ReturnType<typeof exactSumOf> {
  if (digits === 0n) return { digits, exponent: unit };
  return exponent >= unit
    ? { digits: digits << BigInt(exponent - unit), exponent: unit }
    : { digits: digits >> BigInt(unit - exponent), exponent: unit };
}
