import { byOffset, coalesce, coalesceInOrder, type Limits, limitsOf, type RangeGroup } from '../../io/coalesce.js';
import type { RangeSource } from '../../io/ports.js';
import type { StoredBlock } from './stored-blocks.js';

/** Which blocks share requests, and in which order these are made: by rows of blocks, or by where their bytes lie. */
export function readsOf(
  stored: readonly StoredBlock[],
  inRows: boolean,
  source: RangeSource,
): RangeGroup<StoredBlock>[] {
  const limits = limitsOf(source);
  return inRows ? inOrderOfRows(stored, limits) : inOrderOfBytes(stored, limits);
}

/** Whether a block has bytes. */
export const isWritten = ({ length }: StoredBlock): boolean => length > 0;
const isUnwritten = ({ length }: StoredBlock): boolean => length === 0;

/** First the blocks that were never written, for which nothing is asked, then requests for the others. */
function inOrderOfBytes(stored: readonly StoredBlock[], limits: Limits): RangeGroup<StoredBlock>[] {
  const unwritten = stored.filter(isUnwritten);
  return [{ offset: 0, length: 0, members: unwritten }, ...coalesce(stored.filter(isWritten), limits)];
}

/** The same, of one row of blocks after the other; rows whose bytes follow each other share requests. */
function inOrderOfRows(stored: readonly StoredBlock[], limits: Limits): RangeGroup<StoredBlock>[] {
  return coalesceInOrder(
    rowsOf(stored).flatMap((row) => [...row.filter(isUnwritten), ...byOffset(row.filter(isWritten))]),
    limits,
  );
}

/** Blocks row by row, which they come in. */
function rowsOf(stored: readonly StoredBlock[]): StoredBlock[][] {
  const rows: StoredBlock[][] = [];
  for (const block of stored) {
    const row = rows.at(-1);
    if (row?.[0]?.row === block.row) row.push(block);
    else rows.push([block]);
  }
  return rows;
}
