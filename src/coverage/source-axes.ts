import type { Geotransform } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import { type AxisFrame, axisFrame } from './axis-edges.js';
import type { AxisRuns } from './axis-runs.js';

/** How the cells of a grid lie over the pixels of a raster, along x and along y. */
export interface SourceAxes {
  readonly x: AxisFrame;
  readonly y: AxisFrame;
}

/** A raster's place: its geotransform, and its pixels along both axes. */
export interface RasterPlace {
  readonly geotransform: Geotransform;
  readonly width: number;
  readonly height: number;
}

/** What of the planet shows in a raster's pixels. */
export interface PlanetFacts {
  /** Where a line between rows lies by area, in rows of mean area; null where all weigh the same. */
  readonly rows: ((row: number) => number) | null;
  /** Pixels to a whole turn, where cells may lie a turn away; null where none does. */
  readonly turn: number | null;
}

/** How a grid's cells lie over a raster's pixels. */
export function sourceAxes(
  { geotransform: g, width, height }: RasterPlace,
  grid: Grid,
  { rows, turn }: PlanetFacts = { rows: null, turn: null },
): SourceAxes {
  const y = axisFrame(g.originY, g.pixelHeight, height, grid.top, -grid.cellHeight, grid.rows);
  const position = rows && y.flipped ? (line: number) => height - rows(height - line) : rows;
  return {
    x: { ...axisFrame(g.originX, g.pixelWidth, width, grid.left, grid.cellWidth, grid.columns), turn },
    y: { ...y, position },
  };
}

/** Runs in the raster's own pixel indices, where those run against the grid. */
export function rasterRuns(runs: AxisRuns, axis: AxisFrame): AxisRuns {
  if (!axis.flipped) return runs;
  return { ...runs, start: runs.end.map((p) => axis.pixels - p), end: runs.start.map((p) => axis.pixels - p) };
}
