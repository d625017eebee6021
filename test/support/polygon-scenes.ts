import { PolygonCells } from '../../src/coverage/polygon-cells.js';
import type { PolygonFrame } from '../../src/coverage/polygon-frame.js';
import { bitsFor } from '../../src/coverage/whole-units.js';
import { crsOfName } from '../../src/crs/crs-of-name.js';
import { rowPositions } from '../../src/crs/row-positions.js';
import { type Geotransform, isMirrored } from '../../src/grid/geotransform.js';
import type { Grid } from '../../src/grid/grid.js';
import type { Window } from '../../src/grid/window.js';
import { pixelMapOf } from '../../src/target/pixel-map-of.js';

/** A grid over a raster, each in a CRS by its name. */
export interface Scene {
  readonly gridCrs: string;
  readonly grid: Grid;
  readonly rasterCrs: string;
  readonly geotransform: Geotransform;
  readonly width: number;
  readonly height: number;
  readonly maxError?: number;
  /** Most pixels of a cell. */
  readonly cellPixels?: number;
  /** Whether pixels weigh by their area. */
  readonly isByArea?: boolean;
}

/** The frame of a scene. */
export function frameOf(scene: Scene): PolygonFrame {
  const { grid, geotransform, width, height, maxError = 0.01, cellPixels = 1e5, isByArea = false } = scene;
  const rasterCrs = crsOfName(scene.rasterCrs).definition;
  const map = pixelMapOf({
    grid,
    gridCrs: crsOfName(scene.gridCrs).definition,
    geotransform,
    width,
    height,
    rasterCrs,
    datums: null,
    isSameCrs: scene.gridCrs === scene.rasterCrs,
    rowPosition: isByArea ? rowPositions(rasterCrs, geotransform, height) : null,
  });
  const { columns, rows } = grid;
  const bits = bitsFor(cellPixels);
  const sign = isMirrored(geotransform) ? -1 : 1;
  return { map, width, height, bits, shareBits: 2 * bits + 1, maxError, sign, columns, rows, uri: 'test' };
}

/** What cells have of pixels. */
export interface HandedOut {
  /** Weight of each pixel over all cells, and its share. */
  readonly pixels: Float64Array;
  readonly shares: Float64Array;
  /** Weight of each cell. */
  readonly cells: Float64Array;
  /** Weight by cell and pixel: cell * (pixels of the raster) + pixel. Empty where it wasn't asked for. */
  readonly weights: Map<number, number>;
}

/** How a raster is handed out. */
export interface Cutting {
  /** Cells along a side of a tile. */
  readonly tile?: number;
  /** Columns and rows of a block. */
  readonly block?: readonly [width: number, height: number];
  /** Whether weights of pixels in cells are wanted, too: they take long. */
  readonly isEach?: boolean;
}

/** Hands out a raster, tile by tile and block by block. */
export function handedOut(
  frame: PolygonFrame,
  { tile = 64, block = [100, 100], isEach = false }: Cutting = {},
): HandedOut {
  const { width, height, columns, rows } = frame;
  const pixels = new Float64Array(width * height);
  const shares = new Float64Array(width * height);
  const cells = new Float64Array(columns * rows);
  const weights = new Map<number, number>();
  for (const window of windowsOf(columns, rows, [tile, tile])) {
    const coverage = new PolygonCells(frame, window);
    for (const here of windowsOf(width, height, block))
      for (const [zone, col, row, weight, share] of cutsOf(coverage, here)) {
        const cell =
          (window.rowOff + Math.floor(zone / window.width)) * columns + window.colOff + (zone % window.width);
        const pixel = row * width + col;
        pixels[pixel]! += weight;
        shares[pixel]! += share;
        cells[cell]! += weight;
        if (!isEach) continue;
        const key = cell * pixels.length + pixel;
        weights.set(key, (weights.get(key) ?? 0) + weight);
      }
  }
  return { pixels, shares, cells, weights };
}

/** Each pixel of a block's parts, with the raster's columns and rows. */
export function* cutsOf(
  coverage: PolygonCells,
  block: Window,
): Generator<readonly [zone: number, col: number, row: number, weight: number, share: number]> {
  for (const parts of coverage.parts(block))
    for (let i = 0; i < parts.count; i++)
      for (let row = parts.top[i]!; row < parts.bottom[i]!; row++)
        for (let col = parts.left[i]!; col < parts.right[i]!; col++)
          yield [parts.zone[i]!, block.colOff + col, block.rowOff + row, parts.weight[i]!, parts.share[i]!];
}

/** Cuts a rectangle into windows, row by row. */
export function windowsOf(width: number, height: number, [across, down]: readonly [number, number]): Window[] {
  const found: Window[] = [];
  for (let rowOff = 0; rowOff < height; rowOff += down)
    for (let colOff = 0; colOff < width; colOff += across)
      found.push({
        colOff,
        rowOff,
        width: Math.min(across, width - colOff),
        height: Math.min(down, height - rowOff),
      });
  return found;
}

/** What a whole pixel of a row weighs. */
export function fullWeights({ map, bits, height }: PolygonFrame): Float64Array {
  const one = 2 ** bits;
  const line = (row: number) => Math.round((map.rowPosition?.(row) ?? row) * one);
  return Float64Array.from({ length: height }, (_, row) => 2 * one * (line(row + 1) - line(row)));
}

/** A raster of the whole world in degrees. */
export const world = (degrees: number, west = -180) => ({
  rasterCrs: 'EPSG:4326',
  geotransform: { originX: west, originY: 90, pixelWidth: degrees, pixelHeight: -degrees },
  width: 360 / degrees,
  height: 180 / degrees,
});

/** Square cells from a corner. */
export const squares = (left: number, top: number, side: number, columns: number, rows = columns): Grid => ({
  left,
  top,
  cellWidth: side,
  cellHeight: side,
  columns,
  rows,
});

/** Pixels that aren't handed out once, of those for which `isInside` holds. */
export function wrongOf(
  frame: PolygonFrame,
  isInside: (col: number, row: number) => boolean,
  cutting?: Cutting,
): { readonly count: number; readonly wrongOnes: number; readonly worst: number } {
  const { pixels } = handedOut(frame, cutting);
  const full = fullWeights(frame);
  let [count, wrongOnes, worst] = [0, 0, 0];
  for (let i = 0; i < pixels.length; i++) {
    const [col, row] = [i % frame.width, Math.floor(i / frame.width)];
    const off = full[row] === 0 ? pixels[i]! : pixels[i]! / full[row]! - 1;
    worst = Math.max(worst, off);
    if (!isInside(col, row)) continue;
    count++;
    if (off !== 0) wrongOnes++;
  }
  return { count, wrongOnes, worst };
}
