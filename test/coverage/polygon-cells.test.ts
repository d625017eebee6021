import { describe, expect, it } from 'vitest';
import { PolygonCells } from '../../src/coverage/polygon-cells.js';
import type { Grid } from '../../src/grid/grid.js';
import { frameOf, fullWeights, handedOut, squares, world, wrongOf } from '../support/polygon-scenes.js';

describe('cells over pixels of another CRS hand out every pixel once', () => {
  const polar = (offset: number, cell = 200e3, n = 32): Grid =>
    squares((-n * cell) / 2 + offset, (n * cell) / 2 + offset, cell, n);
  const lat = (row: number, degrees = 1) => 90 - (row + 0.5) * degrees;
  it.each([
    ['the pole on a corner', polar(0), 63],
    ['the pole in a cell', polar(37e3), 63],
    ['the pole on an edge', { ...polar(0), left: -16 * 200e3 + 41e3 }, 63],
    ['cells of 1,000 km', polar(330e3, 1000e3, 16), 40],
    ['the pole 1e-7 cells beside an edge', { ...polar(0), left: -16 * 200e3 + 0.02, top: 16 * 200e3 + 41e3 }, 63],
    ['the pole 1.5e-6 cells beside an edge', { ...polar(0), left: -16 * 200e3 + 0.3, top: 16 * 200e3 + 41e3 }, 63],
    ['the pole 1.2e-6 cells beside a corner', { ...polar(0), left: -16 * 200e3 - 0.24, top: 16 * 200e3 + 0.18 }, 63],
  ])('%s', (_, grid, south) => {
    const frame = frameOf({ gridCrs: 'EPSG:3413', grid, ...world(1) });
    const found = wrongOf(frame, (_, row) => lat(row) > south);
    expect(found).toMatchObject({ wrongOnes: 0, worst: 0 });
    expect(wrongOf(frame, (_, row) => lat(row) > south, { tile: 16 })).toEqual(found);
  });
  it.each([
    ['EPSG:6933', { left: -17400e3, top: 7400e3, columns: 174, rows: 74 }],
    ['EPSG:8857', { left: -17300e3, top: 8400e3, columns: 173, rows: 84 }],
  ])('a map of the whole world, %s', (gridCrs, place) => {
    const grid = { ...place, cellWidth: 200e3, cellHeight: 200e3 };
    const frame = frameOf({ gridCrs, grid, ...world(1) });
    const { pixels } = handedOut(frame);
    const [full] = fullWeights(frame);
    // A column at the rim of the map is as exact as its edge, which is followed to maxError.
    const isRim = (col: number) => col === 0 || col === frame.width - 1;
    let [inside, rim] = [0, 0];
    for (let i = 0; i < pixels.length; i++) {
      const row = Math.floor(i / frame.width);
      if (row < 10 || row >= frame.height - 10) continue; // proj4's inverse ends some metres before the poles
      const off = Math.abs(pixels[i]! / full! - 1);
      if (isRim(i % frame.width)) rim = Math.max(rim, off);
      else inside = Math.max(inside, off);
    }
    expect(inside).toBe(0);
    expect(rim).toBeLessThan(frame.maxError);
  });
  it('UTM over 180 degrees', () => {
    const grid = { left: 100e3, top: 7000e3, cellWidth: 10e3, cellHeight: 10e3, columns: 80, rows: 96 };
    const frame = frameOf({ gridCrs: 'EPSG:32601', grid, ...world(0.25) });
    const inside = (col: number, row: number) => {
      const lon = ((-180 + (col + 0.5) * 0.25 + 540) % 360) - 180;
      return lat(row, 0.25) > 55.5 && lat(row, 0.25) < 61.5 && (lon > 178 || lon < -175.5);
    };
    expect(wrongOf(frame, inside)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });
  it('rotated', () => {
    const [c, s] = [Math.cos(0.6) * 30, Math.sin(0.6) * 30];
    const geotransform = { originX: 400000, originY: 4200000, pixelWidth: c, skewX: s, skewY: s, pixelHeight: -c };
    const grid = { left: 390e3, top: 4240e3, cellWidth: 1000, cellHeight: 1000, columns: 60, rows: 60 };
    const frame = frameOf({
      gridCrs: 'EPSG:32612',
      grid,
      rasterCrs: 'EPSG:32612',
      geotransform,
      width: 600,
      height: 500,
    });
    expect(wrongOf(frame, () => true)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });
});

it('cells at the rim of a map weigh as much as if they lay on it', () => {
  const place = { left: -18250e3, top: 9250e3, columns: 73, rows: 37 };
  const grid = { ...place, cellWidth: 500e3, cellHeight: 500e3 };
  const mollweide =
    'PROJCS["Mollweide",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Mollweide"],PARAMETER["central_meridian",0],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]';
  const frame = frameOf({ gridCrs: mollweide, grid, ...world(2), maxError: 0.0002 });
  const { cells } = handedOut(frame);
  const coverage = new PolygonCells(frame, { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows });
  const onMap = cells.reduce((sum, weight, cell) => sum + (weight > 0 ? weight / coverage.whole(cell, weight) : 0), 0);
  // The map is an ellipse that is twice as wide as it is high; it has the area of the sphere.
  const sphere = (4 * Math.PI * 6378137 ** 2) / (500e3 * 500e3);
  expect(Math.abs(onMap / sphere - 1)).toBeLessThan(1e-5);
});
