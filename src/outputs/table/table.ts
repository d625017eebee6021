import { jobCount } from '../../documents/jobs.js';
import { TABLE_CSV_KEY, TABLE_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import { JobResults } from '../../results/job-results.js';
import { filesWith } from '../../results/read-cells.js';
import type { Output, PlannedOutput } from '../output.js';
import { putWhole } from '../put-whole.js';
import { bandColumns } from './columns.js';
import { type TableEstimate, tableEstimate } from './estimate.js';
import { type TableParams, tableParams } from './params.js';

/** A row for each valid cell, as Parquet. */
export const table: Output<TableParams> = {
  name: 'table',
  params: tableParams,
  plan: ({ spec }) => ({ params: spec.table }),
  bind(plan, params) {
    const { mostBytes, ...estimate } = tableEstimate(plan, params, 'parquet');
    return {
      ...bound(plan, TABLE_KEY, estimate),
      name: 'table',
      async write(ports) {
        const { parquetChunks } = await import('./parquet-chunks.js'); // with the encoder and projections behind it
        return [await putWhole(TABLE_KEY, mostBytes, () => parquetChunks(plan, params, ports), ports)];
      },
    };
  },
};

/** The same as text that a spreadsheet opens. */
export const tableCsv: Output<TableParams> = {
  name: 'table.csv',
  params: tableParams,
  plan: ({ spec }) => ({ params: spec.table }),
  bind(plan, params) {
    const { mostBytes, ...estimate } = tableEstimate(plan, params, 'csv');
    return {
      ...bound(plan, TABLE_CSV_KEY, estimate),
      name: 'table.csv',
      async write(ports) {
        const { csvChunks } = await import('./csv-chunks.js');
        return [await putWhole(TABLE_CSV_KEY, mostBytes, () => csvChunks(plan, params, ports), ports)];
      },
    };
  },
};

function bound(
  plan: Plan,
  key: string,
  estimate: Omit<TableEstimate, 'mostBytes'>,
): Omit<PlannedOutput, 'name' | 'write'> {
  const numbers = bandColumns(plan).map(({ number }) => number);
  return {
    files: [key],
    reads: filesWith(new JobResults(plan), numbers).length * jobCount(plan),
    givesFacts: false,
    intermediates: [],
    estimate,
  };
}
