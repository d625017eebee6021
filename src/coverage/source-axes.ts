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

/** How a grid's cells lie over a raster's pixels. */
export function sourceAxes({ geotransform: g, width, height }: RasterPlace, grid: Grid): SourceAxes {
  return {
    x: axisFrame(g.originX, g.pixelWidth, width, grid.left, grid.cellWidth, grid.columns),
    y: axisFrame(g.originY, g.pixelHeight, height, grid.top, -grid.cellHeight, grid.rows),
  };
}

/** Runs in the raster's own pixel indices, where those run against the grid. */
export function rasterRuns(runs: AxisRuns, axis: AxisFrame): AxisRuns {
  if (!axis.flipped) return runs;
  return { ...runs, start: runs.end.map((p) => axis.pixels - p), end: runs.start.map((p) => axis.pixels - p) };
}
