import type { CellCoverage, Coverage } from '../coverage/coverage.js';
import { PolygonCells } from '../coverage/polygon-cells.js';
import type { PolygonFrame } from '../coverage/polygon-frame.js';
import { SeparableCells } from '../coverage/separable-cells.js';
import { type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import { helmert } from '../crs/helmert.js';
import { rowPositions } from '../crs/row-positions.js';
import { type JobId, tileOfJob } from '../documents/jobs.js';
import type { Plan } from '../documents/plan.js';
import { InvalidInputError } from '../errors.js';
import { isMirrored, placeOf } from '../grid/geotransform.js';
import { tileSizeOf, tileWindow } from '../grid/tiling.js';
import { areaOf, type Window } from '../grid/window.js';
import type { BetweenDatums } from './between-planes.js';
import { pixelMapOf } from './pixel-map-of.js';

/** The part of a plan that says how pixels fall into cells. */
type Overlaid = Pick<Plan, 'layers' | 'stacks' | 'target'>;

/** How the pixels of a plan's stack fall into the cells of a job. */
export function coverageOf(plan: Plan, job: JobId): CellCoverage {
  return coverageOfCells(plan, tileWindow(plan.target.grid, tileSizeOf(plan.target), tileOfJob(plan, job)));
}

/** How the pixels of a plan's stack fall into any window of cells. */
export function coverageOfCells(plan: Overlaid, cells: Window): CellCoverage {
  const { coverage } = plan.stacks[0]!;
  return coverage.kind === 'rectangles'
    ? new SeparableCells(axesOf(plan, rowsOf(plan), coverage.turn), coverage.scales, cells)
    : new PolygonCells(polygonFrameOf(plan, coverage), cells);
}

/** How the cells of a plan lie over the pixels of its stack, axis by axis. */
export function axesOf(
  { layers, stacks, target }: Overlaid,
  rows: ((row: number) => number) | null,
  turn: number | null,
): SourceAxes {
  return sourceAxes(layers[stacks[0]!.layers[0]!]!, target.grid, { rows, turn });
}

/** How the cells of a plan lie over the pixels of its stack as polygons. */
export function polygonFrameOf(
  plan: Overlaid,
  { bits, shareBits, maxError }: Extract<Plan['stacks'][number]['coverage'], { kind: 'polygons' }>,
): PolygonFrame {
  const { stacks, layers, target } = plan;
  const { crs, layers: numbers } = stacks[0]!;
  const { geotransform, width, height, source } = layers[numbers[0]!]!;
  const map = pixelMapOf({
    grid: target.grid,
    gridCrs: target.crs.definition,
    geotransform,
    width,
    height,
    rasterCrs: crs ?? target.crs.definition,
    datums: datumsOf(plan),
    isSameCrs: crs === null,
    rowPosition: rowsOf(plan),
  });
  const { columns, rows } = target.grid;
  const sign = isMirrored(geotransform) ? -1 : 1;
  return { map, width, height, bits, shareBits, maxError, sign, columns, rows, uri: source.uri };
}

function rowsOf({ stacks, layers, target }: Overlaid): ((row: number) => number) | null {
  const { crs, rows, layers: numbers } = stacks[0]!;
  const layer = layers[numbers[0]!]!;
  return rows === 'area' ? rowPositions(crs ?? target.crs.definition, layer.geotransform, layer.height) : null;
}

function datumsOf({ stacks, target }: Overlaid): BetweenDatums | null {
  const { crs, datumShift } = stacks[0]!;
  if (!datumShift || !crs) return null;
  const [from, to] = [crs.ellipsoid, target.crs.definition.ellipsoid];
  if (from && to) return helmert(datumShift, from, to);
  throw new InvalidInputError('datumShift: a CRS without an ellipsoid has no datum to shift; plan again');
}

/** A function that says where a point in pixels lies in the target's CRS. */
export function placesOf(plan: Overlaid): (column: number, row: number) => readonly [x: number, y: number] {
  const { layers, coverage } = plan.stacks[0]!;
  const { geotransform } = plan.layers[layers[0]!]!;
  if (coverage.kind === 'rectangles') return (column, row) => placeOf(geotransform, column, row);
  const { map } = polygonFrameOf(plan, coverage);
  const { left, top, cellWidth, cellHeight } = plan.target.grid;
  return (column, row) => {
    const [u, v] = map.toCells(column, row);
    return [left + u * cellWidth, top - v * cellHeight];
  };
}

/** How many pixels a job touches. */
export function pixelCount({ pixels }: Pick<Coverage, 'pixels'>): number {
  return pixels.reduce((sum, window) => sum + areaOf(window), 0);
}
