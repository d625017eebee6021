import { type Projection, projectionOf } from '../../crs/projection.js';
import type { Plan } from '../../documents/plan.js';
import { StorageError } from '../../errors.js';
import type { Grid } from '../../grid/grid.js';
import type { TileCells } from '../../results/read-cells.js';
import { type BandColumn, bandColumns, type ColumnType, type PlaceColumn, placeColumns } from './columns.js';
import { validCells } from './valid-cells.js';

/** Numbers of one column. */
export type Numbers = Int32Array | Float32Array | Float64Array;

/** Of the columns that say where a cell is; without the last two where its CRS leads to no place. */
type PlaceNumbers = [Numbers, Numbers, Numbers, Numbers, Numbers?, Numbers?];

/** Some rows of a table, column by column; the arrays are used again for the next ones. */
export interface Rows {
  readonly length: number;
  /** In the order of {@link RowBuffer.places}. */
  readonly places: readonly Numbers[];
  /** In the order of {@link RowBuffer.bands}; NaN where `nulls` says that there is no value. */
  readonly bands: readonly Numbers[];
  /** Whether a band's column lacks a value in any of the rows, and in which: 1 where it does. */
  readonly nulls: readonly (Uint8Array | null)[];
}

/** Rows that are written together, at most: what readers of Parquet like to take in at a time. */
export const MAX_ROWS = 2 ** 17;
const ROW_STEP = 1024;
/** Memory of the rows under way. */
const ROWS_BYTES = 64 * 1024 * 1024;
const BYTES: Readonly<Record<ColumnType, number>> = { INT32: 4, INT64: 8, FLOAT: 4, DOUBLE: 8 };
/** Longitudes and latitudes are rounded to 1e-7 degrees, a centimetre: beyond it projections differ by their series. */
const LONLAT_STEPS = 1e7;

/**
 * Gathers the valid cells of tiles (valid-cells.ts) as rows. Memory: 64 MiB, or 1024 rows where they are longer.
 */
export class RowBuffer {
  readonly places: readonly PlaceColumn[];
  readonly bands: readonly BandColumn[];
  readonly capacity: number;
  readonly #grid: Grid;
  readonly #projection: Projection | null;
  readonly #places: readonly Numbers[];
  readonly #values: readonly Numbers[];
  readonly #nulls: readonly Uint8Array[];
  readonly #hasNull: boolean[];
  #length = 0;

  /**
   * Makes room for rows of a plan.
   * @param share of the rows and the memory that others leave
   */
  constructor(plan: Plan, share = 1) {
    this.#grid = plan.target.grid;
    this.#projection = projectionOf(plan.target.crs.definition);
    this.places = placeColumns(this.#projection !== null);
    this.bands = bandColumns(plan);
    const bytes = [...this.places, ...this.bands].reduce((sum, { type }) => sum + BYTES[type] + 1, 0);
    const cells = plan.target.grid.columns * plan.target.grid.rows;
    const rows = Math.min(cells + ROW_STEP, Math.min(MAX_ROWS, ROWS_BYTES / bytes) * share);
    this.capacity = Math.max(ROW_STEP, Math.floor(rows / ROW_STEP) * ROW_STEP);
    this.#places = this.places.map(({ type }) => numbersOf(type, this.capacity));
    this.#values = this.bands.map(({ type }) => numbersOf(type, this.capacity));
    this.#nulls = this.bands.map(() => new Uint8Array(this.capacity));
    this.#hasNull = this.bands.map(() => false);
  }

  /** Numbers of the plan's bands, in the order in which {@link add} takes their values. */
  get numbers(): readonly number[] {
    return this.bands.map(({ number }) => number);
  }

  /** Adds the valid cells of a tile; gives rows whenever as many as fit are there. */
  *add({ window, values }: TileCells): Generator<Rows> {
    const valid = validCells(this.bands, values, window.width * window.height);
    for (let from = 0; from < valid.length; ) {
      const cells = valid.subarray(from, from + this.capacity - this.#length);
      this.#addPlaces(cells, window);
      for (const [b, stored] of values.entries()) this.#addBand(b, stored, cells);
      this.#length += cells.length;
      from += cells.length;
      if (this.#length === this.capacity) yield this.#take();
    }
  }

  /** The rows that are left. */
  *end(): Generator<Rows> {
    if (this.#length > 0) yield this.#take();
  }

  #take(): Rows {
    const length = this.#length;
    const part = <T extends Numbers | Uint8Array>(array: T) => array.subarray(0, length) as T;
    const rows = {
      length,
      places: this.#places.map(part),
      bands: this.#values.map(part),
      nulls: this.#nulls.map((nulls, b) => (this.#hasNull[b] ? part(nulls) : null)),
    };
    this.#length = 0;
    this.#hasNull.fill(false);
    return rows;
  }

  #addPlaces(cells: Int32Array, { colOff, rowOff, width }: TileCells['window']): void {
    const { left, top, cellWidth, cellHeight } = this.#grid;
    const [columns, rows, xs, ys, longitudes, latitudes] = this.#places as PlaceNumbers;
    for (let i = 0, at = this.#length; i < cells.length; i++, at++) {
      const row = Math.floor(cells[i]! / width);
      columns[at] = colOff + cells[i]! - row * width;
      rows[at] = rowOff + row;
      xs[at] = left + (columns[at]! + 0.5) * cellWidth;
      ys[at] = top - (rows[at]! + 0.5) * cellHeight;
      if (!longitudes || !latitudes) continue;
      const [longitude, latitude] = this.#projection!.toLonLat(xs[at]!, ys[at]!);
      longitudes[at] = Math.round(longitude * LONLAT_STEPS) / LONLAT_STEPS;
      latitudes[at] = Math.round(latitude * LONLAT_STEPS) / LONLAT_STEPS;
    }
  }

  #addBand(b: number, stored: TileCells['values'][number], cells: Int32Array): void {
    const { isNodata, toValue, isPartial, name } = this.bands[b]!;
    const values = this.#values[b]!;
    const nulls = this.#nulls[b]!;
    let found = 0;
    for (let i = 0, at = this.#length; i < cells.length; i++, at++) {
      const number = stored[cells[i]!]!;
      const isNull = isNodata(number);
      nulls[at] = isNull ? 1 : 0;
      found += nulls[at]!;
      values[at] = isNull ? Number.NaN : toValue(number);
    }
    if (found === 0) return;
    if (!isPartial)
      throw new StorageError(
        `table: ${name} lacks the value of a valid cell; its tile was made by other code, run again elsewhere`,
      );
    this.#hasNull[b] = true;
  }
}

function numbersOf(type: ColumnType, length: number): Numbers {
  if (type === 'INT32') return new Int32Array(length);
  return type === 'FLOAT' ? new Float32Array(length) : new Float64Array(length); // a uint32 fits float64
}
