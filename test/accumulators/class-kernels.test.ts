import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassSums } from '../../src/accumulators/class-sums.js';
import { ClassTable } from '../../src/accumulators/class-table.js';
import { PartsBuffer } from '../../src/coverage/parts.js';
import { kernel } from '../../src/kernels/kernel.js';
import { newSamples } from '../../src/raster/dtype.js';
import { blockOf } from '../support/blocks.js';
import { rounds } from '../support/effort.js';
import { partsOf, SIDE, someRectangles, ZONES } from '../support/some-parts.js';

const type = fc.constantFrom(
  'uint8' as const,
  'int8' as const,
  'uint16' as const,
  'int16' as const,
  'float32' as const,
);
/** Some listed, one in a group, nodata, and others. */
const codes = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 100 });

describe('counting classes by kernels', () => {
  it('gives what loops give, to the bit, and the same codes that are not listed', () => {
    fc.assert(
      fc.property(
        someRectangles,
        type,
        codes,
        fc.constantFrom(2, 11, 63, 70),
        fc.record({ isMasked: fc.boolean(), isEqual: fc.boolean() }),
        (list, dtype, palette, listed, { isMasked, isEqual }) => {
          const samples = newSamples(dtype, SIDE * SIDE);
          samples.set(Array.from(samples, (_, i) => palette[(i * i + (i >> 3)) % palette.length]!));
          const valid = isMasked ? Uint8Array.from(samples, (_, i) => (i % 7 === 0 ? 0 : 1)) : null;
          const classes = Array.from({ length: listed }, (_, k) => (k === 1 ? [1, 100] : [k]));
          const window = { colOff: 0, rowOff: 0, width: SIDE, height: SIDE };
          const apart = partsOf(list);
          const parts = isEqual ? { ...apart, share: apart.weight } : apart;
          const states = [kernel(), null].map((kernels) => {
            const sums = new ClassSums(new ClassTable(classes, 5), { zones: ZONES }, 0, kernels);
            // Twice: what a block has shown of codes is known in the next one.
            for (let i = 0; i < 2; i++) sums.add(blockOf(window, samples, { valid }), parts);
            return [sums.sums, sums.unlisted.codes(), sums.unlisted.found];
          });
          expect(states[0]).toEqual(states[1]);
        },
      ),
      { numRuns: rounds(50, 1500) },
    );
  });

  it('counts more runs of a zone than are noted at once', () => {
    const [width, height] = [7, 5000];
    const samples = Uint8Array.from({ length: width * height }, (_, i) => (i * i) % 13);
    const window = { colOff: 0, rowOff: 0, width, height };
    const rectangles = Array.from({ length: 5 }, (_, i) => ({ zone: 0, top: 1000 * i, left: 0, width, height: 1000 }));
    for (const classes of [
      [[0], [1], [3], [4]],
      [[0, 1], [3]],
    ]) {
      const states = [kernel(), null].map((kernels) => {
        const sums = new ClassSums(new ClassTable(classes, 9), { zones: 1 }, 0, kernels);
        sums.add(blockOf(window, samples), partsOf(rectangles.map((one) => ({ ...one, weight: 3 }))));
        return [sums.sums, sums.unlisted.codes()];
      });
      expect(states[0]).toEqual(states[1]);
    }
  });

  it('tells more codes apart than kernels count: the smallest, in whichever order they come', () => {
    const window = { colOff: 0, rowOff: 0, width: SIDE, height: SIDE };
    const all = partsOf([{ zone: 0, top: 0, left: 0, width: SIDE, height: SIDE, weight: 2 }]);
    const many = SIDE * SIDE; // 3 is listed
    const expected = Array.from({ length: 4097 }, (_, code) => [code, 2n]).filter(([code]) => code !== 3);
    for (const kernels of [kernel(), null]) {
      for (const of of [(i: number) => i, (i: number) => many - 1 - i, (i: number) => (i * 7919) % many]) {
        const sums = new ClassSums(new ClassTable([[3]], null), { zones: 1 }, 0, kernels);
        sums.add(
          blockOf(
            window,
            Uint16Array.from({ length: many }, (_, i) => of(i)),
          ),
          all,
        );
        expect(sums.unlisted.found).toBeGreaterThan(4096);
        expect(sums.unlisted.codes()).toEqual(expected);
        expect(sums.unlisted.otherPixels).toBe(2n * BigInt(many - 4097));
        expect(sums.unlisted.found).toBe(4097);
        expect([...sums.sums]).toEqual([2, 2 * (many - 1), 0]);
      }
    }
  });

  it('counts the same codes one by one however pixels are split between parts that are combined', () => {
    const side = 128;
    const codes = Uint16Array.from({ length: side * side }, (_, i) => (i * 40_503) % 65_521);
    const window = { colOff: 0, rowOff: 0, width: side, height: side };
    const sumOf = (from: number, to: number, kernels = kernel()) => {
      const sums = new ClassSums(new ClassTable([[3]], null), { zones: 1 }, 0, kernels);
      // Twice: codes that the first has made known may be counted together in the second.
      for (let i = 0; i < 2; i++) {
        for (let top = from; top < to; top += 16) {
          const part = { zone: 0, top, left: 0, width: side, height: Math.min(16, to - top), weight: 1 };
          sums.add(blockOf(window, codes), partsOf([part]));
        }
      }
      return sums;
    };
    const whole = sumOf(0, side);
    const split = sumOf(100, side);
    for (const [from, to] of [[30, 100], [0, 30]] as const) split.combine(sumOf(from, to)); // biome-ignore format: parts
    for (const one of [split, sumOf(0, side, null)]) {
      expect(one.unlisted.codes()).toEqual(whole.unlisted.codes());
      expect(one.unlisted.otherPixels).toBe(whole.unlisted.otherPixels);
    }
    const smallest = [...new Set(codes)].filter((code) => code !== 3).sort((a, b) => a - b);
    expect(whole.unlisted.codes().map(([code]) => code)).toEqual(smallest.slice(0, 4096));
    expect(whole.unlisted.codes().every(([, pixels]) => pixels === 2n)).toBe(true);
  });

  it('counts on where a code has become one of those that are counted together', () => {
    const side = 128;
    const window = { colOff: 0, rowOff: 0, width: side, height: side };
    const all = partsOf([{ zone: 0, top: 0, left: 0, width: side, height: side, weight: 1 }]);
    const largest = new Uint16Array(side * side).fill(60_000);
    const small = Uint16Array.from(largest, (_, i) => i);
    for (const kernels of [kernel(), null]) {
      const sums = new ClassSums(new ClassTable([[3]], null), { zones: 1 }, 0, kernels);
      for (const samples of [largest, small, largest]) sums.add(blockOf(window, samples), all);
      expect(sums.unlisted.otherPixels).toBe(BigInt(3 * side ** 2 - 4097));
      sums.add(blockOf(window, small.with(side ** 2 - 1, 60_000)), all);
      expect(sums.unlisted.codes().every(([, pixels]) => pixels === 2n)).toBe(true);
      sums.add(blockOf(window, largest), all);
      expect(sums.unlisted.otherPixels).toBe(BigInt(5 * side ** 2 - 2 * 4097));
    }
    // The code that was counted last is looked for again after those that are too many were put together.
    const few = new ClassSums(new ClassTable([[3]], null), { zones: 1 }, 0, null);
    few.add(
      blockOf(
        window,
        small.map((code) => Math.min(code, 5000)),
      ),
      all,
    );
    expect(few.unlisted.otherPixels).toBe(BigInt(side ** 2 - 4097));
    few.add(
      blockOf(
        window,
        small.map(() => 5000),
      ),
      all,
    );
    expect(few.unlisted.otherPixels).toBe(BigInt(2 * side ** 2 - 4097));
  });

  it.each([
    { listed: 30, side: 5, by: 'loops, as their groups are small' },
    { listed: 70, side: 20, by: 'loops, as there are many classes' },
    { listed: 3, side: 20, by: 'kernels' },
  ])('counts what is not listed in one buffer of parts after the other, added by $by', ({ listed, side }) => {
    const window = { colOff: 0, rowOff: 0, width: 64, height: 64 };
    const block = blockOf(
      window,
      Uint8Array.from({ length: 64 * 64 }, (_, i) => (i % 64 < 32 ? 200 : 201)),
    );
    const classes = Array.from({ length: listed }, (_, k) => [k]);
    const sums = new ClassSums(new ClassTable(classes, 255), { zones: 1 });
    const parts = new PartsBuffer(1);
    for (const left of [0, 0, 40]) {
      sums.add(block, filled(parts, { bottom: side, left, right: left + side }));
    }
    expect(sums.unlisted.codes()).toEqual([[200, BigInt(2 * side ** 2)], [201, BigInt(side ** 2)]]); // biome-ignore format: codes
  });

  it('counts what is not listed in a low block after a narrow one', () => {
    const classes = Array.from({ length: 70 }, (_, k) => [k]);
    const sums = new ClassSums(new ClassTable(classes, 255), { zones: 1 });
    const parts = new PartsBuffer(1);
    for (const [code, width, height] of [
      [200, 64, 4096],
      [201, 16_384, 16],
    ] as const) {
      // biome-ignore format: blocks
      const window = { colOff: 0, rowOff: 0, width, height };
      const sides = { top: height - 16, bottom: height, left: 0, right: 64 };
      sums.add(blockOf(window, new Uint8Array(width * height).fill(code)), filled(parts, sides));
    }
    expect(sums.unlisted.codes()).toEqual([[200, 1024n], [201, 1024n]]); // biome-ignore format: codes
  });
});

/** One part of weight 1, in place of the one before. */
function filled(parts: PartsBuffer, of: { top?: number; bottom: number; left: number; right: number }): PartsBuffer {
  parts.count = 1;
  [parts.top[0], parts.bottom[0], parts.left[0], parts.right[0]] = [of.top ?? 0, of.bottom, of.left, of.right];
  parts.weight[0] = 1;
  return parts;
}
