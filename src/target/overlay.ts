import type { PixelMap } from '../coverage/pixel-map.js';
import type { Grid } from '../grid/grid.js';
import { polygonArea } from '../grid/polygon-area.js';
import { intersect, type Window } from '../grid/window.js';
import { pointsOf, reachOf } from './reach.js';

/** How a grid lies over a raster in another plane, as far as a plan needs to know. */
export interface Overlay {
  /** Pixels around all that the grid touches. */
  readonly pixels: Window;
  /** Most pixels across and down that a cell touches. */
  readonly touched: { readonly across: number; readonly down: number };
  /** Most weight of a cell, in pixels of mean weight. */
  readonly weight: number;
  /** Pixels of a cell, on average over places in the raster. */
  readonly cellPixels: number;
  /**
   * Points at which the edges of a cell bend, on average over places in the raster.
   * @param most distance of an edge from its chords, in pixels
   */
  bendsOf(most: number): number;
}

/** How much larger a cell may be than those that were looked at. */
const SPARE = 1.5;
/** Pixels that a cell touches more than it is long: one that it cuts on either side, and one that rounding adds. */
const CUT = 3;

/** Lays a grid over a raster; null where they have no place in common. */
export function overlayOf(
  map: PixelMap,
  grid: Pick<Grid, 'columns' | 'rows'>,
  raster: { readonly width: number; readonly height: number },
): Overlay | null {
  const pixels = touchedPixels(map, grid, raster);
  const cells = new CellSamples(map, raster);
  for (const [column, row] of pointsOf(raster.width, raster.height)) cells.add(...map.toCells(column, row), grid);
  for (const [u, v] of pointsOf(grid.columns, grid.rows)) cells.add(u, v, grid);
  for (const { u, v } of map.poles) cells.add(u, v, grid);
  if (pixels === null || cells.count === 0) return null;
  const { across, down, weight } = cells;
  return {
    pixels,
    touched: {
      across: Math.min(raster.width, Math.ceil(SPARE * across) + CUT),
      down: Math.min(raster.height, Math.ceil(SPARE * down) + CUT),
    },
    weight: Math.min(raster.width * raster.height, SPARE * weight + CUT * (across + down + CUT)),
    cellPixels: cells.area / cells.count,
    bendsOf: (most) => Math.ceil(cells.bendsOf(most) / cells.count),
  };
}

function touchedPixels(
  map: PixelMap,
  { columns, rows }: Pick<Grid, 'columns' | 'rows'>,
  { width, height }: { readonly width: number; readonly height: number },
): Window | null {
  const all = { colOff: 0, rowOff: 0, width, height };
  const isInGrid = ([u, v]: readonly [number, number]) => u >= 0 && v >= 0 && u <= columns && v <= rows;
  let isCovered = true;
  for (const [column, row] of pointsOf(width, height)) isCovered &&= isInGrid(map.toCells(column, row));
  if (isCovered) return all;
  const { bounds } = reachOf({ width: columns, height: rows }, (u, v) => map.toPixels(u, v));
  if (!bounds) return null;
  const poles = map.poles.filter(({ u, v }) => isInGrid([u, v])).map(({ row }) => row);
  const [left, right] = poles.length > 0 ? [0, width] : [bounds.left, bounds.right];
  const top = Math.floor(Math.min(bounds.bottom, ...poles)) - 1;
  const colOff = Math.floor(left) - 1;
  const bottom = Math.ceil(Math.max(bounds.top, ...poles)) + 1;
  return intersect(all, { colOff, rowOff: top, width: Math.ceil(right) + 1 - colOff, height: bottom - top });
}

/** Sizes of cells at some places. */
class CellSamples {
  count = 0;
  across = 0;
  down = 0;
  weight = 0;
  /** Sum of the cells' pixels. */
  area = 0;
  /** How far the edges of cells lie from their chords, one across and one down. */
  readonly #distances: number[] = [];
  readonly #seen = new Set<string>();

  constructor(
    readonly map: PixelMap,
    readonly raster: { readonly width: number; readonly height: number },
  ) {}

  /** Looks at the cell with a point, where it lies in the grid and touches the raster. */
  add(u: number, v: number, { columns, rows }: Pick<Grid, 'columns' | 'rows'>): void {
    if (!(u >= 0 && v >= 0 && u <= columns && v <= rows)) return;
    const [col, row] = [Math.min(columns - 1, Math.floor(u)), Math.min(rows - 1, Math.floor(v))];
    const name = `${col} ${row}`;
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    const { earth } = this.map;
    const [west, east] = [Math.max(col, earth.left), Math.min(col + 1, earth.right)];
    const [north, south] = [Math.max(row, earth.top), Math.min(row + 1, earth.bottom)];
    const corners = [
      this.map.toPixels(west, north),
      this.map.toPixels(west, south),
      this.map.toPixels(east, south),
      this.map.toPixels(east, north),
    ].filter(([column]) => !Number.isNaN(column));
    if (corners.length < 3) return;
    const { width, height } = this.raster;
    const { period, poles } = this.map;
    const pole = poles.find((place) => Math.floor(place.u) === col && Math.floor(place.v) === row);
    const rowsOf = [...corners.map((corner) => corner[1]), ...(pole ? [pole.row] : [])];
    const [top, bottom] = [Math.min(...rowsOf), Math.max(...rowsOf)];
    let [left, right] = [Math.min(...corners.map(([c]) => c)), Math.max(...corners.map(([c]) => c))];
    const isAround = pole !== undefined || (period > 0 && right - left > period / 2);
    if (isAround) [left, right] = [0, width];
    if (right < 0 || left > width || bottom < 0 || top > height) return;
    this.count++;
    this.across = Math.max(this.across, right - left);
    this.down = Math.max(this.down, bottom - top);
    const position = this.map.rowPosition ?? ((at: number) => at);
    this.weight = Math.max(this.weight, (right - left) * Math.abs(position(bottom) - position(top)));
    if (!isAround) this.#distances.push(this.#distance(col, row, 0.5, 0), this.#distance(col, row, 0, 0.5));
    this.area += isAround ? (right - left) * (bottom - top) : polygonArea(corners);
  }

  /** Sum of the points at which the edges of cells bend. */
  bendsOf(most: number): number {
    return this.#distances.reduce((sum, distance) => sum + 2 * (piecesOf(distance, most) - 1), 0);
  }

  /** How far the middle of an edge lies from its chord along an axis; 0 where it has no place. */
  #distance(col: number, row: number, u: number, v: number): number {
    const [from, middle, to] = [
      this.map.toPixels(col, row),
      this.map.toPixels(col + u, row + v),
      this.map.toPixels(col + 2 * u, row + 2 * v),
    ];
    const found = [0, 1].map((axis) => Math.abs(middle[axis]! - (from[axis]! + to[axis]!) / 2));
    return Math.max(...found) || 0;
  }
}

/** The distance of a curve from its chord falls with the square of the pieces that it is cut to. */
function piecesOf(distance: number, most: number): number {
  return distance > most ? 2 ** Math.ceil(Math.log2(distance / most) / 2) : 1;
}
