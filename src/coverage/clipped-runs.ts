import type { AxisRuns } from './axis-runs.js';
import { mergedRuns } from './merged-runs.js';

/**
 * Cuts the runs of an axis to blocks. Blocks in a column, and in a row, are cut alike, so what was cut is kept: strips
 * of one row would be cut anew for every row.
 */
export class ClippedRuns {
  readonly #cut = new Map<number, Map<number, AxisRuns>>();
  readonly #merged = new Map<AxisRuns, AxisRuns>();
  /** Whether pixels grow from run to run, or shrink: those of a block lie together then. */
  readonly #grow: boolean;
  readonly #shrink: boolean;

  constructor(readonly runs: AxisRuns) {
    const { start, end } = runs;
    this.#grow = start.every((at, i) => i === 0 || (at >= start[i - 1]! && end[i]! >= end[i - 1]!));
    this.#shrink = start.every((at, i) => i === 0 || (at <= start[i - 1]! && end[i]! <= end[i - 1]!));
  }

  /** The runs that touch pixels [offset, offset + length), with pixel indices relative to `offset`. */
  at(offset: number, length: number): AxisRuns {
    let lengths = this.#cut.get(offset);
    if (!lengths) {
      lengths = new Map();
      this.#cut.set(offset, lengths);
    }
    let found = lengths.get(length);
    if (!found) {
      found = this.#cutRuns(offset, length);
      lengths.set(length, found);
    }
    return found;
  }

  /** The same, with one run of one pixel for each cell ({@link mergedRuns}). */
  mergedAt(offset: number, length: number): AxisRuns {
    const runs = this.at(offset, length);
    let merged = this.#merged.get(runs);
    if (!merged) {
      merged = mergedRuns(runs);
      this.#merged.set(runs, merged);
    }
    return merged;
  }

  #cutRuns(offset: number, length: number): AxisRuns {
    const { runs } = this;
    const { start, end } = runs;
    const count = start.length;
    let from = 0;
    let to = count;
    if (this.#grow) {
      from = firstOf(count, (r) => end[r]! > offset);
      to = firstOf(count, (r) => start[r]! >= offset + length);
    } else if (this.#shrink) {
      from = firstOf(count, (r) => start[r]! < offset + length);
      to = firstOf(count, (r) => end[r]! <= offset);
    }
    const kept: number[] = [];
    for (let r = from; r < to; r++) if (start[r]! < offset + length && end[r]! > offset) kept.push(r);
    const weight = Float64Array.from(kept, (r) => runs.weight[r]!);
    return {
      cell: Int32Array.from(kept, (r) => runs.cell[r]!),
      start: Int32Array.from(kept, (r) => Math.max(0, start[r]! - offset)),
      end: Int32Array.from(kept, (r) => Math.min(length, end[r]! - offset)),
      weight,
      share: runs.share === runs.weight ? weight : Float64Array.from(kept, (r) => runs.share[r]!),
    };
  }
}

/** The first of `count` numbers for which something is so that is so for all that follow; `count` where it is for none. */
function firstOf(count: number, isSo: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
