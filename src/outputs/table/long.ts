import type { BandColumn } from './columns.js';
import type { Numbers, Rows } from './rows.js';

/** Some rows of a table in its long shape: a row for each value of a cell. */
export interface LongRows {
  readonly length: number;
  readonly places: readonly Numbers[];
  readonly bands: readonly string[];
  readonly values: Numbers;
}

/** Whether all bands are float32, which the column of their values then is, too; else it is float64. */
export function isFloat32(columns: readonly BandColumn[]): boolean {
  return columns.every(({ type }) => type === 'FLOAT');
}

/**
 * Rows of a cell in place of its columns: the bands in their order, without those that have no value in it.
 * @param most rows at a time: a cell of thousands of bands has thousands of rows
 */
export function* longRows(rows: Rows, columns: readonly BandColumn[], most: number): Generator<LongRows> {
  const { length, bands, nulls } = rows;
  const absent = nulls.reduce((sum, one) => sum + (one?.reduce((count, isNull) => count + isNull, 0) ?? 0), 0);
  let left = length * columns.length - absent;
  let piece = new Piece(rows, columns, Math.min(most, left));
  for (let i = 0; i < length; i++) {
    for (const [b, { name }] of columns.entries()) {
      if (nulls[b]?.[i]) continue;
      piece.add(rows.places, i, name, bands[b]![i]!);
      if (!piece.isFull) continue;
      yield piece;
      left -= piece.length;
      piece = new Piece(rows, columns, Math.min(most, left));
    }
  }
}

/** Rows that are written together. */
class Piece implements LongRows {
  readonly places: readonly Numbers[];
  readonly bands: string[];
  readonly values: Numbers;
  #at = 0;

  constructor(
    { places }: Rows,
    columns: readonly BandColumn[],
    readonly length: number,
  ) {
    this.places = places.map((place) => new (place.constructor as new (length: number) => Numbers)(length));
    this.bands = new Array(length);
    this.values = isFloat32(columns) ? new Float32Array(length) : new Float64Array(length);
  }

  get isFull(): boolean {
    return this.#at === this.length;
  }

  add(places: Rows['places'], row: number, band: string, value: number): void {
    for (const [p, place] of places.entries()) this.places[p]![this.#at] = place[row]!;
    this.bands[this.#at] = band;
    this.values[this.#at++] = value;
  }
}
