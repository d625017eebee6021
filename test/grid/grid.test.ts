import { describe, expect, it } from 'vitest';
import { cellAreasByRow } from '../../src/grid/cell-area.js';
import { snappedGrid } from '../../src/grid/grid.js';
import { allTiles, tileCounts, tileWindow } from '../../src/grid/tiling.js';
import { intersect } from '../../src/grid/window.js';

describe('snappedGrid', () => {
  it('covers the bounds with edges on multiples of the cell size', () => {
    const grid = snappedGrid({ left: 301903, right: 335773, top: 4154086, bottom: 4111216 }, 1000);
    expect(grid).toEqual({ left: 301000, top: 4155000, cellWidth: 1000, cellHeight: 1000, columns: 35, rows: 44 });
  });

  it('adds no cell for an edge that is on a multiple but for rounding', () => {
    const grid = snappedGrid({ left: 0.1 * 3, right: 0.7, top: 1.1 - 1e-16, bottom: 0.6 }, 0.1);
    expect([grid.columns, grid.rows]).toEqual([4, 5]);
  });

  it('works south of the equator and west of the meridian', () => {
    const grid = snappedGrid({ left: -1500, right: -200, top: -100, bottom: -2100 }, 1000);
    expect(grid).toMatchObject({ left: -2000, top: -0, columns: 2, rows: 3 });
  });
});

describe('tiles', () => {
  const grid = { left: 0, top: 0, cellWidth: 1, cellHeight: 1, columns: 35, rows: 44 };

  it.each([
    { columns: 16, rows: 16, tiles: 9 },
    { columns: 32, rows: 16, tiles: 6 },
    { columns: 16, rows: 48, tiles: 3 },
  ])('of $columns x $rows cells cover every cell once', ({ tiles, ...size }) => {
    const seen = new Uint8Array(35 * 44);
    expect([...allTiles(tileCounts(grid, size))]).toHaveLength(tiles);
    for (const tile of allTiles(tileCounts(grid, size))) {
      const w = tileWindow(grid, size, tile);
      for (let r = w.rowOff; r < w.rowOff + w.height; r++) {
        for (let c = w.colOff; c < w.colOff + w.width; c++) seen[r * 35 + c]! += 1;
      }
    }
    expect(seen.every((n) => n === 1)).toBe(true);
  });

  it('intersect only where they share a pixel', () => {
    expect(
      intersect({ colOff: 0, rowOff: 0, width: 4, height: 4 }, { colOff: 4, rowOff: 0, width: 4, height: 4 }),
    ).toBeNull();
    expect(
      intersect({ colOff: 0, rowOff: 0, width: 5, height: 4 }, { colOff: 4, rowOff: 1, width: 4, height: 4 }),
    ).toEqual({ colOff: 4, rowOff: 1, width: 1, height: 3 });
  });
});

describe('cellAreasByRow', () => {
  const degrees = {
    sinLatitude: (y: number) => Math.sin((Math.min(90, Math.max(-90, y)) * Math.PI) / 180),
    degreesPerUnit: 1,
  };
  const wgs84 = {
    unitSize: 1,
    semiMajorMetre: 6378137,
    semiMinorMetre: 6356752.314245179,
  } as const;

  it('sums to the area of the whole ellipsoid', () => {
    const world = { left: -180, top: 90, cellWidth: 1, cellHeight: 1, columns: 360, rows: 180 };
    const total = cellAreasByRow(world, wgs84, degrees, 0, 180).reduce((sum, area) => sum + 360 * area, 0);
    expect(total / 1e6).toBeCloseTo(510065621.724, 2); // published area of WGS 84 in km2
  });

  it('is the plane area in a projected CRS, feet counted as feet', () => {
    const grid = { left: 0, top: 0, cellWidth: 1000, cellHeight: 500, columns: 1, rows: 1 };
    expect(cellAreasByRow(grid, wgs84, null, 0, 1)[0]).toBe(500000);
    expect(cellAreasByRow(grid, { ...wgs84, unitSize: 0.3048 }, null, 0, 1)[0]).toBeCloseTo(500000 * 0.3048 ** 2, 6);
  });

  it('ends at the poles, and is 0 beyond them', () => {
    const grid = { left: 0, top: 95, cellWidth: 1, cellHeight: 2.5, columns: 1, rows: 3 };
    const [beyond, across, below] = cellAreasByRow(grid, wgs84, degrees, 0, 3);
    expect(beyond).toBe(0);
    expect(across).toBe(0);
    expect(below).toBe(cellAreasByRow({ ...grid, top: 90 }, wgs84, degrees, 0, 1)[0]);
  });

  it('is the area of a sphere where the axes are equal', () => {
    const sphere = { ...wgs84, semiMajorMetre: 6371000, semiMinorMetre: 6371000 };
    const band = { left: 0, top: 30, cellWidth: 360, cellHeight: 30, columns: 1, rows: 1 };
    expect(cellAreasByRow(band, sphere, degrees, 0, 1)[0]).toBeCloseTo(2 * Math.PI * 6371000 ** 2 * 0.5, -1);
  });
});
