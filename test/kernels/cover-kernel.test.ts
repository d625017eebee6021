import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellCover, foldedError } from '../../src/coverage/cell-cover.js';
import { PartsBuffer } from '../../src/coverage/parts.js';
import { coverKernel } from '../../src/kernels/cover-kernel.js';
import { rounds } from '../support/effort.js';

const HEIGHTS = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
/** Corners of polygons, in 1/97 of the strip's width and height, also beside it; thin ones whose edges nearly touch. */
const corner = fc.tuple(fc.integer({ min: -20, max: 117 }), fc.integer({ min: -20, max: 117 }));
const spike = fc.tuple(corner, corner).map(([[x, y], [toX, toY]]): [number, number][] => [
  [x, y],
  [toX, toY],
  [toX, toY + 0.02],
]);
const shape = fc.record({
  polygon: fc.oneof(fc.array(corner, { minLength: 3, maxLength: 8 }), spike),
  one: fc.constantFrom(4, 64, 2 ** 20),
  width: fc.oneof(fc.integer({ min: 1, max: 80 }), fc.constant(4000)),
  heights: HEIGHTS,
  left: fc.integer({ min: -50, max: 50 }),
  isApart: fc.boolean(),
  slack: fc.constantFrom(0, 64, 2 ** 43),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

/** A closed line in whole units over the strip, and the strip. */
function placed({ polygon, one, width, heights, left }: Shape) {
  const lines = new Float64Array(heights.length + 1);
  for (const [i, height] of heights.entries()) lines[i + 1] = lines[i]! + Math.ceil((height * one) / 9);
  const x = polygon.map(([at]) => Math.round((left + (at * width) / 97) * one));
  const y = polygon.map(([, at]) => Math.round((at * lines.at(-1)!) / 97));
  return { x, y, lines, strip: { left, top: 3, right: left + width, bottom: 3 + heights.length } };
}

/** Parts, in order, or why there are none. */
function byLoops(shape: Shape): string[] {
  const { x, y, lines, strip } = placed(shape);
  const { left, top, right, bottom } = strip;
  const cover = new CellCover(shape.one, 'a.tif', shape.slack);
  const parts = new PartsBuffer(2 * (right - left) + 1, shape.isApart);
  cover.begin(left, top, right, bottom, { first: 3, lines });
  for (const [i, from] of x.entries()) cover.edge(from, y[i]!, x[(i + 1) % x.length]!, y[(i + 1) % x.length]!, 1);
  const found: string[] = [];
  try {
    for (let done = 0; done < bottom - top; ) {
      done = cover.write(parts, 7, done, { colOff: left, rowOff: 1 }, 2 ** 20);
      for (let i = 0; i < parts.count; i++) found.push(textOf(parts, i));
      parts.count = 0;
    }
  } catch (error) {
    return [(error as Error).message];
  }
  return found;
}

function byKernel(shape: Shape): string[] {
  const { x, y, lines, strip } = placed(shape);
  const { one, isApart, slack } = shape;
  const kernel = coverKernel()!;
  kernel.begin({ one, first: 3, lines, colOff: strip.left, rowOff: 1, pixel: 2 ** 20, isApart, slack });
  kernel.cell(7, strip);
  for (const [i, from] of x.entries()) kernel.edge(from, y[i]!, x[(i + 1) % x.length]!, y[(i + 1) % x.length]!, 1);
  const found: string[] = [];
  try {
    for (let isDone = false; !isDone; ) {
      isDone = kernel.draw(({ left, top, cover, full }) => foldedError('a.tif', left, top, cover / full));
      for (let i = 0; i < kernel.count; i++) found.push(textOf(kernel, i));
      kernel.count = 0;
    }
  } catch (error) {
    return [(error as Error).message];
  }
  return found;
}

function textOf(
  parts: Pick<PartsBuffer, 'zone' | 'top' | 'bottom' | 'left' | 'right' | 'weight' | 'share'>,
  i: number,
) {
  const { zone, top, bottom, left, right, weight, share } = parts;
  return [zone[i], top[i], bottom[i], left[i], right[i], weight[i], share[i]].join(' ');
}

describe('CoverKernel', () => {
  it('covers what loops cover, to the bit, and refuses what they refuse', () => {
    const met = { parts: 0, folded: 0 };
    fc.assert(
      fc.property(shape, (one) => {
        const expected = byLoops(one);
        if (expected[0]?.includes('folded')) met.folded++;
        else met.parts += expected.length;
        expect(byKernel(one)).toEqual(expected);
      }),
      { numRuns: rounds(800, 20_000) },
    );
    expect(met.parts).toBeGreaterThan(2000);
    expect(met.folded).toBeGreaterThan(20);
  });
});
