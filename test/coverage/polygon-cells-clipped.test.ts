import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PolygonCells } from '../../src/coverage/polygon-cells.js';
import { inverseOf } from '../../src/grid/geotransform.js';
import { areaInPixel, type Corner } from '../support/clip.js';
import { rounds } from '../support/effort.js';
import { cutsOf, frameOf, type Scene, windowsOf } from '../support/polygon-scenes.js';

/** Error of a weight: a corner is rounded to 2^-20 of a pixel, and moves two edges. */
const CLOSE = 4e-6;

const nonZero = fc.tuple(fc.boolean(), fc.double({ min: 0.3, max: 3, noNaN: true })).map(([is, x]) => (is ? x : -x));
const place = fc.double({ min: -20, max: 20, noNaN: true });
const affine = fc
  .record({
    width: fc.integer({ min: 1, max: 24 }),
    height: fc.integer({ min: 1, max: 24 }),
    turn: fc.oneof(fc.constantFrom(0, Math.PI / 2, Math.PI, Math.PI / 4), fc.double({ min: 0, max: 7, noNaN: true })),
    shear: fc.oneof(fc.constant(0), fc.double({ min: -1.5, max: 1.5, noNaN: true })),
    across: nonZero,
    down: nonZero,
    x: place,
    y: place,
    cell: fc.tuple(fc.double({ min: 0.2, max: 9, noNaN: true }), fc.double({ min: 0.2, max: 9, noNaN: true })),
    columns: fc.integer({ min: 1, max: 20 }),
    rows: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ width, height, turn, shear, across, down, x, y, cell: [cellWidth, cellHeight], columns, rows }): Scene => {
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    // Pixels run along the turned axes, with the second sheared.
    const [skewX, pixelHeight] = [-s * down + shear * c * across, c * down + shear * s * across];
    const geotransform = {
      originX: 5e5 + x,
      originY: 4e6 + y,
      pixelWidth: c * across,
      skewY: s * across,
      skewX,
      pixelHeight,
    };
    const grid = { left: 5e5 - 20, top: 4e6 + 20, cellWidth, cellHeight, columns, rows };
    const crs = 'EPSG:32612';
    return { gridCrs: crs, rasterCrs: crs, geotransform, grid, width, height, cellPixels: 600 };
  });

/** The corners of a cell, in pixels. */
function cornersOf({ geotransform, grid }: Scene, column: number, row: number): Corner[] {
  const toPixels = inverseOf(geotransform);
  const at = (u: number, v: number) => toPixels(grid.left + u * grid.cellWidth, grid.top - v * grid.cellHeight);
  return [at(column, row), at(column, row + 1), at(column + 1, row + 1), at(column + 1, row)];
}

describe('cells over a turned, sheared or mirrored raster', () => {
  it('have of each pixel what is clipped of it', () => {
    fc.assert(
      fc.property(affine, (scene) => {
        const { width, height, grid } = scene;
        const frame = frameOf(scene);
        const coverage = new PolygonCells(frame, { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows });
        const found = new Float64Array(coverage.zones * width * height);
        for (const block of windowsOf(width, height, [10, 7]))
          for (const [zone, col, row, weight] of cutsOf(coverage, block))
            found[(zone * height + row) * width + col]! += weight / coverage.pixel;
        for (let zone = 0; zone < coverage.zones; zone++) {
          const corners = cornersOf(scene, zone % grid.columns, Math.floor(zone / grid.columns));
          let [sum, touched] = [0, 0];
          for (let row = 0; row < height; row++)
            for (let col = 0; col < width; col++) {
              const share = found[(zone * height + row) * width + col]!;
              const wanted = areaInPixel(corners, col, row);
              if (Math.abs(share - wanted) > CLOSE) throw new Error(`${zone}: ${col}, ${row}: ${share}, not ${wanted}`);
              sum += share;
              if (share > 0) touched++;
            }
          expect(coverage.touched(zone)).toBe(touched);
          const [[ax, ay], [bx, by], , [dx, dy]] = corners as [Corner, Corner, Corner, Corner];
          const whole = Math.abs((bx - ax) * (dy - ay) - (dx - ax) * (by - ay));
          const covered = Math.round(sum * coverage.pixel);
          const asked = coverage.whole(zone, covered);
          expect(asked).toBeGreaterThanOrEqual(covered);
          const isFarAway = sum === 0 && asked === 1; // beside the raster, nobody asks
          if (!isFarAway) expect(Math.abs(asked / coverage.pixel - whole)).toBeLessThan(1e-4);
        }
      }),
      { numRuns: rounds(20, 60) },
    );
  });
});
