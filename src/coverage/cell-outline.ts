import type { EdgePoint } from './bent-edge.js';
import { ACROSS, type CellCorners, DOWN } from './cell-corners.js';
import type { UnitPoint } from './whole-units.js';

/** A closed line of straight stretches in whole units, and the rows of pixels and the columns of units that it touches. */
export interface Loop {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Rows of pixels [top, bottom). */
  readonly top: number;
  readonly bottom: number;
  /** In units. */
  readonly left: number;
  readonly right: number;
  /** Its area in the grid, in cells: 1 but where the map ends or is torn in the cell. */
  readonly cells: number;
}

/**
 * The outline of a cell that is more than its four corners: with bent edges, across the line at which longitudes begin
 * again, over a pole, or at the edge of a map. A map that is torn in a cell leaves one loop on either side of the tear;
 * one that ends in it is closed along its end. None where no corner has a place.
 * @param cell of the window, row by row
 */
export function outlineOf(corners: CellCorners, cell: number): Loop[] {
  const points = around(corners, cell);
  const gap = points.findIndex(isGap);
  if (gap < 0) return [{ ...closed(corners, points), cells: 1 }];
  const stretches: EdgePoint[][] = [[]];
  for (const point of [...points.slice(gap + 1), ...points.slice(0, gap)]) {
    if (isGap(point)) stretches.push([]);
    else stretches.at(-1)!.push(point);
  }
  return stretches
    .filter(({ length }) => length > 1)
    .map((stretch) => [...stretch, ...rimOf(corners, stretch)])
    .map((points) => ({ ...closed(corners, points), cells: areaOf(points) }));
}

/** The area of a loop in the grid, in cells: the shoelace formula, from the first point for the sake of its digits. */
function areaOf(points: readonly EdgePoint[]): number {
  const [{ u, v }] = points as [EdgePoint];
  let twice = 0;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length]!;
    twice += (a.u - u) * (b.v - v) - (b.u - u) * (a.v - v);
  }
  return Math.abs(twice) / 2;
}

const isGap = ({ x }: UnitPoint): boolean => Number.isNaN(x);

/** All points of the outline, counterclockwise on a map with north up: down, right, up, left. */
function around(corners: CellCorners, cell: number): EdgePoint[] {
  const { width } = corners.cells;
  const topLeft = Math.floor(cell / width) * corners.width + (cell % width);
  const bottomLeft = topLeft + corners.width;
  const { colOff, rowOff } = corners.cells;
  const at = (corner: number): EdgePoint => ({
    x: corners.x[corner]!,
    y: corners.y[corner]!,
    row: corners.row[corner]!,
    u: colOff + (corner % corners.width),
    v: rowOff + Math.floor(corner / corners.width),
  });
  const between = (corner: number, way: typeof ACROSS | typeof DOWN) => corners.bends.get(2 * corner + way) ?? [];
  return [
    at(topLeft),
    ...between(topLeft, DOWN),
    at(bottomLeft),
    ...between(bottomLeft, ACROSS),
    at(bottomLeft + 1),
    ...[...between(topLeft + 1, DOWN)].reverse(),
    at(topLeft + 1),
    ...[...between(topLeft, ACROSS)].reverse(),
  ];
}

/** Points along the rim of a map, from the end of a stretch of an outline to its start. */
function rimOf({ edges }: CellCorners, stretch: readonly EdgePoint[]): EdgePoint[] {
  const mean = (of: (point: EdgePoint) => number) =>
    stretch.reduce((sum, point) => sum + of(point), 0) / stretch.length;
  return edges.alongRim({ u: mean(({ u }) => u), v: mean(({ v }) => v) }, stretch.at(-1)!, stretch[0]!);
}

/** A loop through points, without jumps where longitudes begin again. */
function closed({ units }: CellCorners, points: readonly UnitPoint[]): Omit<Loop, 'cells'> {
  const poles = units.map.poleRows.map((row) => units.point(0, row));
  const x: number[] = [];
  const y: number[] = [];
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const add = (column: number, point: UnitPoint) => {
    x.push(x.length === 0 ? column : units.near(column, x.at(-1)!));
    y.push(point.y);
    top = Math.min(top, point.row);
    bottom = Math.max(bottom, point.row + 1);
  };
  for (const [i, point] of points.entries()) {
    if (poles.some((pole) => pole.y === point.y)) {
      // A pole has every longitude: the outline goes along it, from the one before to the one behind.
      add(points.at(i - 1)!.x, point);
      add(points[(i + 1) % points.length]!.x, point);
    } else add(point.x, point);
  }
  const end = units.near(x[0]!, x.at(-1)!);
  if (end !== x[0]) {
    // Once around the earth: the pole is inside, and the outline goes back along it.
    const start = { y: y[0]!, row: top };
    const pole = poles.reduce((one, other) => (Math.abs(other.y - start.y) < Math.abs(one.y - start.y) ? other : one));
    x.push(end, end, x[0]!);
    y.push(start.y, pole.y, pole.y);
    top = Math.min(top, pole.row);
    bottom = Math.max(bottom, pole.row + 1);
  }
  const [left, right] = x.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity] as const);
  return { x: Float64Array.from(x), y: Float64Array.from(y), top, bottom, left, right };
}
