import type { PlanTarget } from '../../documents/plan.js';
import { type TileIndex, tileCounts, tileSizeOf } from '../../grid/tiling.js';

/** One resolution of the mosaic. Level 0 is the full one; each further one has half the cells, rounded up. */
export interface MosaicLevel {
  readonly level: number;
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly down: number;
}

/** The levels, full resolution first, until one block holds all cells (the rule of GDAL's COG driver). */
export function mosaicLevels(target: Pick<PlanTarget, 'grid' | 'tileCells' | 'tileRows'>): MosaicLevel[] {
  const { grid } = target;
  const size = tileSizeOf(target);
  const levels: MosaicLevel[] = [];
  for (let level = 0; ; level++) {
    const width = Math.ceil(grid.columns / 2 ** level);
    const height = Math.ceil(grid.rows / 2 ** level);
    levels.push({ level, width, height, ...tileCounts({ columns: width, rows: height }, size) });
    if (width <= size.columns && height <= size.rows) return levels;
  }
}

/** The up to four blocks of the next finer level that make up a block, each with the quarter that it becomes. */
export function childBlocks(finer: MosaicLevel, block: TileIndex): { block: TileIndex; quarter: TileIndex }[] {
  return [0, 1]
    .flatMap((row) =>
      [0, 1].map((col) => ({ quarter: { col, row }, block: { col: 2 * block.col + col, row: 2 * block.row + row } })),
    )
    .filter(({ block: { col, row } }) => col < finer.across && row < finer.down);
}

/**
 * The tiles below a block in the order in which overviews are built: the four quarters of each block one after the
 * other.
 */
export function* tilesBelow(
  levels: readonly MosaicLevel[],
  level = levels.length - 1,
  block: TileIndex = { col: 0, row: 0 },
): Generator<TileIndex> {
  if (level === 0) yield block;
  else for (const child of childBlocks(levels[level - 1]!, block)) yield* tilesBelow(levels, level - 1, child.block);
}
