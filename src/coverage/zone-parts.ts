import type { AxisRuns } from './axis-runs.js';
import type { Parts, PartsBuffer } from './parts.js';

/**
 * The parts of a block zone by zone, some at a time: those of a zone lie together, so that what is added to one zone can
 * be gathered over many short parts.
 * @param across zones to a row of zones
 */
export function* zoneParts(parts: PartsBuffer, cols: AxisRuns, rows: AxisRuns, across: number): Generator<Parts, void> {
  parts.count = 0;
  for (let r = 0; r < rows.cell.length; ) {
    const rowsEnd = endOf(rows.cell, r);
    for (let c = 0; c < cols.cell.length; ) {
      const colsEnd = endOf(cols.cell, c);
      const zone = rows.cell[r]! * across + cols.cell[c]!;
      for (let row = r; row < rowsEnd; row++) {
        for (let col = c; col < colsEnd; ) {
          const end = Math.min(colsEnd, col + parts.size - parts.count);
          fill(parts, zone, cols, col, end, rows, row);
          col = end;
          if (parts.count < parts.size) continue;
          yield parts;
          parts.count = 0;
        }
      }
      c = colsEnd;
    }
    r = rowsEnd;
  }
  if (parts.count > 0) yield parts;
}

/** Where the runs of a cell end. */
function endOf(cell: Int32Array, first: number): number {
  let end = first + 1;
  while (end < cell.length && cell[end] === cell[first]) end++;
  return end;
}

/** Adds the parts of one row of pixels. */
function fill(parts: PartsBuffer, zone: number, cols: AxisRuns, from: number, to: number, rows: AxisRuns, row: number) {
  let i = parts.count;
  const [top, bottom, weight, share] = [rows.start[row]!, rows.end[row]!, rows.weight[row]!, rows.share[row]!];
  for (let col = from; col < to; col++, i++) {
    parts.zone[i] = zone;
    parts.top[i] = top;
    parts.bottom[i] = bottom;
    parts.left[i] = cols.start[col]!;
    parts.right[i] = cols.end[col]!;
    parts.weight[i] = weight * cols.weight[col]!;
    parts.share[i] = share * cols.share[col]!;
  }
  parts.count = i;
}
