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

/** How many tiles of a size cover the grid, in each direction. */
export function tileCounts(
  grid: Pick<Grid, 'columns' | 'rows'>,
  size: TileSize,
): { readonly across: number; readonly down: number } {
  return { across: Math.ceil(grid.columns / size.columns), down: Math.ceil(grid.rows / size.rows) };
}

/** All tiles, row by row from the north-west. */
export function allTiles(grid: Grid, size: TileSize): TileIndex[] {
  const { across, down } = tileCounts(grid, size);
  return Array.from({ length: across * down }, (_, i) => ({ col: i % across, row: Math.floor(i / across) }));
}

/** Tiles along a Z-order curve (G. M. Morton, 1966): those that are near each other there are near on the grid. */
export function alongCurve(tiles: readonly TileIndex[]): TileIndex[] {
  const keyed = tiles.map((tile) => ({ tile, key: spread(tile.col) + 2 * spread(tile.row) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ tile }) => tile);
}

/** A number with a zero between its bits. */
function spread(number: number): number {
  let spreaded = 0;
  for (let rest = number, place = 1; rest > 0; rest = Math.floor(rest / 2), place *= 4) spreaded += (rest % 2) * place;
  return spreaded;
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
