import type { TileSize } from '../grid/tiling.js';
import type { Samples } from '../raster/samples.js';

/**
 * The values of cells in the upper left of a block, row by row: the same array where they fill its rows.
 * @param across cells in a row of the block
 */
export function cellsOf(block: Samples, across: number, { columns, rows }: TileSize): Samples {
  if (columns === across) return block.subarray(0, columns * rows) as Samples;
  const cells = block.slice(0, columns * rows) as Samples;
  for (let row = 1; row < rows; row++) cells.set(block.subarray(row * across, row * across + columns), row * columns);
  return cells;
}
