import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernel } from '../../src/kernels/kernel.js';
import { KeySet, type Keys } from '../../src/kernels/key-set.js';
import { PartWeights } from '../../src/kernels/part-weights.js';
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

/** Weighs each of some keys in a slot of its own, all others in the first slot. */
function weightsOf(bytes: number, keys: readonly number[]): PartWeights {
  const set = new KeySet(kernel()!, bytes);
  const lookup = new Uint16Array(2 ** (8 * bytes));
  for (const [k, key] of keys.entries()) {
    set.add(key);
    lookup[key] = k + 1;
  }
  return new PartWeights(kernel()!, set, lookup, keys.length + 1, 0);
}

interface Place {
  readonly stride: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the keys weigh in one rectangle of weight 1. */
function weighed(weights: PartWeights, keys: Keys, { stride, top, bottom, left, right }: Place): number[] {
  const of = (value: number) => Int32Array.of(value);
  const parts = { count: 1, zone: of(5), top: of(top), bottom: of(bottom), left: of(left), right: of(right) };
  expect(weights.weigh({ keys: { keys }, stride }, parts, Float64Array.of(1), 0, 1)).toBe(1);
  expect([...weights.groups.slice(0, 2)]).toEqual([1, 0]);
  return [...weights.sums.slice(0, weights.slots)];
}

/** What a loop over the pixels counts: all that are no key, then each key. */
function counted(keys: Keys, asked: readonly number[], { stride, top, bottom, left, right }: Place): number[] {
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const key = keys[y * stride + x]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const found = asked.map((key) => counts.get(key) ?? 0);
  return [(bottom - top) * (right - left) - found.reduce((sum, n) => sum + n), ...found];
}

describe('PartWeights', () => {
  it('gives what a loop counts in rectangles of any size and place', () => {
    fc.assert(
      fc.property(
        fc.record({
          bytes: fc.constantFrom(1, 2),
          size: fc.oneof(
            fc.record({ stride: fc.integer({ min: 1, max: 300 }), rows: fc.integer({ min: 1, max: 20 }) }),
            fc.record({ stride: fc.integer({ min: 1, max: 70 }), rows: fc.integer({ min: 200, max: 900 }) }),
          ),
          asked: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 50 }),
          seed: fc.integer({ min: 1, max: 1000 }),
        }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 4, maxLength: 4 }),
        ({ bytes, size: { stride, rows }, asked, seed }, [a, b, c, d]) => {
          const keys = keysOf(bytes, stride * rows, seed);
          const [top, left] = [Math.floor(a! * rows), Math.floor(b! * stride)];
          const bottom = top + 1 + Math.floor(c! * (rows - top));
          const right = left + 1 + Math.floor(d! * (stride - left));
          const place = { stride, top, bottom, left, right };
          expect(weighed(weightsOf(bytes, asked), keys, place)).toEqual(counted(keys, asked, place));
        },
      ),
      { numRuns: rounds(200, 5000) },
    );
  });

  it.each([1, 2])('counts more samples of a key than lanes of %i bytes hold, along rows and down them', (bytes) => {
    const stride = 70_000;
    const keys = bytes === 1 ? new Uint8Array(3 * stride).fill(7) : new Uint16Array(3 * stride).fill(7);
    const weights = weightsOf(bytes, [3, 7]);
    for (const place of [
      { stride, top: 0, bottom: 3, left: 0, right: stride },
      { stride, top: 1, bottom: 3, left: 1, right: 254 * 16 + 5 },
      { stride: 64, top: 0, bottom: 3000, left: 0, right: 64 },
      { stride: 64, top: 1, bottom: 2999, left: 3, right: 42 },
    ]) {
      const pixels = (place.bottom - place.top) * (place.right - place.left);
      expect(weighed(weights, keys, place)).toEqual([0, 0, pixels]);
    }
  });

  it('keeps the keys of sets apart that take turns, over blocks of growing size', () => {
    const [few, many] = [weightsOf(1, [1]), weightsOf(1, [2, 3, 4, 5, 6])];
    for (const length of [100, 100_000, 400_000]) {
      const keys = keysOf(1, length, length);
      const place = { stride: length, top: 0, bottom: 1, left: 0, right: length };
      for (let turn = 0; turn < 2; turn++) {
        few.kernel.forgetParts();
        expect(weighed(few, keys, place)).toEqual(counted(keys, [1], place));
        expect(weighed(many, keys, place)).toEqual(counted(keys, [2, 3, 4, 5, 6], place));
      }
    }
  });

  it('sums up no more groups than there is room for, and goes on behind them', () => {
    const count = 4096;
    const places = Int32Array.from({ length: count }, (_, i) => i % 64);
    const next = places.map((at) => at + 1);
    const rows = Int32Array.from({ length: count }, (_, i) => Math.floor(i / 64));
    const below = rows.map((at) => at + 1);
    // Zones of three parts, of which the second weighs nothing in every other one.
    const zone = Int32Array.from({ length: count }, (_, i) => Math.floor(i / 3));
    const parts = { count, zone, top: rows, bottom: below, left: places, right: next };
    const weight = Float64Array.from(zone, (z, i) => (i % 3 === 1 && z % 2 === 0 ? 0 : i + 1));
    const keys = Uint8Array.from({ length: 64 * 64 }, (_, i) => i % 11);
    const weights = weightsOf(1, Array.from({ length: 10 }, (_, k) => k + 1)); // biome-ignore format: one thought
    let [from, group] = [0, 0];
    while (from < count) {
      const some = weights.weigh({ keys: { keys }, stride: 64 }, parts, weight, from, count);
      expect(some).toBeGreaterThan(0);
      for (let g = 0; g < some; g++, group++) {
        const end = Math.min(count, from + 3);
        const expected = new Array<number>(11).fill(0);
        for (let i = from; i < end; i++) expected[i % 11]! += weight[i]!;
        expect([...weights.sums.slice(11 * g, 11 * g + 11)]).toEqual(expected);
        expect([...weights.groups.slice(2 * g, 2 * g + 2)]).toEqual([end, group % 2 === 0 ? 1 : 0]);
        from = end;
      }
    }
    expect(group).toBe(1366);
  });
});
