import type { CellsOverRaster } from '../coverage/gapped-cells.js';
import { PolygonCells } from '../coverage/polygon-cells.js';
import type { PolygonFrame } from '../coverage/polygon-frame.js';
import { SeparableCells } from '../coverage/separable-cells.js';
import { type SourceAxes, sourceAxes } from '../coverage/source-axes.js';
import { helmert } from '../crs/helmert.js';
import { rowPositions } from '../crs/row-positions.js';
import type { Plan } from '../documents/plan.js';
import { namesOf } from '../documents/planned-source.js';
import { InvalidInputError } from '../errors.js';
import { isMirrored, placeOf } from '../grid/geotransform.js';
import type { Window } from '../grid/window.js';
import type { BetweenDatums } from './between-planes.js';
import { pixelMapOf } from './pixel-map-of.js';

/** The part of a plan that says how pixels fall into cells. */
type Overlaid = Pick<Plan, 'layers' | 'stacks' | 'target'>;

type Coverage = Plan['stacks'][number]['coverage'];

/** How the pixels of a plan's stack fall into any window of cells, as if sources covered all of its lattice. */
export function coverageOfCells(plan: Overlaid, cells: Window, stack = 0): CellsOverRaster {
  const { coverage } = plan.stacks[stack]!;
  return coverage.kind === 'rectangles'
    ? new SeparableCells(axesOf(plan, rowsOf(plan, stack), coverage.turn), coverage.scales, cells)
    : new PolygonCells(polygonFrameOf(plan, coverage, stack), cells);
}

/** How the cells of a plan lie over the pixels of its only stack, axis by axis. */
export function axesOf(
  { stacks, target }: Overlaid,
  rows: ((row: number) => number) | null,
  turn: number | null,
): SourceAxes {
  return sourceAxes(stacks[0]!.lattice, target.grid, { rows, turn });
}

type Polygons = Extract<Coverage, { kind: 'polygons' }>;

/** The frame of each coverage of a plan, and what of the plan it is for: all jobs call the same functions. */
const frames = new WeakMap<
  Polygons,
  Pick<Overlaid, 'layers'> & Pick<Plan['target'], 'grid'> & { frame: PolygonFrame }
>();

/** How the cells of a plan lie over the pixels of a stack as polygons. */
export function polygonFrameOf(plan: Overlaid, coverage: Polygons, stack = 0): PolygonFrame {
  const { layers, target } = plan;
  const { grid } = target;
  const found = frames.get(coverage);
  if (found?.grid === grid && found.layers === layers) return found.frame;
  const frame = newFrame(plan, coverage, stack);
  frames.set(coverage, { layers, grid, frame });
  return frame;
}

function newFrame(
  plan: Overlaid,
  { bits, shareBits, maxError, isOneTurn = false }: Polygons,
  stack: number,
): PolygonFrame {
  const { stacks, layers, target } = plan;
  const { lattice, crs, layers: numbers } = stacks[stack]!;
  const { geotransform, width, height } = lattice;
  const map = pixelMapOf({
    grid: target.grid,
    gridCrs: target.crs.definition,
    geotransform,
    width,
    height,
    rasterCrs: crs ?? target.crs.definition,
    datums: datumsOf(plan, stack),
    isSameCrs: crs === null,
    rowPosition: rowsOf(plan, stack),
    isOneTurn,
  });
  const { columns, rows } = target.grid;
  const sign = isMirrored(geotransform) ? -1 : 1;
  return { map, width, height, bits, shareBits, maxError, sign, columns, rows, uri: namesOf(layers[numbers[0]!]!) };
}

/** Where lines between rows lie of which each weighs by its area; null where all weigh alike. */
export function rowsOf({ stacks, target }: Overlaid, stack: number): ((row: number) => number) | null {
  const { crs, rows, lattice } = stacks[stack]!;
  return rows === 'area' ? rowPositions(crs ?? target.crs.definition, lattice.geotransform, lattice.height) : null;
}

function datumsOf({ stacks, target }: Overlaid, stack: number): BetweenDatums | null {
  const { crs, datumShift } = stacks[stack]!;
  if (!datumShift || !crs) return null;
  const [from, to] = [crs.ellipsoid, target.crs.definition.ellipsoid];
  if (from && to) return helmert(datumShift, from, to);
  throw new InvalidInputError('datumShift: a CRS without an ellipsoid has no datum to shift; plan again');
}

/** A function that says where a point in pixels of a stack's lattice lies in the target's CRS. */
export function placesOf(plan: Overlaid): (column: number, row: number, stack: number) => readonly [number, number] {
  const known = new Map<number, (column: number, row: number) => readonly [number, number]>();
  return (column, row, stack) => {
    const place = known.get(stack) ?? placesOn(plan, stack);
    known.set(stack, place);
    return place(column, row);
  };
}

function placesOn(plan: Overlaid, stack: number): (column: number, row: number) => readonly [x: number, y: number] {
  const { lattice, coverage } = plan.stacks[stack]!;
  if (coverage.kind === 'rectangles') return (column, row) => placeOf(lattice.geotransform, column, row);
  const { map } = polygonFrameOf(plan, coverage, stack);
  const { left, top, cellWidth, cellHeight } = plan.target.grid;
  return (column, row) => {
    const [u, v] = map.toCells(column, row);
    return [left + u * cellWidth, top - v * cellHeight];
  };
}
