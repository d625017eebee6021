import { InvalidInputError } from '../errors.js';
import type { TileIndex } from '../grid/tiling.js';

/** Every object key under --out. */
export const MOSAIC_KEY = 'mosaic.tif';
export const PLAN_KEY = 'plan.json';
export const RUN_KEY = 'run.json';
export const TILES_PREFIX = 'tiles/';
export const OVERVIEWS_PREFIX = 'overviews/';
/** Folders that hold a run's objects. */
export const RUN_PREFIXES = ['', TILES_PREFIX, OVERVIEWS_PREFIX] as const;

/** The name of a tile in messages and on the command line. */
export function tileId(tile: TileIndex): string {
  return `${tile.col}-${tile.row}`;
}

/**
 * The tile that {@link tileId} names.
 * @throws InvalidInputError
 */
export function parseTileId(id: string): TileIndex {
  const match = /^(\d+)-(\d+)$/.exec(id);
  if (!match) throw new InvalidInputError(`tile ${JSON.stringify(id)}: write col-row`);
  return { col: Number(match[1]), row: Number(match[2]) };
}

/** The key of a tile's result. */
export function tileKey(tile: TileIndex): string {
  return `${TILES_PREFIX}${tileId(tile)}.tif`;
}

/** The key of one finished overview block, kept until the mosaic is written. Level 1 is half the resolution. */
export function overviewKey(level: number, col: number, row: number): string {
  return `${OVERVIEWS_PREFIX}${level}-${col}-${row}.bin`;
}
