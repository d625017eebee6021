import type { Plan } from '../../documents/plan.js';
import type { OutputPorts } from '../output.js';
import { CellGeometry } from './geometry.js';
import { isFloat32, longRows } from './long.js';
import { tableMetadata } from './metadata.js';
import type { TableParams } from './params.js';
import { ParquetEncoder, type ParquetValues } from './parquet.js';
import { MAX_ROWS, type Numbers, RowBuffer, type Rows } from './rows.js';
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
  const share = geometry === 'none' ? 1 : GEOMETRY_SHARE;
  const most = MAX_ROWS * share;
  const buffer = new RowBuffer(plan, isLong ? share / plan.bands.length : share);
  const shapes = geometry === 'none' ? null : new CellGeometry(geometry, plan.target);
  const encoder = new ParquetEncoder([
    ...buffer.places,
    ...(isLong
      ? ([
          { name: 'band', type: 'STRING', isOptional: false },
          { name: 'value', type: isFloat32(buffer.bands) ? 'FLOAT' : 'DOUBLE', isOptional: false },
        ] as const)
      : buffer.bands.map(({ name, type, isPartial }) => ({ name, type, isOptional: isPartial }))),
    ...(shapes ? [{ name: GEOMETRY, type: 'GEOMETRY', isOptional: false, crs: shapes.crs } as const] : []),
  ]);
  const geometries = ([columns, rows]: Rows['places']): ParquetValues[] =>
    shapes ? [{ values: shapes.of(columns!, rows!), nulls: null }] : [];
  const whole = (values: ParquetValues['values']) => ({ values, nulls: null });
  const placed = (values: Numbers, p: number) =>
    buffer.places[p]!.isOptional ? { values, nulls: whereNaN(values) } : whole(values);
  for await (const rows of rowsOf(buffer, ports)) {
    if (isLong) {
      for (const { length, places, bands, values } of longRows(rows, buffer.bands, most)) {
        const columns = [...places.map(placed), whole(bands), whole(values), ...geometries(places)];
        yield encoder.rowGroup(columns, length);
      }
    } else {
      const values = rows.bands.map((band, b) => ({ values: band, nulls: rows.nulls[b]! }));
      yield encoder.rowGroup([...rows.places.map(placed), ...values, ...geometries(rows.places)], rows.length);
    }
  }
  yield encoder.end({
    fractile: tableMetadata(plan, buffer.bands),
    ...(shapes ? { geo: shapes.metadata(GEOMETRY) } : {}),
  });
}

/** Where numbers are none; null where all of them are. */
function whereNaN(values: Numbers): Uint8Array | null {
  return values.some(Number.isNaN) ? Uint8Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0)) : null;
}
