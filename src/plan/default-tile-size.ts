import { MAX_TILE_CELLS } from '../documents/spec.js';
import type { Grid } from '../grid/grid.js';
import { TILE_STEP, type TileSize } from '../grid/tiling.js';
import type { TileMemory } from './tile-limits.js';

const DEFAULT_TILE_CELLS = 256;
/** Memory of the zones of one tile: with many classes the default tile shrinks. */
const TILE_BYTES = 64 * 1024 * 1024;
/** Pixels of one tile: what a function can do in its minutes. With fine pixels the default tile shrinks. */
const TILE_PIXELS = 2 ** 30;
/**
 * Tiles of a grid at least, so that a computer's cores all have some, where there are so many pixels that sharing them
 * out may be worth while, as it is of floats.
 */
const SHARED_TILES = 4;
const SHARED_PIXELS = 2 ** 24;
/** Squares along a grid that is less than half a square wide: from here on most of the work would be nodata. */
const MOST_SQUARES = 64;

/**
 * The size of tiles that nobody has chosen: a square, but for a long sliver of a grid rectangles along it, which hold
 * little beside the grid.
 * @param memory of a tile while it is computed
 * @param cellPixels pixels of a cell
 */
export function defaultTileSize(memory: TileMemory, grid: Grid, cellPixels: number): TileSize {
  const mostCells = Math.min(TILE_BYTES / memory.perZone, TILE_PIXELS / cellPixels);
  let side = DEFAULT_TILE_CELLS;
  while (side > TILE_STEP && (side ** 2 > mostCells || side * memory.perColumn > TILE_BYTES)) side /= 2;
  const short = Math.min(grid.columns, grid.rows);
  const long = Math.max(grid.columns, grid.rows);
  if (short > side / 2 || long <= MOST_SQUARES * side) {
    const shared = sharedSide(side, short, long, cellPixels);
    return { columns: shared, rows: shared };
  }
  const across = TILE_STEP * Math.ceil(short / TILE_STEP);
  const perColumn = grid.columns > grid.rows ? memory.perColumn : 0; // a tile that is long downwards has few columns
  const mostAlong = Math.min(mostCells / across, perColumn > 0 ? TILE_BYTES / perColumn : Number.POSITIVE_INFINITY);
  const most = TILE_STEP * Math.floor(mostAlong / TILE_STEP);
  const along = Math.max(side, Math.min(MAX_TILE_CELLS, most));
  return grid.columns > grid.rows ? { columns: along, rows: across } : { columns: across, rows: along };
}

/** The side of squares into which a grid of few of them is cut: half of it, and again. */
function sharedSide(side: number, short: number, long: number, cellPixels: number): number {
  let shared = side;
  const pixels = () => Math.min(shared, short) * Math.min(shared, long) * cellPixels;
  const tiles = () => Math.ceil(short / shared) * Math.ceil(long / shared);
  while (shared > TILE_STEP && tiles() < SHARED_TILES && pixels() > SHARED_PIXELS) shared /= 2;
  return shared;
}
