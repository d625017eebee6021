import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernel } from '../../src/kernels/kernel.js';
import { KeyCounter, type Keys } from '../../src/kernels/key-counter.js';
import { rounds } from '../support/effort.js';

/** Keys of a few kinds, in patches, so that each is met often. */
function keysOf(bytes: number, length: number, seed: number): Keys {
  const keys = bytes === 1 ? new Uint8Array(length) : new Uint16Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    keys[i] = (state >> 16) % 23 === 0 ? 250 + (state % (bytes === 1 ? 6 : 65_000)) : (state >> 18) % 40;
  }
  return keys;
}

function counterOf(bytes: number, keys: readonly number[]): KeyCounter {
  const counter = new KeyCounter(kernel()!, bytes);
  for (const key of keys) counter.add(key);
  return counter;
}

/** What a loop over the pixels at these places counts. */
function counted(keys: Keys, asked: readonly number[], places: readonly number[]): number[] {
  return asked.map((key) => places.filter((at) => keys[at] === key).length);
}

describe('KeyCounter', () => {
  it('counts what a loop counts in rectangles of any size and place', () => {
    fc.assert(
      fc.property(
        fc.record({
          bytes: fc.constantFrom(1, 2),
          stride: fc.integer({ min: 1, max: 300 }),
          rows: fc.integer({ min: 1, max: 20 }),
          asked: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 50 }),
          seed: fc.integer({ min: 1, max: 1000 }),
        }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ({ bytes, stride, rows, asked, seed }, [a, b, c, d]) => {
          const keys = keysOf(bytes, stride * rows, seed);
          const [top, left] = [Math.floor(a! * rows), Math.floor(b! * stride)];
          const bottom = top + 1 + Math.floor(c! * (rows - top));
          const right = left + 1 + Math.floor(d! * (stride - left));
          const counter = counterOf(bytes, asked);
          const seen = counter.rectangle(keys, stride, top, bottom, left, right);
          const places = [...keys.keys()].filter((at) => {
            const [x, y] = [at % stride, Math.floor(at / stride)];
            return x >= left && x < right && y >= top && y < bottom;
          });
          const expected = counted(keys, asked, places);
          expect(asked.map((_, k) => counter.count(k))).toEqual(expected);
          expect(seen).toBe(expected.reduce((sum, n) => sum + n));
        },
      ),
      { numRuns: rounds(200, 5000) },
    );
  });

  it.each([1, 2])('counts rows of more samples than a lane of %i bytes holds', (bytes) => {
    const stride = 70_000;
    const keys = bytes === 1 ? new Uint8Array(3 * stride).fill(7) : new Uint16Array(3 * stride).fill(7);
    const counter = counterOf(bytes, [3, 7]);
    expect(counter.rectangle(keys, stride, 0, 3, 0, stride)).toBe(3 * stride);
    expect([counter.count(0), counter.count(1)]).toEqual([0, 3 * stride]);
    expect(counter.rectangle(keys, stride, 1, 3, 1, 254 * 16 + 5)).toBe(2 * (254 * 16 + 4));
  });

  it('keeps the keys of counters apart that take turns, over blocks of growing size', () => {
    const [few, many] = [counterOf(1, [1]), counterOf(1, [2, 3, 4, 5, 6])];
    for (const length of [100, 100_000, 400_000]) {
      const keys = keysOf(1, length, length);
      const places = [...keys.keys()];
      for (let turn = 0; turn < 2; turn++) {
        few.rectangle(keys, length, 0, 1, 0, length);
        expect([few.count(0)]).toEqual(counted(keys, [1], places));
        many.rectangle(keys, length, 0, 1, 0, length);
        expect([0, 1, 2, 3, 4].map((k) => many.count(k))).toEqual(counted(keys, [2, 3, 4, 5, 6], places));
      }
    }
  });
});
