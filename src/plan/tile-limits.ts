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

/** Memory of a tile while it is computed: for each of its zones, and for each of its columns of zones. */
export interface TileMemory {
  readonly perZone: number;
  readonly perColumn: number;
}

/**
 * Memory of one zone, and of one column of zones, while their job is computed.
 * @param ofCoverage bytes of a zone for where it lies
 */
export function bytesPerZone(
  accumulators: readonly AccumulatorUse[],
  layers: readonly LayerFacts[],
  bands: readonly Pick<Band, 'dtype'>[],
  ofCoverage: number,
): TileMemory {
  const states = accumulators.map(accumulatorOf);
  return {
    perZone:
      ofCoverage +
      states.reduce((sum, state) => sum + state.bytesPerZone(layers), 0) +
      bands.reduce((sum, band) => sum + bandBytes(band), 0),
    perColumn: states.reduce((sum, state) => sum + state.bytesPerColumn(layers), 0),
  };
}

/**
 * Checks that a tile fits into memory, in every worker, and that tiles and the mosaic's index of their blocks do.
 * @throws InvalidInputError
 */
export function checkTiles(uri: string, grid: Grid, size: TileSize, memory: TileMemory, bands: number): void {
  const { across, down } = tileCounts(grid, size);
  if (across * down > MAX_TILES || across * down * bands > MAX_BLOCKS) {
    throw new InvalidInputError(
      `${uri}: ${across} x ${down} tiles of ${bands} bands are too many; choose a larger --cell-size, larger tiles or fewer classes`,
    );
  }
  const { columns, rows } = size;
  const bytes = columns * (rows * memory.perZone + memory.perColumn);
  if (bytes <= MAX_TILE_BYTES) return;
  throw new InvalidInputError(
    `${uri}: a tile of ${columns} x ${rows} cells and ${bands} bands takes ${Math.round(bytes / 2 ** 20)} MiB in every worker, more than ${MAX_TILE_BYTES / 2 ** 20}; choose smaller --tile-cells`,
  );
}
