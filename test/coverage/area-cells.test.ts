import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFrame, chooseScales } from '../../src/coverage/axis-edges.js';
import { SeparableCells } from '../../src/coverage/separable-cells.js';
import { blocksOver } from '../support/blocks.js';
import { rounds } from '../support/effort.js';

/** Rows that lie as those of a sphere from 80 degrees north to 80 south do; beyond them it ends at the poles. */
const sphere = (pixels: number) => (line: number) => {
  const sin = (row: number) => Math.sin((Math.max(-90, Math.min(90, 80 - (160 * row) / pixels)) * Math.PI) / 180);
  return pixels * ((sin(0) - sin(line)) / (2 * sin(0)));
};

const axes = fc.record({
  pixels: fc.integer({ min: 1, max: 40 }),
  offset: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -20, max: 20, noNaN: true })),
  cell: fc.oneof(fc.constantFrom(1, 2, 3.5, 10, 0.25), fc.double({ min: 0.1, max: 40, noNaN: true })),
  cells: fc.integer({ min: 1, max: 60 }),
  flipped: fc.boolean(),
});
type Axis = typeof axes extends fc.Arbitrary<infer T> ? T : never;

const frameOf = ({ pixels, offset, cell, cells, flipped }: Axis) =>
  flipped ? axisFrame(pixels, -1, pixels, offset, cell, cells) : axisFrame(0, 1, pixels, offset, cell, cells);

/** What pixels and zones get of parts, and how many pixels each zone touches with a weight. */
function handedOut(coverage: SeparableCells, width: number, height: number, side: number) {
  const [weights, shares] = [new Float64Array(width * height), new Float64Array(width * height)];
  const [ofZones, touched] = [new Float64Array(coverage.zones), new Int32Array(coverage.zones)];
  for (const block of blocksOver(width, height, side, side)) {
    for (const { count, zone, top, bottom, left, right, weight, share } of coverage.parts(block)) {
      for (let i = 0; i < count; i++) {
        for (let y = block.rowOff + top[i]!; y < block.rowOff + bottom[i]!; y++) {
          for (let x = block.colOff + left[i]!; x < block.colOff + right[i]!; x++) {
            weights[y * width + x]! += weight[i]!;
            shares[y * width + x]! += share[i]!;
            ofZones[zone[i]!]! += weight[i]!;
            if (weight[i]! > 0) touched[zone[i]!]!++;
          }
        }
      }
    }
  }
  return { weights, shares, ofZones, touched };
}

describe('cells over rows that differ in area', () => {
  it('hand out each pixel once, by area and by count, whatever the blocks', () => {
    fc.assert(
      fc.property(
        axes,
        axes,
        fc.integer({ min: 1, max: 48 }),
        fc.integer({ min: 1, max: 9 }),
        (x, y, side, atATime) => {
          const position = sphere(y.pixels);
          const frames = { x: frameOf(x), y: { ...frameOf(y), position } };
          const scales = chooseScales(frames.x, frames.y);
          const window = { colOff: 0, rowOff: 0, width: x.cells, height: y.cells };
          const whole = new SeparableCells(frames, scales, window);
          const found = handedOut(whole, x.pixels, y.pixels, 64);
          expect(handedOut(new SeparableCells(frames, scales, window, atATime), x.pixels, y.pixels, side)).toEqual(
            found,
          );
          const line = (row: number) => Math.round(scales.area! * position(row));
          const isCovered = (p: number, { first, cells, cellPixels }: typeof frames.x) => first <= p && first + cells * cellPixels >= p + 1; // biome-ignore format: one thought
          for (let row = 0; row < y.pixels; row++) {
            for (let col = 0; col < x.pixels; col++) {
              const [across, down] = [x.flipped ? x.pixels - 1 - col : col, y.flipped ? y.pixels - 1 - row : row];
              const height = line(down + 1) - line(down);
              const at = row * x.pixels + col;
              expect(found.weights[at]).toBeLessThanOrEqual(scales.x * height);
              if (!isCovered(across, frames.x) || !isCovered(down, frames.y)) continue;
              expect([found.weights[at], found.shares[at]]).toEqual([scales.x * height, whole.pixel]);
            }
          }
          found.ofZones.forEach((weight, zone) => {
            expect(weight).toBeLessThanOrEqual(whole.whole(zone));
            expect(whole.whole(zone)).toBeLessThan(2 ** 53);
            expect(found.touched[zone]).toBe(whole.touched(zone));
          });
        },
      ),
      { numRuns: rounds(15, 200) },
    );
  });
});

describe('columns that come round again', () => {
  it('cover each cell once, by windows that lie apart, and each block counts in one job', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (x, turn, cut) => {
        const frames = { x: { ...frameOf(x), turn }, y: axisFrame(0, 1, 2, 0, 2, 1) };
        const scales = chooseScales(frames.x, frames.y);
        const whole = new SeparableCells(frames, scales, { colOff: 0, rowOff: 0, width: x.cells, height: 1 });
        const { ofZones, touched } = handedOut(whole, x.pixels, 2, 7);
        const isAllRound = x.pixels >= turn;
        ofZones.forEach((weight, zone) => {
          expect(weight).toBeLessThanOrEqual(whole.whole(zone));
          if (isAllRound) expect(weight).toBe(whole.whole(zone));
          expect(touched[zone]).toBe(whole.touched(zone));
        });
        const columns = new Int32Array(x.pixels);
        for (const { colOff, width } of whole.pixels) for (let p = colOff; p < colOff + width; p++) columns[p]!++;
        expect(Math.max(...columns)).toBeLessThanOrEqual(1);
        const blocks = blocksOver(x.pixels, 2, 3, 2);
        const counted = blocks.map(() => 0);
        for (let colOff = 0; colOff < x.cells; colOff += cut) {
          const cells = { colOff, rowOff: 0, width: Math.min(cut, x.cells - colOff), height: 1 };
          const job = new SeparableCells(frames, scales, cells);
          blocks.forEach((block, i) => {
            if (job.counts(block)) counted[i]!++;
          });
        }
        const isTouched = blocks.map(({ colOff, width }) =>
          columns.subarray(colOff, colOff + width).some((n) => n > 0),
        );
        expect(counted).toEqual(isTouched.map(Number));
      }),
      { numRuns: 200 },
    );
  });
});
