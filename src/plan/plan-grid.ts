import type { Crs } from '../crs/crs.js';
import { graticuleOf } from '../crs/graticule.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { cellAreasByRow } from '../grid/cell-area.js';
import { boundsOf, isUpright } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import type { Lattice } from './gathering.js';
import { gridCrsOfAll, type LatticeInGrid } from './grid-crs.js';
import { inOneUnit } from './one-unit.js';
import { placeGrid } from './place-grid.js';
import type { OverlayKind, PlannedOverlay } from './planned-overlay.js';
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

/** A lattice of pixels, and how the grid lies over it. */
export interface PlannedLattice extends PlannedOverlay, LatticeInGrid {
  /** What weights are multiplied by, so that those of all lattices mean the same area. */
  readonly factor: number;
}

/** What of an overlay is checked. */
interface CellSize {
  readonly coverage: { readonly kind: OverlayKind };
  readonly cellPixels: number;
}

/** A grid and how it lies over the sources' pixels. */
export interface PlannedGrid {
  readonly grid: Grid;
  readonly crs: Crs;
  /** Those that have a pixel in the grid, by their first sources. */
  readonly lattices: readonly PlannedLattice[];
  /** Area of the largest cell in square metres. */
  readonly cellAreaM2: number;
  /** What is to be said of how the grid was laid. */
  readonly warnings: readonly string[];
}

/**
 * Fixes the grid of a run.
 * @param sources the lattices of its sources
 * @throws InvalidInputError where it is too large, too fine, or can't be placed exactly
 */
export function planGrid(spec: Spec, sources: readonly Lattice[], template: Placed | null): PlannedGrid {
  for (const one of [...sources.flatMap(({ places }) => places), ...(template ? [template] : [])]) checkPlace(one);
  const inGrid = gridCrsOfAll(spec, sources, template);
  const { grid, warnings } = placeGrid(spec, inGrid, template);
  const [{ lattice: first, gridCrs }] = inGrid as [LatticeInGrid, ...LatticeInGrid[]];
  checkCount(grid, first);
  const isDefault = !template && spec.cellSize === undefined;
  const laid = <O extends CellSize>(one: LatticeInGrid, overlay: O | null) => {
    if (!overlay) return [];
    checkSize(one.lattice.uri, grid, overlay);
    if (isDefault) checkDefault(one.lattice, grid, overlay);
    return [{ ...one, ...overlay }];
  };
  // Of one lattice cells may be rectangles of pixels; where there are several, only polygons can be parted among them.
  const isParallel = sources.length === 1 && gridCrs.isSame && isUpright(first.geotransform);
  const lattices: PlannedLattice[] = isParallel
    ? inGrid
        .flatMap((one) => laid(one, rectanglesOverlay(spec, one.lattice, grid)))
        .map((one) => ({ ...one, factor: 1 }))
    : inOneUnit(inGrid.flatMap((one) => laid(one, polygonsOverlay(spec, one.lattice, grid, one.gridCrs))));
  if (lattices.length === 0)
    throw template || spec.bounds ? apart(first, grid, gridCrs.crs, template) : tooLarge(first, grid, gridCrs.crs);
  return { grid, crs: gridCrs.crs, lattices, cellAreaM2: largestCellArea(first.uri, grid, gridCrs.crs), warnings };
}

function checkPlace({ geotransform: g, uri, width, height }: Placed): void {
  const { left, right, bottom, top } = boundsOf(g, width, height);
  const finest = COORDINATE_RESOLUTION * Math.max(...[left, right, bottom, top].map(Math.abs));
  const across = Math.abs(g.pixelWidth) + Math.abs(g.skewY ?? 0);
  const down = Math.abs(g.pixelHeight) + Math.abs(g.skewX ?? 0);
  if (across >= finest && down >= finest) return;
  throw new InvalidInputError(
    `${uri}: a pixel of ${g.pixelWidth} x ${g.pixelHeight} is too small for coordinates up to ${finest / COORDINATE_RESOLUTION}; set its geotransform with gdal_edit.py -a_ullr`,
  );
}

function checkCount(grid: Grid, { geotransform: g, uri }: Placed): void {
  if (!(grid.columns >= 1 && grid.rows >= 1)) {
    throw new InvalidInputError(
      `${uri}: covers no cell of ${grid.cellWidth} x ${grid.cellHeight} with its pixels of ${g.pixelWidth} x ${g.pixelHeight}; choose a smaller --cell-size`,
    );
  }
  if (grid.columns > MAX_GRID_SIDE || grid.rows > MAX_GRID_SIDE) {
    throw new InvalidInputError(
      `${uri}: a grid of ${grid.columns} x ${grid.rows} cells is too large; choose a larger --cell-size, or less of it with --bounds`,
    );
  }
}

function checkSize(uri: string, { cellWidth, cellHeight }: Grid, { cellPixels }: CellSize): void {
  if (cellPixels >= PIXEL_PART * PIXEL_PART * (1 - 1e-9)) return; // up to floating-point noise
  throw new InvalidInputError(
    `${uri}: a cell of ${cellWidth} x ${cellHeight} is smaller than 1/${1 / PIXEL_PART} of a pixel's side; choose a larger --cell-size`,
  );
}

/** Cells of the default size are for pixels that are no larger: smaller ones must be meant. */
function checkDefault({ geotransform: g, uri }: Placed, grid: Grid, { coverage, cellPixels }: CellSize): void {
  const [width, height] = [Math.abs(g.pixelWidth), Math.abs(g.pixelHeight)];
  const isParallel = coverage.kind === 'rectangles';
  const isLarger = isParallel ? Math.max(width, height) > grid.cellWidth * (1 + 1e-9) : cellPixels < FEWEST_PIXELS;
  if (!isLarger) return;
  throw new InvalidInputError(
    `${uri}: a pixel of ${width} x ${height} (CRS units) is larger than a cell of 1000 m, which is the default; choose a --cell-size or a --template`,
  );
}

/** The error for a grid around the source whose cells have all of their corners outside the map. */
function tooLarge({ uri }: Placed, { cellWidth, cellHeight }: Grid, { name }: Crs): InvalidInputError {
  return new InvalidInputError(
    `${uri}: a cell of ${cellWidth} x ${cellHeight} has no corner in what ${name} shows; choose a smaller --cell-size`,
  );
}

/** The error for a grid beside the source; one that was laid around the source can't be. */
function apart({ uri, width, height, geotransform, crs }: Placed, grid: Grid, gridCrs: Crs, template: Placed | null) {
  const { left, right, bottom, top } = boundsOf(geotransform, width, height);
  const [east, south] = [grid.left + grid.columns * grid.cellWidth, grid.top - grid.rows * grid.cellHeight];
  return new InvalidInputError(
    `${template ? `${template.uri}: the template` : 'bounds: the grid'} (x ${grid.left} to ${east}, y ${south} to ${grid.top} in ${gridCrs.name}) and ${uri} (x ${left} to ${right}, y ${bottom} to ${top} in ${crs.name}) have no area in common; choose ${template ? 'another template' : 'other bounds'}`,
  );
}

function largestCellArea(uri: string, grid: Grid, crs: Crs): number {
  const area = cellAreasByRow(grid, crs, graticuleOf(crs.definition), 0, grid.rows).reduce((a, b) => Math.max(a, b), 0);
  if (area > 0 && Number.isFinite(area)) return area;
  throw new InvalidInputError(
    `${uri}: its cells have an area of ${area} m2 (${crs.name}, from ${grid.left}, ${grid.top}); set its place with gdal_edit.py -a_ullr`,
  );
}
