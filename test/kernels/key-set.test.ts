import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernel } from '../../src/kernels/kernel.js';
import { KeySet } from '../../src/kernels/key-set.js';
import { MAX_KEYS } from '../../src/kernels/layout.js';

const SLOT = 3;

describe('KeySet', () => {
  it('adds keys of a slot in the order in which a loop over the parts meets them, and none twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 40, maxLength: 900 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.nat(39), fc.nat(39)), { minLength: 2, maxLength: 5 }),
        (bytes, stride, values, before, sides) => {
          const keys = bytes === 1 ? Uint8Array.from(values) : Uint16Array.from(values);
          const rows = Math.floor(keys.length / stride);
          const lookup = Uint16Array.from({ length: 2 ** (8 * bytes) }, (_, key) => (key % 7 < 5 ? SLOT : key % 7));
          const column = (of: (side: (typeof sides)[0]) => number) => Int32Array.from(sides, of);
          const parts = {
            count: sides.length,
            zone: column(() => 0),
            top: column(([a, b]) => Math.min(a, b) % rows),
            bottom: column(([a, b]) => Math.min(rows, (Math.min(a, b) % rows) + 1 + Math.abs(a - b))),
            left: column(([, , c, d]) => Math.min(c, d) % stride),
            right: column(([, , c, d]) => Math.min(stride, (Math.min(c, d) % stride) + 1 + Math.abs(c - d))),
            weight: new Float64Array(sides.length),
          };
          const from = 1; // the first part is not asked for
          const expected = new Set(before);
          for (let part = from; part < parts.count; part++) {
            for (let y = parts.top[part]!; y < parts.bottom[part]!; y++) {
              for (let x = parts.left[part]!; x < parts.right[part]!; x++) {
                const key = keys[y * stride + x]!;
                if (lookup[key] === SLOT && expected.size < MAX_KEYS) expected.add(key);
              }
            }
          }
          const set = new KeySet(kernel()!, bytes);
          for (const key of before) set.add(key);
          const added = set.addFound({ keys: { keys }, stride }, parts, { from, end: parts.count }, lookup, SLOT);
          expect([...before, ...added]).toEqual([...expected]);
          expect(set.keys).toEqual([...expected]);
        },
      ),
    );
  });

  it('adds no more keys than there may be', () => {
    const keys = Uint16Array.from({ length: 1000 }, (_, i) => 3 * i);
    const one = (value: number) => Int32Array.of(value);
    const parts = { count: 1, zone: one(0), top: one(0), bottom: one(10), left: one(0), right: one(100) };
    const set = new KeySet(kernel()!, 2);
    set.add(9);
    const lookup = new Uint16Array(2 ** 16).fill(SLOT);
    const group = { from: 0, end: 1 };
    const added = set.addFound(
      { keys: { keys }, stride: 100 },
      { ...parts, weight: Float64Array.of(1) },
      group,
      lookup,
      SLOT,
    );
    expect(added).toEqual([...keys].filter((key) => key !== 9).slice(0, MAX_KEYS - 1));
  });
});
