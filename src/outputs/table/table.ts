import { jobCount } from '../../documents/jobs.js';
import { TABLE_CSV_KEY, TABLE_KEY } from '../../documents/keys.js';
import type { Plan } from '../../documents/plan.js';
import type { Spec } from '../../documents/spec.js';
import { JobResults } from '../../results/job-results.js';
import { filesWith } from '../../results/read-cells.js';
import type { Output, OutputPorts } from '../output.js';
import { putWhole } from '../put-whole.js';
import { bandColumns } from './columns.js';
import { tableEstimate } from './estimate.js';
import { type TableParams, tableParams } from './params.js';

/** Starts the bytes of a table. */
type Chunks = (plan: Plan, params: TableParams, ports: OutputPorts) => AsyncIterable<Uint8Array>;

/** A row for each valid cell, as Parquet. */
export const table = tableAs('table', TABLE_KEY, 'parquet', async () => {
  return (await import('./parquet-chunks.js')).parquetChunks; // with the encoder and projections behind it
});

/** The same as text that a spreadsheet opens. */
export const tableCsv = tableAs('table.csv', TABLE_CSV_KEY, 'csv', async () => {
  return (await import('./csv-chunks.js')).csvChunks;
});

/** A table in one format. */
function tableAs(
  name: string,
  key: string,
  format: 'parquet' | 'csv',
  load: () => Promise<Chunks>,
): Output<TableParams> {
  return {
    name,
    params: tableParams,
    needsValidity: true,
    plan: ({ spec }) => ({ params: spec.table }),
    bind(plan, params) {
      const { mostBytes, ...estimate } = tableEstimate(plan, params, format);
      const numbers = bandColumns(plan).map(({ number }) => number);
      return {
        name,
        files: [key],
        reads: filesWith(new JobResults(plan), numbers).length * jobCount(plan),
        givesFacts: false,
        intermediates: () => [],
        estimate,
        async write(ports) {
          const chunks = await load();
          return [await putWhole(key, mostBytes, () => chunks(plan, params, ports), ports)];
        },
      };
    },
  };
}

/** A note where a spec says how a table looks that nobody asks for. */
export function unusedForm({ table: { geometry, shape }, write }: Pick<Spec, 'table' | 'write'>): string[] {
  const isPlain = geometry === 'none' && shape === 'wide';
  if (isPlain || write.some((name) => name === table.name || name === tableCsv.name)) return [];
  return ['table of the spec is of no use without table or table.csv in --write'];
}
