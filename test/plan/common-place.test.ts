import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { NO_SHIFT } from '../../src/crs/datum-shift.js';
import type { Window } from '../../src/grid/window.js';
import { haveCommonPlace } from '../../src/plan/common-place.js';
import { pixelMapOf } from '../../src/target/pixel-map-of.js';

const GEOGRAPHIC = 'EPSG:4326';
const GRID = { left: -180, top: 90, cellWidth: 1, cellHeight: 1, columns: 360, rows: 180 };

/** A rectangle of square pixels in a CRS, under a grid of degrees. */
function placed(name: string, x: number, y: number, pixel: number, width: number, height: number) {
  const crs = crsOfName(name);
  const map = pixelMapOf({
    grid: GRID,
    gridCrs: crsOfName(GEOGRAPHIC).definition,
    geotransform: { originX: x, originY: y, pixelWidth: pixel, pixelHeight: -pixel },
    width,
    height,
    rasterCrs: crs.definition,
    datums: NO_SHIFT,
    isSameCrs: name === GEOGRAPHIC,
    rowPosition: null,
  });
  const extent: Window = { colOff: 0, rowOff: 0, width, height };
  return { map, extent };
}
type Placed = ReturnType<typeof placed>;

const bothWays = (one: Placed, other: Placed) => {
  const found = haveCommonPlace(one, other);
  expect(haveCommonPlace(other, one)).toBe(found);
  return found;
};

describe('two rectangles on different lattices', () => {
  it('have a place in common exactly where they reach half a pixel of either into each other', () => {
    const side = fc.integer({ min: 1, max: 40 });
    const place = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(place, place, side, side, side, side, (x, y, width, height, otherWidth, otherHeight) => {
        // Odd offsets and sizes: no edge lies at half a pixel of another.
        const [left, top] = [x + 1 / 3, y + 1 / 5];
        const one = placed(GEOGRAPHIC, 0, 0, 1, width, height);
        const other = placed(GEOGRAPHIC, left, top, 1.0937, otherWidth, otherHeight);
        const across = Math.min(width, left + 1.0937 * otherWidth) - Math.max(0, left);
        const down = Math.min(0, top) - Math.max(-height, top - 1.0937 * otherHeight);
        const deep = (size: number) => Math.min(0.5, size / 4);
        const reaches = (size: readonly [number, number], pixel: number) =>
          across > deep(size[0]) * pixel && down > deep(size[1]) * pixel;
        expect(bothWays(one, other)).toBe(reaches([width, height], 1) || reaches([otherWidth, otherHeight], 1.0937));
      }),
      { numRuns: 500 },
    );
  });

  it('have one where thin ones cross, between any points that could be looked at', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 99, noNaN: true }), fc.double({ min: 1, max: 99, noNaN: true }), (x, y) => {
        const lying = placed('EPSG:32612', 500e3, 4e6 - y * 1000, 100, 1000, 3);
        const standing = placed('EPSG:32612', 500e3 + x * 1000, 4e6 + 1e3, 90, 3, 1200);
        expect(bothWays(lying, standing)).toBe(true);
        // The same across degrees, where both are bent.
        const degrees = placed(GEOGRAPHIC, -111 + x / 200, 36.2, 0.001, 2, 1200);
        expect(bothWays(lying, degrees)).toBe(true);
      }),
    );
  });

  it('have none where they only abut, also along a bent side', () => {
    const west = placed(GEOGRAPHIC, -109, 40, 0.001, 1000, 1000);
    const east = placed(GEOGRAPHIC, -108, 40, 0.0007, 1000, 1000);
    expect(bothWays(west, east)).toBe(false);
    const scene = (x: number) => placed('EPSG:32612', x, 4.4e6, 10, 3000, 8000);
    // 108 W lies between 757 km and, where the other ends in the south, 759,800 m there.
    expect(bothWays(scene(759_810), west)).toBe(false);
    expect(bothWays(scene(759_780), west)).toBe(true);
  });

  it('are found across the antimeridian, and at a pole', () => {
    const across = placed(GEOGRAPHIC, 170, 10, 0.1, 200, 100);
    expect(bothWays(across, placed(GEOGRAPHIC, -175, 9, 0.07, 10, 10))).toBe(true);
    expect(bothWays(across, placed(GEOGRAPHIC, -169.9, 9, 0.07, 10, 10))).toBe(false);
    expect(bothWays(across, placed(GEOGRAPHIC, -180, 90, 1.1, 327, 163))).toBe(true);
    const pole = placed('EPSG:3413', -1e6, 1e6, 5e3, 400, 400);
    expect(bothWays(pole, placed(GEOGRAPHIC, -180, 90, 1, 360, 25))).toBe(true);
    expect(bothWays(pole, placed(GEOGRAPHIC, -180, 75, 1, 360, 25))).toBe(false);
    expect(bothWays(pole, placed(GEOGRAPHIC, 20.01, 89.9, 0.01, 2, 5))).toBe(true);
  });
});
