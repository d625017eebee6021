import { jobCount } from '../../documents/jobs.js';
import { TABLE_CSV_KEY, TABLE_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { JobResults } from '../../results/job-results.js';
import { filesWith } from '../../results/read-cells.js';
import type { Output, PlannedOutput } from '../output.js';
import { putWhole } from '../put-whole.js';
import { bandColumns } from './columns.js';
import { type TableParams, tableParams } from './params.js';

/** Measured: work on a cell beside that on its values, and on a value, in nanoseconds. */
const PARQUET_WORK = { cell: 900, value: 75 };
const CSV_WORK = { cell: 2500, value: 500 };
/** Measured: bytes of a value in a table, at most. */
const PARQUET_BYTES = 5;
const CSV_BYTES = 13;
/** Values of a row beside those of bands. */
const PLACES = 6;

/** A row for each valid cell, as Parquet. */
export const table: Output<TableParams> = {
  name: 'table',
  params: tableParams,
  plan: ({ spec }) => ({ params: spec.table }),
  bind: (plan, params) => ({
    ...bound(plan, TABLE_KEY, PARQUET_WORK, PARQUET_BYTES),
    name: 'table',
    async write(ports) {
      const { parquetChunks } = await import('./parquet-chunks.js'); // with the encoder and the projections behind it
      return [await putWhole(TABLE_KEY, bytesOf(plan, CSV_BYTES), () => parquetChunks(plan, params, ports), ports)];
    },
  }),
};

/** The same as text that a spreadsheet opens. */
export const tableCsv: Output<TableParams> = {
  name: 'table.csv',
  params: tableParams,
  plan: ({ spec }) => ({ params: spec.table }),
  bind: (plan, params) => ({
    ...bound(plan, TABLE_CSV_KEY, CSV_WORK, CSV_BYTES),
    name: 'table.csv',
    async write(ports) {
      const { csvChunks } = await import('./csv-chunks.js');
      return [await putWhole(TABLE_CSV_KEY, bytesOf(plan, 2 * CSV_BYTES), () => csvChunks(plan, params, ports), ports)];
    },
  }),
};

function bound(
  plan: Plan,
  key: string,
  work: { readonly cell: number; readonly value: number },
  valueBytes: number,
): Omit<PlannedOutput, 'name' | 'write'> {
  const columns = bandColumns(plan);
  const files = filesWith(new JobResults(plan), columns.map(({ number }) => number)); // biome-ignore format: one thought
  return {
    files: [key],
    reads: files.length * jobCount(plan),
    givesFacts: false,
    intermediates: [],
    estimate: {
      nanosecondsPerCell: work.cell + work.value * columns.length,
      bytes: bytesOf(plan, valueBytes),
    },
  };
}

function bytesOf(plan: Plan, valueBytes: number): number {
  const { columns, rows } = plan.target.grid;
  return columns * rows * (bandColumns(plan).length + PLACES) * valueBytes;
}
