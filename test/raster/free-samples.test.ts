import { expect, it } from 'vitest';
import { freeSamples } from '../../src/raster/free-samples.js';
import type { Samples } from '../../src/raster/samples.js';
import { blockOf } from '../support/blocks.js';

const SIDE = 256;
const window = { colOff: 0, rowOff: 0, width: SIDE, height: SIDE };
const block = (...layers: Samples[]) => ({
  ...blockOf(window, layers[0]!),
  layers: layers.flatMap((samples) => blockOf(window, samples).layers),
});
const lengths = (...layers: Samples[]) => {
  freeSamples(block(...layers));
  return layers.map(({ length }) => length);
};

it('samples are freed that have a buffer of their own, or nearly, whatever their type', () => {
  expect(lengths(new Uint8Array(SIDE * SIDE), new Float64Array(SIDE * SIDE))).toEqual([0, 0]);
  expect(lengths(new Int16Array(new ArrayBuffer(2 * SIDE * SIDE + 1024), 0, SIDE * SIDE))).toEqual([0]);
});

it('layers may have one buffer', () => {
  const samples = new Uint8Array(SIDE * SIDE);
  expect(lengths(samples, new Uint8Array(samples.buffer))).toEqual([0, 0]);
});

it('samples in a part of a larger buffer stay, as what Node gives out does', () => {
  const { poolSize } = Buffer;
  Buffer.poolSize = 2 ** 20;
  const shared = Array.from({ length: 9 }, () => Buffer.allocUnsafe(SIDE * SIDE)); // the first ones use up what was there
  Buffer.poolSize = poolSize;
  const samples = shared.map(({ buffer, byteOffset }) => new Uint8Array(buffer, byteOffset, SIDE * SIDE));
  expect(samples.at(-1)!.buffer.byteLength).toBe(2 ** 20);
  expect(lengths(...samples)).toEqual(new Array(9).fill(SIDE * SIDE));
});

it('few are left to the garbage collector', () => {
  expect(lengths(new Uint8Array(1000))).toEqual([1000]);
});
