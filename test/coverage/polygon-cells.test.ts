import { describe, expect, it } from 'vitest';
import { PolygonCells, type PolygonFrame } from '../../src/coverage/polygon-cells.js';
import { bitsFor } from '../../src/coverage/whole-units.js';
import type { Definition } from '../../src/crs/crs.js';
import { crsOfWkt } from '../../src/crs/crs-of-wkt.js';
import type { Geotransform } from '../../src/grid/geotransform.js';
import type { Grid } from '../../src/grid/grid.js';
import { pixelMapOf } from '../../src/target/pixel-map-of.js';

const crs = (text: string): Definition => crsOfWkt('test', text).definition;

interface Scene {
  readonly gridCrs: string;
  readonly grid: Grid;
  readonly rasterCrs: string;
  readonly geotransform: Geotransform;
  readonly width: number;
  readonly height: number;
  readonly maxError?: number;
  readonly cellPixels?: number;
}

function frameOf({
  gridCrs,
  grid,
  rasterCrs,
  geotransform,
  width,
  height,
  maxError = 0.01,
  cellPixels = 1e5,
}: Scene): PolygonFrame {
  const map = pixelMapOf({
    grid,
    gridCrs: crs(gridCrs),
    geotransform,
    width,
    rasterCrs: crs(rasterCrs),
    datums: null,
    isSameCrs: gridCrs === rasterCrs,
    rowPosition: null,
  });
  const { pixelWidth, pixelHeight, skewX = 0, skewY = 0 } = geotransform;
  const sign = pixelWidth * pixelHeight - skewX * skewY < 0 ? 1 : -1;
  const { columns, rows } = grid;
  const bits = bitsFor(cellPixels);
  return { map, width, height, bits, shareBits: 2 * bits + 1, maxError, sign, columns, rows, uri: 'test' };
}

/** The weight of each pixel over all cells, and of each cell. */
function handedOut(frame: PolygonFrame, tile = 64, block = 100) {
  const { width, height, columns, rows } = frame;
  const pixels = new Float64Array(width * height);
  const cells = new Float64Array(columns * rows);
  let full = 0;
  for (let rowOff = 0; rowOff < rows; rowOff += tile) {
    for (let colOff = 0; colOff < columns; colOff += tile) {
      const window = { colOff, rowOff, width: Math.min(tile, columns - colOff), height: Math.min(tile, rows - rowOff) };
      const coverage = new PolygonCells(frame, window);
      full = coverage.pixel;
      for (let y = 0; y < height; y += block) {
        for (let x = 0; x < width; x += block) {
          const here = { colOff: x, rowOff: y, width: block, height: block };
          for (const parts of coverage.parts(here)) {
            for (let i = 0; i < parts.count; i++) {
              const cell =
                (rowOff + Math.floor(parts.zone[i]! / window.width)) * columns +
                colOff +
                (parts.zone[i]! % window.width);
              for (let row = parts.top[i]!; row < parts.bottom[i]!; row++)
                for (let col = parts.left[i]!; col < parts.right[i]!; col++) {
                  pixels[(y + row) * width + x + col]! += parts.weight[i]!;
                  cells[cell]! += parts.weight[i]!;
                }
            }
          }
        }
      }
    }
  }
  return { pixels, cells, full };
}

const world = (degrees: number) => ({
  geotransform: { originX: -180, originY: 90, pixelWidth: degrees, pixelHeight: -degrees },
  width: 360 / degrees,
  height: 180 / degrees,
});

/** Pixels that are not handed out once, of those for which `inside` holds. */
function wrong(frame: PolygonFrame, inside: (col: number, row: number) => boolean, tile?: number) {
  const { pixels, full } = handedOut(frame, tile);
  let count = 0;
  let wrongOnes = 0;
  for (let i = 0; i < pixels.length; i++) {
    if (!inside(i % frame.width, Math.floor(i / frame.width))) continue;
    count++;
    if (pixels[i] !== full) wrongOnes++;
  }
  return { count, wrongOnes, worst: pixels.reduce((most, weight) => Math.max(most, weight / full - 1), -1) };
}

