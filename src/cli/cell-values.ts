import { readBlocks } from '../cog/read/block-reader.js';
import { openRaster } from '../cog/read/raster.js';
import { projectionOf } from '../crs/projection.js';
import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readingOf } from '../layers/reading-of.js';
import { isNodata } from '../raster/nodata.js';
import { sampleAt } from '../raster/pixel-block.js';
import { valueOfStored } from '../results/band-value.js';
import { filesOf } from '../results/files.js';

/** One cell of a finished run. */
export interface CellValues {
  readonly column: number;
  readonly row: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** Values by the name of the band; null where there is none. */
  readonly values: Readonly<Record<string, number | null>>;
}

/**
 * The cell that a place lies in.
 * @param place longitude and latitude in degrees, on the datum of the grid's CRS
 * @throws InvalidInputError where it is not on the grid
 */
export function cellAt(
  { target: { grid, crs } }: Plan,
  place: readonly [lon: number, lat: number],
): Omit<CellValues, 'values'> {
  const projection = projectionOf(crs.definition);
  if (!projection)
    throw new InvalidInputError(`--at: the CRS of the grid (${crs.name}) leads to no longitude and latitude`);
  const [x, y] = projection.fromLonLat(...place);
  const column = Math.floor((x - grid.left) / grid.cellWidth);
  const row = Math.floor((grid.top - y) / grid.cellHeight);
  if (!(column >= 0 && column < grid.columns && row >= 0 && row < grid.rows)) {
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right, down]) => projection.toLonLat(grid.left + right! * grid.columns * grid.cellWidth, grid.top - down! * grid.rows * grid.cellHeight)); // biome-ignore format: one thought
    const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
    const span = (all: readonly number[]) => `${Math.min(...all).toFixed(4)} to ${Math.max(...all).toFixed(4)}`;
    throw new InvalidInputError(
      `--at: ${place.join(',')} is not on the grid, whose corners lie at longitudes ${span(lons)} and latitudes ${span(lats)}`,
    );
  }
  return {
    column,
    row,
    x: grid.left + (column + 0.5) * grid.cellWidth,
    y: grid.top - (row + 0.5) * grid.cellHeight,
  };
}

/**
 * The values of a cell, read from the run's rasters.
 * @throws NotFoundError where one is missing; what reading a raster throws
 */
export async function cellValues(
  open: OpenSource,
  place: string,
  plan: Plan,
  { column, row }: Pick<CellValues, 'column' | 'row'>,
): Promise<CellValues['values']> {
  const values: Record<string, number | null> = {};
  for (const { key, bands } of filesOf(plan.bands)) {
    const source = await open(`${place}/${key}`);
    try {
      const raster = await openRaster(source);
      const { reading } = await readingOf(raster, { band: 1, nodata: undefined }, null, null);
      const readings = bands.map((_, band) => ({ ...reading, band })); // all bands of a file share one nodata value
      const window = { colOff: column, rowOff: row, width: 1, height: 1 };
      for await (const block of readBlocks(raster, readings, window)) {
        const at = (row - block.window.rowOff) * block.stride + column - block.window.colOff;
        block.layers.forEach((layer, i) => {
          const band = plan.bands[bands[i]!]!;
          const stored = sampleAt(layer, at);
          values[band.name] ??= isNodata(stored, reading.nodata) ? null : valueOfStored(band)(stored);
        });
      }
    } finally {
      await source.close();
    }
  }
  return values;
}
