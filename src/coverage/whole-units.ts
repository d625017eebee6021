import type { PixelMap } from './pixel-map.js';

/** A point in whole units, and the row of pixels that it lies in. NaN, NaN, 0 where there is no place. */
export interface UnitPoint {
  x: number;
  y: number;
  row: number;
}

/** Most bits of a pixel's side: 2^-20 of a pixel is 0.03 mm for one of 30 m. */
const MOST_BITS = 20;
/** Sums are below 2^53; a row may have pi / 2 times the mean area. */
const SUM_BITS = 51;

/**
 * Bits of a pixel's side for which the weights of all pixels of a cell sum exactly. A pixel weighs 2^(2 bits + 1).
 * @param cellPixels most pixels that a cell touches
 */
export function bitsFor(cellPixels: number): number {
  return Math.max(0, Math.min(MOST_BITS, Math.floor((SUM_BITS - 1 - Math.ceil(Math.log2(cellPixels))) / 2)));
}

/**
 * Coordinates as whole numbers of 2^-bits of a pixel, rows by their area: every weight that is made of them is a whole
 * number. Lines of rows are rounded like points, so a point is never beyond a line that it is not beyond in fact.
 */
export class WholeUnits {
  /** Units of a pixel's side. */
  readonly one: number;
  /** Units of a turn around the earth; 0 where columns don't count longitudes. */
  readonly period: number;

  constructor(
    readonly map: PixelMap,
    readonly bits: number,
  ) {
    this.one = 2 ** bits;
    this.period = Math.round(map.period * this.one);
  }

  /** The line above a row of pixels, also of one outside the raster. */
  line(row: number): number {
    return Math.round((this.map.rowPosition?.(row) ?? row) * this.one);
  }

  /** A point given in pixels. */
  point(column: number, row: number): UnitPoint {
    if (!Number.isFinite(column)) return { x: Number.NaN, y: Number.NaN, row: 0 };
    return { x: Math.round(column * this.one), y: this.line(row), row: Math.floor(row) };
  }

  /** A point of the grid. */
  pointAt(u: number, v: number): UnitPoint {
    const [column, row] = this.map.toPixels(u, v);
    return this.point(column, row);
  }

  /** A column, moved by whole turns to where it is nearest to another. */
  near(x: number, to: number): number {
    return this.period === 0 ? x : x - this.period * Math.round((x - to) / this.period);
  }
}
