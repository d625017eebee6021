import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFloatingPoint, undoFloatingPoint, undoHorizontal } from '../../src/cog/codecs/predictor.js';
import { snapNodata } from '../../src/cog/read/snap-nodata.js';
import { predictorKernel } from '../../src/kernels/predictor-kernel.js';
import { rounds } from '../support/effort.js';

const kernel = predictorKernel()!;

/** Rows of bytes that look like nothing, of a length that vectors don't divide. */
const rows = fc
  .record({ samples: fc.integer({ min: 1, max: 700 }), rows: fc.integer({ min: 1, max: 40 }), seed: fc.integer() })
  .map(({ samples, rows: count, seed }) => {
    const make = (sampleBytes: number) => {
      const bytes = new Uint8Array(samples * count * sampleBytes);
      let state = seed | 1;
      for (let i = 0; i < bytes.length; i++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        bytes[i] = state >>> 24;
      }
      return bytes;
    };
    return { samples, make };
  });

describe('predictors by kernels are those of loops', () => {
  it.each([1, 2, 4])('for horizontal differences of samples of %s bytes', (sampleBytes) => {
    fc.assert(
      fc.property(rows, ({ samples, make }) => {
        const [ours, theirs] = [make(sampleBytes), make(sampleBytes)];
        undoHorizontal({ bytes: ours, rowSamples: samples, stride: 1, sampleBytes }, kernel);
        undoHorizontal({ bytes: theirs, rowSamples: samples, stride: 1, sampleBytes }, null);
        expect(Buffer.compare(ours, theirs)).toBe(0);
      }),
      { numRuns: rounds(60, 1000) },
    );
  });

  it('for float32, both ways', () => {
    fc.assert(
      fc.property(rows, ({ samples, make }) => {
        const [ours, theirs] = [make(4), make(4)];
        undoFloatingPoint({ bytes: ours, rowSamples: samples, stride: 1, sampleBytes: 4 }, kernel);
        undoFloatingPoint({ bytes: theirs, rowSamples: samples, stride: 1, sampleBytes: 4 }, null);
        expect(Buffer.compare(ours, theirs)).toBe(0);
        const values = new Float32Array(ours.buffer);
        const parted = applyFloatingPoint(values, samples, kernel);
        expect(Buffer.compare(parted, applyFloatingPoint(values, samples, null))).toBe(0);
        expect(Buffer.compare(parted, make(4))).toBe(0);
      }),
      { numRuns: rounds(60, 1000) },
    );
  });

  it.each([1, 2, 4])('for rows longer than what is worked on at a time: samples of %s bytes', (sampleBytes) => {
    const bytes = Uint8Array.from({ length: 300_000 * sampleBytes }, (_, i) => (i * i * 31) % 251);
    const [ours, theirs] = [bytes.slice(), bytes.slice()];
    undoHorizontal({ bytes: ours, rowSamples: 150_000, stride: 1, sampleBytes }, kernel);
    undoHorizontal({ bytes: theirs, rowSamples: 150_000, stride: 1, sampleBytes }, null);
    expect(Buffer.compare(ours, theirs)).toBe(0);
    expect(Buffer.compare(ours, bytes)).not.toBe(0);
  });
});

describe('values near nodata', () => {
  const SIDE = 2000;
  it.each([
    ['in the last vector', -9999, -9999.001, SIDE - 1],
    ['in the middle', 1e-20, Math.fround(1e-20) * (1 + 2 ** -23), 777],
    ['behind whole vectors', 0.1, Math.fround(0.1) * (1 + 2 ** -22), SIDE - 2],
    ['of the largest size', -3.4028234663852886e38, -1e38, 1024],
    ['of the largest size, its neighbour', 3.4028234663852886e38, 3.4028232635611926e38, 3],
  ])('are found %s', (_, nodata, near, at) => {
    const samples = new Float32Array(SIDE + 1).fill(5);
    samples[at] = near;
    samples[at + 1] = Number.NaN;
    expect(samples[at]).not.toBe(Math.fround(nodata));
    snapNodata(samples, nodata);
    expect(samples[at]).toBe(Math.fround(nodata));
    expect(samples.filter((value) => value === 5)).toHaveLength(SIDE - 1);
  });

  it.each([
    ['a number of the other sign', -3.4028234663852886e38, 3.4e38],
    ['a small one beside a large one', 3.4e38, 1e30],
    ['one that differs in the sixth digit', -9999, -9999.03],
  ])('are not %s', (_, nodata, value) => {
    const samples = new Float32Array(SIDE).fill(value);
    samples[7] = nodata;
    const before = samples.slice();
    snapNodata(samples, nodata);
    expect(samples).toEqual(before);
  });
});
