import { type AxisRuns, newRuns } from './axis-runs.js';
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
    let [grow, shrink] = [true, true];
    for (let i = 1; i < start.length; i++) {
      grow &&= start[i]! >= start[i - 1]! && end[i]! >= end[i - 1]!;
      shrink &&= start[i]! <= start[i - 1]! && end[i]! <= end[i - 1]!;
    }
    this.#grow = grow;
    this.#shrink = shrink;
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
    return cutTo(runs, kept, offset, length);
  }
}

/** Some runs, cut to pixels [offset, offset + length). */
function cutTo(runs: AxisRuns, kept: readonly number[], offset: number, length: number): AxisRuns {
  const cut = newRuns(kept.length, runs.share === runs.weight);
  for (let i = 0; i < kept.length; i++) {
    const r = kept[i]!;
    cut.cell[i] = runs.cell[r]!;
    cut.start[i] = Math.max(0, runs.start[r]! - offset);
    cut.end[i] = Math.min(length, runs.end[r]! - offset);
    cut.weight[i] = runs.weight[r]!;
    cut.share[i] = runs.share[r]!;
  }
  return cut;
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
