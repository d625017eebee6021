import { cellBytes } from '../coverage/cell-shapes.js';
import { bitsFor } from '../coverage/whole-units.js';
import type { Crs } from '../crs/crs.js';
import { rowPositions } from '../crs/row-positions.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import { isUpright } from '../grid/geotransform.js';
import type { Grid } from '../grid/grid.js';
import { overlayOf } from '../target/overlay.js';
import { pixelMapOf } from '../target/pixel-map-of.js';
import type { GridCrs } from './grid-crs.js';
import type { PlannedOverlay } from './planned-overlay.js';
import type { Placed } from './template-grid.js';

/** Bits of a whole pixel at most, and of the sum over a cell. */
const SUM_BITS = 52;
/** Bits of a pixel's side below which edges would be rounded visibly: 2^-8 of a pixel is 0.004. */
const FEWEST_BITS = 8;

/**
 * Largest error as a part of a cell's side, where that is this many pixels or more: chords err by half of it. An edge
 * bends by the square of its length, so shorter ones are followed closer at the same price.
 */
const SIDE_ERROR = 5e-5;
const FULL_SIDE = 33;
/** Units that an error is at least, since corners are rounded to whole ones. */
const FEWEST_UNITS = 8;
/** Part of a turn by which cells that are a part of it may be more in float64. */
const ROUNDED = 1e-9;

/**
 * Lays a grid over a source in another CRS, or over one that is rotated; null where they have no area in common.
 * @throws InvalidInputError where cells have too many pixels to be summed exactly
 */
export function polygonsOverlay(
  spec: Spec,
  { geotransform, crs, uri, width, height }: Placed,
  grid: Grid,
  { crs: gridCrs, isSame, shift }: GridCrs,
): PlannedOverlay<'polygons'> | null {
  const isByArea = spec.pixelWeight === 'area' && isUpright(geotransform);
  const rowPosition = isByArea ? rowPositions(crs.definition, geotransform, height) : null;
  const isOneTurn = isMoreThanTurn(spec, grid, gridCrs);
  const map = pixelMapOf({
    grid,
    gridCrs: gridCrs.definition,
    geotransform,
    width,
    height,
    rasterCrs: crs.definition,
    datums: shift,
    isSameCrs: isSame,
    rowPosition,
    isOneTurn,
  });
  const overlay = overlayOf(map, grid, { width, height });
  if (!overlay) return null;
  const { pixels, touched, cellPixels } = overlay;
  const bits = bitsFor(overlay.weight);
  if (bits < FEWEST_BITS)
    throw new InvalidInputError(
      `${uri}: a cell of ${Math.round(overlay.weight)} pixels can't be summed exactly; choose a smaller --cell-size`,
    );
  // Pixels of no area, around a pole, are many: they have a share each all the same.
  const most = SUM_BITS - Math.ceil(Math.log2(touched.across * touched.down));
  const shareBits = rowPosition ? Math.min(2 * bits + 1, most) : 2 * bits + 1;
  // A chord lies on one side of its edge, so what it is off is off a share; and it is no nearer than units are.
  const maxError = Math.max(FEWEST_UNITS / 2 ** bits, Math.min(spec.maxError, sideError(Math.sqrt(cellPixels))));
  return {
    coverage: { kind: 'polygons', bits, shareBits, maxError, ...(isOneTurn ? { isOneTurn } : {}) },
    rows: rowPosition ? 'area' : 'equal',
    pixels,
    touched,
    cellPixels,
    cellWeight: overlay.weight,
    cellBytes: cellBytes(overlay.bendsOf(maxError / 2)),
    pixel: 2 ** shareBits,
  };
}

/**
 * Whether a grid of longitudes around the sources is wider than a turn, as 52 cells of 7 degrees are: it is to have each
 * place once. One that is asked for, by bounds or a template, has what is asked for.
 */
function isMoreThanTurn({ template, bounds }: Spec, grid: Grid, { kind, unitSize }: Crs): boolean {
  const isAsked = template !== undefined || bounds !== undefined;
  return !isAsked && kind === 'geographic' && grid.columns * grid.cellWidth > (360 / unitSize) * (1 + ROUNDED);
}

/** Largest error of an edge, in pixels, that is worth while for cells of such a side. */
function sideError(side: number): number {
  return SIDE_ERROR * side * Math.min(1, side / FULL_SIDE);
}
