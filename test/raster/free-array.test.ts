import { expect, it } from 'vitest';
import { freeArray } from '../../src/raster/free-array.js';
import type { Samples } from '../../src/raster/samples.js';

const PIXELS = 256 * 256;
const lengths = (...arrays: Samples[]) => {
  arrays.forEach(freeArray);
  return arrays.map(({ length }) => length);
};

it('arrays are freed that have a buffer of their own, or nearly, whatever their type', () => {
  expect(lengths(new Uint8Array(PIXELS), new Float64Array(PIXELS))).toEqual([0, 0]);
  expect(lengths(new Int16Array(new ArrayBuffer(2 * PIXELS + 1024), 0, PIXELS))).toEqual([0]);
});

it('two may have one buffer', () => {
  const samples = new Uint8Array(PIXELS);
  expect(lengths(samples, new Uint8Array(samples.buffer))).toEqual([0, 0]);
});

it('parts of a larger buffer stay, as what Node gives out does', () => {
  const { poolSize } = Buffer;
  Buffer.poolSize = 2 ** 20;
  const shared = Array.from({ length: 9 }, () => Buffer.allocUnsafe(PIXELS)); // the first ones use up what was there
  Buffer.poolSize = poolSize;
  const samples = shared.map(({ buffer, byteOffset }) => new Uint8Array(buffer, byteOffset, PIXELS));
  expect(samples.at(-1)!.buffer.byteLength).toBe(2 ** 20);
  expect(lengths(...samples)).toEqual(new Array(9).fill(PIXELS));
  // Node 20 lets nobody take what it gives out, and says nothing: the same in a buffer that could be taken.
  const whole = new ArrayBuffer(2 * PIXELS);
  expect(lengths(new Uint8Array(whole, 0, PIXELS), new Uint8Array(whole, PIXELS))).toEqual([PIXELS, PIXELS]);
});

it('small ones are left to the garbage collector', () => {
  expect(lengths(new Uint8Array(1000))).toEqual([1000]);
});
