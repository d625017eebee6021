import type { AxisRuns } from './axis-runs.js';
import type { Parts, PartsBuffer } from './parts.js';

/** Runs [from, end) of an axis. */
interface Stretch {
  readonly runs: AxisRuns;
  readonly from: number;
  readonly end: number;
}

/**
 * The parts of a block zone by zone, some at a time: those of a zone lie together, so that what is added to one zone can
 * be gathered over many short parts.
 * @param across zones to a row of zones
 */
export function* zoneParts(parts: PartsBuffer, cols: AxisRuns, rows: AxisRuns, across: number): Generator<Parts, void> {
  parts.count = 0;
  for (let r = 0; r < rows.cell.length; ) {
    const down = { runs: rows, from: r, end: endOf(rows.cell, r) };
    for (let c = 0; c < cols.cell.length; ) {
      const along = { runs: cols, from: c, end: endOf(cols.cell, c) };
      const zone = rows.cell[r]! * across + cols.cell[c]!;
      const all = (down.end - r) * (along.end - c);
      for (let first = 0; first < all; ) {
        if (parts.count === parts.size) {
          yield parts;
          parts.count = 0;
        }
        first += fill(parts, zone, along, down, first);
      }
      c = along.end;
    }
    r = down.end;
  }
  if (parts.count > 0) yield parts;
}

/** Where the runs of a cell end. */
function endOf(cell: Int32Array, first: number): number {
  let end = first + 1;
  while (end < cell.length && cell[end] === cell[first]) end++;
  return end;
}

/**
 * Adds the parts of a zone from `first` on, as far as they fit. They are numbered along its columns, because those of a
 * column are alike.
 * @returns how many
 */
function fill(parts: PartsBuffer, zone: number, along: Stretch, down: Stretch, first: number): number {
  const { zone: zones, top, bottom, left, right, weight, share, count, size } = parts;
  const { from, end, runs: rows } = down;
  const cols = along.runs;
  let col = along.from + Math.floor(first / (end - from));
  let row = from + (first % (end - from));
  let i = count;
  for (; col < along.end && i < size; col++) {
    const start = cols.start[col]!;
    const stop = cols.end[col]!;
    const colWeight = cols.weight[col]!;
    const colShare = cols.share[col]!;
    for (; row < end && i < size; row++, i++) {
      zones[i] = zone;
      top[i] = rows.start[row]!;
      bottom[i] = rows.end[row]!;
      left[i] = start;
      right[i] = stop;
      weight[i] = rows.weight[row]! * colWeight;
      share[i] = rows.share[row]! * colShare;
    }
    row = from;
  }
  parts.count = i;
  return i - count;
}
