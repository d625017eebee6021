import type { Grid } from './grid.js';
import type { Window } from './window.js';

/** The smallest tile side and the step between valid sides: the TIFF specification wants multiples of 16. */
export const TILE_STEP = 16;

/** One job and one block of the mosaic: tile (col, row) of the tiling. */
export interface TileIndex {
  readonly col: number;
  readonly row: number;
}

/** How many tiles of `tileCells` x `tileCells` cells cover the grid, in each direction. */
export function tileCounts(grid: Grid, tileCells: number): { readonly across: number; readonly down: number } {
  return { across: Math.ceil(grid.columns / tileCells), down: Math.ceil(grid.rows / tileCells) };
}

/** All tiles, row by row from the north-west. */
export function allTiles(grid: Grid, tileCells: number): TileIndex[] {
  const { across, down } = tileCounts(grid, tileCells);
  return Array.from({ length: across * down }, (_, i) => ({ col: i % across, row: Math.floor(i / across) }));
}

/** The cells of a tile; tiles on the right and bottom edge of the grid can be smaller than `tileCells`. */
export function tileWindow(grid: Grid, tileCells: number, tile: TileIndex): Window {
  const colOff = tile.col * tileCells;
  const rowOff = tile.row * tileCells;
  return {
    colOff,
    rowOff,
    width: Math.min(tileCells, grid.columns - colOff),
    height: Math.min(tileCells, grid.rows - rowOff),
  };
}
