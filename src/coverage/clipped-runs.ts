import type { AxisRuns } from './axis-runs.js';

/**
 * Cuts the runs of an axis to blocks. Blocks in a column, and in a row, are cut alike, so what was cut is kept: strips
 * of one row would be cut anew for every row.
 */
export class ClippedRuns {
  readonly #cut = new Map<number, Map<number, AxisRuns>>();

  constructor(readonly runs: AxisRuns) {}

  /** The runs that touch pixels [offset, offset + length), with pixel indices relative to `offset`. */
  at(offset: number, length: number): AxisRuns {
    let lengths = this.#cut.get(offset);
    if (!lengths) {
      lengths = new Map();
      this.#cut.set(offset, lengths);
    }
    let found = lengths.get(length);
    if (!found) {
      found = cutRuns(this.runs, offset, length);
      lengths.set(length, found);
    }
    return found;
  }
}

function cutRuns(runs: AxisRuns, offset: number, length: number): AxisRuns {
  const kept: number[] = [];
  for (let r = 0; r < runs.cell.length; r++) {
    if (runs.start[r]! < offset + length && runs.end[r]! > offset) kept.push(r);
  }
  return {
    cell: Int32Array.from(kept, (r) => runs.cell[r]!),
    start: Int32Array.from(kept, (r) => Math.max(0, runs.start[r]! - offset)),
    end: Int32Array.from(kept, (r) => Math.min(length, runs.end[r]! - offset)),
    weight: Float64Array.from(kept, (r) => runs.weight[r]!),
  };
}
