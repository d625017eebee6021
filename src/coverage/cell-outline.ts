import { UnsupportedRasterError } from '../errors.js';
import { polygonArea } from '../grid/polygon-area.js';
import type { EdgePoint } from './bent-edge.js';
import { ACROSS, type CellCorners, DOWN } from './cell-corners.js';
import { walkClosed } from './closed-loop.js';
import { MapRim } from './map-rim.js';
import type { GridEarth } from './pixel-map.js';
import type { UnitPoint, WholeUnits } from './whole-units.js';

/** Cells below which two points of the grid are one. */
const CLOSE = 1e-6;
/** Part of a cell that may be lost where its rim is found by halving. */
const ROUNDED = 1e-9;

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
}

/** A cell as loops, and how much of it they hold. */
export interface Outline {
  readonly loops: readonly Loop[];
  /** The part of the cell's area, in its own plane and on the earth, that lies in the map: 1 but at the rim of the world. */
  readonly part: number;
}

/**
 * The outline of a cell that is more than its four corners: with bent edges, across the line at which longitudes begin
 * again, over a pole, or at the edge of a map. A map that is torn in a cell leaves one loop on either side of the tear;
 * one that ends in it is closed along its end. None where no corner has a place.
 * @param cell of the window, row by row
 */
export function outlineOf(corners: CellCorners, cell: number): Outline {
  const { loops, part } = pointLoopsOf(corners, cell);
  return { loops: loops.map((loop) => closed(corners, loop)), part };
}

/** The same as loops of points, which aren't moved by turns yet. */
export function pointLoopsOf(corners: CellCorners, cell: number): { loops: EdgePoint[][]; part: number } {
  const points = around(corners, cell);
  const gap = points.findIndex(isGap);
  if (gap < 0) return { loops: [points], part: 1 };
  const stretches: EdgePoint[][] = [[]];
  for (const point of [...points.slice(gap + 1), ...points.slice(0, gap)]) {
    if (isGap(point)) stretches.push([]);
    else stretches.at(-1)!.push(point);
  }
  const lines = stretches.filter(({ length }) => length > 1);
  const { colOff, rowOff, width } = corners.cells;
  const chains = chainsOf(corners, lines, { u: colOff + (cell % width), v: rowOff + Math.floor(cell / width) });
  const whole = chains.map((chain) => {
    const others = chains.flatMap((other) => (other === chain ? [] : other.flat()));
    const rim = new MapRim(corners.edges, chain.flat(), others);
    const next = (i: number) => chain[(i + 1) % chain.length]![0]!;
    return chain.flatMap((line, i) => [...line, ...rim.between(line.at(-1)!, next(i))]);
  });
  const area = whole.reduce((sum, loop) => sum + polygonArea(loop.map(({ u, v }) => [u, v])), 0);
  return { loops: whole, part: partOfEarth(area, rowOff + Math.floor(cell / width), corners.units.map.earth) };
}

/** What part of a cell's area on the earth an area in its plane is: beyond the poles there is none. */
function partOfEarth(area: number, v: number, { top, bottom }: GridEarth): number {
  const part = area / (Math.min(v + 1, bottom) - Math.max(v, top));
  return part < 1 - ROUNDED ? part : 1; // also where it is all beyond a pole
}

/**
 * Joins the stretches of an outline between which the map ends: it goes on along the rim, from the end of one to the
 * start of the next. Where the map is torn, each side is closed by itself.
 * @throws UnsupportedRasterError where a tear ends in the cell, at pixels of the raster
 */
function chainsOf({ edges, units }: CellCorners, lines: readonly EdgePoint[][], cell: Corner): EdgePoint[][][] {
  const tears = lines.flatMap((line, i) => {
    const [end, start] = [line.at(-1)!, lines[(i + 1) % lines.length]![0]!];
    return Math.abs(start.u - end.u) + Math.abs(start.v - end.v) <= CLOSE && edges.isTorn(end, start) ? [i] : [];
  });
  if (tears.length === 0) return lines.length > 0 ? [[...lines]] : [];
  if (tears.length === 1) return [closedAtPole(units, lines, tears[0]!, cell)];
  const first = tears.at(-1)! + 1;
  const chains: EdgePoint[][][] = [[]];
  for (let n = 0; n < lines.length; n++) {
    const i = (first + n) % lines.length;
    chains.at(-1)!.push(lines[i]!);
    if (tears.includes(i) && n + 1 < lines.length) chains.push([]);
  }
  return chains;
}

/** The first corner of a cell. */
type Corner = Pick<EdgePoint, 'u' | 'v'>;

/**
 * Closes an outline whose map is torn once: the tear ends at a pole in the cell, and the outline goes there on one side
 * of it, and back on the other.
 * @throws UnsupportedRasterError where there is no pole, at pixels of the raster
 */
function closedAtPole(units: WholeUnits, lines: readonly EdgePoint[][], tear: number, cell: Corner): EdgePoint[][] {
  const turned = [...lines.slice(tear + 1), ...lines.slice(0, tear + 1)];
  const end = turned.at(-1)!.at(-1)!;
  const isIn = (at: number, from: number) => at >= from - CLOSE && at <= from + 1 + CLOSE;
  const pole = units.map.polePoints.find(({ u, v }) => isIn(v, cell.v) && (u === null || isIn(u, cell.u)));
  if (pole) {
    const point: EdgePoint = { ...units.point(pole.column, pole.row), u: end.u, v: end.v };
    return [...turned.slice(0, -1), [...turned.at(-1)!, point]];
  }
  // Around a place beside the raster: what is drawn there shows nowhere.
  if (!meetsRaster(units, turned.flat())) return turned;
  throw new UnsupportedRasterError(
    `the raster's CRS tears the earth apart, and the tear ends inside a cell near column ${Math.floor(end.x / units.one)}, row ${end.row}; leave that place out with --bounds, or warp the raster with gdalwarp -r near -of COG first`,
  );
}

/** Whether the raster has pixels in the rectangle around some points. */
function meetsRaster({ map, one }: WholeUnits, points: readonly EdgePoint[]): boolean {
  const columns = points.map(({ x }) => x / one);
  const rows = points.map(({ row }) => row);
  const isBeside = (places: readonly number[], most: number) => Math.min(...places) > most || Math.max(...places) < -1;
  return !isBeside(columns, map.width) && !isBeside(rows, map.height);
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

/** A loop through points, without jumps where longitudes begin again. */
function closed({ units }: CellCorners, points: readonly UnitPoint[]): Loop {
  const x: number[] = [];
  const y: number[] = [];
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  walkClosed(units, points, (column, point) => {
    x.push(column);
    y.push(point.y);
    top = Math.min(top, point.row);
    bottom = Math.max(bottom, point.row + 1);
  });
  const [left, right] = x.reduce(([a, b], at) => [Math.min(a, at), Math.max(b, at)], [Infinity, -Infinity] as const);
  return { x: Float64Array.from(x), y: Float64Array.from(y), top, bottom, left, right };
}

/** The weight of outlines, also of what lies outside the raster: twice their area in units. */
export function weightOfLoops(loops: readonly Pick<Loop, 'x' | 'y'>[]): number {
  const area = loops.reduce((sum, { x, y }) => sum + polygonArea(Array.from(x, (at, i) => [at, y[i]!] as const)), 0);
  return Math.round(2 * area);
}
