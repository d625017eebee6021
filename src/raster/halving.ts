import type { TileSize } from '../grid/tiling.js';
import { isNodata } from './nodata.js';
import type { Samples } from './samples.js';

/** Where what a block becomes lies within another one: its first cell, and the cells of a row there. */
export interface Place {
  readonly first: number;
  readonly columns: number;
}

/** A quarter of a block, by its column and row (0 or 1). */
export function quarterOf({ columns, rows }: TileSize, quarter: { readonly col: number; readonly row: number }): Place {
  return { first: (quarter.row * rows * columns + quarter.col * columns) / 2, columns };
}

/**
 * Makes the next overview level of a block: every 2 x 2 cells become one, written into `parent` at its place.
 * @param children bands of a block of `size`, of which both sides are even
 */
export type Halve = (children: readonly Samples[], size: TileSize, parent: readonly Samples[], place: Place) => void;

/**
 * Walks over the 2 x 2 cells of a block. A cursor, because a call back for each cell was measured: a run with small
 * cells took 5 % more.
 */
export class FourCells {
  /** Indices of the four cells. */
  readonly at = new Int32Array(4);
  /** Index in the parent of the cell that they become. */
  to = -1;
  readonly #size: TileSize;
  readonly #place: Place;
  #row = 0;
  #col = -1;

  constructor(size: TileSize, place: Place) {
    this.#size = size;
    this.#place = place;
  }

  /** Goes on to the next four; false where there are no more. */
  next(): boolean {
    const { columns, rows } = this.#size;
    if (++this.#col === columns / 2) {
      this.#col = 0;
      this.#row++;
    }
    if (this.#row === rows / 2) return false;
    const { at } = this;
    const first = 2 * (this.#row * columns + this.#col);
    at[0] = first;
    at[1] = first + 1;
    at[2] = first + columns;
    at[3] = first + columns + 1;
    this.to = this.#place.first + this.#row * this.#place.columns + this.#col;
    return true;
  }
}

/** The mean of those of four cells that have a value; null where none has one. */
export function meanOfFour(values: Samples, at: Int32Array, nodata: number): number | null {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < 4; i++) {
    const value = values[at[i]!]!;
    if (isNodata(value, nodata)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/**
 * The mean of those of four cells that have a value, weighed by another band; null where none has one. Where all weights
 * are 0, rounded to it, each counts as much.
 */
export function weightedMeanOfFour(values: Samples, at: Int32Array, nodata: number, weights: Samples): number | null {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < 4; i++) {
    const value = values[at[i]!]!;
    const weight = weights[at[i]!]!;
    if (isNodata(value, nodata) || isNodata(weight, nodata)) continue;
    sum += value * weight;
    all += weight;
  }
  return all > 0 ? sum / all : meanOfFour(values, at, nodata);
}

/** The sum of those of four cells that have a value; null where none has one. */
export function sumOfFour(values: Samples, at: Int32Array, nodata: number): number | null {
  return reduceFour(values, at, nodata, (a, b) => a + b);
}

/** The smallest value of four cells; null where none has one. */
export function minOfFour(values: Samples, at: Int32Array, nodata: number): number | null {
  return reduceFour(values, at, nodata, Math.min);
}

/** The largest value of four cells; null where none has one. */
export function maxOfFour(values: Samples, at: Int32Array, nodata: number): number | null {
  return reduceFour(values, at, nodata, Math.max);
}

function reduceFour(
  values: Samples,
  at: Int32Array,
  nodata: number,
  join: (a: number, b: number) => number,
): number | null {
  let found: number | null = null;
  for (const i of at) {
    const value = values[i]!;
    if (!isNodata(value, nodata)) found = found === null ? value : join(found, value);
  }
  return found;
}

/** What most of those of four cells hold that have a value, of two that are as frequent the lower; null for none. */
export function modeOfFour(values: Samples, at: Int32Array, nodata: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const i of at) {
    const value = values[i]!;
    if (isNodata(value, nodata)) continue;
    let count = 0;
    for (const j of at) if (values[j] === value) count++;
    if (count < most || (count === most && value >= best!)) continue;
    best = value;
    most = count;
  }
  return best;
}
