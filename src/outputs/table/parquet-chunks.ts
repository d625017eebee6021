import type { Plan } from '../../documents/plan.js';
import type { OutputPorts } from '../output.js';
import { CellGeometry } from './geometry.js';
import { isFloat32, longRows } from './long.js';
import { tableMetadata } from './metadata.js';
import type { TableParams } from './params.js';
import { ParquetEncoder, type ParquetValues } from './parquet.js';
import { RowBuffer, type Rows } from './rows.js';
import { rowsOf } from './rows-of.js';

const GEOMETRY = 'geometry';
/** Where a row has a geometry or is one of many of its cell, so much fewer cells are taken at a time. */
const GEOMETRY_SHARE = 1 / 4;

/**
 * The bytes of a table as Parquet: where the cell is, then its values; with a geometry in the CRS of the grid where it
 * is asked for. Memory: {@link RowBuffer}, and the row group that is encoded.
 */
export async function* parquetChunks(
  plan: Plan,
  { geometry, shape }: TableParams,
  ports: OutputPorts,
): AsyncGenerator<Uint8Array> {
  const isLong = shape === 'long';
  const share = (geometry === 'none' ? 1 : GEOMETRY_SHARE) / (isLong ? plan.bands.length : 1);
  const buffer = new RowBuffer(plan, share);
  const shapes = geometry === 'none' ? null : new CellGeometry(geometry, plan.target);
  const encoder = new ParquetEncoder([
    ...buffer.places.map((place) => ({ ...place, isOptional: false })),
    ...(isLong
      ? ([
          { name: 'band', type: 'STRING', isOptional: false },
          { name: 'value', type: isFloat32(buffer.bands) ? 'FLOAT' : 'DOUBLE', isOptional: false },
        ] as const)
      : buffer.bands.map(({ name, type, isPartial }) => ({ name, type, isOptional: isPartial }))),
    ...(shapes ? [{ name: GEOMETRY, type: 'GEOMETRY', isOptional: false } as const] : []),
  ]);
  const geometries = ([, , xs, ys]: Rows['places']): ParquetValues[] =>
    shapes ? [{ values: shapes.of(xs!, ys!), nulls: null }] : [];
  const whole = (values: ParquetValues['values']) => ({ values, nulls: null });
  for await (const rows of rowsOf(buffer, ports)) {
    if (isLong) {
      const { length, places, bands, values } = longRows(rows, buffer.bands);
      yield encoder.rowGroup([...places.map(whole), whole([...bands]), whole(values), ...geometries(places)], length);
    } else {
      const values = rows.bands.map((band, b) => ({
        values: integers(band, buffer.bands[b]!.type),
        nulls: rows.nulls[b]!,
      }));
      yield encoder.rowGroup([...rows.places.map(whole), ...values, ...geometries(rows.places)], rows.length);
    }
  }
  yield encoder.end({
    fractile: tableMetadata(plan, buffer.bands),
    ...(shapes ? { geo: shapes.metadata(GEOMETRY) } : {}),
  });
}

/** Parquet's 64-bit integers are BigInts in JavaScript. */
function integers(values: Rows['bands'][number], type: string): ParquetValues['values'] {
  return type === 'INT64' ? BigInt64Array.from(values, (value) => BigInt(Number.isNaN(value) ? 0 : value)) : values;
}
