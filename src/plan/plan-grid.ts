import type { Crs } from '../crs/crs.js';
import { graticuleOf } from '../crs/graticule.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { boundsOf, isUpright } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import { type GridCrs, gridCrsOf } from './grid-crs.js';
import { placeGrid } from './place-grid.js';
import type { PlannedOverlay } from './planned-overlay.js';
import { polygonsOverlay } from './polygons-overlay.js';
import { rectanglesOverlay } from './rectangles-overlay.js';
import type { Placed } from './template-grid.js';

/** Pixels of a cell of the default size, at least, where a map makes pixels larger or smaller. */
const FEWEST_PIXELS = 0.5;
/** Arrays of one number per grid row or column stay small. */
const MAX_GRID_SIDE = 2 ** 22;
/** A pixel is at least this part of the largest coordinate, or float64 couldn't tell its edges apart. */
const COORDINATE_RESOLUTION = 2 ** -40;
/** Pixels of a cell, at least, along a side: finer ones repeat the same value. */
const PIXEL_PART = 1 / 1024;

/** A grid and how it lies over the source's pixels. */
export interface PlannedGrid extends PlannedOverlay {
  readonly grid: Grid;
  readonly gridCrs: GridCrs;
  /** Area of the largest cell in square metres. */
  readonly cellAreaM2: number;
  /** What is to be said of how the grid was laid. */
  readonly warnings: readonly string[];
}

/**
 * Fixes the grid of a run.
 * @throws InvalidInputError where it is too large, too fine, or can't be placed exactly
 */
export function planGrid(spec: Spec, placed: Placed, template: Placed | null): PlannedGrid {
  for (const one of template ? [placed, template] : [placed]) checkPlace(one);
  const gridCrs = gridCrsOf(spec, placed, template);
  const { grid, warnings } = placeGrid(spec, placed, template, gridCrs);
  const { uri } = placed.raster.source;
  checkCount(grid, placed);
  const isParallel = gridCrs.isSame && isUpright(placed.geotransform);
  const overlay = isParallel ? rectanglesOverlay(spec, placed, grid) : polygonsOverlay(spec, placed, grid, gridCrs);
  if (!overlay)
    throw template || spec.bounds ? apart(placed, grid, gridCrs.crs, template) : tooLarge(placed, grid, gridCrs.crs);
  checkSize(uri, grid, overlay);
  if (!template && spec.cellSize === undefined) checkDefault(placed, grid, isParallel ? null : overlay.cellPixels);
  return { ...overlay, grid, gridCrs, cellAreaM2: largestCellArea(uri, grid, gridCrs.crs), warnings };
}

function checkPlace({ geotransform: g, raster: { layout, source } }: Placed): void {
  const { left, right, bottom, top } = boundsOf(g, layout.width, layout.height);
  const finest = COORDINATE_RESOLUTION * Math.max(...[left, right, bottom, top].map(Math.abs));
  const across = Math.abs(g.pixelWidth) + Math.abs(g.skewY ?? 0);
  const down = Math.abs(g.pixelHeight) + Math.abs(g.skewX ?? 0);
  if (across >= finest && down >= finest) return;
  throw new InvalidInputError(
    `${source.uri}: a pixel of ${g.pixelWidth} x ${g.pixelHeight} is too small for coordinates up to ${finest / COORDINATE_RESOLUTION}; set its geotransform with gdal_edit.py -a_ullr`,
  );
}

function checkCount(grid: Grid, { geotransform: g, raster: { source } }: Placed): void {
  if (!(grid.columns >= 1 && grid.rows >= 1)) {
    throw new InvalidInputError(
      `${source.uri}: covers no cell of ${grid.cellWidth} x ${grid.cellHeight} with its pixels of ${g.pixelWidth} x ${g.pixelHeight}; choose a smaller --cell-size`,
    );
  }
  if (grid.columns > MAX_GRID_SIDE || grid.rows > MAX_GRID_SIDE) {
    throw new InvalidInputError(
      `${source.uri}: a grid of ${grid.columns} x ${grid.rows} cells is too large; choose a larger --cell-size, or less of it with --bounds`,
    );
  }
}

function checkSize(uri: string, { cellWidth, cellHeight }: Grid, { cellPixels }: PlannedOverlay): void {
  if (cellPixels >= PIXEL_PART * PIXEL_PART * (1 - 1e-9)) return; // up to floating-point noise
  throw new InvalidInputError(
    `${uri}: a cell of ${cellWidth} x ${cellHeight} is smaller than 1/${1 / PIXEL_PART} of a pixel's side; choose a larger --cell-size`,
  );
}

/**
 * Cells of the default size are for pixels that are no larger: smaller ones must be meant.
 * @param cellPixels pixels of a cell; null where pixels are parallel to cells, in the same CRS
 */
function checkDefault({ geotransform: g, raster: { source } }: Placed, grid: Grid, cellPixels: number | null): void {
  const [width, height] = [Math.abs(g.pixelWidth), Math.abs(g.pixelHeight)];
  const isLarger =
    cellPixels === null ? Math.max(width, height) > grid.cellWidth * (1 + 1e-9) : cellPixels < FEWEST_PIXELS;
  if (!isLarger) return;
  throw new InvalidInputError(
    `${source.uri}: a pixel of ${width} x ${height} (CRS units) is larger than a cell of 1000 m, which is the default; choose a --cell-size or a --template`,
  );
}

/** The error for a grid around the source whose cells have all of their corners outside the map. */
function tooLarge({ raster }: Placed, { cellWidth, cellHeight }: Grid, { name }: Crs): InvalidInputError {
  return new InvalidInputError(
    `${raster.source.uri}: a cell of ${cellWidth} x ${cellHeight} has no corner in what ${name} shows; choose a smaller --cell-size`,
  );
}

/** The error for a grid beside the source; one that was laid around the source can't be. */
function apart({ raster, geotransform, crs }: Placed, grid: Grid, gridCrs: Crs, template: Placed | null) {
  const { left, right, bottom, top } = boundsOf(geotransform, raster.layout.width, raster.layout.height);
  const [east, south] = [grid.left + grid.columns * grid.cellWidth, grid.top - grid.rows * grid.cellHeight];
  return new InvalidInputError(
    `${template ? `${template.raster.source.uri}: the template` : 'bounds: the grid'} (x ${grid.left} to ${east}, y ${south} to ${grid.top} in ${gridCrs.name}) and ${raster.source.uri} (x ${left} to ${right}, y ${bottom} to ${top} in ${crs.name}) have no area in common; choose ${template ? 'another template' : 'other bounds'}`,
  );
}

function largestCellArea(uri: string, grid: Grid, crs: Crs): number {
  const area = cellAreasByRow(grid, crs, graticuleOf(crs.definition), 0, grid.rows).reduce((a, b) => Math.max(a, b), 0);
  if (area > 0 && Number.isFinite(area)) return area;
  throw new InvalidInputError(
    `${uri}: its cells have an area of ${area} m2 (${crs.name}, from ${grid.left}, ${grid.top}); set its place with gdal_edit.py -a_ullr`,
  );
}
