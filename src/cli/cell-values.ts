import { openRaster, type Raster } from '../cog/read/raster.js';
import { readBlocks } from '../cog/read/read-blocks.js';
import { projectionOf } from '../crs/projection.js';
import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import type { OpenSource } from '../io/ports.js';
import { readingOf } from '../layers/reading-of.js';
import { footprintOf } from '../outputs/item/footprint.js';
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

/** A share of a cell: a place so little beyond the grid is on its edge, which numbers are rounded at. */
const EDGE = 1e-4;

/**
 * The cell that a place lies in.
 * @param place longitude and latitude in degrees, on the datum of the grid's CRS
 * @throws InvalidInputError where it is not on the grid
 */
export function cellAt({ target }: Plan, place: readonly [lon: number, lat: number]): Omit<CellValues, 'values'> {
  const { grid, crs } = target;
  const projection = projectionOf(crs.definition);
  if (!projection)
    throw new InvalidInputError(`--at: the CRS of the grid (${crs.name}) leads to no longitude and latitude`);
  const [x, y] = projection.fromLonLat(...place);
  const row = indexOf((grid.top - y) / grid.cellHeight, grid.rows);
  // A grid in degrees may go beyond 180, or from 0 to 360.
  const turns = crs.kind === 'geographic' ? [0, 1, -1, 2, -2] : [0];
  const columns = turns.map((turn) =>
    indexOf((x + turn * (360 / crs.unitSize) - grid.left) / grid.cellWidth, grid.columns),
  );
  const column = columns.find((found) => found !== null) ?? null;
  if (column === null || row === null) {
    const [west, south, east, north] = footprintOf(target)?.bbox ?? [];
    const bounds =
      west === undefined ? '' : `, which lies at longitudes ${west} to ${east} and latitudes ${south} to ${north}`;
    throw new InvalidInputError(`--at: ${place.join(',')} is not on the grid${bounds}`);
  }
  return {
    column,
    row,
    x: grid.left + (column + 0.5) * grid.cellWidth,
    y: grid.top - (row + 0.5) * grid.cellHeight,
  };
}

/** The cell at so many cells from the first edge; null beyond the edges. */
function indexOf(cells: number, count: number): number | null {
  if (!(cells >= -EDGE && cells <= count + EDGE)) return null;
  return Math.min(count - 1, Math.max(0, Math.floor(cells)));
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
      checkRaster(raster, plan, bands.length);
      const { reading } = await readingOf(raster, { band: 1, nodata: undefined }, null, null);
      const readings = bands.map((_, band) => ({ ...reading, band })); // all bands of a file share one nodata value
      const window = { colOff: column, rowOff: row, width: 1, height: 1 };
      await readBlocks(raster, readings, window, (block) => {
        const at = (row - block.window.rowOff) * block.stride + column - block.window.colOff;
        block.layers.forEach((layer, i) => {
          const band = plan.bands[bands[i]!]!;
          const stored = sampleAt(layer, at);
          values[band.name] ??= isNodata(stored, reading.nodata) ? null : valueOfStored(band)(stored);
        });
      });
    } finally {
      await source.close();
    }
  }
  return values;
}

/**
 * Makes sure that a raster is as the plan has it: another one may lie under its name.
 * @throws InvalidInputError
 */
function checkRaster({ source, layout }: Raster, { target: { grid } }: Plan, bands: number): void {
  const { width, height, samplesPerPixel } = layout;
  if (width === grid.columns && height === grid.rows && samplesPerPixel === bands) return;
  throw new InvalidInputError(
    `${source.uri}: is ${width} x ${height} of ${samplesPerPixel} bands, and the run made ${grid.columns} x ${grid.rows} of ${bands}; run again with the same options to write it anew`,
  );
}
