import type { Grid } from './grid.js';
import type { Window } from './window.js';

/** The smallest tile side and the step between valid sides: the TIFF specification wants multiples of 16. */
export const TILE_STEP = 16;

/** Cells of a tile along both axes. Tiles are squares, but where the grid is a sliver. */
export interface TileSize {
  readonly columns: number;
  readonly rows: number;
}

/** A tile's size as a plan holds it: `tileRows` is there only where tiles are no squares. */
export interface PlannedTileSize {
  readonly tileCells: number;
  readonly tileRows?: number | undefined;
}

/** The size of a plan's tiles. */
export function tileSizeOf({ tileCells, tileRows }: PlannedTileSize): TileSize {
  return { columns: tileCells, rows: tileRows ?? tileCells };
}

/** A tile's size as a plan holds it. */
export function plannedTileSize({ columns, rows }: TileSize): PlannedTileSize {
  return columns === rows ? { tileCells: columns } : { tileCells: columns, tileRows: rows };
}

/** One job and one block of the mosaic: tile (col, row) of the tiling. */
export interface TileIndex {
  readonly col: number;
  readonly row: number;
}

/** How many tiles there are in each direction. */
export interface TileCounts {
  readonly across: number;
  readonly down: number;
}

/** How many tiles of a size cover the grid. */
export function tileCounts(grid: Pick<Grid, 'columns' | 'rows'>, size: TileSize): TileCounts {
  return { across: Math.ceil(grid.columns / size.columns), down: Math.ceil(grid.rows / size.rows) };
}

/** All tiles, row by row from the north-west. */
export function* allTiles(counts: TileCounts): Generator<TileIndex> {
  for (let row = 0; row < counts.down; row++) for (let col = 0; col < counts.across; col++) yield { col, row };
}

/** All tiles along a Z-order curve (G. M. Morton, 1966): those that are near each other there are near on the grid. */
export function* alongCurve(counts: TileCounts): Generator<TileIndex> {
  let side = 1;
  while (side < Math.max(counts.across, counts.down)) side *= 2;
  yield* inQuarters(counts, { col: 0, row: 0 }, side);
}

/** The tiles of a square of `side` tiles, a power of 2, quarter by quarter. */
function* inQuarters(counts: TileCounts, { col, row }: TileIndex, side: number): Generator<TileIndex> {
  if (col >= counts.across || row >= counts.down) return;
  if (side === 1) {
    yield { col, row };
    return;
  }
  const half = side / 2;
  for (const y of [row, row + half])
    for (const x of [col, col + half]) yield* inQuarters(counts, { col: x, row: y }, half);
}

/** The cells of a tile; tiles on the right and bottom edge of the grid can be smaller than `size`. */
export function tileWindow(grid: Grid, size: TileSize, tile: TileIndex): Window {
  const colOff = tile.col * size.columns;
  const rowOff = tile.row * size.rows;
  return {
    colOff,
    rowOff,
    width: Math.min(size.columns, grid.columns - colOff),
    height: Math.min(size.rows, grid.rows - rowOff),
  };
}
