import type { Plan } from '../../documents/plan.js';
import type { OutputPorts } from '../output.js';
import { type CsvColumn, csvHead, csvLines } from './csv.js';
import { isFloat32, longRows } from './long.js';
import type { TableParams } from './params.js';
import { MAX_ROWS, RowBuffer, type Rows } from './rows.js';
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
    for (const { columns, length } of isLong ? longColumns(rows, buffer) : [wideColumns(rows, buffer)]) {
      lines += length;
      yield csvLines(columns, length);
    }
  }
  if (lines > MOST_LINES)
    ports.onMessage?.(
      `table.csv has ${lines} lines, more than the ${MOST_LINES} of a worksheet; read table.parquet (--write table) with a program instead`,
    );
}

/** Columns of text with the number of their rows. */
interface Columns {
  readonly columns: readonly CsvColumn[];
  readonly length: number;
}

function wideColumns({ length, places, bands, nulls }: Rows, buffer: RowBuffer): Columns {
  const values = bands.map((numbers, b) => ({ type: buffer.bands[b]!.type, values: numbers, nulls: nulls[b]! }));
  return { columns: [...placed(places, buffer), ...values], length };
}

function* longColumns(rows: Rows, buffer: RowBuffer): Generator<Columns> {
  const type = isFloat32(buffer.bands) ? 'FLOAT' : 'DOUBLE';
  for (const { length, places, bands, values } of longRows(rows, buffer.bands, MAX_ROWS * TEXT_SHARE)) {
    const columns = [
      ...placed(places, buffer),
      { type: 'STRING', values: bands, nulls: null } as const,
      { type, values, nulls: null } as const,
    ];
    yield { columns, length };
  }
}

function placed(places: Rows['places'], buffer: RowBuffer): CsvColumn[] {
  return places.map((values, p) => ({ type: buffer.places[p]!.type, values, nulls: null }));
}
