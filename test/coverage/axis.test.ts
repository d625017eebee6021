import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEdges, axisFrame, chooseScales } from '../../src/coverage/axis-edges.js';
import { axisRuns } from '../../src/coverage/axis-runs.js';

/** Overlap of pixel p with cell c from the runs, in pixels. */
function weights(runs: ReturnType<typeof axisRuns>, scale: number, pixels: number, cells: number): number[][] {
  const table = Array.from({ length: cells }, () => new Array<number>(pixels).fill(0));
  for (let r = 0; r < runs.cell.length; r++) {
    for (let p = runs.start[r]!; p < runs.end[r]!; p++) table[runs.cell[r]!]![p]! += runs.weight[r]! / scale;
  }
  return table;
}

describe('axis edges and runs', () => {
  it('cuts 30 m pixels at 1000 m exactly, in thirds of a pixel', () => {
    const axis = axisFrame(301005, 30, 200, 301000, 1000, 3);
    const scales = chooseScales(axis, axis);
    expect(scales.x).toBe(6); // edges at multiples of 5 m: a sixth of a pixel
    const { edges } = axisEdges(axis, scales.x, 0, 3);
    expect([...edges]).toEqual([-1, 199, 399, 599]);
    const table = weights(axisRuns({ scale: 6, edges }, 200), 6, 200, 3);
    expect(table[0]![0]).toBe(1);
    expect(table[0]![33]).toBe(1 / 6); // 301005 + 33 * 30 = 301995: 5 m of 30 m belong to the first cell
    expect(table[1]![33]).toBe(5 / 6);
  });

  it('chooses the most units for which sums stay exact where no simple fraction fits', () => {
    const x = axisFrame(301903.3, 31.530298224786595, 1073, 301000, 1000, 35);
    const y = axisFrame(4154086.5, -31.524658701787931, 1359, 4155000, -1000, 44);
    const scales = chooseScales(x, y);
    const perCell = Math.ceil(x.cellPixels) * Math.ceil(y.cellPixels) * scales.x * scales.y;
    expect(perCell).toBeLessThan(2 ** 53);
    expect(perCell).toBeGreaterThan(2 ** 52);
    const thin = chooseScales(axisFrame(0, 1, 100, 0.1, Math.PI, 30), axisFrame(0, 1, 90_000, 0.1, 900 * Math.E, 30));
    // An edge moves by half a unit: at most 2^-27.5 of the cell's side and a pixel, however long and narrow the cell
    // is.
    expect(0.5 / thin.x).toBeLessThan(2 ** -27.5 * (Math.ceil(Math.PI) + 1) * 1.0001);
    expect(0.5 / thin.y).toBeLessThan(2 ** -27.5 * (Math.ceil(900 * Math.E) + 1) * 1.0001);
  });

  it('hands out each pixel exactly once, whatever the geometry', () => {
    const geometry = fc.record({
      pixel: fc.double({ min: 0.1, max: 100, noNaN: true }),
      ratio: fc.double({ min: 1, max: 50, noNaN: true }),
      offset: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      pixels: fc.integer({ min: 1, max: 200 }),
      flipped: fc.boolean(),
    });
    fc.assert(
      fc.property(geometry, ({ pixel, ratio, offset, pixels, flipped }) => {
        const cell = pixel * ratio;
        const cells = Math.ceil(pixels / ratio + offset) + 1;
        const axis = flipped
          ? axisFrame(pixels * pixel, -pixel, pixels, -offset * cell, cell, cells)
          : axisFrame(0, pixel, pixels, -offset * cell, cell, cells);
        expect(axis.flipped).toBe(flipped);
        const { x: scale } = chooseScales(axis, axis);
        const runs = axisRuns(axisEdges(axis, scale, 0, cells), pixels);
        const table = weights(runs, scale, pixels, cells);
        for (let p = 0; p < pixels; p++) {
          const sum = table.reduce((total, row) => total + row[p]! * scale, 0);
          expect(sum).toBe(scale);
        }
      }),
    );
  });

  it('gives neighbouring windows of cells the same edge', () => {
    const axis = axisFrame(0, 31.53, 1000, -17.77, 1000, 32);
    const all = axisEdges(axis, 2 ** 21, 0, 32).edges;
    expect([...axisEdges(axis, 2 ** 21, 13, 5).edges]).toEqual([...all.subarray(13, 19)]);
  });
});
