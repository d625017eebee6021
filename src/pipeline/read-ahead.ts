import { tileSizeOf } from '../grid/tiling.js';
import { dtypeFacts } from '../measures/encoding.js';
import type { Plan } from '../spec/plan.js';

/** Objects asked for before they are needed: enough to hide the time that a store takes to answer. */
export const READ_AHEAD = 6;
/** Where tiles are large, fewer: those that are read ahead have this much memory. */
const READ_AHEAD_BYTES = 256 * 1024 * 1024;

/**
 * How many of a plan's tiles may be read ahead, from 1 to {@link READ_AHEAD}, even if none of them could be
 * compressed.
 */
export function readAheadOf(plan: Pick<Plan, 'tileCells' | 'tileRows' | 'bands' | 'spec'>): number {
  const { columns, rows } = tileSizeOf(plan);
  const values = columns * rows * plan.bands.length * 1.25; // with the half resolution
  const bytes = values * dtypeFacts(plan.spec.dtype).create(0).BYTES_PER_ELEMENT;
  return Math.max(1, Math.min(READ_AHEAD, Math.floor(READ_AHEAD_BYTES / bytes)));
}

/**
 * Reads things in their order, the next few of them at the same time.
 * Memory: at most `ahead` results, and the one in hand.
 * @throws the error of the first read that fails, when its turn comes
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  ahead: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const queue: Promise<R>[] = [];
  for (const item of items) {
    const result = read(item);
    result.catch(() => {}); // thrown when its turn comes, or of no interest where an earlier one fails
    queue.push(result);
    if (queue.length > ahead) yield await queue.shift()!;
  }
  for (const result of queue) yield await result;
}
