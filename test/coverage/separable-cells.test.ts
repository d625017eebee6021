import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassSums } from '../../src/accumulators/class-sums.js';
import { ClassTable } from '../../src/accumulators/class-table.js';
import { axisFrame, chooseScales } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { WholeWindow } from '../../src/coverage/whole-window.js';
import { intersect, type Window } from '../../src/grid/window.js';
import { blockOf, blocksOver } from '../support/blocks.js';
import { rounds } from '../support/effort.js';

/** Pixels of a raster and cells over them, of any size and offset, also beyond the raster. */
const places = fc.record({
  pixels: fc.integer({ min: 1, max: 60 }),
  offset: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.double({ min: -30, max: 30, noNaN: true })),
  cell: fc.oneof(fc.constantFrom(1, 2, 3.5, 10), fc.double({ min: 1, max: 40, noNaN: true })),
  cells: fc.integer({ min: 1, max: 40 }),
  flipped: fc.boolean(),
});
type Place = typeof places extends fc.Arbitrary<infer T> ? T : never;

const frameOf = ({ pixels, offset, cell, cells, flipped }: Place) =>
  flipped ? axisFrame(pixels, -1, pixels, offset, cell, cells) : axisFrame(0, 1, pixels, offset, cell, cells);

/** The weight of each pixel in all zones, and of all pixels in each zone, from the parts of blocks. */
function weightsOf(
  coverage: SeparableCells | WholeWindow,
  blocks: readonly Window[],
  width: number,
  height: number,
  areAlike = false,
) {
  const ofPixels = new Float64Array(width * height);
  const ofZones = new Float64Array(coverage.zones);
  for (const block of blocks) {
    for (const { count, zone, top, bottom, left, right, weight } of coverage.parts(block, areAlike)) {
      for (let i = 0; i < count; i++) {
        for (let y = top[i]!; y < bottom[i]!; y++) {
          for (let x = left[i]!; x < right[i]!; x++) {
            ofPixels[(block.rowOff + y) * width + block.colOff + x]! += weight[i]!;
            ofZones[zone[i]!]! += weight[i]!;
          }
        }
      }
    }
  }
  return { ofPixels, ofZones };
}

describe('cells of a grid', () => {
  it('hand out each pixel once, whatever the blocks, and however many parts there are at a time', () => {
    const sides = fc.tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 64 }));
    fc.assert(
      fc.property(places, places, sides, fc.integer({ min: 1, max: 9 }), (x, y, [w, h], atATime) => {
        const axes = { x: frameOf(x), y: frameOf(y) };
        const scales = chooseScales(axes.x, axes.y);
        const window = { colOff: 0, rowOff: 0, width: x.cells, height: y.cells };
        const few = new SeparableCells(axes, scales, window, atATime);
        const many = new SeparableCells(axes, scales, window);
        const cut = weightsOf(few, blocksOver(x.pixels, y.pixels, w, h), x.pixels, y.pixels);
        const whole = weightsOf(many, blocksOver(x.pixels, y.pixels, x.pixels, y.pixels), x.pixels, y.pixels);
        expect(cut).toEqual(whole);
        const merged = weightsOf(few, blocksOver(x.pixels, y.pixels, w, h), x.pixels, y.pixels, true);
        expect(merged.ofZones).toEqual(whole.ofZones);
        const pixel = scales.x * scales.y;
        cut.ofPixels.forEach((weight) => {
          expect(weight).toBeLessThanOrEqual(pixel);
          expect(Number.isInteger(weight)).toBe(true);
        });
        cut.ofZones.forEach((weight, zone) => {
          expect(weight).toBeLessThanOrEqual(many.whole(zone));
        });
      }),
      { numRuns: rounds(25, 200) },
    );
  });

  it('count each block that they touch in one window of cells', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (x, cut, side) => {
        const axis = frameOf(x);
        const axes = { x: axis, y: axisFrame(0, 1, 1, 0, 1, 1) };
        const scales = chooseScales(axes.x, axes.y);
        const blocks = blocksOver(x.pixels, 1, side, 1);
        const counted = blocks.map(() => 0);
        for (let from = 0; from < x.cells; from += cut) {
          const cells = { colOff: from, rowOff: 0, width: Math.min(cut, x.cells - from), height: 1 };
          const coverage = new SeparableCells(axes, scales, cells);
          blocks.forEach((block, i) => {
            if (coverage.counts(block)) counted[i]!++;
          });
        }
        const whole = new SeparableCells(axes, scales, { colOff: 0, rowOff: 0, width: x.cells, height: 1 });
        const isTouched = (block: Window) => whole.pixels.some((window) => intersect(block, window) !== null);
        expect(counted).toEqual(blocks.map((block) => Number(isTouched(block))));
      }),
      { numRuns: rounds(25, 200) },
    );
  });

  it('of two layouts of blocks at once are not mixed up', () => {
    // One 4 x 4 block, and the same pixels in two blocks that begin at the same offset and are half as wide.
    const axis = axisFrame(0, 1, 4, 0, 4, 1);
    const coverage = new SeparableCells(
      { x: axis, y: axis },
      { x: 1, y: 1 },
      { colOff: 0, rowOff: 0, width: 1, height: 1 },
    );
    const sums = new ClassSums(new ClassTable([[1]], null), coverage);
    const add = (window: Window) => {
      const block = blockOf(window, new Uint8Array(window.width * window.height).fill(1));
      for (const parts of coverage.parts(window)) sums.add(block, parts);
    };
    add({ colOff: 0, rowOff: 0, width: 2, height: 4 });
    add({ colOff: 2, rowOff: 0, width: 2, height: 4 });
    expect(sums.sums[0]).toBe(16);
    add({ colOff: 0, rowOff: 0, width: 4, height: 4 });
    expect(sums.sums[0]).toBe(32);
  });
});

describe('a whole window', () => {
  it('is one zone of all its pixels', () => {
    const coverage = new WholeWindow({ colOff: 1, rowOff: 2, width: 5, height: 3 });
    const { ofPixels, ofZones } = weightsOf(coverage, blocksOver(8, 8, 3, 4), 8, 8);
    expect([...ofZones]).toEqual([15]);
    expect(coverage.whole()).toBe(15);
    const inside = (i: number) => i % 8 >= 1 && i % 8 < 6 && Math.floor(i / 8) >= 2 && Math.floor(i / 8) < 5;
    expect([...ofPixels]).toEqual(Array.from({ length: 64 }, (_, i) => (inside(i) ? 1 : 0)));
  });
});
