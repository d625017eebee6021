import { type AxisFrame, axisEdges, chooseScales, largestCell } from '../coverage/axis-edges.js';
import { type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import { type Span, touchedSpans } from '../coverage/turned-runs.js';
import { rowPositions } from '../crs/row-positions.js';
import type { Spec } from '../documents/spec.js';
import { InvalidInputError } from '../errors.js';
import type { Grid } from '../grid/grid.js';
import type { PlannedOverlay } from './planned-overlay.js';
import type { Placed } from './template-grid.js';

/** Turns around the planet that a grid may take to be one of longitudes. */
const MOST_TURNS = 8;
/** Edges and sums are whole numbers that float64 holds exactly. */
const EXACT = 2 ** 53;

/**
 * Lays a grid over a source in the same CRS whose pixels are parallel to it; null where they have no area in common.
 * @throws InvalidInputError where it can't be placed exactly
 */
export function rectanglesOverlay(spec: Spec, placed: Placed, grid: Grid): PlannedOverlay<'rectangles'> | null {
  const { geotransform, crs, uri, width, height } = placed;
  const rows = spec.pixelWeight === 'area' ? rowPositions(crs.definition, geotransform, height) : null;
  const turn = spec.template !== undefined || spec.bounds ? turnOf(placed, grid) : null;
  const frame = sourceAxes({ geotransform, width, height }, grid, { rows, turn });
  const scales = chooseScales(frame.x, frame.y);
  checkExact(uri, frame, scales);
  const x = touchedPixels(frame.x, scales.x);
  const y = touchedPixels(frame.y, scales.y);
  if (x.length === 0 || y.length === 0) return null;
  return {
    coverage: { kind: 'rectangles', scales, turn },
    rows: rows ? 'area' : 'equal',
    pixels: { colOff: x.start, rowOff: y.start, width: x.length, height: y.length },
    touched: { across: mostTouched(frame.x), down: mostTouched(frame.y) },
    cellPixels: frame.x.cellPixels * frame.y.cellPixels,
    cellWeight: frame.x.cellPixels * largestCell(frame.y),
    cellBytes: 0,
    pixel: scales.x * scales.y,
  };
}

/** Cell edges and the sums of weights in a cell must be whole numbers below 2^53. */
function checkExact(uri: string, { x, y }: SourceAxes, scales: ReturnType<typeof chooseScales>): void {
  const cellPixels = (x.cellPixels + 2) * (Math.max(y.cellPixels, largestCell(y)) + 2);
  const reach = ({ first, cells, cellPixels: size }: AxisFrame, scale: number, at = (line: number) => line) =>
    scale * Math.max(Math.abs(at(first)), Math.abs(at(first + cells * size)));
  const isByArea = !y.position || reach(y, scales.area ?? 1, y.position) < EXACT;
  if (cellPixels < EXACT && reach(x, scales.x) < EXACT && reach(y, scales.y) < EXACT && isByArea) return;
  throw new InvalidInputError(
    `${uri}: a cell of ${x.cellPixels} x ${y.cellPixels} pixels, or a grid that reaches so far beyond the raster, can't be summed exactly; choose a smaller --cell-size or another template`,
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
