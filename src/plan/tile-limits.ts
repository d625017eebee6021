import type { LayerFacts } from '../accumulators/accumulator.js';
import { type AccumulatorUse, accumulatorOf } from '../accumulators/kinds.js';
import type { Band } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import { type TileSize, tileCounts } from '../grid/tiling.js';
import { bytesOf } from '../raster/dtype.js';

/** A band's value and its place in the half level, in float32 or wider. */
const bandBytes = ({ dtype }: Pick<Band, 'dtype'>) => 2 * Math.max(4, bytesOf(dtype));
const MAX_TILE_BYTES = 2 ** 30;
const MAX_TILES = 2 ** 20;
const MAX_BLOCKS = 2 ** 24;

/** Memory of one zone while its job is computed. */
export function bytesPerZone(
  accumulators: readonly AccumulatorUse[],
  layers: readonly LayerFacts[],
  bands: readonly Pick<Band, 'dtype'>[],
): number {
  const states = accumulators.reduce((sum, use) => sum + accumulatorOf(use).bytesPerZone(layers), 0);
  return bands.reduce((sum, band) => sum + bandBytes(band), states);
}

/**
 * Checks that a tile fits into memory, in every worker, and that tiles and the mosaic's index of their blocks do.
 * @throws InvalidInputError
 */
export function checkTiles(uri: string, grid: Grid, size: TileSize, zoneBytes: number, bands: number): void {
  const { across, down } = tileCounts(grid, size);
  if (across * down > MAX_TILES || across * down * bands > MAX_BLOCKS) {
    throw new InvalidInputError(
      `${uri}: ${across} x ${down} tiles of ${bands} bands are too many; choose a larger --cell-size, larger tiles or fewer classes`,
    );
  }
  const { columns, rows } = size;
  const bytes = columns * rows * zoneBytes;
  if (bytes <= MAX_TILE_BYTES) return;
  throw new InvalidInputError(
    `${uri}: a tile of ${columns} x ${rows} cells and ${bands} bands takes ${Math.round(bytes / 2 ** 20)} MiB in every worker, more than ${MAX_TILE_BYTES / 2 ** 20}; choose smaller --tile-cells`,
  );
}