describe('cells over pixels of another CRS hand out every pixel once', () => {
  const polar = (offset: number, cell = 100e3, n = 64): Grid => ({
    left: (-n * cell) / 2 + offset,
    top: (n * cell) / 2 + offset,
    cellWidth: cell,
    cellHeight: cell,
    columns: n,
    rows: n,
  });
  const lat = (row: number) => 90 - (row + 0.5) * 0.25;
  it.each([
    ['the pole on a corner', polar(0), 63],
    ['the pole in a cell', polar(37e3), 63],
    ['the pole on an edge', { ...polar(0), left: -32 * 100e3 + 41e3 }, 63],
    ['cells of 1,000 km', polar(330e3, 1000e3, 16), 40],
  ])('%s', (_, grid, south) => {
    const frame = frameOf({ gridCrs: 'EPSG:3413', grid, rasterCrs: 'EPSG:4326', ...world(0.25) });
    const found = wrong(frame, (_, row) => lat(row) > south);
    expect(found).toMatchObject({ wrongOnes: 0, worst: 0 });
    expect(wrong(frame, (_, row) => lat(row) > south, 16)).toEqual(found);
  });
  it.each([
    ['EPSG:6933', { left: -17400e3, top: 7400e3, columns: 348, rows: 148 }],
    ['EPSG:8857', { left: -17300e3, top: 8400e3, columns: 346, rows: 168 }],
  ])('a map of the whole world, %s', (gridCrs, place) => {
    const grid = { ...place, cellWidth: 100e3, cellHeight: 100e3 };
    const frame = frameOf({ gridCrs, grid, rasterCrs: 'EPSG:4326', ...world(0.5) });
    const { pixels, full } = handedOut(frame);
    // A column at the rim of the map is as exact as its edge, which is followed to maxError.
    const isRim = (col: number) => col === 0 || col === frame.width - 1;
    let [inside, rim] = [0, 0];
    for (let i = 0; i < pixels.length; i++) {
      const row = Math.floor(i / frame.width);
      if (row < 10 || row >= frame.height - 10) continue; // proj4's inverse ends some metres before the poles
      const off = Math.abs(pixels[i]! / full - 1);
      if (isRim(i % frame.width)) rim = Math.max(rim, off);
      else inside = Math.max(inside, off);
    }
    expect(inside).toBe(0);
    expect(rim).toBeLessThan(frame.maxError);
  });
  it('UTM over 180 degrees', () => {
    const grid = { left: 100e3, top: 7000e3, cellWidth: 10e3, cellHeight: 10e3, columns: 80, rows: 96 };
    const frame = frameOf({ gridCrs: 'EPSG:32601', grid, rasterCrs: 'EPSG:4326', ...world(0.25) });
    const inside = (col: number, row: number) => {
      const lon = ((-180 + (col + 0.5) * 0.25 + 540) % 360) - 180;
      return lat(row) > 55.5 && lat(row) < 61.5 && (lon > 178 || lon < -175.5);
    };
    expect(wrong(frame, inside)).toMatchObject({ wrongOnes: 0, worst: 0 });
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
    expect(wrong(frame, () => true)).toMatchObject({ wrongOnes: 0, worst: 0 });
  });
});

it('cells at the rim of a map weigh as much as if they lay on it', () => {
  const place = { left: -18250e3, top: 9250e3, columns: 73, rows: 37 };
  const grid = { ...place, cellWidth: 500e3, cellHeight: 500e3 };
  const mollweide =
    'PROJCS["Mollweide",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Mollweide"],PARAMETER["central_meridian",0],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]';
  const frame = frameOf({ gridCrs: mollweide, grid, rasterCrs: 'EPSG:4326', ...world(2), maxError: 0.0002 });
  const { cells } = handedOut(frame, 100);
  const coverage = new PolygonCells(frame, { colOff: 0, rowOff: 0, width: grid.columns, height: grid.rows });
  const onMap = cells.reduce((sum, weight, cell) => sum + (weight > 0 ? weight / coverage.whole(cell, weight) : 0), 0);
  // The map is an ellipse that is twice as wide as it is high; it has the area of the sphere.
  const sphere = (4 * Math.PI * 6378137 ** 2) / (500e3 * 500e3);
  expect(Math.abs(onMap / sphere - 1)).toBeLessThan(1e-5);
});
