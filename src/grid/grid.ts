import type { Bounds } from './bounds.js';

/**
 * The frame of the result: cell (col, row) covers x in [left + col * cellWidth, left + (col + 1) * cellWidth) and y in
 * (top - (row + 1) * cellHeight, top - row * cellHeight]. Units are the CRS's; sizes are positive; row 0 is the north.
 */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A quotient this close (relatively) to an integer is that integer: it is floating-point noise of decimal cell sizes.
 */
const SNAP_TOLERANCE = 1e-9;

function floorSnapped(q: number): number {
  const nearest = Math.round(q);
  return Math.abs(q - nearest) <= SNAP_TOLERANCE * Math.max(1, Math.abs(q)) ? nearest : Math.floor(q);
}

/**
 * The smallest grid of square cells whose edges are multiples of `cellSize` and that covers `bounds`
 * (the rule of gdalwarp's `-tap`).
 */
export function snappedGrid(bounds: Bounds, cellSize: number): Grid {
  const first = floorSnapped(bounds.left / cellSize);
  const last = -floorSnapped(-bounds.right / cellSize);
  const north = -floorSnapped(-bounds.top / cellSize);
  const south = floorSnapped(bounds.bottom / cellSize);
  return {
    left: first * cellSize,
    top: north * cellSize,
    cellWidth: cellSize,
    cellHeight: cellSize,
    columns: last - first,
    rows: north - south,
  };
}
