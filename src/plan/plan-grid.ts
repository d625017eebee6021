import { type AxisFrame, axisEdges, chooseScales, largestCell } from '../coverage/axis-edges.js';
import { type PlanetFacts, type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import { type Span, touchedSpans } from '../coverage/turned-runs.js';
import type { Crs } from '../crs/crs.js';
import { graticuleOf } from '../crs/graticule.js';
import { rowPositions } from '../crs/row-positions.js';
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
/** Sides of a cell, in pixels, at least: finer ones repeat the same value. */
const PIXEL_PART = 1 / 1024;
/** Turns around the planet that a grid may take to be one of longitudes. */
const MOST_TURNS = 8;
/** Edges and sums are whole numbers that float64 holds exactly. */
const EXACT = 2 ** 53;

type Scales = Plan['stacks'][number]['scales'];

/** A grid and how it lies over the source's pixels. */
export interface PlannedGrid {
  readonly grid: Grid;
  readonly scales: Scales;
  /** How rows weigh, and where cells lie a whole turn away. */
  readonly rows: 'area' | 'equal';
  readonly turn: number | null;
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
    : snappedGrid(boundsOf(geotransform, layout.width, layout.height), cellSizeOf(spec, placed));
  checkCells(grid, placed);
  const rows = spec.pixelWeight === 'area' ? rowPositions(crs.definition, geotransform, layout.height) : null;
  const planet: PlanetFacts = { rows, turn: template ? turnOf(placed, grid) : null };
  const frame = sourceAxes({ geotransform, width: layout.width, height: layout.height }, grid, planet);
  const scales = chooseScales(frame.x, frame.y);
  checkExact(source.uri, frame, scales);
  const x = touchedPixels(frame.x, scales.x);
  const y = touchedPixels(frame.y, scales.y);
  if (template && (x.length === 0 || y.length === 0)) throw apart(placed, template);
  return {
    grid,
    scales,
    rows: rows ? 'area' : 'equal',
    turn: planet.turn,
    pixels: { colOff: x.start, rowOff: y.start, width: x.length, height: y.length },
    touched: { across: mostTouched(frame.x), down: mostTouched(frame.y) },
    cellAreaM2: largestCellArea(source.uri, grid, crs),
  };
}

/** The cell size in CRS units. */
function cellSizeOf(spec: Spec, { crs, geotransform: g, raster }: Placed): number {
  const { uri } = raster.source;
  if (spec.cellSize !== undefined) return spec.cellSize / crs.unitSize;
  if (crs.kind === 'projected') {
    const size = DEFAULT_CELL_METRES / crs.unitSize;
    const [width, height] = [Math.abs(g.pixelWidth), Math.abs(g.pixelHeight)];
    if (Math.max(width, height) <= size * (1 + 1e-9)) return size;
    throw new InvalidInputError(
      `${uri}: a pixel of ${width} x ${height} (CRS units) is larger than a cell of ${DEFAULT_CELL_METRES} m, which is the default; choose a --cell-size or a --template`,
    );
  }
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
  const smallest = PIXEL_PART * (1 - 1e-9); // up to floating-point noise
  if (grid.cellWidth < Math.abs(g.pixelWidth) * smallest || grid.cellHeight < Math.abs(g.pixelHeight) * smallest) {
    throw new InvalidInputError(
      `${source.uri}: a cell of ${grid.cellWidth} x ${grid.cellHeight} is smaller than 1/${1 / PIXEL_PART} of a pixel of ${Math.abs(g.pixelWidth)} x ${Math.abs(g.pixelHeight)} (CRS units); choose a larger --cell-size`,
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
  const cellPixels = (x.cellPixels + 2) * (Math.max(y.cellPixels, largestCell(y)) + 2);
  const reach = ({ first, cells, cellPixels: size }: AxisFrame, scale: number, at = (line: number) => line) =>
    scale * Math.max(Math.abs(at(first)), Math.abs(at(first + cells * size)));
  const isByArea = !y.position || reach(y, scales.area ?? 1, y.position) < EXACT;
  if (cellPixels < EXACT && reach(x, scales.x) < EXACT && reach(y, scales.y) < EXACT && isByArea) return;
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
  const area = cellAreasByRow(grid, crs, graticuleOf(crs.definition), 0, grid.rows).reduce((a, b) => Math.max(a, b), 0);
  if (area > 0 && Number.isFinite(area)) return area;
  throw new InvalidInputError(
    `${uri}: its cells have an area of ${area} m2 (${crs.name}, from ${grid.left}, ${grid.top}); set its place with gdal_edit.py -a_ullr`,
  );
}

/** The pixels that the cells of an axis touch, and those between; length 0 where they touch none. */
function touchedPixels(axis: AxisFrame, scale: number): Span {
  const edge = (cell: number) => axisEdges(axis, scale, cell, 0).edges[0]!;
  const spans = touchedSpans(axis, scale, edge(0), edge(axis.cells));
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last
    ? { start: first.start, length: last.start + last.length - first.start }
    : { start: 0, length: 0 };
}

/** Pixels to a whole turn, where a grid of longitudes may begin at another one than the source; else null. */
function turnOf({ crs, geotransform }: Placed, grid: Grid): number | null {
  const turn = 360 / crs.unitSize;
  const isOfLongitudes = crs.kind === 'geographic' && grid.columns * grid.cellWidth <= MOST_TURNS * turn;
  return isOfLongitudes ? turn / Math.abs(geotransform.pixelWidth) : null;
}

/** Pixels that a cell of an axis touches at most: a cut one on both sides, and one more as edges are rounded. */
function mostTouched({ cellPixels, pixels }: AxisFrame): number {
  return Math.min(pixels, Math.ceil(cellPixels) + 2);
}
