import { readCells } from '../../results/read-cells.js';
import type { OutputPorts } from '../output.js';
import type { RowBuffer, Rows } from './rows.js';

/** The rows of a finished run, as many at a time as {@link RowBuffer} holds. */
export async function* rowsOf(buffer: RowBuffer, { results, store, onJob }: OutputPorts): AsyncGenerator<Rows> {
  for await (const cells of readCells(results, store, { bands: buffer.numbers, onPart: onJob }))
    yield* buffer.add(cells);
  yield* buffer.end();
}
