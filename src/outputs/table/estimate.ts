import type { Plan } from '../../documents/plan.js';
import { bandColumns } from './columns.js';
import type { TableParams } from './params.js';

/** What a table takes, foreseen. */
export interface TableEstimate {
  /** Work for each cell of the grid in nanoseconds. */
  readonly nanosecondsPerCell: number;
  /** Bytes of the file. */
  readonly bytes: number;
  /** More bytes than the file can have. */
  readonly mostBytes: number;
}

/** How a file of one kind is foreseen: nanoseconds and bytes of a row, and of a value in it. */
interface Format {
  /** Finding a valid cell, and where it is. */
  readonly cell: number;
  /** A row of the long shape, which has one value. */
  readonly longRow: number;
  readonly value: number;
  readonly geometry: { readonly none: number; readonly point: number; readonly box: number };
  readonly bytes: { readonly row: number; readonly longRow: number; readonly value: number };
  readonly most: { readonly row: number; readonly value: number };
}

/** Measured with 10 to 60 columns; bytes where many shares are 0 are fewer. */
const PARQUET: Format = {
  cell: 900,
  longRow: 450,
  value: 60,
  geometry: { none: 0, point: 2500, box: 3500 },
  bytes: { row: 24, longRow: 4, value: 2.5 },
  most: { row: 160, value: 12 },
};
const CSV: Format = {
  cell: 2500,
  longRow: 700,
  value: 300,
  geometry: { none: 0, point: 0, box: 0 },
  bytes: { row: 60, longRow: 62, value: 6 },
  most: { row: 120, value: 26 },
};
/** Bytes that geometries add to a row of Parquet. */
const GEOMETRY_BYTES = { none: 0, point: 6, box: 25 };

/** What a table takes by its format and by what its rows are. */
export function tableEstimate(plan: Plan, { geometry, shape }: TableParams, format: 'parquet' | 'csv'): TableEstimate {
  const { cell, longRow, value, geometry: shapes, bytes, most } = format === 'csv' ? CSV : PARQUET;
  const columns = bandColumns(plan).length;
  const cells = plan.target.grid.columns * plan.target.grid.rows;
  const isLong = shape === 'long';
  const rowsPerCell = isLong ? columns : 1;
  const drawn = format === 'csv' ? 0 : GEOMETRY_BYTES[geometry];
  const rowBytes = isLong ? bytes.longRow + drawn : bytes.row + drawn + bytes.value * columns;
  const mostOfRow = most.row + most.value * (isLong ? 1 : columns);
  return {
    nanosecondsPerCell: cell + (isLong ? longRow : value) * columns + rowsPerCell * shapes[geometry],
    bytes: Math.ceil(cells * rowsPerCell * rowBytes),
    mostBytes: Math.ceil(cells * rowsPerCell * mostOfRow),
  };
}
