import { type AxisFrame, axisEdges, chooseScales } from '../coverage/axis-edges.js';
import { type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import type { Crs } from '../crs/crs.js';
import { cellSizeIn, parseCellSize } from '../documents/cell-size.js';
import type { Plan } from '../documents/plan.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { boundsOf } from '../grid/geotransform.js';
import { type Grid, snappedGrid } from '../grid/grid.js';
import type { Window } from '../grid/window.js';
import { type Placed, templateGrid } from './template-grid.js';

const DEFAULT_CELL_METRES = 1000;
/** Arrays of one number per grid row or column stay small. */
const MAX_GRID_SIDE = 2 ** 22;
/** A pixel is at least this part of the largest coordinate, or float64 couldn't tell its edges apart. */
const COORDINATE_RESOLUTION = 2 ** -40;
/** Edges and sums are whole numbers that float64 holds exactly. */
const EXACT = 2 ** 53;

type Scales = Plan['stacks'][number]['scales'];

/** A grid and how it lies over the source's pixels. */
export interface PlannedGrid {
  readonly grid: Grid;
  readonly scales: Scales;
  /** Pixels of the source that the grid touches. */
  readonly pixels: Window;
  /** Most pixels across and down that a cell touches. */
  readonly touched: { readonly across: number; readonly down: number };
  /** Area of the largest cell in square metres. */
  readonly cellAreaM2: number;
}

/**
 * Fixes the grid of a run.
 * @throws InvalidInputError where it is too large, too fine, or can't be placed exactly
 */
export function planGrid(spec: Spec, placed: Placed, template: Placed | null): PlannedGrid {
  const { geotransform, crs } = placed;
  const { layout, source } = placed.raster;
  for (const one of template ? [placed, template] : [placed]) checkPlace(one);
  const grid = template
    ? templateGrid(template, source.uri, crs)
    : snappedGrid(boundsOf(geotransform, layout.width, layout.height), cellSizeOf(spec, source.uri, crs));
  checkCells(grid, placed);
  const frame = sourceAxes({ geotransform, width: layout.width, height: layout.height }, grid);
  const scales = chooseScales(frame.x, frame.y);
  checkExact(source.uri, frame, scales);
  const x = touchedPixels(frame.x, scales.x);
  const y = touchedPixels(frame.y, scales.y);
  if (template && (x.length === 0 || y.length === 0)) throw apart(placed, template);
  return {
    grid,
    scales,
    pixels: { colOff: x.start, rowOff: y.start, width: x.length, height: y.length },
    touched: { across: mostTouched(frame.x), down: mostTouched(frame.y) },
    cellAreaM2: largestCellArea(source.uri, grid, crs),
  };
}

/** The cell size in CRS units. */
function cellSizeOf(spec: Spec, uri: string, crs: Crs): number {
  if (spec.cellSize !== undefined) return cellSizeIn(parseCellSize(spec.cellSize), crs, 'a --template');
  if (crs.kind === 'projected') return DEFAULT_CELL_METRES / crs.unitSize;
  throw new InvalidInputError(
    `${uri}: is in degrees (${crs.name}), where 1000 m is no cell size; give --cell-size in degrees or a --template`,
  );
}

function checkPlace({ geotransform: g, raster: { layout, source } }: Placed): void {
  const { left, right, bottom, top } = boundsOf(g, layout.width, layout.height);
  const finest = COORDINATE_RESOLUTION * Math.max(...[left, right, bottom, top].map(Math.abs));
  if (Math.abs(g.pixelWidth) >= finest && Math.abs(g.pixelHeight) >= finest) return;
  throw new InvalidInputError(
    `${source.uri}: a pixel of ${g.pixelWidth} x ${g.pixelHeight} is too small for coordinates up to ${finest / COORDINATE_RESOLUTION}; set its geotransform with gdal_edit.py -a_ullr`,
  );
}

function checkCells(grid: Grid, { geotransform: g, raster: { source } }: Placed): void {
  // A cell that equals a pixel up to floating-point noise is not smaller than it.
  const shrink = 1 - 1e-9;
  if (grid.cellWidth < Math.abs(g.pixelWidth) * shrink || grid.cellHeight < Math.abs(g.pixelHeight) * shrink) {
    throw new InvalidInputError(
      `${source.uri}: a cell of ${grid.cellWidth} x ${grid.cellHeight} is smaller than a pixel of ${Math.abs(g.pixelWidth)} x ${Math.abs(g.pixelHeight)} (CRS units); choose a larger --cell-size`,
    );
  }
  if (!(grid.columns >= 1 && grid.rows >= 1)) {
    throw new InvalidInputError(
      `${source.uri}: covers no cell of ${grid.cellWidth} x ${grid.cellHeight} with its pixels of ${g.pixelWidth} x ${g.pixelHeight}; choose a smaller --cell-size`,
    );
  }
  if (grid.columns > MAX_GRID_SIDE || grid.rows > MAX_GRID_SIDE) {
    throw new InvalidInputError(
      `${source.uri}: a grid of ${grid.columns} x ${grid.rows} cells is too large; choose a larger --cell-size`,
    );
  }
}

/** Cell edges and the sums of weights in a cell must be whole numbers below 2^53. */
function checkExact(uri: string, { x, y }: SourceAxes, scales: Scales): void {
  const cellPixels = (x.cellPixels + 2) * (y.cellPixels + 2);
  const reach = (axis: AxisFrame, scale: number) =>
    scale * Math.max(Math.abs(axis.first), Math.abs(axis.first + axis.cells * axis.cellPixels));
  if (cellPixels < EXACT && reach(x, scales.x) < EXACT && reach(y, scales.y) < EXACT) return;
  throw new InvalidInputError(
    `${uri}: a cell of ${x.cellPixels} x ${y.cellPixels} pixels, or a grid that reaches so far beyond the raster, can't be summed exactly; choose a smaller --cell-size or another template`,
  );
}

/** The error for a template beside the source; a grid that was snapped to the source can't be. */
function apart({ raster, geotransform, crs }: Placed, template: Placed): InvalidInputError {
  const extent = ({ geotransform, raster: { layout } }: Omit<Placed, 'crs'>) => {
    const { left, right, bottom, top } = boundsOf(geotransform, layout.width, layout.height);
    return `x ${left} to ${right}, y ${bottom} to ${top}`;
  };
  return new InvalidInputError(
    `${template.raster.source.uri}: the template (${extent(template)}) and ${raster.source.uri} (${extent({ raster, geotransform })}) have no area in common, in ${crs.name}; choose another template`,
  );
}

function largestCellArea(uri: string, grid: Grid, crs: Crs): number {
  const area = cellAreasByRow(grid, crs, 0, grid.rows).reduce((a, b) => Math.max(a, b), 0);
  if (area > 0 && Number.isFinite(area)) return area;
  throw new InvalidInputError(
    `${uri}: its cells have an area of ${area} m2 (${crs.name}, from ${grid.left}, ${grid.top}); set its place with gdal_edit.py -a_ullr`,
  );
}

/** The pixels that the cells of an axis touch, in the raster's own order; length 0 where they touch none. */
function touchedPixels(axis: AxisFrame, scale: number): { readonly start: number; readonly length: number } {
  const edge = (cell: number) => axisEdges(axis, scale, cell, 0).edges[0]! / scale;
  const from = Math.max(0, Math.floor(edge(0)));
  const to = Math.min(axis.pixels, Math.ceil(edge(axis.cells)));
  const [start, end] = from < to ? [from, to] : [0, 0];
  return { start: axis.flipped ? axis.pixels - end : start, length: end - start };
}

/** Pixels that a cell of an axis touches at most: a cut one on both sides, and one more as edges are rounded. */
function mostTouched({ cellPixels, pixels }: AxisFrame): number {
  return Math.min(pixels, Math.ceil(cellPixels) + 2);
}
