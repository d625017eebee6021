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

/** Rows of a cell in place of its columns: the bands in their order, without those that have no value in it. */
export function longRows({ length, places, bands, nulls }: Rows, columns: readonly BandColumn[]): LongRows {
  const absent = nulls.reduce((sum, one) => sum + (one?.reduce((count, isNull) => count + isNull, 0) ?? 0), 0);
  const total = length * columns.length - absent;
  const longPlaces = places.map((place) => new (place.constructor as new (length: number) => Numbers)(total));
  const values = isFloat32(columns) ? new Float32Array(total) : new Float64Array(total);
  const names: string[] = new Array(total);
  let at = 0;
  for (let i = 0; i < length; i++) {
    for (const [b, { name }] of columns.entries()) {
      if (nulls[b]?.[i]) continue;
      for (const [p, place] of places.entries()) longPlaces[p]![at] = place[i]!;
      names[at] = name;
      values[at++] = bands[b]![i]!;
    }
  }
  return { length: total, places: longPlaces, bands: names, values };
}
