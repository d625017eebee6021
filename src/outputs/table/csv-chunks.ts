import type { Plan } from '../../documents/plan.js';
import type { OutputPorts } from '../output.js';
import { csvHead, csvLines } from './csv.js';
import { isFloat32, longRows } from './long.js';
import type { TableParams } from './params.js';
import { RowBuffer } from './rows.js';
import { rowsOf } from './rows-of.js';

/** Lines of a worksheet in Excel and LibreOffice. */
const MOST_LINES = 2 ** 20;
/** Text takes more memory than numbers: so much fewer rows are taken at a time. */
const TEXT_SHARE = 1 / 16;

/** The bytes of a table as CSV. Memory: a part of {@link RowBuffer}'s, and its text. */
export async function* csvChunks(plan: Plan, { shape }: TableParams, ports: OutputPorts): AsyncGenerator<Uint8Array> {
  const isLong = shape === 'long';
  const buffer = new RowBuffer(plan, TEXT_SHARE / (isLong ? plan.bands.length : 1));
  const { places, bands } = buffer;
  yield csvHead([...places.map(({ name }) => name), ...(isLong ? ['band', 'value'] : bands.map(({ name }) => name))]);
  let lines = 1;
  for await (const rows of rowsOf(buffer, ports)) {
    const long = isLong ? longRows(rows, bands) : null;
    const { length } = long ?? rows;
    const columns = [
      ...(long ?? rows).places.map((values, p) => ({ type: places[p]!.type, values, nulls: null })),
      ...(long
        ? [
            { type: 'STRING' as const, values: long.bands, nulls: null },
            { type: isFloat32(bands) ? ('FLOAT' as const) : ('DOUBLE' as const), values: long.values, nulls: null },
          ]
        : rows.bands.map((values, b) => ({ type: bands[b]!.type, values, nulls: rows.nulls[b]! }))),
    ];
    lines += length;
    yield csvLines(columns, length);
  }
  if (lines > MOST_LINES)
    ports.onMessage?.(
      `table.csv has ${lines} lines, more than the ${MOST_LINES} of a worksheet; read table.parquet (--write table) with a program instead`,
    );
}
